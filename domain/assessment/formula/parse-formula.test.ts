/** Formulas as text: how they are read, and what is refused where. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sayRefusal } from '../../refusals.ts';
import { type FormulaNode, parseFormula } from './index.ts';
import { limits } from './limits.ts';

/** The tree in a line: (a + (b * c)). */
function draw(node: FormulaNode): string {
  switch (node.kind) {
    case 'number':
      return node.value + (node.unit ? `{${node.unit}}` : '');
    case 'figure':
      return `[${node.name}${node.measure ? `|${node.measure}` : ''}]`;
    case 'negate':
      return `(-${draw(node.of)})`;
    case 'binary':
      return `(${draw(node.left)} ${node.operator} ${draw(node.right)})`;
    case 'call':
      return `${node.name}(${node.arguments.map(draw).join('; ')})`;
  }
}

function read(text: string): string {
  const parsed = parseFormula(text);
  return parsed.ok ? draw(parsed.value) : parsed.faults.map(({ code, span }) => `${code} ${span?.start}-${span?.end}`).join(' ');
}

describe('reads', () => {
  test.each([
    ['1', '1'],
    ['1+2*3', '(1 + (2 * 3))'],
    ['1*2+3', '((1 * 2) + 3)'],
    ['1-2-3', '((1 - 2) - 3)'],
    ['8/4/2', '((8 / 4) / 2)'],
    ['8/4*2', '((8 / 4) * 2)'],
    ['2-3+4', '((2 - 3) + 4)'],
    ['(1+2)*3', '((1 + 2) * 3)'],
    ['-1+2', '((-1) + 2)'],
    ['-(1+2)', '(-(1 + 2))'],
    ['--1', '(-(-1))'],
    ['2*-3', '(2 * (-3))'],
    ['-2*3', '((-2) * 3)'],
    ['1 − 2 – 3', '((1 - 2) - 3)'],
    ['4 × 2 · 3', '((4 * 2) * 3)'],
    ['8 ÷ 4 : 2', '((8 / 4) / 2)'],
    ['0,5 + 0.5', '(0.5 + 0.5)'],
    ['0.125', '0.125'],
    ['1234.567', '1234.567'],
    ['1,7500', '1.75'],
    ['100%', '100{%}'],
    ['5 ‰', '5{‰}'],
    ['5 {tỷ đồng}', '5{tỷ đồng}'],
    ['[thu ngân sách]', '[thu ngân sách]'],
    ['[ grdp ]', '[grdp]'],
    ['[xk|growth-yoy]', '[xk|growth-yoy]'],
    ['[xk | tăng trưởng]', '[xk|growth-yoy]'],
    ['[xk | TĂNG TRƯỞNG]', '[xk|growth-yoy]'],
    ['[xk | so với kế hoạch]', '[xk|share-of-plan]'],
    ['[xk | share-of-plan]', '[xk|share-of-plan]'],
    ['[xk | giá trị]', '[xk|value]'],
    ['[xk | value]', '[xk|value]'],
    ['[xk | số lượng]', '[xk|count]'],
    ['[xk | count]', '[xk|count]'],
    ['[xk | growth]', '[xk|growth-yoy]'],
    ['tổng([a];[b];[c])', 'sum([a]; [b]; [c])'],
    ['sum([a])', 'sum([a])'],
    ['Tổng_Con([a])', 'sum-children([a])'],
    ['sum_children([a])', 'sum-children([a])'],
    ['cùng_kỳ([a])', 'same-period-last-year([a])'],
    ['same_period_last_year([a])', 'same-period-last-year([a])'],
    ['lũy_kế([a])', 'to-date([a])'],
    ['luỹ_kế([a])', 'to-date([a])'],
    ['to_date([a])', 'to-date([a])'],
    ['tỷ_trọng([a];[b])', 'share([a]; [b])'],
    ['tỉ_trọng([a];[b])', 'share([a]; [b])'],
    ['share([a];[b])', 'share([a]; [b])'],
    ['tăng_trưởng([a])', 'growth([a])'],
    ['growth([a])', 'growth([a])'],
    ['bình_quân_đầu_người([a];[b])', 'per-head([a]; [b])'],
    ['per_head([a];[b])', 'per-head([a]; [b])'],
    ['làm_tròn([a]; 2)', 'round([a]; 2)'],
    ['round([a]; 2)', 'round([a]; 2)'],
    [
      'tong_con(cung_ky(luy_ke(tang_truong(lam_tron(ty_trong(tong([a]);binh_quan_dau_nguoi([a];[b]));1)))))',
      'sum-children(same-period-last-year(to-date(growth(round(share(sum([a]); per-head([a]; [b])); 1)))))',
    ],
    ['tổng(1+2; (3))', 'sum((1 + 2); 3)'],
    ['\n [a]\t+ [b] ', '([a] + [b])'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));

  test('decomposed letters', () => expect(read('tổng_con([thu ngân sách])'.normalize('NFD'))).toBe('sum-children([thu ngân sách])'));

  test('spans hold what was written, brackets included', () => {
    const text = ' ([a] + 2%) * tổng([b])';
    const parsed = parseFormula(text);
    if (!parsed.ok || parsed.value.kind !== 'binary') return expect.fail('not read');
    const slice = ({ span }: FormulaNode): string => text.slice(span.start, span.end);
    expect([slice(parsed.value), slice(parsed.value.left), slice(parsed.value.right)]).toEqual(['([a] + 2%) * tổng([b])', '([a] + 2%)', 'tổng([b])']);
    if (parsed.value.left.kind !== 'binary') return expect.fail('not a sum');
    expect([slice(parsed.value.left.left), slice(parsed.value.left.right)]).toEqual(['[a]', '2%']);
    const negated = parseFormula(' -[a]');
    expect(negated.ok && negated.value.span).toEqual({ start: 1, end: 5 });
  });
});

describe('refuses', () => {
  test.each([
    ['', 'formula/ends-early 0-0'],
    ['   ', 'formula/ends-early 3-3'],
    ['1+', 'formula/ends-early 2-2'],
    ['+1', 'formula/unexpected 0-1'],
    ['*1', 'formula/unexpected 0-1'],
    ['1 2', 'formula/unexpected 2-3'],
    ['[a] [b]', 'formula/unexpected 4-7'],
    ['% 5', 'formula/unexpected 0-1'],
    ['5 % %', 'formula/unexpected 4-5'],
    ['1;2', 'formula/unexpected 1-2'],
    ['(1;2)', 'formula/unexpected 2-3'],
    ['()', 'formula/unexpected 1-2'],
    ['(1', 'formula/unclosed 0-1'],
    ['tổng(1', 'formula/unclosed 4-5'],
    ['tổng(1;', 'formula/ends-early 7-7'],
    ['tổng(1 2)', 'formula/unexpected 7-8'],
    ['1)', 'formula/unopened 1-2'],
    [')', 'formula/unexpected 0-1'],
    ['[a', 'formula/unclosed 0-2'],
    ['5 {ha', 'formula/unclosed 2-5'],
    ['[]', 'formula/empty-name 0-2'],
    ['[ ]', 'formula/empty-name 0-3'],
    ['[|value]', 'formula/empty-name 0-8'],
    ['[a|value|count]', 'formula/empty-name 0-15'],
    ['[a|nothing]', 'formula/unknown-measure 0-11'],
    ['[a|toString]', 'formula/unknown-measure 0-12'],
    ['thu', 'formula/bare-word 0-3'],
    ['tổng', 'formula/bare-word 0-4'],
    ['1+thu', 'formula/bare-word 2-5'],
    ['2.2.c * 2', 'formula/bare-word 0-5'],
    ['2 * 2.2.đ/2.2.c', 'formula/bare-word 4-9'],
    ['max(1;2)', 'formula/unknown-function 0-3'],
    ['constructor(1)', 'formula/unknown-function 0-11'],
    ['tổng()', 'formula/argument-count 0-6'],
    ['share(1)', 'formula/argument-count 0-8'],
    ['share(1;2;3)', 'formula/argument-count 0-12'],
    ['growth(1;2)', 'formula/argument-count 0-11'],
    ['1,750', 'formula/ambiguous-number 0-5'],
    ['1.750', 'formula/ambiguous-number 0-5'],
    ['12.750', 'formula/ambiguous-number 0-6'],
    ['175.750', 'formula/ambiguous-number 0-7'],
    ['1.750.000', 'formula/ambiguous-number 0-9'],
    ['1.5.2', 'formula/ambiguous-number 0-5'],
    ['tổng([a], [b])', 'formula/comma 8-9'],
    ['[a] ^ 2', 'formula/unknown-sign 4-5'],
    ['[a] = 2', 'formula/unknown-sign 4-5'],
    ['😀', 'formula/unknown-sign 0-2'],
    ['1'.repeat(31), 'formula/long-number 0-31'],
    [`${' '.repeat(limits.length)}1`, `formula/too-long 0-${limits.length + 1}`],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));

  test('at the limits, and one past them', () => {
    expect(read('1'.repeat(30))).toBe('1'.repeat(30));
    expect(parseFormula(`${' '.repeat(limits.length - 1)}1`).ok).toBe(true);
    expect(parseFormula(`${'('.repeat(limits.depth)}1${')'.repeat(limits.depth)}`).ok).toBe(true);
    expect(read(`${'('.repeat(limits.depth + 1)}1${')'.repeat(limits.depth + 1)}`)).toBe(`formula/too-deep ${limits.depth + 1}-${limits.depth + 2}`);
    expect(read(`${'-'.repeat(limits.depth + 1)}1`)).toContain('formula/too-deep');
    expect(read(`${'tổng('.repeat(limits.depth + 1)}1${')'.repeat(limits.depth + 1)}`)).toContain('formula/too-deep');
    expect(
      parseFormula(
        Array(limits.nodes / 2)
          .fill('1')
          .join('+'),
      ).ok,
    ).toBe(true);
    expect(
      read(
        Array(limits.nodes / 2 + 1)
          .fill('1')
          .join('+'),
      ),
    ).toContain('formula/too-many-parts');
    expect(parseFormula(`tổng(${Array(50).fill('1').join(';')})`).ok).toBe(true);
    expect(read(`tổng(${Array(51).fill('1').join(';')})`)).toContain('formula/argument-count');
  });

  test('messages say what was given, where, and what to write', () => {
    const say = (text: string) => {
      const parsed = parseFormula(text);
      return parsed.ok ? 'read' : sayRefusal(parsed.faults[0], 'vi');
    };
    expect(say('5 + 1.750.000')).toBe(
      'Số “1.750.000” ở ký tự 5 có thể đọc theo hai cách. Viết 1750000 nếu dấu ngăn cách hàng nghìn, 1,7500 nếu là số thập phân.',
    );
    expect(say('1,750')).toContain('Viết 1750 nếu dấu ngăn cách hàng nghìn, 1,7500 nếu là số thập phân.');
    expect(say('thu * 2')).toContain('Từ “thu” ở ký tự 1 đứng một mình. Tên chỉ tiêu đặt trong ngoặc vuông, ví dụ [thu]');
    expect(say('share(1)')).toContain('nhận 2 đối số, đang có 1');
    expect(say('tổng()')).toContain('nhận 1–50 đối số, đang có 0');
    expect(say('max(1)')).toContain('tổng_con (sum_children)');
    expect(say('2 3')).toContain('“3” ở ký tự 3');
    expect(say('2 [a]')).toContain('“[a]”');
    expect(say('2 tổng(1)')).toContain('“tổng”');
    expect(say('(1')).toContain('thiếu “)”');
    expect(say('[a')).toContain('thiếu “]”');
    expect(say('5 {a')).toContain('thiếu “}”');
    expect(say('2 )')).toContain('Dấu “)” ở ký tự 3');
    expect(say('(2 ;')).toContain('“;” ở ký tự 4');
    expect(say('^')).toContain('“^” ở ký tự 1');
    expect(say('*')).toContain('“*”');
    expect(say('%')).toContain('“%”');
    expect(say('[a|x]')).toContain('“x”');
    expect(say('1'.repeat(31))).toContain('30 chữ số');
    expect(say(' '.repeat(2001))).toContain('dài 2001 ký tự; tối đa 2000');
  });
});

describe('whatever is written', () => {
  const piece = fc.constantFrom(
    '[a]',
    '[b|growth]',
    '1',
    '0,5',
    '5%',
    '{ha}',
    '+',
    '-',
    '*',
    '/',
    '(',
    ')',
    ';',
    ',',
    'tổng(',
    'share(',
    'growth(',
    'lũy_kế(',
    ' ',
    '[',
    ']',
    '.',
    'é',
    '\u0301',
  );

  test('never throws, and every fault has a place inside the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 200, unit: 'binary' }),
          fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
        ),
        (text) => {
          const parsed = parseFormula(text);
          if (parsed.ok) return;
          for (const { span, code, parameters } of parsed.faults) {
            expect(span && span.start >= 0 && span.start <= span.end && span.end <= text.length, code).toBe(true);
            expect(parameters['at']).toBe((span?.start ?? 0) + 1);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('what was read and drawn reads the same again', () => {
    const leaf = fc.constantFrom('[a]', '[thu ngân sách]', '1', '0.5', '5{%}');
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        leaf,
        fc.tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/'), tie('tree')).map(([a, operator, b]) => `(${a} ${operator} ${b})`),
        tie('tree').map((of) => `(-${of})`),
        fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => `share(${a}; ${b})`),
      ),
    }));
    fc.assert(
      fc.property(tree, (text) => {
        expect(read(text)).toBe(text);
      }),
    );
  });
});
