import { say } from '../language/phrase.js';
import type { Phrase } from '../language/phrase.js';
import type { IssuerCard, ListedRow } from './presentation.js';

/** The card of an issuer, one line a statement, in the order it is drawn in. */
export const issuerLines = (card: IssuerCard): readonly Phrase[] => [
  card.heading,
  say`${card.rung}`,
  card.says,
  ...(card.claimed === undefined ? [] : [card.claimed]),
  ...card.lists.map(listedLine),
  ...card.notes.map(({ says }) => says),
  ...(card.hint === undefined ? [] : [card.hint]),
];

/** What anybody can copy into a credential, apart from what was checked. */
export const statedLines = ({ stated }: IssuerCard): readonly Phrase[] =>
  stated.map(({ label, value }) => say`${label}: ${value}`);

function listedLine({ curation, noted, says }: ListedRow): Phrase {
  return noted === undefined ? say`${says} (${curation})` : say`${says} (${curation}). ${noted}`;
}
