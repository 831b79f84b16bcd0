import type { JSX } from 'preact';
import { type Phrase, plain, quoted } from '../../core/index.js';
import { stateOf } from '../finding-state.js';
import type { Finding } from '../finding.js';
import { hostOf, titleOf } from '../naming.js';
import { useReader } from './reader.js';
import { Words } from './words.js';

/** Why no machine can check it. */
export function ForPeopleSays({ finding }: { readonly finding: Finding }): JSX.Element {
  const { panel } = useReader().language;
  const where = quoted(finding.platform?.name ?? hostOf(finding.target ?? ''));
  const words: Readonly<Record<string, Phrase>> = {
    'short-link': [{ kind: 'text', text: panel.shortLink }],
    'page-only': panel.pageOnly(where),
    claim: panel.selfAsserted(where),
  };
  return (
    <p>
      <Words of={words[stateOf(finding)] ?? panel.unknownPlatform(where)} />
    </p>
  );
}

/** The page itself, opened by the person. */
export function Open({ finding }: { readonly finding: Finding }): JSX.Element | null {
  const { language } = useReader();
  const { panel } = language;
  const { target = '' } = finding;
  if (!target.startsWith('https://')) return null;
  return (
    <a
      class="button"
      href={target}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={panel.openNamed(plain(titleOf(finding, language)))}
    >
      {panel.open}
    </a>
  );
}
