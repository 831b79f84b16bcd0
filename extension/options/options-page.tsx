import type { JSX } from 'preact';
import { browser } from 'wxt/browser';
import { CaseFileLink } from '../views/options-link.js';
import { useReader } from '../views/reader.js';
import { AskingSection } from './asking-section.js';
import { KnownSection } from './known-section.js';
import { ListsSection } from './lists-section.js';
import { ShortcutsSection } from './shortcuts-section.js';
import { TrustedSection } from './trusted-section.js';

/** What a person decides once: which lists count, whom they know, and whom Proofmark may ask. */
export function OptionsPage(): JSX.Element {
  const { panel } = useReader().language;
  const { options } = panel;
  return (
    <>
      <header>
        <p class="name">{panel.name}</p>
      </header>
      <main class="options">
        <h1>{options.title}</h1>
        <p>{options.intro}</p>
        {browser.extension.inIncognitoContext ? (
          <p class="notice" data-private>
            {options.private}
          </p>
        ) : (
          <>
            <ListsSection />
            <TrustedSection />
            <KnownSection />
            <AskingSection />
            <ShortcutsSection />
          </>
        )}
      </main>
      <nav>
        <a href={browser.runtime.getURL('/check.html')}>{panel.openCheck}</a>
        <CaseFileLink />
      </nav>
    </>
  );
}
