import { type OptionsWords, optionsWordsFor } from '../../core/index.js';
import { useWords } from '../views/use-words.js';

/** What this page alone says. */
export const useOptionsWords = (): OptionsWords => useWords(optionsWordsFor);
