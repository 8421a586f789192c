/** What counts as a text file, and in which words the rest is refused. */
import { describe, expect, test } from 'vitest';
import { readTextFile } from './index.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean) => {
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, !big);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), !big);
  return bytes;
};
const vietnamese = 'Nghị quyết về nhiệm vụ năm 2024: phấn đấu đạt 6,5% - 7%\n'.repeat(3);

describe('text that is read, with every character kept', () => {
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['utf-8', utf8(vietnamese), vietnamese],
    ['utf-8', utf8(vietnamese.normalize('NFD')), vietnamese.normalize('NFD')],
    ['utf-8-bom', utf8(`\uFEFF${vietnamese}`), vietnamese],
    ['utf-16le', utf16(vietnamese, false), vietnamese],
    ['utf-16be', utf16(vietnamese, true), vietnamese],
    ['utf-8', utf8(`trang 1\ftrang 2\u000b\r\n${vietnamese}`), `trang 1\ftrang 2\u000b\r\n${vietnamese}`],
    ['utf-8', utf8('BM là chữ viết tắt'), 'BM là chữ viết tắt'],
  ];
  test.each(cases)('%s', (encoding, bytes, text) => {
    expect(readTextFile(bytes, 'a.txt')).toEqual({ ok: true, value: { text, encoding } });
  });
});

describe('files that are refused', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['nothing in it', new Uint8Array(), 'document/empty'],
    ['only blanks', utf8(' \n\t\r\n'), 'document/empty'],
    ['only a byte order mark', utf8('\uFEFF'), 'document/empty'],
    ['a picture renamed', png, 'document/not-text'],
    ['a Word file renamed', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), 'document/not-text'],
    ['a PDF renamed', utf8('%PDF-1.7\n'), 'document/not-text'],
    ['NUL characters', utf8('abc\0def'), 'document/not-text'],
    ['control characters', utf8('\u0001\u0002\u0003'.repeat(20)), 'document/not-text'],
    ['another encoding', new Uint8Array([0x4e, 0x67, 0x68, 0xf2, 0x20, 0x71, 0x75, 0x79]), 'document/encoding'],
    ['half of UTF-16', new Uint8Array([0xff, 0xfe, 0x41]), 'document/encoding'],
    ['50 MB', new Uint8Array(50_000_000).fill(0x61), 'document/too-large'],
  ];
  test.each(cases)('%s', (_what, bytes, code) => {
    expect(readTextFile(bytes, 'a.txt')).toMatchObject({ ok: false, refusals: [{ code, parameters: { file: 'a.txt' }, place: { file: 'a.txt' } }] });
  });
});
