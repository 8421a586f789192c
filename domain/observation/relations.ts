/** What indicators have to do with each other: which add up, which is part of which, which follows from which. Declared data. */
/**
 * tổng · cơ cấu · tăng trưởng gia quyền · tỷ số · tập con · theo kế hoạch · mức giảm · mức tăng · lũy kế · cùng một mức
 *
 * - `sum`: the parts add up to the whole.
 * - `shares`: the parts, in percent, add up to 100; there is no whole.
 * - `growth`: the growth of the parts, weighted by `weights` (shares, in the order of the parts), is the growth of the whole.
 * - `ratio`: the whole is the first part over the second (per head, per 10 000 people, in percent).
 * - `subset`: each part is at most the whole.
 * - `plan`: shares of plan of the whole speak of amounts of the part.
 * - `fall`, `rise`: the whole is by how much the part fell or rose since the year before.
 * - `cumulative`: the whole at the end of a year is the whole of the year before and the part of this year.
 * - `same-level`: publications state the level of the whole also under the name of the part.
 */
export const relationKinds = ['sum', 'shares', 'growth', 'ratio', 'subset', 'plan', 'fall', 'rise', 'cumulative', 'same-level'] as const;

export type RelationKind = (typeof relationKinds)[number];
