import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Letter } from '../../core/index.js';
import { useReader } from './reader.js';

/** The letter a learner can send to the issuer, as text to copy. */
export function LetterToIssuer({ paragraphs, title }: Letter): JSX.Element {
  const { announce, language } = useReader();
  const { panel } = language;
  const [said, setSaid] = useState('');
  const say = (words: string): void => {
    setSaid(words);
    announce(words);
  };
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(paragraphs.join('\n\n'));
      say(panel.copied);
    } catch {
      say(panel.notCopied);
    }
  };
  return (
    <section class="notice letter">
      <h4>{title}</h4>
      {paragraphs.map((paragraph, at) => (
        <p key={at}>{paragraph}</p>
      ))}
      <p>
        <button type="button" onClick={() => void copy()}>
          {panel.copy}
        </button>{' '}
        <span class="quiet">{said}</span>
      </p>
    </section>
  );
}
