/** What the sentences ask: targets, tasks, works. */
export * from './types.ts';
