import type { Language } from '../language/index.js';
import { say, text } from '../language/phrase.js';
import type { Phrase } from '../language/phrase.js';
import type { Presentation } from '../report/presentation.js';
import type { Line } from './text.js';

/** What is fine, what to ask about, the letter, and what the file tells about the learner. */
export function learnerLines({ letter, own }: Presentation, language: Language, line: Line): readonly string[] {
  const { learner } = language.readings;
  const { asks = [], disclosure = [], exposed = [], fine, seen, sharing = [] } = own ?? {};
  const section = (heading: string, phrases: readonly Phrase[]): readonly string[] =>
    phrases.length === 0
      ? []
      : ['', line(say`${heading}`, { bold: true }), ...phrases.map(phrase => line(phrase, { indent: 2 }))];
  return [
    ...section(learner.seenTitle, seen === undefined ? [] : [seen.headline, ...seen.says]),
    ...section(learner.fineTitle, fine === undefined ? [] : [fine]),
    ...section(learner.asksTitle, asks),
    ...section(letter?.title ?? '', letter?.paragraphs.map(part => [text(part)]) ?? []),
    ...section(learner.exposedTitle, [
      ...exposed.map(({ label, place, value }) => say`${label}: ${value} (${place})`),
      ...disclosure,
    ]),
    ...section(learner.sharing.title, sharing),
  ];
}
