/** What an operator and an auditor do: save and bring back, export the log and check it away from everything, tell and erase a person. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTable } from '@moc/documents';
import { loadExample, openStore, type RawEntry, type Store } from '@moc/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mocJson, runMoc } from './testing/run-moc.ts';
import { verifyLog } from './verify-log.mjs';

const example = fileURLToPath(new URL('../../examples/ben-tre-2024', import.meta.url));
const alone = fileURLToPath(new URL('./verify-log.mjs', import.meta.url));

let folder: string;
let store: Store;
let log: string;
let lines: readonly string[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'moc-operations-'));
  chmodSync(folder, 0o755);
  const opened = await openStore({ dataDir: join(folder, 'data') });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
  store = opened.value;
  const loaded = await loadExample(store, example, readTable);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusals));
  log = join(folder, 'log.jsonl');
  const ran = await runMoc(onData('log', 'jsonl', '--out', log));
  if (ran.code !== 0) throw new Error(ran.err);
  lines = readFileSync(log, 'utf8').trimEnd().split('\n');
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const onData = (...args: string[]): string[] => [...args, '--data', join(folder, 'data')];

/** The verifier, carried away to a folder where nothing else is. */
function runAlone(...args: string[]): Promise<{ readonly code: number; readonly out: string }> {
  const away = join(folder, 'away');
  mkdirSync(away, { recursive: true });
  copyFileSync(alone, join(away, 'verify-log.mjs'));
  return new Promise((done) => {
    execFile(process.execPath, [join(away, 'verify-log.mjs'), ...args], { cwd: away }, (error, out) => done({ code: Number(error?.code ?? 0), out }));
  });
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const entryOf = (line: string) => JSON.parse(line) as RawEntry;

describe('an exported log', () => {
  test('passes both verifiers, with a hash noted earlier', async () => {
    const noted = entryOf(lines[3]!).hash;
    const { out, code } = await runMoc(['verify', log, noted]);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('nhật ký nguyên vẹn') });
    expect(await runAlone(log, noted)).toMatchObject({ code: 0, out: expect.stringContaining('INTACT') });
    expect(await runAlone()).toMatchObject({ code: 2 });
    expect(await runMoc(['verify', join(folder, 'none.jsonl')])).toMatchObject({ code: 1, err: expect.stringContaining('cli/no-file') });
  });

  test('holds personal names nowhere, and every body as it was', () => {
    for (const line of lines.slice(1)) expect(entryOf(line).actorName).toBe('');
    expect(lines.length).toBe(1 + (JSON.parse(lines[0]!) as { entries: number }).entries);
  });

  const fields = ['tenant', 'seq', 'command', 'part', 'parts', 'at', 'actor', 'actorName', 'role', 'kind', 'bodySha256', 'previous', 'hash', 'body'] as const;
  test.each(fields)('with %s altered in any entry is found out', async (field) => {
    for (const at of [1, Math.floor(lines.length / 2), lines.length - 1]) {
      const entry = entryOf(lines[at]!);
      const value = entry[field];
      const bent = {
        ...entry,
        [field]: typeof value === 'number' ? value + 1 : value === '' ? 'x' : value.replace(/.$/s, (last) => (last === '0' ? '1' : '0')),
      };
      const found = await verifyLog(lines.with(at, JSON.stringify(bent)));
      expect({ field, at, ok: found.ok }).toEqual({ field, at, ok: false });
    }
  });

  const opening = () => JSON.parse(lines[0]!) as { readonly entries: number; readonly head: string };
  const rewritten = (): readonly string[] => {
    let previous = '0'.repeat(64);
    const again = lines.slice(1).map((line) => {
      const { hash: _, ...entry } = { ...entryOf(line), previous, role: 'administrator' };
      const { tenant, seq, command, part, parts, at, actor, actorName, role, kind, bodySha256 } = entry;
      const hash = sha256(JSON.stringify([tenant, seq, command, part, parts, at, actor, actorName, role, kind, bodySha256, previous]));
      previous = hash;
      return JSON.stringify({ ...entry, hash });
    });
    return [JSON.stringify({ ...opening(), head: previous }), ...again];
  };

  const bentFiles: readonly (readonly [string, () => readonly string[]])[] = [
    ['an entry left out', () => lines.toSpliced(4, 1)],
    ['the last entry left out', () => lines.slice(0, -1)],
    ['two entries exchanged', () => lines.with(3, lines[4]!).with(4, lines[3]!)],
    ['an entry twice', () => lines.toSpliced(4, 0, lines[4]!)],
    ['a member slipped in', () => lines.with(2, JSON.stringify({ ...entryOf(lines[2]!), note: '' }))],
    ['a member left out', () => lines.with(2, JSON.stringify({ ...entryOf(lines[2]!), role: undefined }))],
    ['a number as text', () => lines.with(2, JSON.stringify({ ...entryOf(lines[2]!), seq: '2' }))],
    ['a body with its digest', () => lines.with(2, JSON.stringify({ ...entryOf(lines[2]!), body: '[]', bodySha256: sha256('[]') }))],
    ['another count at its head', () => lines.with(0, JSON.stringify({ ...opening(), entries: 3 }))],
    ['another hash at its head', () => lines.with(0, JSON.stringify({ ...opening(), head: 'f'.repeat(64) }))],
    ['no head', () => lines.slice(1)],
    ['half a line', () => [...lines.slice(0, -1), lines.at(-1)!.slice(0, 100)]],
    ['nothing', () => []],
  ];
  test.each(bentFiles)('with %s is found out', async (name, bend) => {
    expect((await verifyLog(bend())).ok).toBe(false);
    const file = join(folder, `${name}.jsonl`);
    writeFileSync(file, bend().join('\n'));
    expect(await runAlone(file)).toMatchObject({ code: 1, out: expect.stringContaining('NOT INTACT') });
  });

  test('written anew from end to end passes by itself, and not against a hash noted earlier', async () => {
    expect((await verifyLog(rewritten())).ok).toBe(true);
    expect((await verifyLog(rewritten(), opening().head)).ok).toBe(false);
    expect((await verifyLog(lines.slice(0, 3).with(0, JSON.stringify({ ...opening(), entries: 2, head: entryOf(lines[2]!).hash })), opening().head)).ok).toBe(
      false,
    );
  });

  test('a table for people is written beside it', async () => {
    const { code, out } = await runMoc(onData('log', 'csv', '--language', 'en'));
    expect(code).toBe(0);
    expect(out.split('\r\n').length).toBe(lines.length + 1);
    expect(out).toContain('imported figures');
    expect(await runMoc(onData('log', 'csv', '--tenant', '99'))).toMatchObject({ code: 1, err: expect.stringContaining('cli/which-tenant') });
    expect(await runMoc(onData('log', 'xml'))).toMatchObject({ code: 2 });
  });
});

