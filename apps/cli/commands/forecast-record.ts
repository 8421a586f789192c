/** `moc record-forecasts` and `moc forecast-score`: forecasts put on record as they were shown, and how they fared. */
import type { ForecasterScore, ForecastRecord } from '@moc/domain/assessment';
import { scoreDossier } from '@moc/domain/dataset';
import { type Decimal, formatDecimal, type Language } from '@moc/domain/values';
import { execute, loadDossier, loadForecasts } from '@moc/store';
import type { Arguments } from '../arguments.ts';
import { today } from '../dossier.ts';
import { Failure } from '../failure.ts';
import { getPlace, operator, withStore } from '../open-store.ts';
import { accept } from '../outcome.ts';
import { alignColumns, answer } from '../output.ts';

export function runRecordForecasts(given: Arguments): Promise<number> {
  const asKnownOn = given.asKnownOn ?? today();
  return withStore(given, async (store) => {
    const place = await getPlace(store, given);
    const { summary } = accept(await execute(store, { kind: 'record-forecasts', ...place, asKnownOn }, operator(place.tenant)));
    const { added, repeated } = summary;
    answer(given, { asKnownOn, added, repeated }, () => [
      { vi: `Đã lưu ${added} dự báo; ${repeated} dự báo đã có từ trước.`, en: `${added} forecasts put on record; ${repeated} were there before.` }[
        given.language
      ],
    ]);
    return 0;
  });
}

export function runForecastScore(given: Arguments): Promise<number> {
  return withStore(given, async (store) => {
    const { tenant, resolution } = await getPlace(store, given);
    const dossier = await loadDossier(store, tenant, resolution);
    if (!dossier) throw new Failure({ code: 'cli/no-resolution', parameters: {} });
    const record = scoreDossier(dossier, await loadForecasts(store, tenant, resolution), given.asKnownOn ?? today());
    answer(given, record, () => describe(record, given.language));
    return 0;
  });
}

function describe(record: ForecastRecord, language: Language): readonly string[] {
  const { recorded, waiting, moc, baselines } = record;
  const counts = {
    vi: `${recorded} dự báo đã lưu, ${recorded - waiting} đã có kết quả, ${waiting} còn chờ.`,
    en: `${recorded} forecasts on record, ${recorded - waiting} with a result, ${waiting} waiting.`,
  }[language];
  if (!moc) return [counts];
  const heads = { vi: ['', 'số lần', 'Brier', 'phủ 80 %', 'Mốc hơn'], en: ['', 'count', 'Brier', '80 % holds', 'skill of Mốc'] }[language];
  const row = (name: string, score: ForecasterScore & { readonly skill?: Decimal }): readonly string[] => [
    name,
    String(score.count),
    formatDecimal(score.brier, language),
    score.coverage === undefined ? '–' : formatDecimal(score.coverage, language),
    score.skill === undefined ? '' : formatDecimal(score.skill, language),
  ];
  const names = { vi: { linear: 'nhịp đều', seasonal: 'mùa vụ đơn giản' }, en: { linear: 'linear pace', seasonal: 'seasonal naive' } }[language];
  return [
    counts,
    '',
    ...alignColumns([
      heads,
      row('Mốc', moc),
      ...(baselines.linear ? [row(names.linear, baselines.linear)] : []),
      ...(baselines.seasonal ? [row(names.seasonal, baselines.seasonal)] : []),
    ]),
    '',
    ...moc.calibration.map((bin) => sayBin(bin, language)),
  ];
}

function sayBin({ from, to, count, said, came }: ForecasterScore['calibration'][number], language: Language): string {
  const [a, b] = [formatDecimal(said, language), formatDecimal(came, language)];
  return {
    vi: `Xác suất ${from}–${to} %: ${count} lần, trung bình nói ${a} %, xảy ra ${b} %.`,
    en: `Probability ${from}–${to} %: ${count} times, ${a} % said on average, ${b} % came.`,
  }[language];
}
