/** The checks in cases a statistician can read (cases.txt), on the real example, and properties that must always hold. */
import { readFileSync } from 'node:fs';
import { findUnit } from '@moc/facts';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { day, decimal } from '../../values/index.ts';
import type { IndicatorCode, Observation, TerritoryCode } from '../types.ts';
import { type CheckedFigures, checkFigures, checkWords, type TerritoryBranch } from './index.ts';
import { figure, figuresOf, indicator, relation } from './testing/build.ts';

interface Case {
  readonly name: string;
  readonly figures: CheckedFigures;
  readonly expected: readonly { readonly code: string; readonly words: string }[];
}

const cases: readonly Case[] = readFileSync(new URL('cases.txt', import.meta.url), 'utf8')
  .normalize('NFC')
  .split(/^== /mu)
  .slice(1)
  .map((text) => {
    const [name = '', ...lines] = text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const those = (test: (line: string) => boolean) => lines.filter(test);
    const indicators = those((line) => /^[^~>\s]+: /u.test(line));
    const relations = those((line) => line.startsWith('~ ')).map((line) => line.slice(2));
    const expected = those((line) => line.startsWith('> ')).map((line) => /^> (\S+) (.*)$/u.exec(line)!);
    const figures = those((line) => !/^[~>]/u.test(line) && !indicators.includes(line));
    return { name, figures: figuresOf(indicators, figures, relations), expected: expected.map(([, code = '', words = '']) => ({ code, words })) };
  });

const districts: readonly TerritoryBranch[] = [{ parent: '83' as TerritoryCode, children: ['831', '832', '833'] as TerritoryCode[] }];

describe('cases', () => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', (_name, { figures, expected }) => {
    const { findings } = checkFigures(figures, { branches: districts });
    const loud = findings.filter(({ severity }) => severity !== 'note');
    expect(loud.map(({ code }) => code).sort()).toEqual(expected.map(({ code }) => code).sort());
    for (const { code, words } of expected) expect(loud.find((finding) => finding.code === code)?.says.vi).toContain(words);
    for (const { says, arithmetic } of findings)
      for (const text of [says.vi, says.en, ...arithmetic.flatMap(({ vi, en }) => [vi, en])]) expect(text).not.toMatch(/\{|undefined|NaN/);
  });

  it('knows every code it can give in a case', () => {
    const told = new Set(cases.flatMap(({ figures }) => checkFigures(figures, { branches: districts }).findings.map(({ code }) => code)));
    const untold = Object.keys(checkWords).filter((code) => !told.has(code as never));
    expect(untold.sort()).toEqual([
      'check/balance-seldom-holds',
      'check/growth-on-other-base',
      'check/other-plan',
      'check/result-before-end',
      'check/same-in-documents',
    ]);
  });
});

describe('notes', () => {
  const codes = (...figures: string[]) => checkFigures(figuresOf(['thu: flow sum tỷ đồng', 'gr: growth none %'], figures)).findings.map(({ code }) => code);
  it('the same figure in two documents', () =>
    expect(codes('thu 2024 = 10 tỷ đồng [ước 2025-01-01 a]', 'thu 2024 = 10 tỷ đồng [ước 2025-02-01 b]')).toEqual(['check/same-in-documents']));
  it('a large revision, and a small one', () => {
    expect(codes('gr 2023 tăng = 5.16 % [ước 2024-01-04 tk]', 'gr 2023 tăng = 4.6 % [sơbộ 2025-01-06 tk]')).toEqual(['check/large-revision']);
    expect(codes('gr 2023 tăng = 5.16 % [ước 2024-01-04 tk]', 'gr 2023 tăng = 5.1 % [sơbộ 2025-01-06 tk]')).toEqual([]);
  });
  it('rivals are conflicts and no revision', () => {
    expect(codes('gr 2023 tăng = 5.16 % [ct 2024-01-04 a]', 'gr 2023 tăng = 4.6 % [ct 2025-01-06 b]')).toEqual([]);
  });
  it('a result before the period ended', () => expect(codes('thu 2024 = 10 tỷ đồng [ct 2024-11-30]')).toEqual(['check/result-before-end']));
});

