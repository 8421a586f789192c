#!/usr/bin/env node
/**
 * Checks an exported log of Mốc wholly offline. Needs Node.js 18 or later and nothing else: no network, no database, no package.
 *
 *   node verify-log.mjs LOG.jsonl [HEAD]
 *
 * What it checks: entries are numbered 1, 2, 3, … without a gap; each names the hash of the one before it; the SHA-256 of each
 * entry's content is the one in its header; the SHA-256 of each header is its hash; the last hash is the one the file states at
 * its head, and HEAD, where one is given. A HEAD noted earlier (on paper, in minutes) proves that nothing was cut off or
 * rewritten since: it must be the hash of some entry. Exit code: 0 intact, 1 not intact, 2 wrong use.
 *
 * How a header is hashed: SHA-256 of the UTF-8 of the JSON array
 * [tenant, seq, command, part, parts, at, actor, actorName, role, kind, bodySha256, previous], written without spaces.
 */
import { createHash } from 'node:crypto';
import { createReadStream, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
const genesis = '0'.repeat(64);
const numbers = ['seq', 'part', 'parts'];
const texts = ['tenant', 'command', 'at', 'actor', 'actorName', 'role', 'kind', 'bodySha256', 'previous', 'hash', 'body'];
const members = [...numbers, ...texts].sort().join();

const wrong = (line, vi, en, seq) => ({ ok: false, line, ...(seq !== undefined && { seq }), says: { vi, en } });

function parse(line) {
  try {
    const value = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What is wrong with one entry that must follow `last`; nothing when all is right. */
function faultOf(entry, last, tenant) {
  const isWhole =
    Object.keys(entry).sort().join() === members &&
    numbers.every((name) => Number.isSafeInteger(entry[name])) &&
    texts.every((name) => typeof entry[name] === 'string');
  if (!isWhole) return ['không có đủ các trường của một mục.', 'lacks the members of an entry, or has others.'];
  if (entry.tenant !== tenant) return ['thuộc đơn vị khác.', 'belongs to another tenant.'];
  if (entry.seq !== last.seq + 1)
    return [`đứng sau mục ${last.seq}: thiếu mục hoặc sai thứ tự.`, `follows entry ${last.seq}: entries are missing or out of order.`];
  if (entry.previous !== last.hash) return ['không nối với mục đứng trước.', 'does not follow from the entry before it.'];
  if (sha256(entry.body) !== entry.bodySha256) return ['nội dung đã bị sửa.', 'its content was altered.'];
  const { seq, command, part, parts, at, actor, actorName, role, kind, bodySha256, previous } = entry;
  if (sha256(JSON.stringify([tenant, seq, command, part, parts, at, actor, actorName, role, kind, bodySha256, previous])) !== entry.hash)
    return ['người, vai trò, thời điểm hoặc loại lệnh đã bị sửa.', 'its person, role, time or kind was altered.'];
  return undefined;
}

/** Checks the lines of an exported log. `noted`: a hash that somebody noted earlier. */
export async function verifyLog(lines, noted) {
  let number = 0;
  let opening;
  let last = { seq: 0, hash: genesis };
  let isNotedFound = noted === undefined || noted === genesis;
  for await (const line of lines) {
    number += 1;
    if (line === '') continue;
    const value = parse(line);
    if (!value) return wrong(number, 'Dòng không đọc được.', 'The line cannot be read.');
    if (!opening) {
      if (value.moc !== 'log' || value.form !== 1 || typeof value.tenant !== 'string')
        return wrong(number, 'Tệp này không phải là nhật ký do Mốc xuất ra.', 'This file is no log exported by Mốc.');
      opening = value;
      continue;
    }
    const fault = faultOf(value, last, opening.tenant);
    if (fault) return wrong(number, `Mục ${value.seq}: ${fault[0]}`, `Entry ${value.seq}: ${fault[1]}`, value.seq);
    last = { seq: value.seq, hash: value.hash };
    if (last.hash === noted) isNotedFound = true;
  }
  if (!opening) return wrong(0, 'Tệp trống.', 'The file is empty.');
  if (opening.entries !== last.seq || opening.head !== last.hash)
    return wrong(
      number,
      `Tệp nêu ${opening.entries} mục nhưng kết thúc ở mục ${last.seq}: thiếu phần cuối hoặc đầu tệp bị sửa.`,
      `The file states ${opening.entries} entries and ends at entry ${last.seq}: its end is missing, or its head was altered.`,
    );
  if (!isNotedFound)
    return wrong(
      number,
      'Mã băm đã ghi lại trước đây không có trong nhật ký này: nhật ký đã bị cắt hoặc viết lại.',
      'The hash noted earlier is not in this log: it was cut off or rewritten.',
    );
  return { ok: true, tenant: opening.tenant, entries: last.seq, head: last.hash };
}

/** The lines of a file, however long; only a line feed ends one. */
export async function* linesOf(file) {
  let held = [];
  for await (const chunk of createReadStream(file, 'utf8')) {
    const pieces = chunk.split('\n');
    for (const piece of pieces.slice(0, -1)) {
      yield held.join('') + piece;
      held = [];
    }
    held.push(pieces.at(-1));
  }
  if (held.join('') !== '') yield held.join('');
}

async function main([file, noted]) {
  if (!file) {
    console.error('node verify-log.mjs LOG.jsonl [HEAD]');
    return 2;
  }
  const found = await verifyLog(linesOf(file), noted);
  if (found.ok)
    console.log(
      `NGUYÊN VẸN: đơn vị ${found.tenant}, ${found.entries} mục, mã băm cuối ${found.head}\nINTACT: tenant ${found.tenant}, ${found.entries} entries, last hash ${found.head}`,
    );
  else console.log(`KHÔNG NGUYÊN VẸN (dòng ${found.line}): ${found.says.vi}\nNOT INTACT (line ${found.line}): ${found.says.en}`);
  return found.ok ? 0 : 1;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main(process.argv.slice(2)).then(
    (code) => process.exit(code),
    (error) => {
      console.error(error.message);
      process.exit(2);
    },
  );
}
