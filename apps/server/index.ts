/** The server: what the starter and the tests call. */
export { type RunningServer, type ServerOptions, startServer } from './start.ts';
