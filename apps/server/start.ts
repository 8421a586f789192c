/** From an open store to a listening server: accounts, demonstration, the one-time link, then the port. */
import type { AddressInfo } from 'node:net';
import type { Day, TenantId } from '@moc/domain/values';
import { listTenants, type Store } from '@moc/store';
import { now, today } from './clock.ts';
import type { Limits, ServerContext } from './context.ts';
import { ForecastKeeper } from './forecast-keeper.ts';
import { openAccounts } from './identity/accounts.ts';
import { prepareDemonstration, tenantsWithoutAdministrator } from './identity/administration.ts';
import { demonstrationAccounts } from './identity/demonstration.ts';
import { accountsOf, prepareDemonstrationOffice, readDemonstrationOffice } from './identity/demonstration-office.ts';
import { openIdentity } from './identity/identity.ts';
import { isLoopbackHost } from './identity/locality.ts';
import type { OpenIdSettings } from './identity/open-id.ts';
import { makeSetupToken } from './identity/setup-link.ts';
import { openRequests, startJobs } from './jobs/index.ts';
import { siteFrom } from './jobs/site.ts';
import type { LogOptions } from './logging/request-log.ts';
import { type MailSettings, openMailer } from './mail/mailer.ts';
import { Representations } from './present/representation.ts';
import { readBoundarySets } from './reading/boundaries.ts';
import { TextReader } from './reading/text-reader.ts';
import { buildServer } from './server.ts';

export interface ServerOptions {
  readonly store: Store;
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Signs session cookies. */
  readonly secret: string;
  readonly pagesFolder: string;
  /** Public address, where it is known. */
  readonly origin?: string;
  /** The tenant whose example is shown; its demonstration accounts are offered if the server listens on this machine only. */
  readonly exampleTenant?: TenantId;
  /** The example's folder, for the boundaries it brings. */
  readonly exampleFolder?: string;
  /** Where letters are handed over; absent, nothing that needs mail works. */
  readonly mail?: MailSettings;
  /** The identity provider people may sign in with. */
  readonly openId?: OpenIdSettings;
  /** Whether this process works on what runs by itself: requests by calendar, reminders, digests. */
  readonly jobs?: boolean;
  readonly limits?: Partial<Limits>;
  /** How much the server writes to its own log, and where; warnings to standard error unless told. */
  readonly log?: LogOptions;
  /** Opens the page of counts to other machines. */
  readonly metricsToken?: string;
  readonly today?: () => Day;
}

export interface RunningServer {
  /** "http://127.0.0.1:8480" */
  readonly address: string;
  /** The port it listens on, which the public address need not name. */
  readonly port: number;
  /** Where the first administrator is created; absent once there is one. Shown to whoever starts the server, never logged. */
  readonly setupLink?: string;
  /** Answers what is under way, then lets go of everything it opened; the store stays open. */
  close(): Promise<void>;
}

const usualLimits: Limits = { signIn: 10, write: 60, read: 30 };
const answersKept = 64 * 1024 * 1024;
const longestReadingMs = 20_000;
/** How long requests under way may still take when the server is told to stop. */
const longestGoodbyeMs = 5_000;

/** Throws what `listen` throws (EADDRINUSE, EACCES); everything it opened is closed again then. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { store, host, port, secret, origin, pagesFolder, exampleTenant } = options;
  const accounts = await openAccounts({ pool: store.pool, secret, ...(origin !== undefined && { origin }) });
  const mailer = openMailer(options.mail);
  const identity = openIdentity({
    pool: store.pool,
    secret,
    mailer,
    ...(options.openId && { openId: options.openId }),
    ...(origin !== undefined && { origin }),
  });
  const isShown = exampleTenant !== undefined && isLoopbackHost(host);
  const office = isShown && options.exampleFolder !== undefined ? await readDemonstrationOffice(options.exampleFolder) : undefined;
  if (exampleTenant !== undefined) await prepareDemonstration(store, accounts, isShown ? demonstrationAccounts : [], exampleTenant);
  if (exampleTenant !== undefined && office) await prepareDemonstrationOffice(store, accounts, office, exampleTenant);
  const demonstration = isShown ? [...demonstrationAccounts, ...(office ? accountsOf(office) : [])] : [];
  const jobs = options.jobs ? await startJobs({ store, mailer, today: options.today ?? today, site: siteFrom(origin, host, port) }) : undefined;
  const reader = new TextReader(longestReadingMs);
  const forecasts = new ForecastKeeper(store);
  const context: ServerContext = {
    store,
    accounts,
    identity,
    reader,
    representations: new Representations(answersKept),
    today: options.today ?? today,
    forecasts,
    ...(jobs && { jobs }),
    demonstration,
    limits: { ...usualLimits, ...options.limits },
    pagesFolder,
    ...(options.metricsToken !== undefined && { metricsToken: options.metricsToken }),
    boundaries: options.exampleFolder === undefined ? [] : await readBoundarySets(options.exampleFolder),
  };
  const app = await buildServer(context, origin, options.log);
  let asking = Promise.resolve();
  const close = async () => {
    const impatient = setTimeout(() => app.server.closeAllConnections(), longestGoodbyeMs);
    await app.close();
    clearTimeout(impatient);
    await asking;
    await reader.close();
    await jobs?.stop();
    await mailer.close();
    await forecasts.close();
  };
  try {
    await app.listen({ host, port });
  } catch (error) {
    await close();
    throw error;
  }
  const address = addressOf(host, app.server.address() as AddressInfo);
  if (jobs) asking = openAll(store, (options.today ?? today)());
  const needsSetup = (await tenantsWithoutAdministrator(store)).length > 0;
  const setupLink = needsSetup ? `${origin ?? address}/thiet-lap#${await makeSetupToken(accounts, now())}` : undefined;
  const { port: listening } = app.server.address() as AddressInfo;
  return { address: origin ?? address, port: listening, close, ...(setupLink !== undefined && { setupLink }) };
}

/**
 * What the calendar asks for is asked as the server starts, on the first day as after any pause, and not through the queue: nobody waits
 * for it, and the queue's own run next morning makes up for what fails here.
 */
async function openAll(store: Store, day: Day): Promise<void> {
  try {
    for (const tenant of await listTenants(store)) await openRequests(store, tenant, day);
  } catch {
    // Nothing was written; a database that is gone is told of by whoever waits for it.
  }
}

/** Readers reach a server that listens everywhere under this machine's own name. */
function addressOf(host: string, { port }: AddressInfo): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
