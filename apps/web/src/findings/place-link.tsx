/** A place in the resolution, leading to the target's page where there is one, else into the text. */
import type { Address } from '@moc/domain/resolution';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useDossier } from '../dataset/dossier-frame.tsx';

export function PlaceLink({ address, children }: { readonly address: Address; readonly children: ReactNode }): ReactNode {
  const { view } = useDossier();
  const { id } = view.dossier;
  if (view.targetAt.has(address)) {
    return (
      <Link to="/chi-tieu/$id/$address" params={{ id, address }} search={(before) => ({ ngay: before.ngay })}>
        {children}
      </Link>
    );
  }
  return (
    <Link to="/nghi-quyet/$id" params={{ id }} search={(before) => ({ ngay: before.ngay })} hash={address}>
      {children}
    </Link>
  );
}
