import type { FormatName } from '../../credential.js';
import { elementIds, type Track } from '../../elements/element.js';
import type { Fault, Purpose } from '../../environment.js';
import { limits } from '../../limits.js';
import { checkReasons, elementReasons, type Family, notes, type Status } from '../reasons.js';
import type { Check, Stage } from '../check.js';
import type { Anchor, Listing, Step, VerificationReport, Verdict } from '../report.js';
import { RECEIPT, type Receipt } from './receipt.js';

/** Whether a value is what it should be. */
type Is = (value: unknown) => boolean;

const text: Is = value => typeof value === 'string' && value.length <= limits.receiptText;
const flag: Is = value => typeof value === 'boolean';
const count: Is = value => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const hash: Is = value => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;
const moment: Is = value => typeof value === 'string' && MOMENT.test(value) && !Number.isNaN(Date.parse(value));
const code: Is = value =>
  typeof value === 'string' && /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/.test(value) && value.length <= 80;

const oneOf = (...all: readonly (string | number | boolean)[]): Is => {
  const known = new Set<unknown>(all);
  return value => known.has(value);
};
const either =
  (...all: readonly Is[]): Is =>
  value =>
    all.some(is => is(value));
const orNull = (is: Is): Is => either(is, value => value === null);
const listOf =
  (is: Is): Is =>
  value =>
    Array.isArray(value) && value.every(is);

/** The members a type has; those that may be absent are named under another key. */
interface Members<T> {
  readonly with: { readonly [K in keyof T as undefined extends T[K] ? never : K]: Is };
  readonly maybe?: { readonly [K in keyof T as undefined extends T[K] ? K : never]-?: Is };
}

/** An object with exactly these members. */
function object<T>({ maybe = {} as never, with: needed }: Members<T>): Is {
  const all = new Map<string, Is>([...Object.entries<Is>(needed), ...Object.entries<Is>(maybe)]);
  return value =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(needed).every(key => Object.hasOwn(value, key)) &&
    Object.entries(value).every(([key, held]) => all.get(key)?.(held) ?? false);
}

/** Every member of a union, so that the compiler notices one that is missing here. */
const all = <T extends string>(named: Readonly<Record<T, true>>): Is => oneOf(...Object.keys(named));

const status = all<Status>({ passed: true, failed: true, unknown: true, skipped: true });
const verdict = all<Verdict>({ confirmed: true, unconfirmed: true, rejected: true });
const stage = all<Stage>({ format: true, proof: true, issuer: true, validity: true });
const track = all<Track>({
  recognition: true,
  'recognition-after-questions': true,
  'prior-learning': true,
  'not-assessable': true,
});
const coverage = all<VerificationReport['coverage']>({ all: true, part: true, none: true });
const format = all<FormatName>({
  'european-credential': true,
  'clr-2': true,
  'open-badges-3': true,
  'eudi-credential': true,
  'ebsi-credential': true,
  'sd-jwt-vc': true,
  blockcerts: true,
  'open-badges-2': true,
  'verifiable-credential': true,
  'schema-org': true,
});
const fault = all<Fault>({
  'web.refused': true,
  'web.not-permitted': true,
  'web.unreachable': true,
  'web.timeout': true,
  'web.busy': true,
  'web.redirected': true,
  'web.unexpected-content': true,
  'web.too-large': true,
});
const purpose = all<Purpose>({
  credential: true,
  picture: true,
  'badge-part': true,
  key: true,
  status: true,
  context: true,
  'domain-linkage': true,
  directory: true,
});
const step = all<Step['kind']>({
  address: true,
  list: true,
  presentation: true,
  wrapper: true,
  graph: true,
  envelope: true,
  token: true,
  seal: true,
  png: true,
  svg: true,
  attachment: true,
  'qr-code': true,
  'data-address': true,
  page: true,
  record: true,
});

const reasonsOfChecks = Object.values(checkReasons).flatMap(family => Object.values(family).flat());
const checkReason = oneOf(...reasonsOfChecks);
const familyOf = (id: string): Family => id.split('.')[0] as Family;
const note = oneOf(...notes);

const source = either(
  object<{ kind: string; pointer: string }>({ with: { kind: oneOf('credential'), pointer: text } }),
  object<{ kind: string; url: string; fetchedAt: string }>({
    with: { kind: oneOf('web'), url: text, fetchedAt: moment },
  }),
  object<{ kind: string; name: string; version: string }>({
    with: { kind: oneOf('bundled'), name: text, version: text },
  }),
);

const evidence = object<Receipt['checks'][number]['evidence'][number]>({
  with: { fact: code, source },
  maybe: { value: text, fault },
});

/** A question as a whole, or one of what explains it. */
const checkId: Is = value =>
  typeof value === 'string' && /^(?:format|proof|issuer|period|status)(?:\.\d{1,4})?$/.test(value);

