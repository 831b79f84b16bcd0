import type { Contact } from '../environment.js';
import type { Language } from '../language/en.js';
import { plain, quoted } from '../language/phrase.js';
import type { Phrase, Segment } from '../language/phrase.js';
import { hostOf } from './shown.js';

/** Every host asked or not asked, in plain words; that nobody was contacted comes first. */
export function contactedIn(contacts: readonly Contact[], language: Language): readonly Phrase[] {
  const lines = contacts.map(contact => lineFor(contact, language)).filter(isFirst);
  return contacts.some(wasAsked) ? lines : [language.contacts.nobody, ...lines];
}

/** Two requests that read alike to a reader are one line. */
const isFirst = (line: Phrase, at: number, lines: readonly Phrase[]): boolean =>
  lines.findIndex(other => plain(other) === plain(line)) === at;

const NOT_ASKED: readonly string[] = ['web.refused', 'web.not-permitted'];

const wasAsked = ({ cached, mirrored, outcome }: Contact): boolean =>
  !cached && !mirrored && !NOT_ASKED.includes(outcome);

function lineFor(contact: Contact, { contacts, faults }: Language): Phrase {
  const { at, cached, host, mirrored, outcome, purpose } = contact;
  const named = quoted(host);
  if (outcome !== 'answered' && NOT_ASKED.includes(outcome)) return contacts.refused(faults[outcome]([named]), purpose);
  if (cached) return contacts.remembered(named, purpose, at);
  if (mirrored)
    return outcome === 'answered' ? contacts.mirrored(named, purpose) : contacts.mirrorEmpty(named, purpose);
  return outcome === 'answered'
    ? contacts.asked(named, purpose, at)
    : contacts.failed(named, purpose, at, faults[outcome]([named], { target: targetOf(contact) }));
}

/** The host it sends to, where that is another one. */
const targetOf = ({ host, redirectedTo }: Contact): Segment | undefined => {
  const target = redirectedTo === undefined ? undefined : hostOf(redirectedTo);
  return target === undefined || target === host ? undefined : quoted(target);
};
