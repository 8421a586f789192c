/** `moc formula 'EXPR'`: a formula computed from published figures as known on a day, with every step, for trying it out. */
import { type Derived, explainFormula, tryFormula } from '@moc/domain/assessment';
import type { Dossier } from '@moc/domain/dataset';
import type { TerritoryCode } from '@moc/domain/observation';
import { childrenOf, type TerritoryCode as UnitCode } from '@moc/domain/territory';
import { formatDay, type Language, type Period, periodEnd, type Refusal } from '@moc/domain/values';
import { formulaFacts } from '@moc/facts';
import { findTerritory, type Store } from '@moc/store';
import type { Arguments } from '../arguments.ts';
import { readCaseTerritory } from '../case-folder.ts';
import { withDossier } from '../dossier.ts';
import { Failure } from '../failure.ts';
import { answer } from '../output.ts';

export function runFormula(given: Arguments): Promise<number> {
  return withDossier(given, async (dossier, day, _answers, store) => {
    const text = given.operands[0] ?? '';
    const place = (given.place ?? dossier.tenant) as TerritoryCode;
    const children = await findChildren(given, dossier, store);
    const tried = tryFormula(text, given.period ?? dossier.planPeriod, place, dossier.figures, day, formulaFacts, children);
    if (!tried.ok) throw new Failure(...tried.faults.map(({ code, parameters }): Refusal => ({ code, parameters })));
    answer(given, tried.value, () => describe(text, tried.value, given.language));
    return tried.value.kind === 'derived' ? 0 : 1;
  });
}

/** The units below a place on the last day of a period, by the store's record or the case folder's lists. */
async function findChildren({ from }: Arguments, { tenant }: Dossier, store: Store | undefined) {
  const territory = store ? await findTerritory(store, tenant) : await readCaseTerritory(from ?? '');
  return (code: TerritoryCode, period: Period): readonly TerritoryCode[] =>
    childrenOf(territory, code as string as UnitCode, periodEnd(period)).map((unit) => unit.code as string as TerritoryCode);
}

function describe(text: string, derived: Derived, language: Language): readonly string[] {
  const known = { vi: `Theo những gì đã biết đến ${formatDay(derived.asKnownOn, 'vi')}`, en: `As known on ${formatDay(derived.asKnownOn, 'en')}` };
  return [text, known[language], ...explainFormula(derived).map(({ level, says }) => `${'   '.repeat(level)}${says[language]}`)];
}
