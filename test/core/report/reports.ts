import { elementIds } from '../../../core/elements/element.js';
import type { ElementFinding, ElementId } from '../../../core/elements/element.js';
import { withoutTies } from '../../../core/elements/without-ties.js';
import { en } from '../../../core/language/en.js';
import type { Language } from '../../../core/language/index.js';
import { plain } from '../../../core/language/phrase.js';
import { failed, passed, skipped, unknown } from '../../../core/report/check.js';
import type { Check, Evidence } from '../../../core/report/check.js';
import { nothingExposed } from '../../../core/report/exposed.js';
import { present } from '../../../core/report/present.js';
import type { Audience, Presentation } from '../../../core/report/presentation.js';
import type { CheckReason, Status } from '../../../core/report/reasons.js';
import { checkReasons } from '../../../core/report/reasons.js';
import { unidentified } from '../../../core/report/report.js';
import type { Anchor, IssuerIdentity, Rung, VerificationReport } from '../../../core/report/report.js';

export const NOW = '2026-11-21T10:42:00Z';

const inCredential = (pointer: string): Evidence['source'] => ({ kind: 'credential', pointer });

export const certificateAnchor = (organisation: string): Anchor => ({
  kind: 'certificate',
  subject: { organisation, organisationIdentifier: null, country: 'BE', commonName: organisation },
  issuer: null,
  serial: '01',
  notBefore: NOW,
  notAfter: NOW,
  sha256: '',
  statements: [],
  binding: 'none',
  test: false,
});

export const webAnchor = (host: string, path: string | null = null): Anchor => ({
  kind: 'web',
  id: `did:web:${host}`,
  host,
  registrableDomain: host,
  path,
  shared: false,
  via: 'did:web',
  fetchedAt: NOW,
});

export const issuer = (rung: Rung, more: Partial<IssuerIdentity> = {}): IssuerIdentity => ({
  ...unidentified,
  rung,
  claimedName: 'University of Lumen',
  anchor: webAnchor('uni-lumen.example'),
  ...more,
});

export const finding = (id: ElementId, more: Partial<ElementFinding> = {}): ElementFinding => ({
  id,
  status: 'present',
  reason: 'element.stated',
  value: VALUES[id] ?? 'stated',
  pointer: `/credentialSubject/${id}`,
  origin: 'credential',
  notes: [],
  ...more,
});

const VALUES: Partial<Record<ElementId, string>> = {
  'learner-identity': 'Learner A',
  title: 'Introduction to Data Ethics',
  'issuer-country': 'BE',
  'awarding-body': 'University of Lumen',
  'issue-date': '2026-06-14',
  'learning-outcomes': 'The learner can weigh the ethical risks of a data set.',
  workload: '5 ECTS',
  level: 'EQF 6',
  'assessment-type': 'written examination',
  'participation-form': 'online',
  'quality-assurance': 'Institutional review 2023: positive',
};

/** Eleven elements stated, the others missing, apart from what is given. */
export const findings = (
  changed: Partial<Record<ElementId, Partial<ElementFinding>>> = {},
): readonly ElementFinding[] =>
  elementIds.map(id => {
    const stated = Object.hasOwn(VALUES, id);
    return finding(id, { ...(stated ? {} : { status: 'missing', reason: 'element.not-stated' }), ...changed[id] });
  });

const dated = (fact: string, value: string): Evidence => ({ fact, value, source: inCredential('/validUntil') });

export const ends = (value: string): Evidence => dated('stated.valid-until', value);
export const begins = (value: string): Evidence => dated('stated.valid-from', value);
export const unreachable = (host: string): Evidence => ({
  fact: 'asked.key',
  value: `https://${host}/.well-known/did.json`,
  source: { kind: 'web', url: `https://${host}/.well-known/did.json`, fetchedAt: NOW },
  fault: 'web.unreachable',
});

