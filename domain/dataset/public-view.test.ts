/** What the public may see: withheld words, figures and counts, on the real example and on any choice of internal indicators. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndicatorCode } from '../observation/index.ts';
import type { PartAddress } from '../plan/index.ts';
import type { Address } from '../resolution/index.ts';
import { readExampleDossier } from '../testing/example.ts';
import { day } from '../values/index.ts';
import { assessDossier, type Dossier, filler, publicView } from './index.ts';
import { findWithheld } from './withheld.ts';

const dossier = readExampleDossier();

/** The dossier with exactly these indicators declared internal. */
function withInternal(codes: ReadonlySet<IndicatorCode>): Dossier {
  const indicators = dossier.figures.indicators.map((indicator) => ({
    ...indicator,
    sensitivity: codes.has(indicator.code) ? ('internal' as const) : ('public' as const),
  }));
  return { ...dossier, figures: { ...dossier.figures, indicators } };
}

describe('the real example', () => {
  const view = publicView(dossier);
  const json = JSON.stringify(view);

  test('letters s and t are withheld, and only they', () => {
    expect(view.withheld).toEqual(['dieu-2.khoan-2.diem-s', 'dieu-2.khoan-2.diem-t']);
    expect(view.plan.targets.map(({ label }) => label).join('')).toBe('abcdđeghiklmnopqruv');
    expect(view.labels).toHaveLength(19);
  });

  test('their words are filled, letter for letter, their letters stay', () => {
    expect(view.resolution.text).toHaveLength(dossier.resolution.text.length);
    const lines = view.resolution.text.split('\n').filter((line) => line.includes(filler));
    expect(lines.map((line) => line.replace(/▮+/, '▮').trim())).toEqual(['s)▮', 't)▮']);
  });

  test.each(['Tuyển quân', 'diễn tập', 'dân quân tự vệ', 'military', 'defence-exercise', '98.5', 'huan-luyen', 'diem-s.phan', 'diem-t.phan'])(
    '%s does not leave the house',
    (words) => {
      expect(json.normalize('NFC')).not.toContain(words);
    },
  );

  test('cells of a table that repeat withheld words go with them', () => {
    const at = (words: string) => ({
      text: words,
      span: { start: dossier.resolution.text.indexOf(words), end: dossier.resolution.text.indexOf(words) + words.length },
    });
    const cells = ['Tuyển quân', 'Kim ngạch'].map((words, column) => ({ column, ...at(words) }));
    const table = {
      span: { start: 0, end: 0 },
      columns: [],
      rows: [{ address: 'phu-luc-1.hang-1' as Address, kind: 'item' as const, cells, unit: at('Tuyển quân') }],
    };
    const { tables } = publicView({ ...dossier, resolution: { ...dossier.resolution, tables: [table] } }).resolution;
    expect(JSON.stringify(tables)).toContain('Kim ngạch');
    expect(JSON.stringify(tables)).not.toContain('Tuyển quân');
  });

  test('15 of 21 stays sayable, without telling which', () => {
    const on = day('2024-12-05');
    expect(view.withheldCounts).toEqual({ targets: 2, reported: [{ on, metOrExceeded: 2, missed: 0 }] });
    const [inside, outside] = [assessDossier(dossier, on).summary, assessDossier(view, on).summary];
    expect(outside.targets).toBe(21);
    expect(outside.reported).toEqual(inside.reported);
    expect(outside.computed).toEqual(inside.computed);
    expect(assessDossier(view, day('2024-12-04')).summary.reported).toEqual({ metOrExceeded: 0, missed: 0 });
  });

  test('everything public reads the same in both views', () => {
    const on = day('2025-04-24');
    const [inside, outside] = [assessDossier(dossier, on), assessDossier(view, on)];
    expect(outside.targets).toEqual(inside.targets.filter(({ target }) => !view.withheld.includes(target)));
    expect(outside.conflicts).toEqual(inside.conflicts);
  });

  test('a view of the view is the view', () => expect(publicView(view)).toBe(view));

  test('where nothing is internal, only sources that nothing cites go', () => {
    const open = withInternal(new Set());
    const view = publicView(open);
    const uncited = open.figures.sources.filter((source) => !view.figures.sources.includes(source)).map(({ id }) => id);
    expect(uncited).toEqual(['baomoi-2023-nq724', 'bdk-2020-09-08', 'wiki-tpbt']);
    expect(view).toEqual({ ...open, figures: { ...open.figures, sources: view.figures.sources } });
    expect(publicView(view)).toBe(view);
  });

  test('a formula that names an indicator since declared internal goes, by code or by name in either language', () => {
    const naming = (formula: string) => {
      const whole = withInternal(new Set(['military-recruitment' as IndicatorCode]));
      const indicators = whole.figures.indicators.map((indicator) => (indicator.code === 'grdp-growth' ? { ...indicator, formula } : indicator));
      const shown = publicView({ ...whole, figures: { ...whole.figures, indicators } }).figures.indicators;
      return shown.find(({ code }) => code === 'grdp-growth')?.formula;
    };
    for (const name of ['military-recruitment', 'tuyển quân so  chỉ tiêu', 'Military recruitment against the quota | value'])
      expect(naming(`[grdp-growth.primary] + [${name}]`)).toBeUndefined();
    expect(naming('[grdp-growth.primary] + 1%')).toBe('[grdp-growth.primary] + 1%');
  });
});

