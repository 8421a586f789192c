/**
 * A composed example: a province plans growth of 6,5% - 7% for 2025, raises it to 8% on 19 February, and plans its quarters.
 * Verdict and outlook use the criterion in force on the day asked; both stand side by side.
 */
import { authorityOf, authorityOrder, findUnit, outlookFacts, scaleWords, units } from '@moc/facts';
import { describe, expect, test } from 'vitest';
import { type Figures, type Indicator, indicatorsByRef, type ObservationId, parseObservationRows } from '../observation/index.ts';
import { type Amendment, proposeAmendments } from '../plan/index.ts';
import { parseAddress, parseResolution } from '../resolution/index.ts';
import { readCsv } from '../testing/read-csv.ts';
import { actorId, day, tenantId } from '../values/index.ts';
import { amendedOn, assembleDossier, assessDossier, type Dossier, outlookDossier, publicView, type ResolutionId } from './index.ts';

const facts = { units, scaleWords };

const adopted = `NGHỊ QUYẾT
Về nhiệm vụ phát triển kinh tế - xã hội năm 2025
QUYẾT NGHỊ:
Điều 1. Các chỉ tiêu chủ yếu
a) Tốc độ tăng trưởng kinh tế (GRDP) phấn đấu đạt 6,5% - 7%;
b) Thu ngân sách nhà nước trên địa bàn đạt 6.000 tỷ đồng.
`;

const act = `NGHỊ QUYẾT
Điều chỉnh chỉ tiêu tăng trưởng kinh tế năm 2025
QUYẾT NGHỊ:
Điều 1. Tại điểm a Điều 1, điều chỉnh chỉ tiêu tốc độ tăng trưởng kinh tế (GRDP) từ 6,5% - 7% thành 8% trở lên.
`;

/** Planned figures of shorter periods are the path by quarters; its second version replaces the first. */
const observations = `indicator_ref,name_vi,period,measure,value,unit,status,territory,published_on,source_id,note
1.a,GRDP,2025,growth_yoy_pct,6.5,%,ke_hoach,83,2024-12-10,nq,
1.a,GRDP,2025-Q1,growth_yoy_pct,6.3,%,ke_hoach,83,2024-12-20,kb,kịch bản tăng trưởng theo quý
1.a,GRDP,2025-Q1,growth_yoy_pct,7.4,%,ke_hoach,83,2025-02-25,kb,kịch bản sau khi điều chỉnh
1.a,GRDP,2025-H1,growth_yoy_pct,7.7,%,ke_hoach,83,2025-02-25,kb,kịch bản sau khi điều chỉnh
1.a,GRDP,2023,growth_yoy_pct,6.1,%,chinh_thuc,83,2024-06-30,nq,
1.a,GRDP,2024,growth_yoy_pct,6.4,%,uoc,83,2025-01-06,nq,
1.a,GRDP,2025-Q1,growth_yoy_pct,6.8,%,uoc,83,2025-04-06,nq,
1.a,GRDP,2025,growth_yoy_pct,7.2,%,uoc,83,2026-01-06,nq,
`;

const indicator: Indicator = {
  code: 'grdp-growth' as Indicator['code'],
  ref: '1.a',
  name: { vi: 'Tốc độ tăng trưởng kinh tế (GRDP)', en: 'Economic growth (GRDP)' },
  unit: findUnit('%')!,
  direction: 'higher-better',
  accumulation: 'growth',
  rollUp: 'none',
  sensitivity: 'public',
};

const confirmation = { by: actorId('a'), name: 'Điều phối viên', on: '2024-12-15T00:00:00.000Z' };

