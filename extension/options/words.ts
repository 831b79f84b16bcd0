import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type OptionsWords, optionsWordsFor } from '../../core/index.js';
import { useReader } from '../views/reader.js';

/** Other words than those of the reader's language; absent wherever somebody reads. */
export const OptionsWordsContext = createContext<OptionsWords | undefined>(undefined);

/** What this page alone says, in the reader's language. */
export function useOptionsWords(): OptionsWords {
  const others = useContext(OptionsWordsContext);
  return others ?? optionsWordsFor(useReader().language.tag);
}
