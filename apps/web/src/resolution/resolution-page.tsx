/** The living resolution at its own address. */
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LivingResolution } from './living-resolution.tsx';

export function ResolutionPage(): ReactNode {
  const { id } = useParams({ from: '/nghi-quyet/$id' });
  return <LivingResolution id={id} />;
}
