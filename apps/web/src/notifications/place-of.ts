/** Where a notice leads: the page on which its reader can do something about it. */
import type { Action } from '@moc/domain/assignment';
import type { ExplanationList, NotificationRow } from '@moc/wire';

export interface NoticePlace {
  readonly to: string;
  readonly params?: Readonly<Record<string, string>>;
}

export function placeOfNotice(
  { kind, id, resolution }: NotificationRow,
  held: ReadonlySet<Action>,
  explanations: ExplanationList['explanations'],
): NoticePlace | undefined {
  if (kind === 'approval') return { to: '/duyet-so-lieu' };
  if (kind === 'figures') return { to: held.has('figure/submit') ? '/viec-cua-toi' : '/thu-thap' };
  if (kind === 'judgement' || (kind === 'explanation' && !held.has('explanation/answer'))) return placeOfExplanation(id, resolution, explanations);
  if (kind === 'explanation') return { to: '/viec-cua-toi' };
  if (kind !== 'extension' && held.has('duty/acknowledge')) return { to: '/viec-cua-toi' };
  return resolution === undefined ? { to: '/giao-viec' } : { to: '/giao-viec/$id', params: { id: resolution } };
}

function placeOfExplanation(id: string, resolution: string | undefined, explanations: ExplanationList['explanations']): NoticePlace | undefined {
  const subject = explanations.find(({ standing }) => standing.explanation.id === id)?.standing.explanation.subject;
  if (subject?.kind === 'part') {
    const address = subject.part.replace(/\.(?:phan|so)-\d+$/u, '');
    return { to: '/chi-tieu/$id/$address', params: { id: subject.resolution, address } };
  }
  return resolution === undefined ? undefined : { to: '/bang-chi-tieu/$id', params: { id: resolution } };
}