describe('a backup', () => {
  test('is taken from a running database and restored into a new folder', async () => {
    const file = join(folder, 'moc.tar.gz');
    expect(await runMoc(onData('backup', file))).toMatchObject({ code: 0, out: expect.stringContaining(entryOf(lines.at(-1)!).hash) });
    const { out, code, err } = await runMoc(['restore', file, '--data', join(folder, 'restored')]);
    expect({ code, err, out }).toEqual({ code: 0, err: '', out: expect.stringContaining('nguyên vẹn') });
    expect(await runMoc(['restore', file, '--data', join(folder, 'restored')])).toMatchObject({ code: 1, err: expect.stringContaining('store/not-empty') });
    expect(await runMoc(['restore', log, '--data', join(folder, 'other')])).toMatchObject({ code: 1, err: expect.stringContaining('store/backup-unreadable') });
  });
});

describe('a person', () => {
  const told = async () => {
    const { rows } = await store.pool.query<{ account: string }>("select account from moc.person_name where name <> '' limit 1");
    return rows[0]!.account;
  };

  test('is told everything that is held, then erased with the chain whole', async () => {
    const account = await told();
    const held = JSON.parse((await runMoc(onData('person', 'export', account))).out) as { tenants: { name?: string }[] };
    const { name } = held.tenants[0]!;
    expect(name).toMatch(/\S/);
    expect(await runMoc(onData('person', 'erase', account))).toMatchObject({ code: 0, out: expect.stringContaining('--confirm') });
    expect(await told()).toBe(account);
    expect(await runMoc(onData('person', 'erase', account, '--confirm'))).toMatchObject({ code: 0, out: expect.stringContaining('Đã xóa') });
    expect((await runMoc(onData('person', 'export', account))).out).not.toContain(name);
    expect(await runMoc(onData('verify'))).toMatchObject({ code: 0 });
    expect(await runMoc(onData('person', 'erase', 'nobody', '--confirm'))).toMatchObject({ code: 1, err: expect.stringContaining('store/unknown-person') });
    expect(await runMoc(onData('person', 'export', 'nobody@moc.example'))).toMatchObject({ code: 1, err: expect.stringContaining('store/unknown-person') });
  });
});

test('the state of the database is told', async () => {
  expect(await mocJson(onData('db', 'status'))).toEqual({ wall: { raised: true } });
});
