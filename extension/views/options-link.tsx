import type { JSX } from 'preact';
import { browser } from 'wxt/browser';
import { useReader } from './reader.js';

export function OptionsLink(): JSX.Element {
  const { panel } = useReader().language;
  return (
    <a href={browser.runtime.getURL('/options.html')} target="_blank">
      {panel.options.open}
    </a>
  );
}

/** For whoever has more than a few files. */
export function CaseFileLink(): JSX.Element {
  const { panel } = useReader().language;
  return <a href={browser.runtime.getURL('/case-file.html')}>{panel.openCaseFile}</a>;
}
