/** The country's scale: what stands, sums over territory, and what dashboards ask of them. */
export * from './dashboards.ts';
export { type Distributed, distribute } from './distribute.ts';
export { rebuildStanding, rebuildSums } from './standing.ts';
