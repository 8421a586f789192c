/** What was planned, and what happened: figures of the one are never held against the other unawares. */
import type { Observation } from '../types.ts';

export type Layer = 'plan' | 'actual';

export const layerOf = ({ status }: Pick<Observation, 'status'>): Layer => (status === 'plan' ? 'plan' : 'actual');
