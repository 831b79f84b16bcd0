import type { JSX } from 'preact';
import { browser } from 'wxt/browser';
import { OptionsLink } from '../views/options-link.js';
import { useReader } from '../views/reader.js';
import { useShortcuts } from '../views/use-shortcuts.js';

/** The first thing after the installation, on one screen: how it is used, and a sample to try it on. */
export function WelcomePage(): JSX.Element {
  const { panel } = useReader().language;
  const words = panel.welcome;
  const { check, look } = useShortcuts();
  return (
    <>
      <header>
        <p class="name">{panel.name}</p>
      </header>
      <main class="welcome">
        <h1>{words.title}</h1>
        <ol>
          {words.steps.map(step => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <section aria-labelledby="sample">
          <h2 id="sample">{words.sample}</h2>
          <p>{words.sampleHint}</p>
          <p class="buttons">
            <Sample name="intact" says={words.intact} />
            <Sample name="changed" says={words.changed} />
          </p>
        </section>
        {look !== '' && check !== '' && (
          <p class="quiet" data-shortcuts>
            {words.keys(look, check)}
          </p>
        )}
      </main>
      <nav>
        <a href={browser.runtime.getURL('/check.html')}>{panel.openCheck}</a>
        <OptionsLink />
        <a href="/licences.txt">{panel.licences}</a>
      </nav>
    </>
  );
}

const Sample = ({ name, says }: { readonly name: 'intact' | 'changed'; readonly says: string }): JSX.Element => (
  <a class="button" data-sample={name} href={`${browser.runtime.getURL('/check.html')}#sample=${name}`}>
    {says}
  </a>
);
