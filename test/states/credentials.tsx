/** A state for every code of a report: what decided, what is noted, how far the signer is known, which way is open. */
import type { Fault, Track, VerificationReport } from '../../core/index.js';
import { en } from '../../core/language/en.js';
import { type Check, passed, skipped, withNotes } from '../../core/report/check.js';
import { type CheckReason, type Note, checkReasons, notes } from '../../core/report/reasons.js';
import type { Rung } from '../../core/report/report.js';
import {
  begins,
  checks,
  decidedBy,
  ends,
  finding,
  findings,
  issuer,
  listed,
  onPlatform,
  onlyAKey,
  report,
  unreachable,
} from '../core/report/reports.js';
import { Judged } from './given.js';
import type { State } from './state.js';

const state = (of: State['of'], name: string, as: VerificationReport): State => ({
  of,
  name,
  draw: () => <Judged as={named(as)} />,
});

/** A key published at an address proves that address, and with it the name on the card. */
function named(as: VerificationReport): VerificationReport {
  const { anchor, provenName } = as.issuer;
  if (anchor?.kind !== 'web' || provenName) return as;
  const value = anchor.path === null ? anchor.host : `${anchor.host}/${anchor.path}`;
  const source = {
    kind: 'web',
    url: `https://${anchor.host}/.well-known/did.json`,
    fetchedAt: anchor.fetchedAt,
  } as const;
  return { ...as, issuer: { ...as.issuer, provenName: { value, source } } };
}

const host = 'uni-lumen.example';
const inCredential = (pointer: string) => ({ kind: 'credential', pointer }) as const;

const sealed = listed(4, 'issuer.legal-seal', { listedIn: [] });

/** What a reason rests on where its sentence names something. */
const grounds: Partial<Record<CheckReason, Parameters<typeof decidedBy>[1]>> = {
  'period.expired': [ends('2026-08-01T00:00:00Z')],
  'period.not-yet': [begins('2027-01-01T00:00:00Z')],
  'status.revoked': [
    { fact: 'list.revoked-on', value: '2026-03-03T00:00:00Z', source: inCredential('/credentialStatus') },
  ],
  'proof.unsupported': [{ fact: 'stated.proof', value: 'RsaSignature2018', source: inCredential('/proof/type') }],
  'proof.key-unreachable': [unreachable(host)],
  'status.unreachable': [unreachable(host)],
  'format.unreachable': [unreachable(host)],
  'issuer.unreachable': [unreachable(host)],
};

const anywhere: readonly CheckReason[] = Object.values(checkReasons).flatMap(family => Object.values(family).flat());

/** A file that could not be read holds no credential. */
const unread: Partial<VerificationReport> = { credential: undefined, elements: [], track: 'not-assessable' };
function decided(reason: CheckReason): VerificationReport {
  const by = decidedBy(reason, grounds[reason]);
  const isUnread = reason.startsWith('format.') && reason !== 'format.recognised';
  return isUnread
    ? {
        ...by,
        ...unread,
        checks: by.checks.filter(({ id }) => id === 'format'),
        issuer: issuer(0, { anchor: null, claimedName: null }),
      }
    : by;
}

/** A note stands with the question its code names. */
function noted(note: Note): VerificationReport {
  const [family = ''] = note.split('.');
  if (family === 'element') return report({ elements: findings({ 'issue-date': { notes: [note] } }) });
  const withIt = (check: Check): Check => (check.id === family ? withNotes(check, note) : check);
  return report({ checks: checks().map(withIt) });
}

const rungs: Readonly<Record<Rung, VerificationReport>> = {
  0: onlyAKey,
  1: report(),
  2: listed(2, 'issuer.listed-address'),
  3: listed(3, 'issuer.listed-signer'),
  4: sealed,
};

const missing = { status: 'missing', reason: 'element.not-stated' } as const;
const tracks: Readonly<Record<Track, VerificationReport>> = {
  recognition: report(),
  'recognition-after-questions': report({
    track: 'recognition-after-questions',
    elements: findings({ workload: { status: 'weak', reason: 'element.no-unit', value: '5' } }),
  }),
  'prior-learning': report({ track: 'prior-learning', elements: findings({ workload: missing, level: missing }) }),
  'not-assessable': report({ track: 'not-assessable', elements: [finding('title', missing)] }),
};

const faulty = (fault: Fault): VerificationReport =>
  decidedBy('proof.key-unreachable', [{ ...unreachable(host), fault }]);

/** The rows of look-and-voice, each by its situation. */
const headlines: Readonly<Record<string, VerificationReport>> = {
  'intact, rung 2, in force': rungs[2],
  'intact, rung 1': rungs[1],
  'platform account': onPlatform,
  'rung 0': onlyAKey,
  'no end date, no status': report({
    checks: checks(passed('period.current', [begins('2026-06-14T00:00:00Z')]), skipped('status.none')),
  }),
  altered: decided('proof.altered'),
  'wrong signer': decided('proof.wrong-signer'),
  revoked: decided('status.revoked'),
  suspended: decided('status.suspended'),
  expired: decided('period.expired'),
  'not yet': decided('period.not-yet'),
  unreachable: decided('proof.key-unreachable'),
  unsigned: decided('proof.unsigned'),
  'page only': decided('proof.not-hosted'),
  unsupported: decided('proof.unsupported'),
};

const each = <Name extends string>(
  of: State['of'],
  given: Readonly<Record<Name, VerificationReport>>,
): readonly State[] => Object.entries<VerificationReport>(given).map(([name, as]) => state(of, name, as));

export const ofHeadlines = each('headline', headlines);
export const ofReasons = anywhere.map(reason => state('reason', reason, decided(reason)));
export const ofNotes = notes.map(note => state('note', note, noted(note)));
export const ofRungs = each('rung', rungs);
export const ofTracks = each('track', tracks);
export const ofFaults = Object.keys(en.faults).map(fault => state('fault', fault, faulty(fault as Fault)));
