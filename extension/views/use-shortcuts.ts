import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The keys the person or the browser chose; empty where none is set. */
export interface Shortcuts {
  readonly look: string;
  readonly check: string;
}

export function useShortcuts(): Shortcuts {
  const [shortcuts, setShortcuts] = useState<Shortcuts>({ look: '', check: '' });
  useEffect(() => {
    void browser.commands.getAll().then(all => {
      const keysOf = (name: string): string => all.find(one => one.name === name)?.shortcut ?? '';
      setShortcuts({ look: keysOf('_execute_action'), check: keysOf('check-page') });
    });
  }, []);
  return shortcuts;
}
