/** The thread in which a document is read: one document, one answer. */
import { parentPort, workerData } from 'node:worker_threads';
import type { DocumentLimits } from './document.ts';
import { readDocument } from './read-document.ts';

interface Work {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly limits: DocumentLimits;
}

const { bytes, name, limits } = workerData as Work;
parentPort?.postMessage(await readDocument(bytes, name, limits));
