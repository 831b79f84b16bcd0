import type { JSX } from 'preact';
import { useReader } from './reader.js';
import { useOnline } from './use-online.js';

/** Said beside the button, before anybody is asked in vain. */
export function Offline({ hosts }: { readonly hosts: readonly string[] }): JSX.Element | null {
  const { panel } = useReader().language;
  if (useOnline() || hosts.length === 0) return null;
  return <p data-offline>{panel.offlineHere}</p>;
}
