/** One reading thread, started when first needed, with a short queue and a time limit; a text that takes too long ends the thread, not the server. */
import { Worker } from 'node:worker_threads';
import type { Diagnostic } from '@moc/domain/values';
import { refuse } from '../present/refused.ts';

/** What the thread makes of a text: its reading, or the findings of the linter. */
export type ReadingTask = 'read' | 'lint';

interface Job {
  readonly id: number;
  readonly text: string;
  readonly task: ReadingTask;
  /** What was noticed when the text was taken out of its file; it stands first among the reading's diagnostics. */
  readonly notes: readonly Diagnostic[];
  readonly resolve: (json: string) => void;
  readonly reject: (error: Error) => void;
}

const longestQueue = 8;

export class TextReader {
  readonly #limitMs: number;
  readonly #waiting: Job[] = [];
  #worker: Worker | undefined;
  #current: Job | undefined;
  #timer: NodeJS.Timeout | undefined;
  #lastId = 0;

  constructor(limitMs: number) {
    this.#limitMs = limitMs;
  }

  /** JSON text of `Reading`, or of `LintResult` when the task is to lint; refused as busy when the queue is full or the time is up. */
  read(text: string, task: ReadingTask = 'read', notes: readonly Diagnostic[] = []): Promise<string> {
    if (this.#waiting.length >= longestQueue) return Promise.reject(refuse('wire/busy'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ id: ++this.#lastId, text, task, notes, resolve, reject });
      this.#next();
    });
  }

  async close(): Promise<void> {
    for (const job of this.#waiting.splice(0)) job.reject(refuse('wire/busy'));
    await this.#end(refuse('wire/busy'));
  }

  #next(): void {
    if (this.#current) return;
    this.#current = this.#waiting.shift();
    if (!this.#current) return;
    this.#worker ??= this.#start();
    this.#timer = setTimeout(() => void this.#end(refuse('wire/busy')), this.#limitMs);
    const { id, text, task, notes } = this.#current;
    this.#worker.postMessage({ id, text, task, notes });
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    worker.unref();
    worker.on('message', ({ id, json }: { readonly id: number; readonly json: string }) => {
      if (this.#current?.id === id) this.#finish((job) => job.resolve(json));
    });
    worker.on('error', (error) => {
      if (this.#worker !== worker) return;
      this.#worker = undefined;
      this.#finish((job) => job.reject(error));
    });
    return worker;
  }

  #finish(settle: (job: Job) => void): void {
    clearTimeout(this.#timer);
    const job = this.#current;
    this.#current = undefined;
    if (job) settle(job);
    this.#next();
  }

  async #end(error: Error): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
    this.#finish((job) => job.reject(error));
  }
}
