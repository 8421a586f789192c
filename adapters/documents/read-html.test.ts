/** Web pages as lines: what a reader sees, in order, and nothing else. */
import { describe, expect, test } from 'vitest';
import { readDocument } from './index.ts';

async function read(html: string) {
  const outcome = await readDocument(new TextEncoder().encode(html), 'a.html');
  if (!outcome.ok) throw new Error(outcome.refusals[0].code);
  return outcome.value;
}

describe('lines', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['blocks end lines, blanks are one', '<html><div>a\n  b<p>c</p>d</div>', 'a b\nc\nd'],
    ['breaks', '<p>a<br>b<br/>c', 'a\nb\nc'],
    ['entities', '<p>Ngh&#7883; quy&#x1EBF;t &amp; &ecirc;&nbsp;x', 'Nghị quyết & ê\u00a0x'],
    ['scripts, styles, forms and menus', '<html><style>p{}</style><nav>menu</nav><p>a<script>alert("</p>")</script>b<button>In</button>', 'ab'],
    ['what is hidden', '<p>a<span style="display: none">b</span><span hidden>c<b>d</b></span>e', 'ae'],
    ['lists', '<ol type="a" start="2"><li>x<li>y</ol><ul><li>z</ul><ol><li value="4"><p>t</p></ol>', 'b. x\nc. y\n- z\n4. t'],
    ['preformatted text keeps its lines', '<html><pre>a\n  b\nc</pre>', 'a\n  b\nc'],
    [
      'tables',
      '<table><tr><th>TT<th>Chỉ tiêu<th colspan=2>Năm<tr><td>1<td><p>Thu</p><p>ngân sách</p><td>5<td>6</table>',
      'TT\tChỉ tiêu\tNăm\n1\tThu ngân sách\t5\t6',
    ],
    ['a table in a cell', '<table><tr><td>a<td><table><tr><td>b<td>c</table><td>d<td>e</table>', 'a\tb\tc\td\te'],
    ['tags left open or closed twice', '<div><p>a</b></p></p></td>b<table><tr><td>c', 'a\nb\nc'],
  ];
  test.each(cases)('%s', async (_name, html, text) => {
    expect((await read(html)).text).toBe(text);
  });
});

test('inserted and deleted words', async () => {
  const { text, notes } = await read('<p>đạt <del>700</del><ins>750</ins> tỷ</p>');
  expect(text).toBe('đạt 750 tỷ');
  expect(notes.map(({ code, span }) => [code, span])).toEqual([
    ['document/tracked-deletion', { start: 4, end: 4 }],
    ['document/tracked-insertion', { start: 4, end: 7 }],
    ['document/tracked-changes', undefined],
  ]);
});

test('old letters written as entities are converted', async () => {
  const { text, encoding } = await read('<p><font face=".VnTime">H&eacute;i &reg;&aring;ng nh&copy;n d&copy;n t&Oslash;nh quy&Otilde;t ngh&THORN;</font></p>');
  expect([text, encoding]).toEqual(['Hội đồng nhân dân tỉnh quyết nghị', 'tcvn3']);
});

test('a declared encoding is believed where the words do not tell', async () => {
  const bytes = Buffer.from('<html><meta charset="windows-1258"><p>\xd0\xf4ng</p>', 'latin1');
  expect(await readDocument(bytes, 'a.html')).toMatchObject({ ok: true, value: { text: 'Đông', encoding: 'windows-1258' } });
});
