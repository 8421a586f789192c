/** A requested figure as it stands after everything that happened to it. */
import type { ApprovalLevel, FigureCell, FigureEvent, FigureRequest } from './types.ts';

type Course = Omit<FigureCell, 'request'>;

const stages: readonly FigureRequest['status'][] = ['estimate', 'preliminary', 'official'];

/**
 * Folds a cell's events, oldest first, into its present state. A word on an earlier entry than the present one changes nothing.
 * `asked`: the seq at which the figure was asked for last; a later stage (the official figure after the estimate) makes an
 * approved cell due again, with what was approved kept beside it.
 */
export function foldCell(request: FigureRequest, events: readonly FigureEvent[], levels: readonly ApprovalLevel[], asked = 0): FigureCell {
  let course: Course = { state: 'due', version: 0, level: 0 };
  for (const event of events) course = after(course, event, levels.length);
  const { state, approved } = course;
  if (state === 'approved' && approved && approved.seq < asked && stages.indexOf(approved.entry.status) < stages.indexOf(request.status)) {
    course = { ...course, state: 'due', level: 0 };
  }
  return { request, ...course };
}

function after(course: Course, event: FigureEvent, levels: number): Course {
  const seen = { ...course, version: event.seq };
  if (event.kind === 'submitted') {
    const { verified: _, ...rest } = seen;
    return { ...rest, state: 'submitted', level: 0, entry: event.entry, submitted: { seq: event.seq, at: event.at, by: event.by } };
  }
  if (event.of !== course.submitted?.seq) return seen;
  switch (event.kind) {
    case 'approved':
      return approve(seen, event, levels);
    case 'returned':
      return { ...seen, state: 'returned', level: 0, returned: { at: event.at, by: event.by, reason: event.reason } };
    case 'verified': {
      const { at, by, agrees, value, words } = event;
      return { ...seen, verified: { at, by, agrees, ...(value !== undefined && { value }), words } };
    }
  }
}

function approve(course: Course, { seq, at }: FigureEvent, levels: number): Course {
  const level = course.level + 1;
  if (level < levels || !course.entry) return { ...course, level };
  const { returned: _, ...rest } = course;
  return { ...rest, state: 'approved', level, approved: { seq, at, entry: course.entry } };
}
