/** The bar and the post, the product's one drawing. */
import type { ReactNode } from 'react';

export function Logo(): ReactNode {
  return (
    <svg viewBox="0 0 22 22" width="20" height="20" aria-hidden="true">
      <path d="M1 14h12v4H1z" fill="currentColor" />
      <path d="M16 2v18" stroke="currentColor" strokeWidth="2.6" />
    </svg>
  );
}
