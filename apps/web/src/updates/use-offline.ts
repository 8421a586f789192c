/** Whether the browser has no line, as it comes and goes. */
import { useSyncExternalStore } from 'react';

export function useOffline(): boolean {
  return useSyncExternalStore(listen, () => !navigator.onLine);
}

function listen(changed: () => void): () => void {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}
