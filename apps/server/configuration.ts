/** What the environment says about how to run: read once, checked, everything else is a default. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Configuration {
  readonly host: string;
  readonly port: number;
  /** Folder of the embedded database and of the session key. */
  readonly dataFolder: string;
  readonly databaseUrl?: string;
  /** Folder of the example to load once; absent when none is wanted. */
  readonly exampleFolder?: string;
  /** Public address, where a proxy stands before the server: "https://moc.example.vn". */
  readonly origin?: string;
  readonly pagesFolder: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** `PORT`, `HOST`, `MOC_DATA`, `DATABASE_URL`, `MOC_EXAMPLE` (a folder, or "none"), `MOC_ORIGIN`. Throws a sentence in both languages on nonsense. */
export function decodeConfiguration(env: Readonly<Record<string, string | undefined>>): Configuration {
  const example = env['MOC_EXAMPLE'] || firstExample();
  const origin = decodeOrigin(env['MOC_ORIGIN']);
  return {
    host: env['HOST'] || '127.0.0.1',
    port: decodePort(env['PORT'] || '8480'),
    dataFolder: resolve(env['MOC_DATA'] || join(root, '.data')),
    ...(env['DATABASE_URL'] && { databaseUrl: env['DATABASE_URL'] }),
    ...(example !== undefined && example !== 'none' && { exampleFolder: resolve(example) }),
    ...(origin !== undefined && { origin }),
    pagesFolder: join(root, 'apps', 'web', 'dist'),
  };
}

/** The example that comes with the program: the first folder under examples/. */
function firstExample(): string | undefined {
  const folders = readdirSync(join(root, 'examples'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const [first] = folders.map(({ name }) => name).sort();
  return first && join(root, 'examples', first);
}

function decodePort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT=“${text}” phải là số từ 0 đến 65535. / PORT must be a number from 0 to 65535.`);
}

function decodeOrigin(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const url = URL.parse(text);
  if (url && (url.protocol === 'https:' || url.protocol === 'http:')) return url.origin;
  throw new Error(`MOC_ORIGIN=“${text}” phải là địa chỉ https://… / MOC_ORIGIN must be an address https://…`);
}
