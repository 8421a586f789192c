/** The sentences of every finding, gathered from the rules: each rule keeps its words beside its check. */
import type { RefusalWords } from '../../values/index.ts';
import { lintRules } from './rules.ts';

export const lintRefusals: RefusalWords = Object.fromEntries(lintRules.flatMap(({ words }) => Object.entries(words)));
