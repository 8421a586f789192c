/** Outlooks of every kind as `cases/kinds.txt` tells them, and of the real example day by day as `cases/example-*.txt` do. */
import { readdirSync, readFileSync } from 'node:fs';
import { outlookFacts } from '@moc/facts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessDossier, outlookDossier, publicView } from '../../dataset/index.ts';
import { readExampleDossier } from '../../testing/example.ts';
import { addDecimals, compareDecimals, type Day, day, decimal, formatDay, subtractDecimals } from '../../values/index.ts';
import { boundsOfAll } from './chance.ts';
import { outlookWords, type PartOutlook, type PlanOutlook, whatIf } from './index.ts';
import { asPattern, folder, foreseeCase, number, readCases } from './testing/cases.ts';

const dossier = readExampleDossier();
const labelOf = (address: string) => dossier.plan.targets.find((target) => target.address === address)?.label ?? expect.fail(address);

const outlookOn = (on: Day, given = dossier): PlanOutlook => outlookDossier(given, assessDossier(given, on), outlookFacts);

describe.each(readdirSync(folder).filter((name) => name.startsWith('example-')))('%s', (file) => {
  const [first = '', ...lines] = readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const outlook = outlookOn(day(first.replace('biết đến ngày: ', '')));

  test.each(outlook.targets.map((target) => [labelOf(target.target), target] as const))('điểm %s', (label, { status, because, assessableOn }) => {
    const said = [label, outlookWords[status].vi.toLocaleLowerCase('vi'), assessableOn ? formatDay(assessableOn, 'vi') : '', because.vi].join(' | ');
    expect(said).toBe(lines.find((line) => line.startsWith(`${label} | `)));
  });

  test('every letter is in the case', () => expect(lines.filter((line) => line.includes(' | '))).toHaveLength(outlook.targets.length));
});

