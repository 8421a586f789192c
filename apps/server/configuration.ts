/** What the environment says about how to run: read once, checked, everything else is a default. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LogLevel, logLevels } from './logging/request-log.ts';

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
  /** How much the server writes to its own log. */
  readonly logLevel: LogLevel;
  /** Opens the page of counts to other machines. */
  readonly metricsToken?: string;
  /** The mail server that takes our letters, and their sender. */
  readonly mail?: { readonly smtpUrl: string; readonly from: string };
  /** The OpenID Connect provider people may sign in with. */
  readonly openId?: { readonly issuer: string; readonly clientId: string; readonly clientSecret?: string; readonly name: string };
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * `PORT`, `HOST`, `MOC_DATA`, `DATABASE_URL`, `MOC_EXAMPLE` (a folder, or "none"), `MOC_ORIGIN`, `MOC_LOG`,
 * `MOC_METRICS_TOKEN`; `SMTP_URL` with `MAIL_FROM`;
 * `OIDC_ISSUER` with `OIDC_CLIENT_ID`, `OIDC_CLIENT_SECRET`, `OIDC_NAME`. Throws a sentence in both languages on nonsense.
 */
export function decodeConfiguration(env: Readonly<Record<string, string | undefined>>): Configuration {
  const example = env['MOC_EXAMPLE'] || firstExample();
  const origin = decodeOrigin(env['MOC_ORIGIN']);
  const mail = decodeMail(env);
  const openId = decodeOpenId(env);
  return {
    host: env['HOST'] || '127.0.0.1',
    port: decodePort(env['PORT'] || '8480'),
    dataFolder: resolve(env['MOC_DATA'] || join(root, '.data')),
    ...(env['DATABASE_URL'] && { databaseUrl: env['DATABASE_URL'] }),
    ...(example !== undefined && example !== 'none' && { exampleFolder: resolve(example) }),
    ...(origin !== undefined && { origin }),
    logLevel: decodeLogLevel(env['MOC_LOG'] || 'warn'),
    ...(env['MOC_METRICS_TOKEN'] && { metricsToken: env['MOC_METRICS_TOKEN'] }),
    pagesFolder: join(root, 'apps', 'web', 'dist'),
    ...(mail && { mail }),
    ...(openId && { openId }),
  };
}

/** The example that comes with the program: the first folder under examples/. */
function firstExample(): string | undefined {
  const folders = readdirSync(join(root, 'examples'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const [first] = folders.map(({ name }) => name).sort();
  return first && join(root, 'examples', first);
}

function decodeLogLevel(text: string): LogLevel {
  const level = logLevels.find((known) => known === text);
  if (level) return level;
  const wanted = logLevels.join(', ');
  throw new Error(`MOC_LOG=“${text}” phải là một trong: ${wanted}. / MOC_LOG must be one of: ${wanted}.`);
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

type Environment = Readonly<Record<string, string | undefined>>;

function decodeMail({ SMTP_URL: smtpUrl, MAIL_FROM: from }: Environment): Configuration['mail'] {
  if (!smtpUrl) return undefined;
  const protocol = URL.parse(smtpUrl)?.protocol;
  if (protocol !== 'smtp:' && protocol !== 'smtps:') throw new Error('SMTP_URL phải là smtp://… hoặc smtps://… / SMTP_URL must be smtp://… or smtps://…');
  if (!from) throw new Error('Đặt MAIL_FROM cùng với SMTP_URL: địa chỉ người gửi. / Set MAIL_FROM with SMTP_URL: the sender’s address.');
  return { smtpUrl, from };
}

function decodeOpenId({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: clientId,
  OIDC_CLIENT_SECRET: clientSecret,
  OIDC_NAME: name,
}: Environment): Configuration['openId'] {
  if (!issuer) return undefined;
  const url = URL.parse(issuer);
  const isHere = url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (!url || (url.protocol !== 'https:' && !isHere)) throw new Error('OIDC_ISSUER phải là địa chỉ https://… / OIDC_ISSUER must be an address https://…');
  if (!clientId) throw new Error('Đặt OIDC_CLIENT_ID cùng với OIDC_ISSUER. / Set OIDC_CLIENT_ID with OIDC_ISSUER.');
  return { issuer, clientId, ...(clientSecret && { clientSecret }), name: name || url.hostname };
}
