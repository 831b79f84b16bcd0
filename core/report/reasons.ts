/**
 * Every reason an answer can have: a closed union of codes, `family.word`. The core speaks in codes, languages in
 * sentences, interfaces in pixels. A code is added where a reader needs a different sentence, and nowhere else.
 */

const FAMILIES = {
  format: {
    passed: ['format.recognised'],
    failed: ['format.malformed', 'format.duplicate-key', 'format.unsafe-key'],
    unknown: [
      'format.not-a-credential',
      'format.unsupported',
      'format.too-large',
      'format.too-deep',
      'format.unreachable',
      'format.not-loaded',
    ],
    skipped: [],
  },
  proof: {
    passed: ['proof.intact', 'proof.hosted'],
    failed: [
      'proof.altered',
      'proof.wrong-signer',
      'proof.wrong-purpose',
      'proof.key-withdrawn',
      'proof.algorithm-refused',
      'proof.malformed',
      'proof.from-the-future',
    ],
    unknown: [
      'proof.unsupported',
      'proof.unknown-vocabulary',
      'proof.uncovered-data',
      'proof.key-not-published',
      'proof.key-unreachable',
      'proof.key-since-withdrawn',
      'proof.not-hosted',
      'proof.too-complex',
      'proof.not-loaded',
    ],
    skipped: ['proof.unsigned'],
  },
  issuer: {
    passed: [
      'issuer.web-address',
      'issuer.platform-account',
      'issuer.listed-address',
      'issuer.listed-signer',
      'issuer.legal-seal',
    ],
    failed: ['issuer.seal-differs'],
    unknown: [
      'issuer.unidentified',
      'issuer.seal-untrusted',
      'issuer.seal-unbound',
      'issuer.unreachable',
      'issuer.not-loaded',
    ],
    skipped: [],
  },
  period: {
    passed: ['period.current'],
    failed: ['period.expired', 'period.not-yet'],
    unknown: ['period.unreadable', 'period.clock'],
    skipped: ['period.none'],
  },
  status: {
    passed: ['status.good'],
    failed: ['status.revoked', 'status.suspended'],
    unknown: ['status.unreachable', 'status.list-invalid', 'status.unsupported', 'status.stale', 'status.not-loaded'],
    skipped: ['status.none'],
  },
} as const;

/** What a reader should know beside an answer, without changing it. */
const NOTES = [
  'element.assessment-date',
  'element.may-be-printed',
  'format.compressed-text',
  'format.more-inside',
  'format.first-of-several',
  'format.nested-credentials',
  'format.schema-not-checked',
  'format.self-described',
  'proof.extra-signer',
  'proof.extra-unsupported',
  'proof.for-the-holder',
  'proof.holder-only',
  'proof.own-vocabulary',
  'proof.partly-shown',
  'proof.self-asserted-key',
  'proof.shown-elsewhere',
  'proof.hosted-differs',
  'proof.legal-validation',
  'proof.timestamp-unread',
  'issuer.academic-domain',
  'issuer.copied-achievement',
  'issuer.directories-disagree',
  'issuer.directory-stale',
  'issuer.domain-linked',
  'issuer.key-changed',
  'issuer.listed-self-declared',
  'issuer.lookalike',
  'issuer.mixed-scripts',
  'issuer.name-differs',
  'issuer.name-match-only',
  'issuer.on-mandate',
  'issuer.own-host',
  'issuer.seal-revocation-unchecked',
  'issuer.seal-time-unproven',
  'issuer.shared-host',
  'issuer.subdomain',
  'issuer.test-seal',
  'period.dates-differ',
  'period.no-zone',
  'period.reversed',
  'status.as-of',
  'status.individual-address',
  'status.message',
  'status.other-id',
  'status.other-signer',
  'status.refresh-available',
  'status.short-list',
] as const;

const ELEMENT_REASONS = {
  present: ['stated', 'stated-in-words', 'unusual-size'],
  weak: [
    'identifier-only',
    'hashed',
    'partial-name',
    'placeholder',
    'generic-title',
    'wrapper-only',
    'derived',
    'inferred',
    'region-only',
    'other-date',
    'incomplete-date',
    'topics-only',
    'repeats-title',
    'keywords-only',
    'elsewhere',
    'no-unit',
    'free-text',
    'calendar-only',
    'no-framework',
    'method-in-criteria',
    'result-only',
    'attendance-only',
    'schedule-only',
    'assessment-mode-only',
    'activity-type-only',
    'claim-only',
    'lapsed',
    'label-differs',
    'half-stated',
    'no-scale',
    'hosted-only',
    'platform-name',
    'other-body',
    'own-vocabulary',
    'workload-ratio',
    'out-of-range',
  ],
  missing: ['not-stated', 'unresolved', 'undisclosed', 'placeholder'],
  'not-applicable': ['declared-not-applicable', 'not-concerned'],
  implausible: [
    'out-of-range',
    'larger-than-micro',
    'contradiction',
    'future',
    'before-learning',
    'after-expiry',
    'workload-ratio',
    'negative-decision',
    'full-degree',
    'unknown-value',
    'check-failed',
  ],
} as const;

/** `unknown` is a full answer: an unreachable server proves nothing about a learner. */
export type Status = 'passed' | 'failed' | 'unknown' | 'skipped';
export type Family = keyof typeof FAMILIES;

/** The reasons an answer of this status can have, in one family or in all of them. */
export type ReasonFor<S extends Status, F extends Family = Family> = {
  [K in F]: (typeof FAMILIES)[K][S][number];
}[F];
export type CheckReason<F extends Family = Family> = ReasonFor<Status, F>;
export type Note = (typeof NOTES)[number];
export type ElementStatus = keyof typeof ELEMENT_REASONS;
export type ElementReason<S extends ElementStatus = ElementStatus> = {
  [K in S]: `element.${(typeof ELEMENT_REASONS)[K][number]}`;
}[S];
export type Reason = CheckReason | Note | ElementReason;

export const checkReasons: Readonly<Record<Family, Readonly<Record<Status, readonly CheckReason[]>>>> = FAMILIES;
export const notes: readonly Note[] = NOTES;
export const elementReasons = Object.fromEntries(
  Object.entries(ELEMENT_REASONS).map(([status, words]) => [status, words.map(word => `element.${word}`)]),
) as unknown as { readonly [S in ElementStatus]: readonly ElementReason<S>[] };
