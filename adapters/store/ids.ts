/** UUIDv7 identifiers made by the application: ordered by time, unique across processes, no sequence in the database. */
import { randomFillSync } from 'node:crypto';

const pool = new Uint8Array(8192);
let used = pool.length;
let lastMillisecond = 0;
let counter = 0;

function nextCounter(millisecond: number): number {
  if (millisecond > lastMillisecond) {
    lastMillisecond = millisecond;
    counter = 0;
  } else if (++counter > 0xfff) {
    lastMillisecond += 1;
    counter = 0;
  }
  return counter;
}

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function randomTail(): string {
  if (used + 8 > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const variant = 0x80 | (pool[used]! & 0x3f);
  let tail = `${hex[variant]}${hex[pool[used + 1]!]}-`;
  for (let i = used + 2; i < used + 8; i++) tail += hex[pool[i]!];
  used += 8;
  return tail;
}

/** A new RFC 9562 version 7 UUID; within one process each is greater than the one before. */
export function newUuid(): string {
  const sequence = nextCounter(Date.now());
  const time = lastMillisecond.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence.toString(16).padStart(3, '0')}-${randomTail()}`;
}
