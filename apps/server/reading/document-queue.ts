/** Received files become text one after another, each in a thread of its own; more than can wait are refused. */
import { type ReadDocument, readDocumentInWorker } from '@moc/documents';
import { getValue, refuse } from '../present/refused.ts';
import type { ReceivedFile } from './received-file.ts';

const longestQueue = 8;
const mostMegabytes = 512;

export class DocumentQueue {
  readonly #limitMs: number;
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(limitMs: number) {
    this.#limitMs = limitMs;
  }

  /** Throws what the reading refuses (`document/*`), and `wire/busy` when the queue is full. */
  async read({ bytes, name }: ReceivedFile): Promise<ReadDocument> {
    if (this.#waiting >= longestQueue) throw refuse('wire/busy');
    this.#waiting += 1;
    const reading = this.#last.then(() => readDocumentInWorker(bytes, name, { timeoutMs: this.#limitMs, maximumMegabytes: mostMegabytes }));
    this.#last = reading;
    return getValue(await reading.finally(() => this.#leave()));
  }

  #leave(): void {
    this.#waiting -= 1;
  }
}