describe('what more often fails than holds is told once', () => {
  const codes = (indicators: string[], figures: string[], relations: string[] = []) =>
    checkFigures(figuresOf(indicators, figures, relations)).findings.map(({ code }) => code);
  const years = [2015, 2016, 2017, 2018, 2019, 2020];
  it('growth on another base', () => {
    const figures = years.flatMap((year, index) => [`thu ${year} = ${1000 + 90 * index} tỷ đồng`, `thu ${year} tăng = 3.${index} %`]);
    expect(codes(['thu: flow sum tỷ đồng'], figures)).toEqual(['check/growth-on-other-base']);
  });
  it('shares of another plan', () => {
    const figures = [
      'thu 2024 = 1000 tỷ đồng [kh]',
      ...[2, 3, 4, 5].flatMap((month) => [`thu 2024-M0${month}-YTD = ${month * 100} tỷ đồng`, `thu 2024-M0${month}-YTD sokh = ${month * 8} %`]),
    ];
    const { findings } = checkFigures(figuresOf(['thu: flow sum tỷ đồng'], figures));
    expect(findings.map(({ code, says }) => [code, says.vi.includes('khoảng 1.250 tỷ đồng')])).toEqual([['check/other-plan', true]]);
  });
  it('sums of what are no parts', () => {
    const figures = years.flatMap((year, index) => [
      `x ${year} = ${1000 + 90 * index} tỷ đồng`,
      `a ${year} = ${500 + 7 * index} tỷ đồng`,
      `b ${year} = ${300 + index} tỷ đồng`,
    ]);
    expect(codes(['x: flow sum tỷ đồng', 'a: flow sum tỷ đồng', 'b: flow sum tỷ đồng'], figures, ['sum x = a b'])).toEqual(['check/balance-seldom-holds']);
  });
  it('but one wrong first month is named, though most balances of the year fail by it; the second stands in all the same sums', () => {
    const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
    const figures = months.flatMap((month, index) => [
      `thu 2024-M${month} = ${index === 0 ? 190 : 100 + index} tỷ đồng`,
      ...(index === 0 ? [] : [`thu 2024-M${month}-YTD = ${(index + 1) * 100 + (index * (index + 1)) / 2} tỷ đồng`]),
    ]);
    const [finding] = checkFigures(figuresOf(['thu: flow sum tỷ đồng'], figures)).findings;
    expect(finding?.suspects.map(({ observation, value }) => `${observation}=${value}`)).toEqual(['o0=100', 'o1=11']);
  });
});

describe('ids', () => {
  const sum = (last: string, source = 'a') =>
    checkFigures(
      figuresOf(
        ['thu: flow sum tỷ đồng', 'a: flow sum tỷ đồng', 'b: flow sum tỷ đồng'],
        ['thu 2025 = 6388.3 tỷ đồng', 'a 2025 = 6300 tỷ đồng', `b 2025 = ${last} tỷ đồng [ước 2025-01-01 ${source}]`],
        ['sum thu = a b'],
      ),
    ).findings[0]?.id;
  it('stay while the numbers stay', () => expect(sum('80')).toBe(sum('80', 'b')));
  it('change with any number', () => expect(sum('80')).not.toBe(sum('81')));
});

describe('knowledge of a day', () => {
  const figures = figuresOf(
    ['thu: flow sum tỷ đồng', 'a: flow sum tỷ đồng', 'b: flow sum tỷ đồng'],
    ['thu 2024 = 100 tỷ đồng [ước 2024-12-01]', 'a 2024 = 60 tỷ đồng [ước 2024-12-01]', 'b 2024 = 30 tỷ đồng [ước 2025-03-01]'],
    ['sum thu = a b'],
  );
  it('is told nothing that came later', () => {
    expect(checkFigures(figures, { asKnownOn: day('2024-12-31') }).findings).toEqual([]);
    expect(checkFigures(figures, { asKnownOn: day('2025-03-01') }).findings).toHaveLength(1);
  });
  it('says what is missing when asked', () => {
    const { skipped } = checkFigures(figures, { asKnownOn: day('2024-12-31'), listSkipped: true });
    expect(skipped.map(({ says }) => says.vi)).toEqual(['thu, năm 2024: chưa cộng được vì chưa có b.']);
  });
});

/** A table of parts by districts by months, summed every way: months to date, parts to total, districts to province. */
const parts = ['x.a', 'x.b', 'x.c'];
const places = ['831', '832', '833'];
const months = [1, 2, 3, 4];

