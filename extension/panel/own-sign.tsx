import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Sign, readSign } from '../sign.js';
import { useReader } from '../views/reader.js';

/** What only the panel of this installation shows. The colour stands beside its own name, never alone. */
export function OwnSign(): JSX.Element | null {
  const { sign } = useReader().language.panel;
  const [own, setOwn] = useState<Sign>();
  useEffect(() => {
    void readSign().then(setOwn, () => undefined);
  }, []);
  if (own === undefined) return null;
  const word = one(sign.words, own.word);
  const colour = one(sign.colours, own.colour);
  return (
    <details class="sign" data-word={own.word % sign.words.length}>
      <summary>
        <span class={`swatch colour-${String(own.colour % sign.colours.length)}`} aria-hidden="true" /> {word}, {colour}
      </summary>
      <p class="quiet">
        {sign.notEvidence} {sign.own(word, colour)}
      </p>
    </details>
  );
}

const one = (words: readonly string[], number: number): string => words[number % words.length] ?? '';
