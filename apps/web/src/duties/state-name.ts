/** The word for where a duty or an explanation stands. */
import { type State, stateWords } from '@moc/domain/assignment';
import type { Language } from '@moc/domain/values';

export const stateName = (state: State, language: Language): string => stateWords[state][language];
