import type { Language } from '../language/en.js';
import { proven, quoted, say } from '../language/phrase.js';
import type { Phrase } from '../language/phrase.js';
import { tell } from '../language/sentence.js';
import { limits } from '../limits.js';
import type { Check } from './check.js';
import { toneOf } from './headline.js';
import { knownAbout, overallCheck } from './known.js';
import type { IssuerCard, Knowable, ListedRow, StatedRow, Tone } from './presentation.js';
import type { Note } from './reasons.js';
import type { Anchor, IssuerIdentity, Listing, VerificationReport } from './report.js';
import { shownAddress } from './shown.js';

/** The list somebody writes while checking (core/issuer/own-list.ts). */
const OWN_LIST = 'own';

/**
 * Who issued it, as a card: the name that something proves in the heading, the claimed one in quotes below, which lists
 * name it, and what a person can do about it. Nothing for what could not be read as a credential.
 */
export function issuerCardOf(
  report: VerificationReport,
  reviews: readonly Phrase[],
  language: Language,
): IssuerCard | undefined {
  const check = overallCheck(report, 'issuer');
  if (check === undefined) return undefined;
  const { issuer } = report;
  // The claimed name has a line of its own.
  const known = { ...knownAbout(report, check, language), claimed: undefined };
  const notesSaid = notesOn(check, report);
  return {
    heading: headingOf(report, check, language),
    tone: toneOn(report, check),
    rung: language.rung(issuer.rung, rungIn(report, check, language)),
    says: tell(language.reasons[check.reason], known),
    claimed: claimedIn(report, check, language),
    lists: listingsOf(issuer).map(listing => rowOf(listing, language)),
    notes: notesSaid
      .filter(note => note !== HINT)
      .map(note => ({ tone: CAUTIONS.includes(note) ? 'doubt' : 'plain', says: tell(language.notes[note], known) })),
    reviews,
    hint: notesSaid.includes(HINT) ? tell(language.notes[HINT], known) : undefined,
    stated: statedIn(report, language),
    know: knowableIn(report, check),
    ownEntries: issuer.listedIn.filter(isOwn).map(({ organisation }) => organisation),
    ask: askableIn(report, check),
  };
}

const HINT: Note = 'issuer.academic-domain';

/** Said elsewhere on the card: beside the list, or with the claimed name. */
const SAID_ELSEWHERE: readonly Note[] = [
  'issuer.directory-stale',
  'issuer.listed-self-declared',
  'issuer.name-differs',
];

/** Whoever reads it in two seconds must not miss these. */
const CAUTIONS: readonly Note[] = ['issuer.directories-disagree', 'issuer.lookalike', 'issuer.mixed-scripts'];

const notesOn = ({ notes }: Check, { issuer }: VerificationReport): readonly Note[] =>
  [...new Set([...notes, ...issuer.notes])].filter(
    note => !SAID_ELSEWHERE.includes(note) || (note === 'issuer.directory-stale' && issuer.listedIn.length === 0),
  );

/** A name only from the source that proves it (issuer-identity §1.2). */
function headingOf({ issuer }: VerificationReport, { evidence, reason }: Check, { issuerCard }: Language): Phrase {
  const { anchor, provenName } = issuer;
  if (provenName) return say`${proven(provenName.value)}`;
  if (reason === 'issuer.unreachable' || reason === 'issuer.not-loaded') return issuerCard.notLookedUp;
  if (evidence.some(({ fact }) => fact === 'certificate.is-test')) return issuerCard.testCertificate;
  if (anchor?.kind === 'certificate') return issuerCard.unknownCertificate;
  return anchor?.kind === 'key' ? issuerCard.unknownKey : issuerCard.unknown;
}

/** The sound tone only where the whole report has it; a withdrawn credential has no issuer to rejoice over. */
function toneOn(report: VerificationReport, { status }: Check): Tone {
  if (status === 'failed') return 'broken';
  if (status !== 'passed' || report.issuer.rung === 0) return 'doubt';
  return toneOf(report) === 'sound' ? 'sound' : 'plain';
}

function rungIn({ issuer }: VerificationReport, { reason }: Check, language: Language): string {
  if (reason === 'issuer.platform-account') return language.account;
  const isSeal = issuer.rung === 0 && issuer.anchor?.kind === 'certificate';
  return isSeal ? language.sealWithoutName : language.rungs[issuer.rung];
}

/** What the credential calls its issuer, wherever that is not what the heading proves. */
function claimedIn(
  { issuer: { anchor, claimedName, notes, rung } }: VerificationReport,
  check: Check,
  { issuerCard }: Language,
): Phrase | undefined {
  if (claimedName === null || claimedName.trim() === '') return undefined;
  const claimed = quoted(claimedName);
  if (rung === 0) return issuerCard.claimed.nothing(claimed);
  if (rung === 1) return issuerCard.claimed[isOwnHost(anchor) ? 'address' : 'account'](claimed);
  const isOther =
    [...notes, ...check.notes].some(note => note === 'issuer.name-differs' || note === 'issuer.on-mandate') ||
    check.evidence.some(({ fact }) => fact === 'listed.similar-name');
  return isOther ? issuerCard.claimed.other(claimed) : undefined;
}