/** A reason answers its own question, under its own status. */
const check: Is = value => isCheck(value) && isAnswerTo(value as Check);
const isCheck = object<Check>({
  with: { stage, id: checkId, status, reason: checkReason, evidence: listOf(evidence), notes: listOf(note) },
});
function isAnswerTo({ id, reason, stage: asked, status: of }: Check): boolean {
  const family = familyOf(id);
  const reasons: Partial<Record<Status, readonly string[]>> = checkReasons[family];
  const isOfStage = asked === (family === 'period' || family === 'status' ? 'validity' : family);
  return isOfStage && reasons[of]?.includes(reason) === true;
}

/** Each question is answered once: all of them, or the first alone, where there was no credential to ask them of. */
const checks: Is = value => {
  if (!listOf(check)(value)) return false;
  const ids = (value as readonly Check[]).map(({ id }) => id);
  const isWhole = QUESTIONS.every(id => ids.includes(id)) || (ids.length === 1 && ids[0] === 'format');
  return isWhole && new Set(ids).size === ids.length;
};
const QUESTIONS = Object.keys(checkReasons);

type AnchorOf<K extends Anchor['kind']> = Extract<Anchor, { kind: K }>;

const anchor = either(
  object<AnchorOf<'web'>>({
    with: {
      kind: oneOf('web'),
      id: text,
      host: text,
      registrableDomain: text,
      path: orNull(text),
      shared: flag,
      via: all<AnchorOf<'web'>['via']>({
        'did:web': true,
        'did:webvh': true,
        profile: true,
        hosted: true,
        'domain-linkage': true,
      }),
      fetchedAt: moment,
    },
  }),
  object<AnchorOf<'key'>>({ with: { kind: oneOf('key'), id: text } }),
  object<AnchorOf<'certificate'>>({
    with: {
      kind: oneOf('certificate'),
      subject: object<AnchorOf<'certificate'>['subject']>({
        with: {
          organisation: orNull(text),
          organisationIdentifier: orNull(text),
          country: orNull(text),
          commonName: orNull(text),
        },
      }),
      issuer: orNull(text),
      serial: text,
      notBefore: text,
      notAfter: text,
      sha256: hash,
      statements: listOf(oneOf('qualified', 'seal', 'device')),
      binding: all<AnchorOf<'certificate'>['binding']>({
        identifier: true,
        name: true,
        mandate: true,
        differs: true,
        none: true,
      }),
      test: flag,
    },
  }),
);

const listing = object<Listing>({
  with: {
    directory: text,
    name: text,
    version: text,
    curation: all<Listing['curation']>({ vetted: true, open: true, 'self-declared': true, own: true }),
    origin: all<Listing['origin']>({ bundled: true, imported: true, site: true, live: true }),
    organisation: text,
    organisationName: text,
    matchedBy: all<Listing['matchedBy']>({ did: true, domain: true }),
    stale: flag,
  },
  maybe: { note: text, since: text },
});

const issuer = object<Receipt['issuer']>({
  with: {
    rung: oneOf(0, 1, 2, 3, 4),
    provenName: orNull(object<{ value: string; source: unknown }>({ with: { value: text, source } as never })),
    claimedName: orNull(text),
    anchor: orNull(anchor),
    listedIn: listOf(listing),
    notes: listOf(note),
  },
});

/** A reason stands under its own status alone. */
const element: Is = value => isElement(value) && isReasonFor(value as Receipt['elements'][number]);
const isElement = object<Receipt['elements'][number]>({
  with: { id: oneOf(...elementIds), status: oneOf(...Object.keys(elementReasons)), reason: text },
  maybe: { value: text, pointer: text },
});
const isReasonFor = ({ reason, status: of }: Receipt['elements'][number]): boolean =>
  (elementReasons[of] as readonly string[]).includes(reason);

const input = object<Receipt['input']>({
  with: { kind: oneOf('bytes', 'text', 'address'), number: count },
  maybe: { sha256: hash, bytes: count, name: text, address: text },
});

const list = object<Receipt['by']['lists'][number]>({
  with: { kind: oneOf('directory', 'trusted-list'), name: text, version: text, sha256: hash },
});

const isWhole = object<Receipt>({
  with: {
    proofmark: oneOf(RECEIPT),
    checkedAt: moment,
    by: object<Receipt['by']>({ with: { version: text, lists: listOf(list) } }),
    personal: flag,
    input,
    credential: object<Receipt['credential']>({
      with: { path: listOf(object<Step>({ with: { kind: step, at: text } })) },
      maybe: { fingerprint: hash, learner: text },
    }),
    format: orNull(format),
    verdict,
    because: checkReason,
    checks,
    issuer,
    elements: listOf(element),
    track,
    coverage,
    contacted: listOf(
      object<Receipt['contacted'][number]>({
        with: { host: text, purpose, outcome: either(fault, oneOf('answered')), at: moment },
        maybe: { url: text, unasked: oneOf(true) },
      }),
    ),
    checksum: hash,
  },
});

/** Whether a value is written as this version writes receipts, with nothing missing and nothing besides. */
export const isReceipt = (value: unknown): value is Receipt => isWhole(value);
