/** The document's title: the page's own name before the product's. */
import { useEffect } from 'react';

export function useTitle(name: string): void {
  useEffect(() => {
    document.title = `${name} · Mốc`;
  }, [name]);
}
