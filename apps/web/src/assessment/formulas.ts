/** How formulas of indicators are read: fetched only where a dossier's indicators have any. */
import { formulasBy } from '@moc/domain/assessment';
import { formulaFacts } from '@moc/facts';

export const formulas = formulasBy(formulaFacts);
