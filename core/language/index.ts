import { de } from './de.js';
import { en } from './en.js';
import type { Language } from './en.js';

export type { Language } from './en.js';

/** In the order they are offered; the first one is spoken when none fits. */
export const languages: readonly Language[] = [en, de];

/** The language for a BCP 47 tag such as `de-AT`: the same tag, else the same primary language, else the first. */
export function languageFor(tag: string | undefined): Language {
  const wanted = tag?.toLowerCase().replaceAll('_', '-') ?? '';
  const primary = wanted.split('-')[0];
  return (
    languages.find(language => language.tag === wanted) ?? languages.find(language => language.tag === primary) ?? en
  );
}
