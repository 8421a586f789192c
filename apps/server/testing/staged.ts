/** The actions of the table that depend on where a thing stands, by the compiler: what tests of states must ask, every one. */
import type { Action, rights, State } from '@moc/domain/assignment';

export type StagedAction = { [A in Action]: (typeof rights)[A]['on'] extends readonly State[] ? A : never }[Action];
