/** Reads a document in a thread of its own, which is ended when the time or the memory is used up. */
import { Worker } from 'node:worker_threads';
import { type Code, type Outcome, refused } from '@moc/domain/values';
import { type DocumentLimits, documentLimits, type ReadDocument } from './document.ts';
import { readDocument } from './read-document.ts';
import { sniffContainer } from './sniff-format.ts';

export interface WorkerOptions {
  readonly timeoutMs: number;
  readonly limits?: DocumentLimits;
  readonly maximumMegabytes?: number;
}

/** Where the thread's code stands, for those who keep threads of their own. */
export const documentWorker: URL = new URL('./worker.ts', import.meta.url);

const usualMegabytes = 1_024;

/** Below this, plain characters take less time than starting a thread. */
const fewBytes = 1_000_000;

/**
 * As `readDocument`, but never longer than `timeoutMs` (`document/too-slow`) and never with more memory than allowed
 * (`document/too-complex`). Short plain text, whose reading is known to be quick, needs no thread.
 */
export function readDocumentInWorker(bytes: Uint8Array, name: string, options: WorkerOptions): Promise<Outcome<ReadDocument>> {
  const { timeoutMs, limits = documentLimits, maximumMegabytes = usualMegabytes } = options;
  if (bytes.length === 0 || bytes.length > limits.maximumBytes || (bytes.length < fewBytes && sniffContainer(bytes) === 'characters'))
    return readDocument(bytes, name, limits);
  const worker = new Worker(documentWorker, {
    workerData: { bytes: new Uint8Array(bytes), name, limits },
    resourceLimits: { maxOldGenerationSizeMb: maximumMegabytes, maxYoungGenerationSizeMb: 64 },
    stdout: true,
    stderr: true,
    env: {},
  });
  return new Promise((resolve) => {
    const refuse = (code: Code, more: Readonly<Record<string, number | string>>) =>
      finish(refused({ code, parameters: { file: name, ...more }, place: { file: name } }));
    const timer = setTimeout(() => refuse('document/too-slow', { seconds: Math.ceil(timeoutMs / 1_000) }), timeoutMs);
    const finish = (outcome: Outcome<ReadDocument>) => {
      clearTimeout(timer);
      resolve(outcome);
      void worker.terminate();
    };
    worker.once('message', finish);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') refuse('document/out-of-memory', { maximum: maximumMegabytes });
      else refuse('document/damaged', { detail: error.message.slice(0, 120) });
    });
    worker.once('exit', () => refuse('document/damaged', { detail: 'thread' }));
  });
}
