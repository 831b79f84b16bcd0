import { byTag } from './by-tag.js';
import { optionsDe } from './options-de.js';
import { type OptionsWords, optionsEn } from './options-en.js';

export type { OptionsWords } from './options-en.js';

/** What the options say, apart from the other words: no panel, no report and no element says them. */
const byLanguage: Readonly<Record<string, OptionsWords>> = { en: optionsEn, de: optionsDe };

/** The words for the tag of a page; English where there are none. */
export const optionsWordsFor = (tag: string): OptionsWords => byTag(byLanguage, tag, optionsEn);
