import { type CaseFileWords, caseFileWordsFor } from '../../core/index.js';
import { useWords } from '../views/use-words.js';

/** What this page alone says. */
export const useCaseFileWords = (): CaseFileWords => useWords(caseFileWordsFor);
