/** The sentence of the resolution that set the target, its committed words underlined, with the way back to the text. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { nearestProvision } from '../dataset/dossier-view.ts';
import { CommittedText } from '../resolution/committed-text.tsx';
import { SelectionContext } from '../resolution/selection.ts';
import type { Subject } from '../resolution/subject.ts';
import { useTargetWords } from './use-target-words.ts';

const nothingToSelect = { selected: undefined, select: () => undefined, close: () => undefined };

export function SentenceOf({ subject }: { readonly subject: Subject }): ReactNode {
  const { view } = useDossier();
  const { g } = useTargetWords();
  const provision = view.provisionAt.get(nearestProvision(view, subject.provision));
  return (
    <>
      <blockquote lang="vi">
        <SelectionContext value={nothingToSelect}>{provision && <CommittedText provision={provision} />}</SelectionContext>
      </blockquote>
      <p className="note screen-only">
        <Link to="/nghi-quyet/$id" params={{ id: view.dossier.id }} search={(before) => ({ ngay: before.ngay, chon: subject.address })}>
          {g('inText')}
        </Link>
      </p>
    </>
  );
}
