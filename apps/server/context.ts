/** What every route is given: the store, the accounts, shared answers, the reading thread, and the time. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Day } from '@moc/domain/values';
import type { Store } from '@moc/store';
import type { DemonstrationAccount } from '@moc/wire';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { ForecastKeeper } from './forecast-keeper.ts';
import type { Accounts } from './identity/accounts.ts';
import type { Identity } from './identity/identity.ts';
import type { Jobs } from './jobs/index.ts';
import type { Representations } from './present/representation.ts';
import type { BoundarySet } from './reading/boundaries.ts';
import type { TextReader } from './reading/text-reader.ts';

export interface ServerContext {
  readonly store: Store;
  readonly accounts: Accounts;
  /** What sign-in works with besides accounts: passkeys, second factors, the provider, invitations, mail. */
  readonly identity: Identity;
  readonly representations: Representations;
  readonly reader: TextReader;
  readonly today: () => Day;
  readonly forecasts: ForecastKeeper;
  /** What runs by itself; absent where no worker was started. */
  readonly jobs?: Jobs;
  /** Empty unless the example is loaded and the server listens on this machine alone. */
  readonly demonstration: readonly DemonstrationAccount[];
  /** How often one address may sign in, write or have a text read within a minute. */
  readonly limits: Limits;
  /** Opens the page of counts to other machines; without it only this machine sees it. */
  readonly metricsToken?: string;
  readonly pagesFolder: string;
  /** Simplified boundaries that may be drawn. */
  readonly boundaries: readonly BoundarySet[];
}

export interface Limits {
  readonly signIn: number;
  readonly write: number;
  readonly read: number;
}

/** The server as the route files see it: requests and answers typed by their schemas. */
export type Api = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>;