function dossierOf(amendments: readonly Amendment[]): Dossier {
  const context = {
    sources: new Set(['nq', 'kb']),
    indicatorsByRef: indicatorsByRef([indicator]),
    territories: new Set(['83']),
    findUnit,
    authorityOf,
    parseAddress,
  };
  const parsed = parseObservationRows(readCsv(observations).rows, context);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusals));
  const part = 'dieu-1.diem-a.phan-1' as Amendment['part'];
  const figures: Figures = {
    indicators: [indicator],
    links: [{ part, indicator: indicator.code, territory: '83' as never, measure: 'growth-yoy' }],
    observations: parsed.value.map((one, index) => ({ ...one, id: `o${index}` as ObservationId })),
    sources: [],
    reportedVerdicts: [],
    projectEvents: [],
    authorityOrder,
  };
  const pieces = { id: 'vi-du' as ResolutionId, tenant: tenantId('83'), name: { vi: 'Ví dụ', en: 'Example' }, text: adopted, facts };
  const assembled = assembleDossier({ ...pieces, corrections: [], labels: [], confirmation, amendments, figures });
  if (!assembled.ok) throw new Error(JSON.stringify(assembled.refusals));
  return assembled.value;
}

const resolution = parseResolution(act);
const [proposal] = proposeAmendments(resolution, facts, dossierOf([]).plan);
const amendment: Amendment = {
  part: proposal!.candidates[0]!.part,
  criterion: proposal!.criterion,
  words: proposal!.words,
  act: { title: 'Nghị quyết điều chỉnh chỉ tiêu tăng trưởng', number: '05/NQ-HĐND', adoptedOn: day('2025-02-19'), effectiveFrom: day('2025-02-19') },
  seq: 9,
  ...confirmation,
};
const dossier = dossierOf([amendment]);

const growthOn = (on: string, given = dossier) => {
  const assessment = assessDossier(given, day(on));
  return { assessed: assessment.targets[0]!, outlook: outlookDossier(given, assessment, outlookFacts).targets[0]! };
};

describe('a target raised in February', () => {
  test('the act is read, finds its part, and says what it replaces', () => {
    expect(proposal).toMatchObject({ from: '6,5% - 7%', words: 'từ 6,5% - 7% thành 8% trở lên', candidates: [{ part: 'dieu-1.diem-a.phan-1' }] });
  });

  test('in April the outlook holds the figure against 8% and the path planned for it', () => {
    expect(growthOn('2025-04-10').outlook.because.vi).toBe(
      'Khó đạt: hết tháng 3 tăng 6,8% so với cùng kỳ, thấp hơn mức tối thiểu 8%; kịch bản đến kỳ này là 7,4%; 9 tháng còn lại cần tăng 8,4% so với cùng kỳ (coi các quý có tỷ trọng như nhau), cao nhất từng ghi nhận là tăng 6,4% (năm 2024).',
    );
  });

  test('had the target not been raised, the same figure would stand otherwise', () => {
    expect(growthOn('2025-04-10', dossierOf([])).outlook.because.vi).toContain('cao hơn cận dưới 6,5%');
  });

  test('asked of a day before, the old target and the old path hold', () => {
    const early = { ...dossier, figures: { ...dossier.figures, observations: dossier.figures.observations.map((one) => one) } };
    expect(growthOn('2025-02-18', early).outlook).toEqual(growthOn('2025-02-18', dossierOf([])).outlook);
  });

  test('the year is judged by what then holds: 7,2% misses 8%, though it would have exceeded 6,5% - 7%', () => {
    expect(growthOn('2026-01-10').assessed.because.vi).toBe('Không đạt: cả năm ước tăng 7,2%, thấp hơn mức tối thiểu 8% là 0,8 điểm phần trăm.');
    expect(growthOn('2026-01-10', dossierOf([])).assessed.verdict).toBe('exceeded');
  });

  test('both stand side by side, in the public view too', () => {
    expect(amendedOn(publicView(dossier), day('2025-04-10')).map(({ says }) => says)).toEqual([
      {
        vi: 'Ban đầu là 6,5% - 7%; từ ngày 19/02/2025 là 8% trở lên (05/NQ-HĐND, thông qua ngày 19/02/2025).',
        en: expect.stringContaining('from 19 February 2025'),
      },
    ]);
  });
});