describe('what always holds on the real example', () => {
  const days = ['2023-12-31', '2024-04-30', '2024-07-31', '2024-10-01', '2024-10-20', '2024-12-05', '2025-01-06', '2025-04-24', '2026-01-01'].map(day);

  test.each(days)('as known on %s, figures published later might as well not exist', (on) => {
    const { figures } = dossier;
    const observations = figures.observations.filter(({ published }) => published.precision === 'unknown' || published.knownBy <= on);
    const projectEvents = figures.projectEvents.filter(({ date }) => date.precision === 'unknown' || date.knownBy <= on);
    const reportedVerdicts = figures.reportedVerdicts.filter(({ reportedOn }) => reportedOn <= on);
    expect(outlookOn(on, { ...dossier, figures: { ...figures, observations, projectEvents, reportedVerdicts } })).toEqual(outlookOn(on));
  });

  test.each(days)('as known on %s, the order of figures changes nothing', (on) => {
    const { figures } = dossier;
    const turned = { ...figures, observations: figures.observations.toReversed(), projectEvents: figures.projectEvents.toReversed() };
    expect(outlookOn(on, { ...dossier, figures: turned })).toEqual(outlookOn(on));
  });

  test.each(days)('as known on %s, every part has a sentence in both languages and a verdict or a day', (on) => {
    const { targets, hidden } = outlookOn(on);
    for (const part of [...targets.flatMap(({ parts }) => parts), ...hidden]) {
      expect(part.because.vi).toMatch(/^\p{Lu}[^]*\.$/u);
      expect(part.because.en).toMatch(/^\p{Lu}[^]*\.$/u);
      expect(part.status === 'decided').toBe(part.assessableOn === undefined);
      expect(`${part.because.vi}${part.because.en}`).not.toMatch(/undefined|NaN|\{|\bnull\b/);
    }
    for (const target of targets) expect(target.status === 'decided').toBe(target.assessableOn === undefined);
  });

  test('a verdict and an outlook are never mixed: decided exactly where there is a verdict', () => {
    for (const on of days) {
      const assessed = assessDossier(dossier, on).targets;
      expect(outlookOn(on).targets.map(({ status }) => status === 'decided')).toEqual(assessed.map(({ verdict }) => verdict !== 'not-assessable'));
    }
  });

  test('the public view foresees nothing of what is withheld, and the rest alike', () => {
    const view = publicView(dossier);
    for (const on of days) {
      const [whole, open] = [outlookOn(on), outlookOn(on, view)];
      const withheld = new Set<string>(view.withheld);
      expect(open.targets.filter(({ target }) => withheld.has(target))).toEqual([]);
      expect(open.targets).toEqual(whole.targets.filter(({ target }) => !withheld.has(target)));
    }
  });
});

describe('properties', () => {
  const past = '2020-9M 700; 2020 1000; 2021-9M 720; 2021 1000; 2022-9M 770; 2022 1050; 2023-9M 800; 2023 1100';
  const rank = { 'off-track': 0, 'at-risk': 1, 'on-track': 2, 'not-assessable': 3, decided: 3 } as const;
  const foreseeAt = (amount: number, asks: string, history: string): PartOutlook =>
    foreseeCase({
      title: '',
      lines: new Map([
        ['đo', 'flow, higher-better, tỷ đồng'],
        ['điều kiện', asks],
        ['số liệu', `${history}2024-9M ${amount}`],
        ['biết đến ngày', '2024-10-10'],
      ]),
    });

  test('the more has been reached, the better the outlook and the higher the probability', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 2000 }), fc.boolean(), (a, b, hasPast) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((amount) => foreseeAt(amount, 'ít nhất 1200', hasPast ? `${past}; ` : ''));
        if (!less || !more) return false;
        const [p, q] = [Number(less.forecast?.probability ?? 0), Number(more.forecast?.probability ?? 0)];
        return rank[less.status] <= rank[more.status] && p <= q;
      }),
      { numRuns: 60 },
    );
  });

  test('a probability is never 0 or 1, and a range is as likely as its demanding bound', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 1500 }), (amount) => {
        const [range, bound] = [foreseeAt(amount, 'từ 1100 đến 1300', `${past}; `), foreseeAt(amount, 'ít nhất 1100', `${past}; `)];
        const p = Number(range.forecast?.probability);
        return p > 0 && p < 1 && range.forecast?.probability === bound.forecast?.probability;
      }),
      { numRuns: 40 },
    );
  });

  test('what is needed, added to what is reached, comes to the bound', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1199 }), (amount) => {
        const { needed } = foreseeAt(amount, 'đạt 1200', '');
        return needed?.kind === 'per-month' && Math.abs(Number(needed.amount.value) * needed.remaining + amount - 1200) < 1e-4;
      }),
    );
  });

  test('a path ends at the target, whatever it rests on', () => {
    for (const history of ['', `${past}; `]) {
      const { path, demanded, pace } = foreseeAt(700, 'ít nhất 1200', history);
      expect(path?.at(-1)).toMatchObject({ period: { start: '2024-01', months: 12 }, central: demanded?.value });
      expect(pace).toMatchObject({
        kind: 'share',
        reached: '58.33',
        basis: history ? 'past-years' : 'straight-line',
        years: history ? [2020, 2021, 2022, 2023] : [],
      });
    }
  });

  test('the fan widens from its middle, and its quantiles ascend', () => {
    const { forecast } = foreseeAt(700, 'ít nhất 1200', `${past}; `);
    const values = forecast?.quantiles.map(({ value }) => Number(value)) ?? [];
    expect(values.length).toBeGreaterThanOrEqual(9);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(Number(forecast?.low.value)).toBeLessThan(Number(forecast?.central.value));
    expect(Number(forecast?.high.value)).toBeGreaterThan(Number(forecast?.central.value));
    expect(forecast?.years).toEqual([2020, 2021, 2022, 2023]);
  });

  test('whatever was published, an outlook never fails and always has its words', () => {
    const asks = [
      'ít nhất 5',
      'trên 5',
      'không quá 5',
      'đạt 5',
      'đạt 0',
      'khoảng 5',
      'từ 4 đến 6',
      'giảm 5 so cùng kỳ',
      'tăng 5 so cùng kỳ',
      'giảm 2 điểm',
      'kéo giảm',
      'không xảy ra',
      'việc',
    ];
    const measures = ['value', 'count', 'growth-yoy', 'share-of-plan', 'rank'];
    const accumulations = ['flow', 'stock', 'rate', 'growth', 'index', 'event', 'undeclared'];
    const period = fc
      .tuple(fc.integer({ min: 2020, max: 2025 }), fc.constantFrom('', '-Q1', '-Q2', '-H1', '-H2', '-9M', '-M04', '-11M'))
      .map(([year, part]) => `${year}${part}`);
    const value = fc.oneof(
      fc.constant('0'),
      fc.integer({ min: -20, max: 2000 }).map((n) => String(n / 10).replace('.', ',')),
    );
    const figure = fc
      .tuple(period, fc.constantFrom('', 'tăng '), value, fc.constantFrom('', '%kh'))
      .map(([at, grows, number, share]) => `${at} ${grows}${number}${grows ? '' : share}`);
    const figures = fc.array(figure, { minLength: 1, maxLength: 25 }).map((all) => all.join('; '));
    fc.assert(
      fc.property(
        fc.constantFrom(...accumulations),
        fc.constantFrom('higher-better', 'lower-better', 'neutral', 'undeclared'),
        fc.constantFrom(...measures),
        fc.constantFrom(...asks),
        figures,
        figures,
        fc.constantFrom('2024-02-01', '2024-07-10', '2024-12-20', '2025-02-01'),
        (accumulation, direction, measure, asked, known, planned, on) => {
          const lines = new Map([
            ['đo', `${accumulation}, ${direction}, %, ${measure}`],
            ['điều kiện', asked],
            ['số liệu', known],
            ['kế hoạch', planned],
            ['biết đến ngày', on],
          ]);
          const { because, status, assessableOn, forecast } = foreseeCase({ title: '', lines });
          const words = `${because.vi} ${because.en}`;
          if (/undefined|NaN|Infinity|\{|--|\s\s/.test(words)) throw new Error(words);
          const p = Number(forecast?.probability ?? '0.5');
          return /^\p{Lu}.*\.$/su.test(because.vi) && (status === 'decided') !== (assessableOn !== undefined) && p > 0 && p < 1;
        },
      ),
      { numRuns: 400 },
    );
  });

  test('if the rest brings what is needed, the target is met; a little less, and it is not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1199 }), fc.constantFrom('đạt 1200', 'ít nhất 1200'), (amount, asks) => {
        const outlook = foreseeAt(amount, asks, '');
        const needed = outlook.needed?.amount.value ?? decimal('0');
        const [enough, less] = [whatIf(outlook, addDecimals(needed, decimal('0.000001'))), whatIf(outlook, subtractDecimals(needed, decimal('0.00001')))];
        return enough?.met === true && less?.met === false && compareDecimals(enough.whole.value, decimal('1200')) >= 0;
      }),
    );
  });

  test('a growth joins by its weight, a level takes the place of the level before', () => {
    const growth = foreseeCase({
      title: '',
      lines: new Map([
        ['đo', 'growth, higher-better, %, growth-yoy'],
        ['điều kiện', 'ít nhất 6,5'],
        ['số liệu', '2024-9M tăng 5,27'],
        ['biết đến ngày', '2024-10-10'],
      ]),
    });
    expect(whatIf(growth, decimal('10.19'))).toMatchObject({ whole: { value: '6.5' }, met: true });
    expect(whatIf(growth, decimal('10.18'))).toMatchObject({ whole: { value: '6.4975' }, met: false });
    const byGrowth = foreseeCase({
      title: '',
      lines: new Map([
        ['đo', 'flow, higher-better, triệu USD'],
        ['điều kiện', 'ít nhất 1750'],
        ['số liệu', '2023 1456; 2024-Q1 tăng 12,34'],
        ['biết đến ngày', '2024-07-31'],
      ]),
    });
    expect(byGrowth).toMatchObject({ growthOn: { base: { value: '1456' }, period: { start: '2023-01', months: 12 }, asked: { value: '1750' } } });
    expect(byGrowth.demanded?.value).toBe('20.1924');
    expect(whatIf(byGrowth, decimal('22.81'))).toMatchObject({ whole: { value: '1750.0028' }, met: true });
    expect(whatIf(byGrowth, decimal('22.8'))).toMatchObject({ whole: { value: '1749.8936' }, met: false });
    const level = foreseeCase({
      title: '',
      lines: new Map([
        ['đo', 'rate, lower-better, %'],
        ['điều kiện', 'đạt 2,25'],
        ['số liệu', '2023 2,63 @2024-01-10; 2024-H1 2,5'],
        ['biết đến ngày', '2024-07-10'],
      ]),
    });
    expect([whatIf(level, decimal('2.25'))?.met, whatIf(level, decimal('2.26'))?.met]).toEqual([true, false]);
    expect(whatIf({ part: level.part, status: 'decided', because: level.because }, decimal('1'))).toBeUndefined();
  });

  test('all of several: bounds that never pretend that they are independent', () => {
    const bounds = (...each: string[]) => boundsOfAll(each.map((text) => decimal(text)));
    expect(bounds('0.9', '0.8')).toEqual({ low: '0.7', high: '0.8' });
    expect(bounds('0.4', '0.5')).toEqual({ low: '0', high: '0.4' });
    expect(bounds('1', '0.6')).toEqual({ low: '0.6', high: '0.6' });
  });
});

describe('every kind of target', () => {
  test.each(readCases('kinds.txt').map((one) => [one.title, one] as const))('%s', (_, one) => {
    const outlook = foreseeCase(one);
    expect(outlookWords[outlook.status].vi.toLocaleLowerCase('vi')).toBe(one.lines.get('trả lời'));
    for (const language of ['vi', 'en'] as const) {
      const wanted = one.lines.get(language);
      if (wanted) expect(outlook.because[language]).toMatch(asPattern(wanted));
    }
    const chance = one.lines.get('xác suất');
    if (chance === 'không') expect(outlook.forecast).toBeUndefined();
    else if (chance) {
      const [low = '', high = ''] = chance.split(' đến ');
      expect(Number(outlook.forecast?.probability)).toBeGreaterThanOrEqual(Number(number(low)));
      expect(Number(outlook.forecast?.probability)).toBeLessThanOrEqual(Number(number(high)));
    }
  });
});