/** Intact, rung 1, in force by its end date, complete: what the tests change a thing about. */
export function report(more: Partial<VerificationReport> = {}): VerificationReport {
  return {
    format: 'open-badges-3',
    path: [],
    credential: {
      format: 'open-badges-3',
      types: [],
      issuer: {},
      validFrom: [],
      validUntil: [],
      status: [],
      proofs: [],
      nested: [],
    },
    verdict: 'confirmed',
    because: 'issuer.web-address',
    checks: checks(),
    issuer: issuer(1),
    elements: findings(),
    track: 'recognition',
    microbolTrack: 'prior-learning',
    criteria: { 1: 'robust', 2: 'partly', 3: 'robust', 4: 'robust', 5: 'robust', 6: 'partly', 7: 'partly' },
    ties: withoutTies,
    coverage: 'all',
    uncovered: [],
    exposure: nothingExposed,
    contacted: [],
    checkedAt: NOW,
    ...more,
  };
}

const usual: readonly Check[] = [
  passed('format.recognised'),
  passed('proof.intact'),
  passed('issuer.web-address'),
  passed('period.current', [begins('2026-06-14T00:00:00Z'), ends('2030-06-14T00:00:00Z')]),
  passed('status.good'),
];

/** The usual answers, with these in place of those to the same questions. */
export const checks = (...changed: readonly Check[]): readonly Check[] => [
  ...usual.map(check => changed.find(other => other.id === check.id) ?? check),
  ...changed.filter(check => !usual.some(other => other.id === check.id)),
];

const STATUSES: readonly Status[] = ['passed', 'failed', 'unknown', 'skipped'];
const makers = { passed, failed, unknown, skipped } as unknown as Record<
  Status,
  (reason: CheckReason, evidence?: readonly Evidence[]) => Check
>;

/** Named by a list somebody imported. */
export const listed = (rung: Rung, reason: CheckReason, more: Partial<IssuerIdentity> = {}): VerificationReport =>
  report({
    because: reason,
    checks: checks(passed(reason as 'issuer.listed-address')),
    issuer: issuer(rung, {
      provenName: {
        value: 'University of Lumen',
        source: { kind: 'bundled', name: 'Partners', version: '2026-11-01' },
      },
      listedIn: [
        {
          directory: 'partners',
          name: 'Partners',
          version: '2026-11-01',
          curation: 'own',
          origin: 'imported',
          organisation: 'partners/0',
          organisationName: 'University of Lumen',
          stale: false,
          matchedBy: rung === 2 ? 'domain' : 'did',
        },
      ],
      ...more,
    }),
  });

export const onPlatform = report({
  because: 'issuer.platform-account',
  checks: checks(passed('issuer.platform-account')),
  issuer: issuer(1, { anchor: webAnchor('credly.example', 'issuers/7') }),
});
export const onlyAKey = report({
  verdict: 'unconfirmed',
  because: 'issuer.unidentified',
  checks: checks(unknown('issuer.unidentified')),
  issuer: issuer(0, { anchor: { kind: 'key', id: 'did:key:z6MkTheKeyA1b2c3' } }),
});

/** A report that this reason decides. */
export function decidedBy(reason: CheckReason, evidence: readonly Evidence[] = []): VerificationReport {
  const family = reason.slice(0, reason.indexOf('.')) as keyof typeof checkReasons;
  const status = STATUSES.find(one => checkReasons[family][one].includes(reason)) ?? 'unknown';
  const proofDecides = family === 'proof' && status !== 'passed';
  return report({
    verdict: status === 'failed' ? 'rejected' : status === 'passed' ? 'confirmed' : 'unconfirmed',
    because: reason,
    checks: checks(makers[status](reason, evidence), ...(proofDecides ? [unknown('issuer.unidentified')] : [])),
    ...(proofDecides ? { issuer: issuer(0, { anchor: null }), coverage: 'none' } : {}),
  });
}

export const inEnglish = (
  value: VerificationReport,
  audience: Audience = 'recruiter',
  language: Language = en,
): Presentation => present(value, { audience, language });

export const headlineOf = (value: VerificationReport, language: Language = en): string =>
  plain(present(value, { audience: 'recruiter', language }).headline);
