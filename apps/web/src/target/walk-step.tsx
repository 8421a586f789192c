/** One step of the walk from sentence to source: its name at the left, what it holds at the right. */
import type { ReactNode } from 'react';

export interface WalkStepProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

export function WalkStep({ title, hint, children }: WalkStepProps): ReactNode {
  return (
    <>
      <h2>
        {title}
        {hint !== undefined && <small>{hint}</small>}
      </h2>
      <div>{children}</div>
    </>
  );
}
