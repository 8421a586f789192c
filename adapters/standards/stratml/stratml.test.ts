/** StratML out and in: valid by the schema of Part 2, targets and figures back, other makers' files read leniently. */
import { readFileSync } from 'node:fs';
import { publicView } from '@moc/domain/dataset';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeStratml, encodeStratml, lossesOfStratml, type StratmlPlan, standardRefusals } from '../index.ts';
import { readExampleDossier } from '../testing/example.ts';
import { anyText, dossierOf, unwrap } from '../testing/generated.ts';
import { findSchemaFaults } from '../testing/schemas.ts';

const example = readExampleDossier();
const xml = encodeStratml(example);
const plan = unwrap(decodeStratml(xml));
const indicatorsOf = ({ goals }: StratmlPlan) => goals.flatMap(({ objectives }) => objectives.flatMap(({ indicators }) => indicators));

/** The schema says so too, but libxml2 does not check it. */
function expectOwnIdentifiers(text: string): void {
  const identifiers = [...text.matchAll(/<Identifier>([^<]*)</gu)].map(([, identifier]) => identifier);
  expect(new Set(identifiers).size).toBe(identifiers.length);
  for (const within of text.matchAll(/<ReferentIdentifier>([^<]*)</gu)) expect(identifiers).toContain(within[1]);
}

describe('the real example', () => {
  test('has every identifier once', () => expectOwnIdentifiers(xml));

  test('is valid by the schema of Part 2', () => expect(findSchemaFaults('stratml', xml)).toEqual([]));

  test('is the same every time', () => expect(encodeStratml(readExampleDossier())).toBe(xml));

  test('has a goal for each group, an objective for each target and task, an indicator for each part', () => {
    expect(plan.type).toBe('Performance_Report');
    expect(plan.organizations).toEqual(['HỘI ĐỒNG NHÂN DÂN TỈNH BẾN TRE']);
    expect([plan.start, plan.end, plan.published]).toEqual(['2024-01-01', '2024-12-31', '2023-12-07']);
    expect(plan.goals.map(({ name, sequence }) => `${sequence} ${name}`)).toEqual([
      '2.2 Các chỉ tiêu chủ yếu',
      '2.3 Một số nhiệm vụ trọng tâm',
      '2.3.d Về phát triển kinh tế',
      '2.3.đ Về văn hóa - xã hội',
      '2.3.e Về quốc phòng - an ninh',
      expect.stringMatching(/^2\.3\.g /u),
    ]);
    expect(plan.goals[0]?.objectives.map(({ sequence }) => sequence?.split('.').at(-1)).join('')).toBe('abcdđeghiklmnopqrstuv');
    expect(indicatorsOf(plan)).toHaveLength(example.plan.targets.flatMap(({ parts }) => parts).length + example.plan.hidden.length);
  });

  test('gives targets back with bounds, kind, period and words', () => {
    const [growth] = plan.goals[0]?.objectives[0]?.indicators ?? [];
    const shared = { start: '2024-01-01', end: '2024-12-31', descriptorName: 'range', description: '6,5% - 7%' };
    expect(growth?.unit).toBe('%');
    expect(growth?.targets).toEqual([
      { ...shared, units: '6.5', descriptorValue: 'lower' },
      { ...shared, units: '7', descriptorValue: 'upper' },
    ]);
  });

  test('gives every figure of the linked indicators back with its status and source', () => {
    const [growth] = plan.goals[0]?.objectives[0]?.indicators ?? [];
    const link = example.figures.links.find(({ part }) => part === example.plan.targets[0]?.parts[0]?.address);
    const published = example.figures.observations.filter(
      ({ indicator, measure, territory }) => indicator === link?.indicator && measure === link.measure && territory === link.territory,
    );
    expect(published.length).toBeGreaterThan(5);
    expect(growth?.actuals.map(({ units }) => units)).toEqual(published.map(({ value }) => value));
    for (const { descriptorName, descriptorValue, description } of growth?.actuals ?? []) {
      expect(descriptorName).toBe('OBS_STATUS');
      expect(['E', 'P', 'A', 'F']).toContain(descriptorValue);
      expect(description).toMatch(/\d{4}|không rõ ngày/u);
    }
  });

  test('every part has its numbers in its targets', () => {
    const parts = [...example.plan.targets.flatMap((target) => target.parts), ...example.plan.hidden];
    for (const part of parts) {
      const indicator = indicatorsOf(plan).find(({ otherInformation }) => otherInformation?.startsWith(`${part.address};`));
      const { criterion } = part;
      if (criterion.kind === 'equals' || criterion.kind === 'at-least' || criterion.kind === 'at-most')
        expect(indicator?.targets.map(({ units }) => units)).toEqual([criterion.value.value]);
      expect(indicator?.targets[0]?.descriptorName?.split(' ')[0]).toBe(criterion.kind);
    }
  });

  test('what a share is taken of goes out and comes back', () => {
    const text = 'NGHỊ QUYẾT\nVề nhiệm vụ năm 2030\nQUYẾT NGHỊ:\nĐiều 1. Các chỉ tiêu chủ yếu\na) Kinh tế số chiếm 15% GRDP.\nb) Xuất khẩu đạt 20 triệu USD.\n';
    const written = encodeStratml(dossierOf(text));
    expect(findSchemaFaults('stratml', written)).toEqual([]);
    expect(indicatorsOf(unwrap(decodeStratml(written))).map(({ denominator }) => denominator)).toEqual(['GRDP', undefined]);
  });

  test('the public view holds no withheld target', () => {
    const seen = encodeStratml(publicView(example));
    expect(findSchemaFaults('stratml', seen)).toEqual([]);
    expect(xml).toContain('Tuyển quân');
    expect(seen).not.toContain('Tuyển quân');
  });

  test('says what it does not carry', () => {
    const losses = lossesOfStratml(example);
    expect(losses).toHaveLength(4);
    for (const { code } of losses) expect(standardRefusals).toHaveProperty([code]);
  });
});

