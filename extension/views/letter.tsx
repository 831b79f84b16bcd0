import type { JSX } from 'preact';
import type { Letter } from '../../core/index.js';
import { useReader } from './reader.js';
import { useCopying } from './use-copying.js';

/** The letter a learner can send to the issuer, as text to copy. */
export function LetterToIssuer({ paragraphs, title }: Letter): JSX.Element {
  const { panel } = useReader().language;
  const { copy, said } = useCopying(panel.notCopied);
  return (
    <section class="notice letter">
      <h4>{title}</h4>
      {paragraphs.map((paragraph, at) => (
        <p key={at}>{paragraph}</p>
      ))}
      <p class="buttons">
        <button type="button" onClick={() => void copy(paragraphs.join('\n\n'), panel.copied)}>
          {panel.copy}
        </button>{' '}
        <span class="quiet">{said}</span>
      </p>
    </section>
  );
}