describe('what nobody confirmed', () => {
  const { confirmation, ...draft } = dossier;
  const rejected = { ...draft.plan, targets: draft.plan.targets.slice(1) };

  test('before the first confirmation the text alone is public, withheld words filled', () => {
    const view = publicView(draft);
    const nothing = { objective: [], targets: [], hidden: [], tasks: [], works: [], diagnostics: [] };
    expect(view).toMatchObject({ read: nothing, plan: nothing, labels: [], corrections: [] });
    expect(view.figures).toEqual({ ...nothingKnown, authorityOrder: dossier.figures.authorityOrder });
    expect(view.resolution.text).toBe(publicView(dossier).resolution.text);
    expect(view).not.toHaveProperty('withheldCounts');
    expect(assessDossier(view, day('2024-12-05')).targets).toEqual([]);
    expect(publicView(view)).toEqual(view);
  });

  test('while changes wait, what was confirmed before them is', () => {
    const inForce = { plan: dossier.plan, confirmation: confirmation!, corrections: dossier.corrections };
    const view = publicView({ ...draft, plan: rejected, corrections: [], inForce });
    expect(view).toEqual(publicView(dossier));
    expect(view).not.toHaveProperty('inForce');
  });

  test('what people made of an internal part is withheld with it, also where nothing links it', () => {
    const code = 'state-budget-revenue.trade' as IndicatorCode;
    const internal = withInternal(new Set([code]));
    const [old] = internal.figures.links.filter(({ indicator }) => indicator === code).map(({ part }) => part);
    const made = 'dieu-2.khoan-2.diem-e.phan-77' as PartAddress;
    const targets = internal.plan.targets.map((target) => ({
      ...target,
      parts: target.parts.map((part) => (part.address === old ? { ...part, address: made, name: 'do người tách ra' } : part)),
    }));
    const view = publicView({ ...internal, plan: { ...internal.plan, targets }, madeFrom: [{ part: made, from: [old!] }] });
    expect(view.withheld).toContain(made);
    expect(JSON.stringify({ ...view, withheld: [] })).not.toContain('phan-77');
    expect(JSON.stringify(view)).not.toContain('do người tách ra');
    expect(view).not.toHaveProperty('madeFrom');
  });
});

const nothingKnown = { indicators: [], links: [], observations: [], sources: [], reportedVerdicts: [], projectEvents: [] };

describe('an internal part that does not bind goes alone', () => {
  const code = 'state-budget-revenue.trade' as IndicatorCode;
  const view = publicView(withInternal(new Set([code])));

  test('its target stays, with its other parts', () => {
    const target = view.plan.targets.find(({ label }) => label === 'e');
    expect(target?.parts.map(({ address }) => address.split('.').at(-1))).toEqual(['phan-1', 'phan-2', 'phan-4', 'phan-5']);
    expect(view.withheld).toEqual(['dieu-2.khoan-2.diem-e.phan-3', 'dieu-2.khoan-2.diem-e.phan-6']);
    expect(view.resolution.text).not.toContain('140 tỷ đồng');
    expect(view.resolution.text).toContain('5.820 tỷ đồng');
  });
});

