/** `moc indicators [CODE]`: what is measured, as it was declared; of one indicator also what a reader must know of its figures. */
import type { Dossier } from '@moc/domain/dataset';
import { calendarFor, type Indicator, qualityColumns } from '@moc/domain/observation';
import { assessableOn, type Language, sayAssessable } from '@moc/domain/values';
import { officeCalendar, releaseCalendars } from '@moc/facts';
import type { Arguments } from '../arguments.ts';
import { withDossier } from '../dossier.ts';
import { Failure } from '../failure.ts';
import { alignColumns, answer } from '../output.ts';
import { accumulationWords, directionWords, qualityWords, rollUpWords, sensitivityWords } from '../words.ts';

export function runIndicators(given: Arguments): Promise<number> {
  return withDossier(given, async (dossier) => {
    const { indicators } = dossier.figures;
    const [code] = given.operands;
    if (code === undefined) {
      answer(given, { indicators: indicators.map((one) => ({ ...one, goesBy: calendarOf(one) })) }, () => table(indicators, given.language));
      return 0;
    }
    const asked = indicators.find((one) => one.code === code || one.ref === code);
    if (!asked) throw new Failure({ code: 'observation/unknown-indicator', parameters: { given: code } });
    const expected = expectedOf(asked, dossier);
    answer(given, { ...asked, goesBy: calendarOf(asked), ...(expected && { assessable: expected.found }) }, () =>
      describe(asked, expected?.says[given.language], given.language),
    );
    return 0;
  });
}

function calendarOf(indicator: Indicator): { readonly calendar: string; readonly declared: boolean } {
  const { calendar, declared } = calendarFor(indicator, releaseCalendars);
  return { calendar: calendar.code, declared };
}

/** A calendar nobody declared is the usual one of its kind, and has a mark. */
function calendarCell(indicator: Indicator): string {
  const { calendar, declared } = calendarOf(indicator);
  return declared ? calendar : `${calendar} *`;
}

const heads = {
  vi: ['mã', 'tên', 'đơn vị', 'chiều', 'cộng dồn', 'gộp', 'lịch công bố', 'công khai', 'công thức'],
  en: ['code', 'name', 'unit', 'direction', 'accumulation', 'roll-up', 'calendar', 'sensitivity', 'formula'],
} as const;

const marks = { vi: '* lịch mặc định theo cách cộng dồn, chưa khai báo riêng', en: '* the usual calendar of its kind, none declared' } as const;

function cells(one: Indicator, language: Language): readonly string[] {
  return [
    one.code,
    one.name[language],
    one.unit?.[language] ?? '',
    directionWords[one.direction][language],
    accumulationWords[one.accumulation][language],
    rollUpWords[one.rollUp][language],
    calendarCell(one),
    sensitivityWords[one.sensitivity][language],
    one.formula ?? '',
  ];
}

function table(indicators: readonly Indicator[], language: Language): readonly string[] {
  return [...alignColumns([heads[language], ...indicators.map((one) => cells(one, language))]), '', marks[language]];
}

function expectedOf(indicator: Indicator, { planPeriod }: Dossier) {
  const found = assessableOn(calendarFor(indicator, releaseCalendars).calendar, planPeriod, officeCalendar);
  return found && { found, says: sayAssessable(planPeriod, found) };
}

function describe(one: Indicator, expected: string | undefined, language: Language): readonly string[] {
  const named = heads[language].map((head, index) => [head, cells(one, language)[index] ?? '']).filter(([, cell]) => cell !== '');
  const quality = one.quality ? qualityColumns.map((name) => [qualityWords[name][language], one.quality?.[name][language] ?? '']) : [];
  const none = { vi: 'chưa khai báo năm mục về chất lượng số liệu', en: 'the five disclosures of quality are not declared' };
  return [...alignColumns([...named, ...quality]), ...(one.quality ? [] : [none[language]]), ...(expected ? [expected] : [])];
}