describe('any text', () => {
  test('gives a valid performance plan whose indicators are the parts', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const dossier = dossierOf(text);
        const written = encodeStratml(dossier);
        expect(findSchemaFaults('stratml', written)).toEqual([]);
        expectOwnIdentifiers(written);
        const read = unwrap(decodeStratml(written));
        expect(read.type).toBe('Performance_Plan');
        expect(read.diagnostics).toEqual([]);
        expect(indicatorsOf(read)).toHaveLength(dossier.plan.targets.flatMap(({ parts }) => parts).length + dossier.plan.hidden.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the schema bites', () => {
  const broken: readonly (readonly [string, (text: string) => string])[] = [
    ['an identifier that begins with a digit', (text) => text.replace('<Identifier>_mission<', '<Identifier>8f1a<')],
    ['a number in words', (text) => text.replace('<NumberOfUnits>6.5<', '<NumberOfUnits>6,5<')],
    ['no goal', (text) => text.replace(/<Goal>.*<\/Goal>/su, '')],
  ];
  test.each(broken)('%s is not valid', (_, damage) => expect(findSchemaFaults('stratml', damage(xml))).not.toEqual([]));
});

describe('files of other makers', () => {
  const readFile = (name: string) => unwrap(decodeStratml(readFileSync(new URL(`../testing/${name}`, import.meta.url), 'utf8')));

  test('a report of Part 2', () => {
    const report = readFile('by-hand-report.stratml.xml');
    const [first] = report.goals[0]?.objectives ?? [];
    expect(first?.performers).toEqual(['Ủy ban nhân dân tỉnh Bến Tre']);
    expect(first?.indicators[0]?.targets.map(({ units }) => units)).toEqual(['6.5', '7']);
    expect(report.goals[0]?.objectives[2]?.indicators[0]).toMatchObject({
      type: 'Qualitative',
      targets: [{ descriptorName: 'qualitative', descriptorValue: 'kéo giảm' }],
    });
  });

  test('a plan of Part 1 has goals and objectives, and no indicators', () => {
    const first = readFile('by-hand-plan.stratml.xml');
    expect(first.type).toBe('Strategic_Plan');
    expect(first.goals[0]?.objectives[0]).toMatchObject({ name: 'Tốc độ tăng trưởng kinh tế (GRDP)', sequence: '2.a', indicators: [] });
  });

  test('identifiers that break the rules are read; bad numbers and days are left out and said', () => {
    const read = unwrap(
      decodeStratml(xml.replace('<Identifier>_mission<', '<Identifier>8f1a<').replace('>6.5<', '>6,5<').replace('>2024-12-31<', '>2024-02-31<')),
    );
    expect(read.diagnostics.map(({ code }) => code).sort()).toEqual(['standard/not-a-day', 'standard/not-a-number']);
  });

  test.each([
    ['.5', '0.5'],
    ['+06.50', '6.5'],
    ['7.', '7'],
    ['-0', '0'],
  ])('the number %s is %s', (given, wanted) => {
    const read = unwrap(decodeStratml(xml.replace('>6.5<', `>${given}<`)));
    expect(read.goals[0]?.objectives[0]?.indicators[0]?.targets[0]?.units).toBe(wanted);
  });

  test.each([
    ['another root', '<Plan/>', 'standard/not-stratml'],
    ['a document type', '<!DOCTYPE x><PerformancePlanOrReport/>', 'standard/doctype'],
  ])('%s is refused', (_, text, code) => {
    const outcome = decodeStratml(text);
    expect(!outcome.ok && outcome.refusals[0].code).toBe(code);
  });
});
