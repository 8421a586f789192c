/** The secret of a link in a letter, or of the one-time link. It stands behind the "#", which browsers keep to themselves: no log and no other site sees it. */
import { useState } from 'react';

export function useLinkToken(): string | undefined {
  const [token] = useState(() => location.hash.slice(1));
  return token === '' ? undefined : token;
}
