/** The letters before and after, at the foot of a target's page. */
import type { Target } from '@moc/domain/plan';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { ShownWords } from '../i18n/shown.tsx';
import { shortNameOfTarget } from '../resolution/subject.ts';
import { labelAmong } from '../resolution/target-labels.ts';
import { useTargetWords } from './use-target-words.ts';

export function Neighbours({ target }: { readonly target: Target }): ReactNode {
  const { view } = useDossier();
  const { g } = useTargetWords();
  const at = view.targets.indexOf(target);
  return (
    <nav className="target-steps" aria-label={g('neighbours')}>
      <NeighbourLink target={view.targets[at - 1]} />
      <NeighbourLink target={view.targets[at + 1]} />
    </nav>
  );
}

function NeighbourLink({ target }: { readonly target: Target | undefined }): ReactNode {
  const { view } = useDossier();
  const { g } = useTargetWords();
  if (!target) return <span />;
  return (
    <Link to="/chi-tieu/$id/$address" params={{ id: view.dossier.id, address: target.address }} search={(before) => ({ ngay: before.ngay })}>
      {g('next', { label: labelAmong(view.targets, target) })}: <ShownWords of={shortNameOfTarget(view, target)} />
    </Link>
  );
}
