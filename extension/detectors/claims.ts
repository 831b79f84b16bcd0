import type { Claimed } from '../finding.js';
import { isMembers, listOf, member } from './json.js';
import { clipped } from './title.js';

/** What a credential's text calls itself, who it names as issuer, and when: shown as the page's words until it is checked. */
export function claimedIn(credential: unknown): Claimed {
  const subject = listOf(member(credential, 'credentialSubject'))[0];
  const badge = member(credential, 'badge');
  const [title, issuer, date] = [
    first(
      member(listOf(member(subject, 'achievement'))[0], 'name'),
      member(credential, 'name'),
      member(badge, 'name'),
      member(member(credential, 'displayParameter'), 'title'),
    ),
    first(...[member(credential, 'issuer'), member(badge, 'issuer')].flatMap(namesOf)),
    first(...DATES.map(name => member(credential, name))),
  ];
  return claiming(title, issuer, date);
}

/** The line a page writes for each, where it writes one. */
export function claiming(title: string | undefined, issuer?: string, date?: string): Claimed {
  return {
    ...(title !== undefined && { title }),
    ...(issuer !== undefined && { issuer }),
    ...(date !== undefined && { date }),
  };
}

/** In the order of Open Badges 3.0, the VC Data Model 1.1, Open Badges 2.0 and the European Learning Model. */
const DATES = ['validFrom', 'issuanceDate', 'issuedOn', 'issued'];

const namesOf = (issuer: unknown): readonly unknown[] => [member(issuer, 'name'), member(issuer, 'legalName')];

const first = (...values: readonly unknown[]): string | undefined => {
  for (const value of values) {
    const line = lineIn(value);
    if (line !== undefined) return line;
  }
  return undefined;
};

/** A text as one line: alone, the first of several, or in the first of several languages. */
export function lineIn(value: unknown): string | undefined {
  if (typeof value === 'string') return clipped(value);
  const inner = isMembers(value) ? Object.values(value)[0] : listOf(value)[0];
  const text = Array.isArray(inner) ? (inner as readonly unknown[])[0] : inner;
  return typeof text === 'string' ? clipped(text) : undefined;
}