function consistentTable(seed: readonly number[]): readonly Observation[] {
  const unit = findUnit('tỷ đồng')!;
  const value = (part: number, place: number, month: number) => seed[(part * places.length + place) * months.length + month] ?? 0;
  const sum = (ps: readonly number[], ds: readonly number[], ms: readonly number[]) =>
    ps.reduce((a, p) => a + ds.reduce((b, d) => b + ms.reduce((c, m) => c + value(p, d, m), 0), 0), 0);
  const all = { parts: [0, 1, 2], places: [0, 1, 2] };
  const whose = [['x', all.parts] as const, ...parts.map((code, index) => [code, [index]] as const)];
  const where = [['83', all.places] as const, ...places.map((code, index) => [code, [index]] as const)];
  return whose
    .flatMap(([code, ps]) =>
      where.flatMap(([place, ds]) =>
        months.flatMap((month) => {
          const to = `2024-M0${month}`;
          const monthly = figure(`${code} @${place} ${to} = ${sum(ps, ds, [month - 1])} tỷ đồng`);
          const toDate = figure(
            `${code} @${place} ${to}-YTD = ${sum(
              ps,
              ds,
              Array.from({ length: month }, (_, index) => index),
            )} tỷ đồng`,
          );
          return month === 1 ? [monthly] : [monthly, toDate];
        }),
      ),
    )
    .map((one, index) => ({ ...one, id: `o${index}` as Observation['id'], unit }));
}

const seeds = fc.array(fc.integer({ min: 20, max: 60 }), { minLength: 36, maxLength: 36 });
const table = (observations: readonly Observation[]): CheckedFigures => ({
  ...figuresOf(['x: flow sum tỷ đồng', ...parts.map((code) => `${code}: flow sum tỷ đồng`)], [], ['sum x = x.a x.b x.c']),
  observations,
});

