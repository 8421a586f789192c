/** One afternoon of many people: each looks, types, saves, is checked, sends; approvers empty their queues. Whoever hears no answer tries again with the same id. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { ApprovalQueue, MyUpdates, UpdateRow } from '@moc/wire';
import { type Deskworker, tenant } from './prepare.ts';

export interface Answered {
  readonly what: string;
  /** From when the person pressed to the last byte, waiting for a free line included. */
  readonly ms: number;
  readonly status: number;
  /** Milliseconds after the afternoon began. */
  readonly at: number;
}

/** A submission somebody was told is taken. */
export interface Acknowledged {
  readonly id: string;
  readonly request: string;
  readonly value: string;
}

export interface Afternoon {
  readonly answered: readonly Answered[];
  /** Calls that met no server, or one without its database; each was made again. */
  readonly unanswered: number;
  readonly acknowledged: readonly Acknowledged[];
  readonly approvals: number;
  /** Approvals refused because somebody else had decided meanwhile. */
  readonly overtaken: number;
  readonly gaveUp: readonly string[];
}

const patience = 90_000;

/** Later hours are busier: half of the people come in the last third. */
const hour = (share: number): number => share ** 0.63;

export class Simulation {
  readonly #address: string;
  readonly #length: number;
  readonly #began = performance.now();
  readonly #answered: Answered[] = [];
  readonly #acknowledged: Acknowledged[] = [];
  readonly #gaveUp: string[] = [];
  #unanswered = 0;
  #approvals = 0;
  #overtaken = 0;

  constructor(address: string, milliseconds: number) {
    this.#address = address;
    this.#length = milliseconds;
  }

  /** All of them, each at a time of their own; resolves when the last has gone home. */
  async run(people: readonly Deskworker[]): Promise<Afternoon> {
    await Promise.all(people.map((person, index) => this.#live(person, (index * 0.618034) % 1)));
    return {
      answered: this.#answered,
      unanswered: this.#unanswered,
      acknowledged: this.#acknowledged,
      approvals: this.#approvals,
      overtaken: this.#overtaken,
      gaveUp: this.#gaveUp,
    };
  }

  async #live(person: Deskworker, share: number): Promise<void> {
    if (person.role === 'reporter') {
      await wait(hour(share) * this.#length * 0.85);
      return this.#report(person, String(10 + Math.round(share * 100)));
    }
    // Approvers look in four times; the last time when everybody has sent.
    for (let visit = 1; visit <= 4; visit++) {
      await this.#until((this.#length * (visit - 0.5 + share / 2)) / 4);
      await this.#approve(person);
    }
  }

  #until = (at: number): Promise<void> => wait(Math.max(0, this.#began + at - performance.now()));

  async #report(person: Deskworker, value: string): Promise<void> {
    const row = await this.#ownRow(person);
    if (!row) return;
    const figure = { request: row.cell.request.id, expected: row.cell.version, entry: entryOf(row, value) };
    const body = { tenant, id: randomUUID(), agency: person.agency, via: 'page', seconds: 60, figures: [figure] };
    await wait(500);
    await this.#ask('check as one types', person, 'POST', '/submissions/check', body);
    await wait(500);
    await this.#ask('save a draft', person, 'PUT', '/drafts', {
      tenant,
      agency: person.agency,
      drafts: [{ request: figure.request, revision: row.draft?.revision ?? 0, entry: figure.entry }],
    });
    await wait(500);
    const sent = await this.#ask('send', person, 'POST', '/submissions', body);
    if (sent?.status === 201) this.#acknowledged.push({ id: body.id, request: figure.request, value });
    else this.#gaveUp.push(`send ${sent?.status} ${String(JSON.stringify(sent?.value)).slice(0, 200)}`);
  }

  async #ownRow(person: Deskworker): Promise<UpdateRow | undefined> {
    const answer = await this.#ask<MyUpdates>('my updates (10 figures)', person, 'GET', `/my-updates?tenant=${tenant}`);
    const row = answer?.value.rows.toSorted((a, b) => (a.cell.request.id < b.cell.request.id ? -1 : 1))[person.indicator];
    if (!row) this.#gaveUp.push(`my updates ${answer?.status}`);
    return row;
  }

  async #approve(person: Deskworker): Promise<void> {
    const queue = await this.#ask<ApprovalQueue>('the queue', person, 'GET', `/approvals?tenant=${tenant}`);
    const mine = queue?.value.rows?.filter(({ actions }) => actions.includes('figure/approve')).slice(0, 20) ?? [];
    if (mine.length === 0) return;
    await wait(300);
    const approve = mine.map(({ cell }) => ({ request: cell.request.id, version: cell.version }));
    const decided = await this.#ask('approve up to 20', person, 'POST', '/approvals', { tenant, approve, return: [] });
    if (decided?.status === 201) this.#approvals += approve.length;
    else if (decided?.status === 409) this.#overtaken += 1;
    else this.#gaveUp.push(`approve ${decided?.status} ${String(JSON.stringify(decided?.value)).slice(0, 200)}`);
  }

  /** Tries again while nobody answers, or the server says that its database is away. */
  async #ask<T>(
    what: string,
    { cookie }: Deskworker,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ readonly status: number; readonly value: T } | undefined> {
    const deadline = performance.now() + patience;
    for (;;) {
      const began = performance.now();
      try {
        const headers = { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) };
        const answer = await fetch(`${this.#address}/api/v1${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
        const value = (await answer.json()) as T;
        if (answer.status < 500) {
          this.#answered.push({ what, ms: performance.now() - began, status: answer.status, at: began - this.#began });
          return { status: answer.status, value };
        }
      } catch {
        // No server there, or it was killed while answering.
      }
      this.#unanswered += 1;
      if (performance.now() > deadline) return undefined;
      await wait(250 + Math.random() * 500);
    }
  }
}

const entryOf = ({ cell }: UpdateRow, value: string) => ({
  value: { kind: 'number', value, unit: cell.request.unit },
  status: 'estimate',
  unchanged: false,
  note: '',
  causes: '',
  evidence: [],
  answers: [],
});
