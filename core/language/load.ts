import type { Language } from './en.js';

/** A language by its tag and by its own name, without its words. */
export interface SpokenLanguage {
  /** BCP 47 */
  readonly tag: string;
  readonly name: string;
  load(): Promise<Language>;
}

/** In the order they are offered; the first one is spoken when none fits. A reader loads one of them. */
export const spokenLanguages: readonly SpokenLanguage[] = [
  { tag: 'en', name: 'English', load: async () => (await import('./en.js')).en },
  { tag: 'de', name: 'Deutsch', load: async () => (await import('./de.js')).de },
];

/**
 * The words for a BCP 47 tag such as `de-AT`: those of the same tag, else of the same primary language, else of the first.
 * Where they do not come, the first one's do in their place. Rejects when not even these can be had.
 */
export async function loadLanguage(tag: string | undefined): Promise<Language> {
  const wanted = tag?.toLowerCase().replaceAll('_', '-') ?? '';
  const named = (sought: string | undefined) => spokenLanguages.find(language => language.tag === sought);
  const [first] = spokenLanguages;
  const spoken = named(wanted) ?? named(wanted.split('-')[0]) ?? first;
  const words = await spoken?.load().catch(() => undefined);
  const language = words ?? (await first?.load());
  if (!language) throw new Error('no language is spoken');
  return language;
}
