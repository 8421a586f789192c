/** The built pages: assets named by their content are kept for good, the one HTML file is asked for anew each time. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { listResolutions } from '@moc/store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Api, ServerContext } from '../context.ts';
import { sendProblem } from '../present/problems.ts';
import { refuse } from '../present/refused.ts';

/** Addresses that the pages answer themselves; each also stands under /en. */
const pageAddresses = [
  /^\/$/,
  /^\/(nghi-quyet|bang-chi-tieu|doi-chieu|nhap-so-lieu)\/[^/]+\/?$/,
  /^\/chi-tieu\/[^/]+\/[^/]+\/?$/,
  /^\/ra-soat(\/[^/]+(\/so-sanh)?)?\/?$/,
  /^\/(qua-cac-nam|lanh-tho|dieu-chinh|cham-du-bao)\/[^/]+\/?$/,
  /^\/(viec-cua-toi|duyet-so-lieu|co-quan|thong-bao|thu-thap)\/?$/,
  /^\/giao-viec(\/[^/]+)?\/?$/,
  /^\/(dang-nhap|thiet-lap|quen-mat-khau|dat-lai-mat-khau|nhan-loi-moi|tai-khoan|nguoi-dung|nhat-ky)\/?$/,
];

const immutable = 'public, max-age=31536000, immutable';

export async function addPages(pages: Api, context: ServerContext): Promise<void> {
  const { pagesFolder } = context;
  await pages.register(fastifyStatic, {
    root: pagesFolder,
    prefix: '/',
    index: false,
    wildcard: true,
    redirect: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.startsWith(join(pagesFolder, 'assets')) ? immutable : 'public, max-age=3600');
    },
  });
  pages.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    if (path.startsWith('/api/') || !wantsPage(request)) return sendProblem(reply, refuse('wire/not-found', { what: path }).refusals);
    return sendPage(context, request, reply, path);
  });
  pages.get('/', { schema: { hide: true } }, (request, reply) => sendPage(context, request, reply, '/'));
}

function wantsPage({ method, headers }: FastifyRequest): boolean {
  return (method === 'GET' || method === 'HEAD') && (headers.accept === undefined || /text\/html|\*\/\*/.test(headers.accept));
}

/** An address that no page knows is still answered with the pages, which say so, under status 404. */
async function sendPage(context: ServerContext, _request: FastifyRequest, reply: FastifyReply, path: string): Promise<FastifyReply> {
  const html = await readFile(join(context.pagesFolder, 'index.html')).catch(() => undefined);
  if (!html) return sendProblem(reply, refuse('wire/pages-not-built').refusals);
  const address = path.replace(/^\/en(?=\/|$)/, '') || '/';
  const known = pageAddresses.some((pattern) => pattern.test(address));
  const first = known ? await firstData(context, address) : undefined;
  if (first) reply.header('link', `<${first}>; rel=preload; as=fetch; crossorigin`);
  return reply
    .code(known ? 200 : 404)
    .header('cache-control', 'no-cache')
    .type('text/html; charset=utf-8')
    .send(html);
}

/** The data that the page will ask for first, so that the browser can fetch both at once. */
async function firstData({ store }: ServerContext, address: string): Promise<string | undefined> {
  const named = /^\/(?:nghi-quyet|bang-chi-tieu|chi-tieu|doi-chieu)\/([a-z0-9-]+)/.exec(address)?.[1];
  if (named) return `/api/v1/resolutions/${named}`;
  if (address !== '/') return undefined;
  const [only, ...others] = (await listResolutions(store)).filter(({ inForce }) => inForce);
  return only && others.length === 0 ? `/api/v1/resolutions/${only.id}` : undefined;
}