describe('what the store shows the public of its own accord', () => {
  const every = {
    indicators: new Set(dossier.figures.indicators.map(({ code }) => code)),
    observations: new Set(dossier.figures.observations.map(({ id }) => id)),
  };

  test('changes nothing where it shows everything that is public', () => {
    const isOpen = ({ sensitivity }: { readonly sensitivity: string }) => sensitivity === 'public';
    const open = new Set(dossier.figures.indicators.filter(isOpen).map(({ code }) => code));
    expect(publicView(dossier, every)).toEqual(publicView(dossier));
    expect(publicView(dossier, { ...every, indicators: open })).toEqual(publicView(dossier));
  });

  test('an indicator that it does not show is internal, with its words', () => {
    const { indicator, part } = dossier.figures.links.find((link) => link.part.startsWith('dieu-2.khoan-2.diem-c.'))!;
    const indicators = new Set([...every.indicators].filter((code) => code !== indicator));
    const view = publicView(dossier, { ...every, indicators });
    expect(view).toEqual(
      publicView(
        withInternal(
          new Set([...dossier.figures.indicators.filter(({ code, sensitivity }) => sensitivity === 'internal' || code === indicator).map(({ code }) => code)]),
        ),
      ),
    );
    expect(JSON.stringify(view)).not.toContain(part);
  });

  test('no figure leaves that it does not show, nor a source that only such figures cite', () => {
    const view = publicView(dossier, { ...every, observations: new Set() });
    expect(view.figures.observations).toEqual([]);
    const cited = new Set([...view.figures.reportedVerdicts, ...view.figures.projectEvents].map(({ source }) => source));
    expect(view.figures.sources.filter(({ id }) => !cited.has(id))).toEqual([]);
  });
});

describe('any choice of internal indicators', () => {
  const codes = fc.subarray(dossier.figures.indicators.map(({ code }) => code)).map((chosen) => new Set(chosen));

  test('no internal indicator, figure, link, part or word is in what is sent', () => {
    fc.assert(
      fc.property(codes, (internal) => {
        const whole = withInternal(internal);
        const withheld = findWithheld(whole);
        const view = publicView(whole);
        const strings = stringsOf(view);
        for (const code of internal) expect(strings.has(code)).toBe(false);
        for (const { id, indicator } of whole.figures.observations) if (internal.has(indicator)) expect(strings.has(id)).toBe(false);
        const { withheld: _, ...rest } = view;
        const places = stringsOf(rest);
        for (const part of withheld.parts) expect(places.has(part)).toBe(false);
        for (const target of withheld.targets) expect(view.plan.targets.some(({ address }) => address === target)).toBe(false);
        expectNoWords(whole, view, withheld.spans);
      }),
      { numRuns: 60 },
    );
  });

  test('every span of what stays still points at the same words, unless they are withheld', () => {
    fc.assert(
      fc.property(codes, (internal) => {
        const whole = withInternal(internal);
        const { resolution, plan } = publicView(whole);
        expect(resolution.text).toHaveLength(whole.resolution.text.length);
        for (const { span } of plan.targets) {
          const [before, after] = [whole.resolution.text.slice(span.start, span.end), resolution.text.slice(span.start, span.end)];
          expect([...after].every((character, index) => character === filler || character === [...before][index])).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Every string value in a record, all the way down. */
function stringsOf(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value === 'string') found.add(value);
  else if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) stringsOf(inner, found);
  return found;
}

/** No run of twenty withheld characters stands in what was read, unless the public text says it elsewhere. */
function expectNoWords(whole: Dossier, view: Dossier, spans: ReturnType<typeof findWithheld>['spans']): void {
  const { resolution, read, plan, labels, corrections } = view;
  const sent = JSON.stringify({ resolution, read, plan, labels, corrections });
  for (const { start, end } of spans) {
    for (let at = start; at + 20 <= end; at += 7) {
      const words = whole.resolution.text.slice(at, at + 20);
      if (!resolution.text.includes(words) && !words.includes('\n') && !words.includes('"')) expect(sent).not.toContain(words);
    }
  }
}
