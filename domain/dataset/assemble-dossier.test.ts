/** Dossiers put together from their pieces, and the period a plan is for. */
import { authorityOrder, scaleWords, units } from '@moc/facts';
import { describe, expect, test } from 'vitest';
import type { Figures } from '../observation/index.ts';
import type { Correction, PartAddress } from '../plan/index.ts';
import { readExampleDossier } from '../testing/example.ts';
import { actorId, tenantId } from '../values/index.ts';
import { assembleDossier, type DossierPieces, type ResolutionId } from './index.ts';

const nothing: Figures = { indicators: [], links: [], observations: [], sources: [], reportedVerdicts: [], projectEvents: [], authorityOrder };

const pieces = (text: string, more: Partial<DossierPieces> = {}): DossierPieces => ({
  id: 'x' as ResolutionId,
  tenant: tenantId('01'),
  name: { vi: 'X', en: 'X' },
  text,
  facts: { units, scaleWords },
  corrections: [],
  labels: [],
  figures: nothing,
  ...more,
});

const text = (title: string) => `NGHỊ QUYẾT\n${title}\nQUYẾT NGHỊ:\nĐiều 1. Chỉ tiêu\na) Tỷ lệ hộ nghèo còn 2,25%;\n`;

describe('the plan period', () => {
  test.each([
    ['Về nhiệm vụ phát triển kinh tế - xã hội năm 2024', { start: '2024-01', months: 12 }],
    ['Về kế hoạch phát triển kinh tế - xã hội 5 năm 2021 - 2025', { start: '2021-01', months: 60 }],
  ])('%s', (title, planPeriod) => expect(assembleDossier(pieces(text(title)))).toMatchObject({ ok: true, value: { planPeriod } }));

  test('without any year it is asked for, and can be given', () => {
    const without = 'QUYẾT NGHỊ:\nĐiều 1. Chỉ tiêu\na) Tỷ lệ hộ nghèo còn 2,25%;\n';
    expect(assembleDossier(pieces(without))).toMatchObject({ ok: false, refusals: [{ code: 'dataset/no-plan-year' }] });
    expect(assembleDossier(pieces(without, { planPeriod: { start: '2024-01', months: 12 } })).ok).toBe(true);
  });
});

describe('people’s corrections lie beside the reading', () => {
  const dossier = readExampleDossier();
  const address = 'dieu-2.khoan-2.diem-l.phan-2' as PartAddress;
  const findPart = (plan: typeof dossier.plan) => plan.targets.flatMap(({ parts }) => parts).find((part) => part.address === address);

  test('both are kept', () => {
    expect(findPart(dossier.read)?.criterion).toMatchObject({ kind: 'change', reading: 'ambiguous' });
    expect(findPart(dossier.plan)?.criterion).toMatchObject({ kind: 'change', reading: 'points' });
    expect(dossier.corrections.map(({ part }: Correction) => part)).toContain(address);
    expect(dossier.corrections[0]?.by).toBe(actorId('coordinator'));
  });

  test('everything is plain JSON', () => expect(JSON.parse(JSON.stringify(dossier))).toEqual(dossier));
});
