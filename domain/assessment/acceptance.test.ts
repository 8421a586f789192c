/** The verdicts on the real files, day by day, as `cases/*.txt` say them: text → targets → figures → verdicts. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assessDossier } from '../dataset/index.ts';
import type { Observation, ObservationId } from '../observation/index.ts';
import { readExampleDossier } from '../testing/example.ts';
import { type Day, day, formatDecimal, formatPeriod, formatQuantity } from '../values/index.ts';
import type { Conflict, PartAssessment, PlanAssessment, TargetAssessment } from './index.ts';
import { verdictWords } from './index.ts';

const folder = new URL('./cases/', import.meta.url);
const dossier = readExampleDossier();
const observations = new Map(dossier.figures.observations.map((observation) => [observation.id, observation]));
const get = (id: ObservationId): Observation => observations.get(id) ?? expect.fail(id);
const binding = new Set(dossier.plan.targets.flatMap(({ parts }) => parts.filter(({ role }) => role === 'binding').map(({ address }) => address)));

/** The lines of a case without its comments. */
function readCase(file: string): { readonly asKnownOn: Day; readonly lines: readonly string[] } {
  const [first = '', ...rest] = readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return { asKnownOn: day(first.replace('biết đến ngày: ', '')), lines: rest };
}

const word = (verdict: TargetAssessment['verdict']): string => verdictWords[verdict].vi.toLocaleLowerCase('vi');

function sayTarget({ target, verdict, parts, reported }: TargetAssessment): string {
  const label = dossier.plan.targets.find(({ address }) => address === target)?.label;
  const numbers =
    parts
      .filter(({ part }) => binding.has(part))
      .flatMap(sayNumbers)
      .join('; ') || 'chưa có số';
  const said = reported ? (reported.verdict === 'missed' ? 'không đạt' : 'đạt và vượt') : 'chưa báo cáo';
  return [label, word(verdict), numbers, said].join(' | ');
}

function sayNumbers({ compared, latest, progress, why, replaced }: PartAssessment): readonly string[] {
  const before = replaced?.[0] ? ` (thay ${formatQuantity(get(replaced[0]), 'vi')})` : '';
  if (compared) return [`${formatQuantity(compared.actual, 'vi')}${before} / ${formatQuantity(compared.against, 'vi')}`];
  if (!latest) return [];
  const mark = why === 'other-measure' ? ' (số khác loại)' : progress === undefined ? '' : ` (${formatDecimal(progress, 'vi')}%)`;
  return [`${formatPeriod(latest.period, 'vi')}: ${formatQuantity(latest, 'vi')}${mark}`];
}

function saySummary({ computed, reported, partial, withoutFigures, disagreements }: PlanAssessment['summary']): string {
  return `tổng hợp: vượt ${computed.exceeded}, đạt ${computed.met}, không đạt ${computed.missed}; báo cáo đạt và vượt ${reported.metOrExceeded}, không đạt ${reported.missed}; mới có số một phần ${partial}; chưa có số ${withoutFigures}; trái báo cáo ${disagreements}`;
}

function sayConflict({ decisive, observations: ids }: Conflict): string {
  const sides = ids.map(get);
  const [first] = sides;
  if (!first) return expect.fail('a conflict without sides');
  const values = [...new Set(sides.map((side) => formatQuantity(side, 'vi')))].join(' · ');
  return `mâu thuẫn: ${decisive ? '(quyết định) ' : ''}${first.indicator}, ${formatPeriod(first.period, 'vi')}: ${values}`;
}

describe.each(readdirSync(folder))('%s', (file) => {
  const { asKnownOn, lines } = readCase(file);
  const assessment = assessDossier(dossier, asKnownOn);

  test.each(assessment.targets.map((target) => [dossier.plan.targets.find(({ address }) => address === target.target)?.label ?? '', target] as const))(
    'điểm %s',
    (label, target) => {
      expect(sayTarget(target)).toBe(lines.find((line) => line.startsWith(`${label} | `)));
    },
  );

  test('every letter is in the case', () => expect(lines.filter((line) => line.includes(' | '))).toHaveLength(assessment.targets.length));

  test('two counts, never mixed', () => expect(lines).toContain(saySummary(assessment.summary)));

  test('every conflict between sources, and no other', () => {
    expect(assessment.conflicts.map(sayConflict).sort()).toEqual(lines.filter((line) => line.startsWith('mâu thuẫn: ')).sort());
  });

  test('nothing later than the day stands behind any verdict', () => {
    const used = assessment.targets.flatMap(({ parts }) =>
      parts.flatMap(({ decidedBy, replaced = [], disputed = [] }) => [decidedBy, ...replaced, ...disputed]),
    );
    const days = used.flatMap((id) => (id ? [get(id).published] : [])).flatMap((date) => (date.precision === 'unknown' ? [] : [date.knownBy]));
    expect(days.filter((known) => known > asKnownOn)).toEqual([]);
  });
});

