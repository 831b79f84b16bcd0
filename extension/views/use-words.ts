import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { useReader } from './reader.js';

/** What becomes of words before they are read: nothing, wherever somebody reads. */
export const WordsChanged = createContext(<Words>(words: Words): Words => words);

/** What one page, or a part that is loaded when it is wanted, says in the reader's language. */
export function useWords<Words>(wordsFor: (tag: string) => Words): Words {
  const changed = useContext(WordsChanged);
  const { tag } = useReader().language;
  return useMemo(() => changed(wordsFor(tag)), [changed, wordsFor, tag]);
}
