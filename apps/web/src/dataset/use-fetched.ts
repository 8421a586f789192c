/** Code that the first view does without: asked for once it is drawn, then kept. */
import { useEffect, useState } from 'react';

/** Undefined until it has come; `get` must be the same function at every call. When it cannot be fetched, the page stays as it is. */
export function useFetched<Module extends object>(get: () => Promise<Module>, isWanted: boolean): Module | undefined {
  const [fetched, keep] = useState<Module>();
  useEffect(() => {
    if (isWanted) get().then(keep, () => undefined);
  }, [get, isWanted]);
  return fetched;
}
