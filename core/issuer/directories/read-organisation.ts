import { countryOf } from '../../elements/vocabularies/countries.js';
import { type Json, type JsonObject, isObject, listOf, member, textMember, textsOf } from '../../json.js';
import type { Organisation, OrganisationName, QualityReview } from '../directory.js';
import { dayOf } from './day.js';
import { ownDomains } from './own-domain.js';

/** An organisation as a plain list writes it: what our own tool writes, or a few members somebody wrote by hand. */
export async function readOrganisation(entry: Json, id: string): Promise<Organisation | undefined> {
  const names = namesOf(entry);
  const written = textsOf(member(entry, 'domains'));
  const domains = await ownDomains(written);
  const reviews = listOf(member(entry, 'reviews')).map(readReview);
  // A domain that many share, a suffix or an address in numbers: whoever wrote it did not mean one organisation.
  const isSound = domains.length === new Set(written.map(domain => domain.toLowerCase())).size;
  if (names.length === 0 || !isSound || reviews.includes(undefined)) return undefined;
  const [website, parent] = [textMember(entry, 'website'), textMember(entry, 'parent')];
  const types = textsOf(member(entry, 'types'));
  const [note, since] = [textMember(entry, 'note'), dayOf(textMember(entry, 'since'))];
  return {
    id: textMember(entry, 'id') ?? id,
    names,
    ...countryIn(textMember(entry, 'country')),
    active: member(entry, 'active') !== false,
    domains,
    ...(website !== undefined && { website }),
    dids: textsOf(member(entry, 'dids')),
    identifiers: listOf(member(entry, 'identifiers')).filter(isObject).map(readIdentifier),
    ...(types.length > 0 && { types }),
    ...(parent !== undefined && { parent }),
    reviews: reviews.filter(review => review !== undefined),
    ...(note !== undefined && { note }),
    ...(since !== undefined && { since }),
  };
}

/** One `name`, or `names`: texts, or objects with `value`, `language` and `until`. */
export function namesOf(entry: Json): readonly OrganisationName[] {
  const written = [...listOf(member(entry, 'name')), ...listOf(member(entry, 'names'))];
  return written.flatMap(name => {
    const value = typeof name === 'string' ? name : textMember(name, 'value');
    if (value === undefined || value.trim() === '') return [];
    const [language, until] = [textMember(name, 'language'), dayOf(textMember(name, 'until'))];
    return { value, ...(language !== undefined && { language }), ...(until !== undefined && { until }) };
  });
}

/** ISO 3166-1 alpha-2, whatever code it is written in; a country that cannot be told is left out. */
export function countryIn(text: string | undefined): { readonly country?: string } {
  const country = text === undefined ? undefined : countryOf(text);
  return country?.kind === 'country' ? { country: country.code } : {};
}

const readIdentifier = (identifier: JsonObject): Organisation['identifiers'][number] => ({
  scheme: textMember(identifier, 'scheme') ?? '',
  value: textMember(identifier, 'value') ?? '',
});

const SUBJECTS = ['institution', 'institution-and-programmes', 'programme', 'joint-programme'] as const;
const DECISIONS = ['positive', 'conditional', 'negative', 'not-applicable'] as const;
export const FLAGS = ['none', 'low', 'high'] as const;

/** A review in our own form; half a review would say something else. */
function readReview(entry: Json): QualityReview | undefined {
  const [subject, decision, flag] = [
    SUBJECTS.find(one => one === member(entry, 'subject')),
    DECISIONS.find(one => one === member(entry, 'decision')),
    FLAGS.find(one => one === member(entry, 'flag')),
  ];
  const [from, to] = [dayOf(textMember(entry, 'from')), dayOf(textMember(entry, 'to'))];
  const [report, agency, official] = [
    textMember(entry, 'report'),
    textMember(entry, 'agency'),
    member(entry, 'official'),
  ];
  if (!subject || !decision || !flag || from === undefined || to === undefined) return undefined;
  if (report === undefined || agency === undefined || typeof official !== 'boolean') return undefined;
  const programmes = programmesOf(entry);
  return { report, agency, subject, decision, official, flag, from, to, programmes };
}

export const programmesOf = (review: Json): QualityReview['programmes'] =>
  listOf(member(review, 'programmes')).flatMap(programme => {
    const [name, ects] = [textMember(programme, 'name'), member(programme, 'ects')];
    return name === undefined ? [] : { name, ...(typeof ects === 'number' && ects >= 0 && { ects }) };
  });