/** Once for each organisation of each list; the first is the one by identifier. */
const listingsOf = ({ listedIn }: IssuerIdentity): readonly Listing[] =>
  listedIn.filter(
    ({ directory, organisation, origin }, at) =>
      listedIn.findIndex(
        one => one.directory === directory && one.organisation === organisation && one.origin === origin,
      ) === at,
  );

const isOwn = ({ directory }: Listing): boolean => directory === OWN_LIST;

function rowOf(listing: Listing, language: Language): ListedRow {
  const { name, organisationName, stale, version } = listing;
  const { issuerCard, grammar } = language;
  const day = grammar.date(version);
  return {
    tone: stale ? 'doubt' : 'plain',
    says: isOwn(listing)
      ? issuerCard.inOwnList(quoted(organisationName), quoted(name))
      : issuerCard.listed(quoted(organisationName), quoted(name), day, stale),
    curation: curationOf(listing, language),
    noted: notedIn(listing, language),
  };
}

function curationOf(listing: Listing, { issuerCard: { curations } }: Language): string {
  const { curation, origin } = listing;
  if (isOwn(listing)) return curations.yours;
  if (origin === 'site') return curations.site;
  if (origin === 'live') return curations.live;
  return curations[curation];
}

function notedIn(listing: Listing, { grammar, issuerCard }: Language): Phrase | undefined {
  const { name, note, since } = listing;
  const day = since === undefined ? undefined : grammar.date(since);
  const words = note === undefined ? undefined : quoted(note, limits.evaluatedGraphemes);
  if (words === undefined && day === undefined) return undefined;
  return isOwn(listing) ? issuerCard.youNoted(words, day) : issuerCard.noted(quoted(name), words, day);
}

/** What anybody can copy into a credential: stated, not checked. */
function statedIn({ credential }: VerificationReport, { facts, grammar, issuerCard }: Language): readonly StatedRow[] {
  if (credential === undefined) return [];
  const { country, id, identifiers = [], url } = credential.issuer;
  const row = (label: string, value: string): StatedRow => ({ label: [quoted(label)], value: [quoted(value)] });
  const ours = (label: string, value: string): StatedRow => ({ label: say`${label}`, value: [quoted(value)] });
  return [
    ...(id ? [ours(facts['stated.issuer'] ?? '', /^https?:/i.test(id.value) ? shownAddress(id.value) : id.value)] : []),
    ...(url ? [ours(issuerCard.website, shownAddress(url.value))] : []),
    ...(country ? [ours(issuerCard.country, grammar.country(country.value))] : []),
    ...identifiers
      .slice(0, limits.identifiersShown)
      .map(({ scheme, value }) =>
        scheme === '' ? ours(issuerCard.identifier, value) : row(scheme.replace(/^ext:/, ''), value),
      ),
  ];
}

/** The host is the issuer's alone: neither a path nor a port nor others who publish there. */
const isOwnHost = (anchor: Anchor | null): anchor is Extract<Anchor, { kind: 'web' }> =>
  anchor?.kind === 'web' && anchor.path === null && !anchor.shared && !anchor.host.includes(':');

/** Only a key that was checked is looked up in lists; a badge that its address shows has none. */
const hasSigner = (report: VerificationReport): boolean =>
  report.verdict !== 'rejected' && overallCheck(report, 'proof')?.reason === 'proof.intact';

function knowableIn(report: VerificationReport, check: Check): Knowable | undefined {
  const { anchor, listedIn, provenName, rung } = report.issuer;
  if (!hasSigner(report) || listedIn.some(isOwn)) return undefined;
  if (anchor === null || anchor.kind === 'certificate' || check.status === 'failed') return undefined;
  // A second name for what a list names already would only make lists disagree, and lower what is known.
  const isNamed = (by: Listing['matchedBy']): boolean =>
    listedIn.some(({ curation, matchedBy, stale }) => matchedBy === by && !stale && curation !== 'self-declared');
  if (isNamed('did')) return undefined;
  return {
    did: anchor.id,
    domain: isOwnHost(anchor) && !isNamed('domain') ? anchor.host : undefined,
    name: rung >= 2 ? (provenName?.value ?? '') : '',
  };
}

/** A register of addresses can only answer for an address that is the issuer's alone and that no list names yet. */
function askableIn(report: VerificationReport, { reason }: Check): string | undefined {
  const { anchor, notes } = report.issuer;
  if (!hasSigner(report) || reason !== 'issuer.web-address' || !isOwnHost(anchor)) return undefined;
  return notes.includes('issuer.directories-disagree') ? undefined : anchor.host;
}
