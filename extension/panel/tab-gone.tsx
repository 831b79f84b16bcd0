import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useReader } from '../views/reader.js';

/** Of a page that was closed nothing is left; its answers go with it. */
export function TabGone(): JSX.Element {
  const { announce, language } = useReader();
  const { panel } = language;
  useEffect(() => {
    announce(panel.tabGone);
  }, []);
  return <p data-state="tab-gone">{panel.tabGone}</p>;
}
