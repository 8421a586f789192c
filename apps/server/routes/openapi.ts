/** The description of the API, OpenAPI 3.1, made from the same schemas that check requests. */
import swagger from '@fastify/swagger';
import { createJsonSchemaTransformObject, jsonSchemaTransform } from 'fastify-type-provider-zod';
import type { Api } from '../context.ts';

type Document = { readonly [key: string]: unknown };

const describeSchemas = createJsonSchemaTransformObject({});

const file = { schema: { type: 'string', format: 'binary' } };

/** Files are taken as they are, outside the JSON schemas, so the document is told of them here. */
const form = { schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } };
const importBody = { required: true, content: { 'text/csv': file, 'multipart/form-data': form } };
const readBody = {
  required: true,
  content: {
    'application/json': { schema: { type: 'object', required: ['text'], properties: { text: { type: 'string' } } } },
    'text/plain': file,
    'multipart/form-data': form,
  },
};

export async function addOpenApi(app: Api, prefix: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.1',
      info: {
        title: 'Mốc',
        version: '1',
        description:
          'Resolutions of People’s Councils as targets with their exact words, published figures with source and vintage, and verdicts by the resolution’s own wording.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'moc.session_token' } } },
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => withoutUnused(withFileBodies(describeSchemas(document) as Document)) as never,
  });
  let text: string | undefined;
  app.get(`${prefix}/openapi.json`, { schema: { hide: true } }, async (_request, reply) => {
    text ??= JSON.stringify(app.swagger());
    return reply.type('application/json; charset=utf-8').header('cache-control', 'public, max-age=300').send(text);
  });
}

function withFileBodies(document: Document): Document {
  const paths = document['paths'] as Record<string, { post?: object }>;
  const described = Object.entries(paths).map(([path, item]) => {
    const requestBody = path.includes('/imports/') ? importBody : path.endsWith('/read') || path.endsWith('/v1/resolutions') ? readBody : undefined;
    return item.post && requestBody ? [path, { ...item, post: { ...item.post, requestBody } }] : [path, item];
  });
  return { ...document, paths: Object.fromEntries(described) };
}

/** Every schema is described once as sent and once as taken; what nothing refers to is left out. */
function withoutUnused(document: Document): Document {
  const components = document['components'] as { readonly schemas: Readonly<Record<string, unknown>> };
  const used = new Set<string>();
  const collect = (text: string) => {
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"/]+)"/g)) {
      if (name === undefined || used.has(name)) continue;
      used.add(name);
      collect(JSON.stringify(components.schemas[name]) ?? '');
    }
  };
  collect(JSON.stringify(document['paths']));
  const schemas = Object.fromEntries(Object.entries(components.schemas).filter(([name]) => used.has(name)));
  return { ...document, components: { ...components, schemas } };
}
