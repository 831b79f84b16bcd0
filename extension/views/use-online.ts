import { useEffect, useState } from 'preact/hooks';

/** Whether this device has any network at all, now and after every change. */
export function useOnline(): boolean {
  const [isOnline, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const look = (): void => {
      setOnline(navigator.onLine);
    };
    addEventListener('online', look, { signal });
    addEventListener('offline', look, { signal });
    // It may have changed before anybody listened.
    look();
    return () => {
      listening.abort();
    };
  }, []);
  return isOnline;
}
