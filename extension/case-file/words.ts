import { type CaseFileWords, caseFileWordsFor } from '../../core/index.js';
import { useReader } from '../views/reader.js';

/** What this page alone says, in the reader's language. */
export const useWords = (): CaseFileWords => caseFileWordsFor(useReader().language.tag);
