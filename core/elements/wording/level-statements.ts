import { wordsOf } from '../reading/markup.js';
import { sentencesOf } from '../reading/prose.js';
import type { Text } from '../reading/text.js';
import { mentions, wordingsFor } from './index.js';

/** The sentence that says no level is assigned. Silence is never such a statement. */
export const noLevelStatement = (text: Text): string | undefined =>
  sentencesOf(text.value).find(sentence => mentions(wordsOf(sentence), wordingsFor(text), 'noLevel'));