describe('what the sentences say', () => {
  const because = (on: string, label: string) => {
    const target = dossier.plan.targets.find((known) => known.label === label);
    return assessDossier(dossier, day(on)).targets.find((assessed) => assessed.target === target?.address)?.because ?? expect.fail(label);
  };

  test.each([
    ['2025-01-06', 'a', 'Không đạt: cả năm ước tăng 5,68%, thấp hơn cận dưới 6,5% là 0,82 điểm phần trăm. Số mới thay số 5,45%; kết luận không đổi.'],
    ['2024-12-05', 'd', 'Không đạt: cả năm ước thực hiện 18.690 tỷ đồng, thấp hơn chỉ tiêu 23.500 tỷ đồng là 4.810 tỷ đồng.'],
    [
      '2024-12-05',
      'g',
      'Ủy ban nhân dân tỉnh Bến Tre báo cáo đạt và vượt ngày 05/12/2024, không kèm số liệu đối chiếu được. Chưa có số liệu nào được công bố để đối chiếu.',
    ],
    [
      '2025-03-20',
      'c',
      'Không đạt: cả năm thực hiện 1.630 triệu USD, thấp hơn mức tối thiểu 1.750 triệu USD là 120 triệu USD. Ủy ban nhân dân tỉnh Bến Tre báo cáo đạt và vượt ngày 05/12/2024; số liệu công bố cho kết luận khác.',
    ],
    [
      '2025-04-24',
      'i',
      'Chưa thể đánh giá. Mới có kết luận cho 1 trong 8 phần quyết định: huyện Mỏ Cày Nam đạt chuẩn huyện nông thôn mới (đạt, được công nhận tháng 12/2024 cho năm 2023). Công nhận xã đạt chuẩn nông thôn mới: kỳ đã kết thúc nhưng chưa có số cùng loại cho cả năm 2024. 9 tháng/2024 ước ghi nhận 16 xã, bằng 94,12% mức 17 xã; công bố 01/10/2024. Ủy ban nhân dân tỉnh Bến Tre báo cáo đạt và vượt ngày 05/12/2024.',
    ],
    [
      '2025-04-24',
      'c',
      'Đạt: cả năm thực hiện 1.750 triệu USD, đúng bằng mức tối thiểu 1.750 triệu USD. Nguồn khác nêu 1.630 triệu USD; số được dùng theo thứ tự tin cậy đã khai báo và ngày công bố.',
    ],
  ])('%s, điểm %s', (on, label, vi) => expect(because(on, label).vi).toBe(vi));

  test('English names the parts by their indicators', () => {
    expect(because('2024-12-05', 'b').en).toBe(
      'Missed: 3 of 4 binding parts were missed: Economic structure: share of sector I (34.29% against 32.87%); Economic structure: share of sector II (20.69% against 21.59%); Economic structure: share of sector III (41.7% against 42.4%). 1 other part has no figure to judge by.',
    );
  });

  test('an open target of several parts names the part whose number it gives', () => {
    expect(because('2024-12-05', 'u').en).toContain(
      'Cannot be assessed yet. Crimes against social order: the period runs until 31 December 2024 and there is no figure of this kind for the full year 2024. Growth in the first nine months of 2024 is 5.87% (a fall is required); published 15 October 2024.',
    );
  });

  test('two setters of one indicator are told apart', () => {
    expect(because('2025-04-24', 'e').en).toContain('as assigned (6,632.9 billion VND against 5,820 billion VND)');
    expect(because('2025-04-24', 'e').en).toContain('as striven for (6,632.9 billion VND against 5,900 billion VND)');
  });

  test('every part has a sentence in both languages, every decided one both numbers', () => {
    for (const on of ['2023-12-31', '2024-07-31', '2025-12-31', '2030-01-01']) {
      const assessment = assessDossier(dossier, day(on));
      for (const part of [...assessment.targets.flatMap(({ parts }) => parts), ...assessment.hidden]) {
        expect(part.because.vi).toMatch(/^\p{Lu}.*\.$/u);
        expect(part.because.en).toMatch(/^\p{Lu}.*\.$/u);
        expect(part.verdict === 'not-assessable').toBe(part.compared === undefined);
      }
    }
  });
});

describe('time and order', () => {
  const days = ['2023-12-31', '2024-04-30', '2024-07-31', '2024-10-01', '2024-12-05', '2025-01-06', '2025-03-20', '2025-04-24', '2025-12-31'].map(day);

  test.each(days)('as known on %s, figures published later might as well not exist', (on) => {
    const { figures } = dossier;
    const early = {
      ...figures,
      observations: figures.observations.filter(({ published }) => published.precision === 'unknown' || published.knownBy <= on),
      reportedVerdicts: figures.reportedVerdicts.filter(({ reportedOn }) => reportedOn <= on),
    };
    expect(assessDossier({ ...dossier, figures: early }, on)).toEqual(assessDossier(dossier, on));
  });

  test('the order of figures, sources and links changes nothing', () => {
    const { figures } = dossier;
    const turned = { ...figures, observations: figures.observations.toReversed(), sources: figures.sources.toReversed(), links: figures.links.toReversed() };
    for (const on of days) {
      const { targets, hidden, summary } = assessDossier(dossier, on);
      expect(assessDossier({ ...dossier, figures: turned }, on)).toMatchObject({ targets, hidden, summary });
    }
  });
});