describe('properties', () => {
  test('a consistent table is silent', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(checkFigures(table(consistentTable(seed)), { branches: districts }).findings).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('one wrong cell is named, with the value that mends everything', () => {
    fc.assert(
      fc.property(seeds, fc.nat(), fc.integer({ min: 5, max: 400 }), (seed, which, by) => {
        const right = consistentTable(seed);
        const at = which % right.length;
        const meant = right[at]!;
        const wrong = right.map((one, index) => (index === at ? { ...one, value: decimal(Number(one.value) + by) } : one));
        const { findings } = checkFigures(table(wrong), { branches: districts });
        const found = findings.find(({ code }) => /and-total|months-to-date/.test(code));
        expect(found?.suspects).toEqual([{ observation: meant.id, value: meant.value, unit: meant.unit, alone: true }]);
      }),
      { numRuns: 60 },
    );
  });

  test('missing figures never make an alarm', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.nat(), { maxLength: 40 }), (seed, gaps) => {
        const whole = consistentTable(seed);
        const holes = new Set(gaps.map((gap) => gap % whole.length));
        expect(checkFigures(table(whole.filter((_, index) => !holes.has(index))), { branches: districts }).findings).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('the order of rows changes nothing', () => {
    const wrong = consistentTable(Array.from({ length: 36 }, (_, index) => 20 + index)).map((one, index) =>
      index === 40 ? { ...one, value: decimal(999) } : one,
    );
    const ids = (observations: readonly Observation[]) =>
      checkFigures(table(observations), { branches: districts })
        .findings.map(({ id }) => id)
        .sort();
    fc.assert(
      fc.property(fc.shuffledSubarray([...wrong], { minLength: wrong.length }), (shuffled) => {
        expect(ids(shuffled)).toEqual(ids(wrong));
      }),
      { numRuns: 15 },
    );
  });

  test('anything at all never throws', () => {
    const codes = ['x', 'x.a', 'x.b', 'x.c', 'không-khai-báo'];
    const periods = ['2022', '2023', '2024', '2024-Q1', '2024-H1', '2024-M01', '2024-M02', '2024-M02-YTD'];
    const forms = ['', ' tăng', ' sokh', ' đếm'];
    const one = fc
      .tuple(
        fc.constantFrom(...codes),
        fc.constantFrom('83', ...places),
        fc.constantFrom(...periods),
        fc.constantFrom(...forms),
        fc.integer({ min: -999, max: 99999 }),
        fc.constantFrom('kh', 'ước', 'ct'),
      )
      .map(([code, place, period, form, value, status]) =>
        figure(`${code} @${place} ${period}${form} = ${value} ${form === ' đếm' ? 'xã' : form === '' ? 'tỷ đồng' : '%'} [${status}]`),
      );
    fc.assert(
      fc.property(fc.array(one, { maxLength: 60 }), (observations) => {
        const given = observations.map((each, index) => ({ ...each, id: `o${index}` as Observation['id'] }));
        const relations = [
          'sum x = x.a x.b',
          'subset x = x.a',
          'fall x.b = x',
          'cumulative x = x.c',
          'growth x = x.a x.b by x.c x.c',
          'ratio x = x.a x.b',
          'plan x = x.a',
          'same-level x = x.a',
        ].map(relation);
        const { findings, counted } = checkFigures({ ...table(given), relations }, { branches: districts, listSkipped: true });
        expect(counted.error + counted.warning + counted.note).toBeGreaterThanOrEqual(findings.length);
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
      }),
      { numRuns: 60 },
    );
  });
});

test('an official figure weighs more than an estimate, and a decimal point is moved before anything else', () => {
  const suspectsOf = (...figures: string[]) => {
    const given = figuresOf(['x: flow sum tỷ đồng', 'x.a: flow sum tỷ đồng', 'x.b: flow sum tỷ đồng'], figures, ['sum x = x.a x.b']);
    return checkFigures(given).findings.flatMap(({ suspects }) => suspects.map(({ observation, value }) => `${observation}=${value}`));
  };
  expect(suspectsOf('x 2024 = 100 tỷ đồng [ct]', 'x.a 2024 = 60 tỷ đồng [ct]', 'x.b 2024 = 30 tỷ đồng [ước]')).toEqual(['o2=40']);
  expect(suspectsOf('x 2024 = 100 tỷ đồng', 'x.a 2024 = 60 tỷ đồng', 'x.b 2024 = 400 tỷ đồng')).toEqual(['o2=40']);
  expect(suspectsOf('x 2024 = 100 tỷ đồng', 'x.a 2024 = 60 tỷ đồng', 'x.b 2024 = 30 tỷ đồng')).toEqual([]);
});

test('two figures that are equally likely are both named', () => {
  const given = figuresOf(
    ['x: flow sum tỷ đồng', 'x.a: flow sum tỷ đồng', 'x.b: flow sum tỷ đồng'],
    ['x 2024 = 100 tỷ đồng [ct]', 'x.a 2024 = 60 tỷ đồng', 'x.b 2024 = 30 tỷ đồng'],
    ['sum x = x.a x.b'],
  );
  const [finding] = checkFigures(given).findings;
  expect(finding?.suspects.map(({ observation, value }) => `${observation}=${value}`)).toEqual(['o1=70', 'o2=40']);
  expect(finding?.says.vi).toContain('Hai khả năng ngang nhau');
});

describe('a figure unlike its own season', () => {
  const years = (values: readonly number[], unit: string, measure = '') => values.map((value, index) => `x ${2010 + index}${measure} = ${value} ${unit}`);
  const notice = (kind: string, figures: readonly string[]) =>
    checkFigures(figuresOf([`x: ${kind}`], [...figures])).findings.find(({ code }) => code === 'check/unlike-season');

  test('is told with the move, what is usual, and steps that can be redone by hand', () => {
    const found = notice('flow sum tỷ đồng', years([100, 106, 113, 121, 128, 137, 145, 155, 164, 176, 120], 'tỷ đồng'));
    expect(found?.says).toEqual({
      vi: 'x, năm 2020: 120 tỷ đồng; cùng kỳ năm trước là 176 tỷ đồng, tức giảm 31,8%, trong khi các năm khác thường tăng 6,3%. Điểm lệch 57,3, ngưỡng 3,5.',
      en: 'x, 2020: 120 billion VND; the same period of the year before 176 billion VND, which is down 31.8%, while other years are usually up 6.3%. Score 57.3, cut-off 3.5.',
    });
    const [difference = '', quotient = ''] = found?.arithmetic.map(({ en }) => en) ?? [];
    const [now = 0, then = 1, logarithm = 0] = (difference.replace('−', '-').match(/-?[\d.]+/g) ?? []).map(Number);
    expect(Math.log(now / then)).toBeCloseTo(logarithm, 4);
    const [value = 0, usual = 0, scale = 1, score = 0, cutOff] = (
      quotient
        .replaceAll('−', '-')
        .replace(' - ', ' ')
        .match(/-?[\d.]+/g) ?? []
    ).map(Number);
    expect(cutOff).toBe(3.5);
    expect(Math.abs((value - usual) / scale) / score).toBeCloseTo(1, 1);
  });

  test('of rates is told in points, and never as far from the usual as the cut-off itself', () => {
    const found = notice('rate none %', years([10, 10.5, 11.1, 11.5, 12.1, 12.6, 13, 13.6, 14, 14.6, 18], '%'));
    expect(found?.says.vi).toContain('tức tăng 3,4 điểm, trong khi các năm khác thường tăng 0,55 điểm');
    expect(found?.arithmetic[0]?.vi).toBe('18 − 14,6 = 3,4');
    expect(found?.arithmetic[1]?.vi).toMatch(/ > 3,5$/);
  });
});

test('an indicator nobody declared is passed over', () => {
  expect(checkFigures({ ...figuresOf([], []), observations: [figure('lạ 2024 = 5 xã')] }).findings).toEqual([]);
  expect(indicator('x: flow sum xã').code as string).toBe('x' satisfies string as IndicatorCode);
});
