/** The server: what the starter and the tests call. */
export { openAccounts } from './identity/accounts.ts';
export { type RunningServer, type ServerOptions, startServer } from './start.ts';
