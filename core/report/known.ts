import type { Stated } from '../credential.js';
import type { Source } from '../environment.js';
import { timeOf } from '../language/grammar.js';
import { proven, quoted } from '../language/phrase.js';
import type { Phrase, Segment } from '../language/phrase.js';
import type { Day, Known } from '../language/sentence.js';
import type { Language } from '../language/en.js';
import type { Check, Evidence } from './check.js';
import type { Anchor, VerificationReport } from './report.js';
import { firstWords, hostOf } from './shown.js';

/** How long a name may be inside a headline, which has 25 words to keep. */
const NAME_WORDS = 8;

/** The check that answers a question as a whole: `format`, `proof`, `issuer`, `period` or `status`. */
export const overallCheck = (report: VerificationReport, id: string): Check | undefined =>
  report.checks.find(check => check.id === id);

/** Nothing signs it: it stands at its issuer's address, and whether it was altered is not asked. */
export const isHosted = (report: VerificationReport): boolean =>
  overallCheck(report, 'proof')?.reason === 'proof.hosted';

/** All evidence of a question: its overall check's, then that of the entries that explain it. */
const evidenceOf = (report: VerificationReport, check: Check | undefined): readonly Evidence[] =>
  check === undefined
    ? []
    : [check, ...report.checks.filter(part => part.id.startsWith(`${check.id}.`))].flatMap(one => one.evidence);

/**
 * What kept a question from its answer. Who signed it is looked up where its key is published, so what came between
 * stands with the question about the signature.
 */
export function hindranceIn(report: VerificationReport, check: Check | undefined): Evidence | undefined {
  const asked = check?.reason === 'issuer.unreachable' ? [check, overallCheck(report, 'proof')] : [check];
  return asked.flatMap(one => evidenceOf(report, one)).find(({ fault }) => fault !== undefined);
}

/** Why a request gave nothing, in words: the host, and what it said all the same. */
export function whyNothing({ fact, fault, value }: Evidence, host: string, language: Language): Phrase | undefined {
  if (fault === undefined) return undefined;
  if (fact === 'setting.no-contact') return language.notAsked([quoted(host)]);
  const until = fault === 'web.busy' && timeOf(value ?? '') !== undefined ? value : undefined;
  const target = fault === 'web.redirected' && value !== undefined && !value.includes(' ') ? quoted(value) : undefined;
  return language.faults[fault]([quoted(host)], { until, target });
}

const name = (value: string | null | undefined, make: (name: string) => Segment): Segment | undefined =>
  value === null || value === undefined || firstWords(value, NAME_WORDS) === ''
    ? undefined
    : make(firstWords(value, NAME_WORDS));

const hostIn = (source: Source | undefined): string | undefined =>
  source?.kind === 'web' ? hostOf(source.url) : undefined;

/** The list that proves a name; a name can also come from an address. */
const listOf = (source: Source | undefined): { readonly name: string; readonly version: string } | undefined =>
  source?.kind === 'bundled' ? source : undefined;

/** The trusted list that is too old to vouch for a seal. */
const oldListOf = (evidence: readonly Evidence[]): ReturnType<typeof listOf> =>
  listOf(evidence.find(({ fact }) => fact === 'chain.list-out-of-date')?.source);

const accountOf = (anchor: Anchor | null): string | undefined =>
  anchor?.kind === 'web' ? [anchor.host, anchor.path?.replace(/^\//, '') ?? []].flat().join('/') : undefined;

/** The last characters of the key itself; a `did:key` writes it twice, before and after the fragment sign. */
const keyOf = (anchor: Anchor | null): string | undefined =>
  anchor?.kind === 'key' ? (anchor.id.split('#')[0] ?? anchor.id).slice(-6) : undefined;

const pointerIn = (evidence: readonly Evidence[]): string | undefined =>
  evidence.flatMap(({ source }) => (source.kind === 'credential' && source.pointer !== '' ? [source.pointer] : []))[0];

const valuesOf = (evidence: readonly Evidence[], fact: string): readonly string[] =>
  evidence.flatMap(one => (one.fact === fact && one.value !== undefined ? [one.value] : []));

/** The dates that can be read, in order of time. */
const inOrder = (dates: readonly string[]): readonly string[] =>
  dates
    .flatMap(date => ({ date, time: timeOf(date) }))
    .filter((read): read is { date: string; time: number } => read.time !== undefined)
    .toSorted((one, other) => one.time - other.time)
    .map(({ date }) => date);

/** What is known about the answer to one question, cleaned and ready for a sentence. */
export function knownAbout(report: VerificationReport, check: Check | undefined, language: Language): Known {
  const { anchor, claimedName, listedIn, provenName } = report.issuer;
  const evidence = evidenceOf(report, check);
  const faulty = hindranceIn(report, check);
  const asked = hostIn(faulty?.source);
  const published = anchor?.kind === 'web' ? anchor.host : undefined;
  const list = listOf(provenName?.source) ?? listedIn[0] ?? oldListOf(evidence);
  const day = (iso: string | undefined): Day | undefined =>
    iso === undefined
      ? undefined
      : { date: language.grammar.date(iso), distance: language.grammar.distance(iso, report.checkedAt) };
  const stated = (fact: string, dates: readonly Stated[] = []): readonly string[] =>
    inOrder([...valuesOf(evidence, fact), ...dates.map(({ value }) => value)]);
  const address = report.credential?.achievementId?.value;
  return {
    host: asked === undefined ? name(published, proven) : quoted(asked),
    account: name(accountOf(anchor), proven),
    name: name(provenName?.value, proven),
    claimed: name(claimedName, quoted),
    key: name(keyOf(anchor), quoted),
    list: name(list?.name, quoted),
    listDate: list === undefined ? undefined : language.grammar.date(list.version),
    // Of several beginnings the latest counts, of several ends the earliest.
    begins: day(stated('stated.valid-from', report.credential?.validFrom).at(-1)),
    ends: day(stated('stated.valid-until', report.credential?.validUntil)[0]),
    today: language.grammar.date(report.checkedAt),
    asOf: day(valuesOf(evidence, 'list.as-of')[0]),
    definedAt: name(address === undefined ? undefined : hostOf(address), quoted),
    fault: faulty === undefined || asked === undefined ? undefined : whyNothing(faulty, asked, language),
    place: name(pointerIn(evidence), quoted),
    has: fact => evidence.some(one => one.fact === fact),
    all: fact => valuesOf(evidence, fact).flatMap(value => name(value, quoted) ?? []),
    said: (...facts) => name(facts.flatMap(fact => valuesOf(evidence, fact))[0], value => quoted(value)),
  };
}
