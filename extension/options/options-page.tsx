import type { JSX } from 'preact';
import { browser } from 'wxt/browser';
import { CaseFileLink } from '../views/options-link.js';
import { useReader } from '../views/reader.js';
import { AskingSection } from './asking-section.js';
import { CarrySection } from './carry-section.js';
import { DeleteSection } from './delete-section.js';
import { DisplaySection } from './display-section.js';
import { KnownSection } from './known-section.js';
import { ListsSection } from './lists-section.js';
import { SeenSection } from './seen-section.js';
import { ShortcutsSection } from './shortcuts-section.js';
import { TrustedSection } from './trusted-section.js';
import { useOptionsWords } from './words.js';

/** What a person decides once: which lists count, whom they know, whom Proofmark may ask, and what it may remember. */
export function OptionsPage(): JSX.Element {
  const { panel } = useReader().language;
  const options = useOptionsWords();
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
            <SeenSection />
            <DisplaySection />
            <ShortcutsSection />
            <CarrySection />
            <DeleteSection />
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
