/** Every reason code is given by some fixture. */
import { describe, expect, test } from 'vitest';
import { verify } from '../../core/index.js';
import type { Environment } from '../../core/environment.js';
import type { Directory, Organisation } from '../../core/issuer/directory.js';
import type { TrustedList } from '../../core/issuer/seal/trusted-list.js';
import type { JsonObject } from '../../core/json.js';
import { limits } from '../../core/limits.js';
import type { Input } from '../../core/open/opened.js';
import { checkReasons, notes, type CheckReason, type Note } from '../../core/report/reasons.js';
import type { VerificationReport } from '../../core/report/report.js';
import { type Sealed, listWith, sealedBy } from '../fixtures/anchored.js';
import { made, provider, sealFrom } from '../fixtures/authorities.js';
import { answering, assertion, at, published } from '../fixtures/badges-2.js';
import { certificate } from '../fixtures/blockcerts.js';
import { bitstringEntry, contexts, plainBadge, profile } from '../fixtures/credentials.js';
import { worldOf, type Answers } from '../fixtures/environment.js';
import { european, mandate, university as issuerOfSeals } from '../fixtures/european.js';
import { makeSamples, sampleDay, university } from '../fixtures/samples.js';
import {
  bitstringList,
  didDocument,
  didWebAddress,
  proofOver,
  sign,
  testKey,
  testKeyOn,
  type TestKey,
} from '../fixtures/signer.js';
import { compressedText, deflated, png } from '../fixtures/png.js';
import { sealed, sealing } from '../fixtures/seals.js';
import { sdJwtVc } from '../fixtures/sd-jwt.js';
import { edwardsKey, encoded, oddToken, tokenOf } from '../fixtures/tokens.js';
import { makeTraps } from '../fixtures/traps.js';

/** Codes that no input brings about: a part of Proofmark itself has to be lost (test/widget/missing-parts.test.ts). */
const ofLostParts: readonly CheckReason[] = [
  'format.not-loaded',
  'proof.not-loaded',
  'issuer.not-loaded',
  'status.not-loaded',
];

/** An input, the world it meets, and the code that has to be among the answers. */
interface Occasion {
  readonly code: CheckReason | Note;
  readonly input: Input;
  readonly answers?: Answers;
  readonly directories?: readonly Directory[];
  readonly notBefore?: Date;
  readonly trustedLists?: readonly TrustedList[];
  readonly academicDomain?: Environment['academicDomain'];
  readonly seenKeys?: Environment['seenKeys'];
}

const { web } = await makeSamples();
const key = await testKey('university of lumen');

const asJson = (value: unknown): Input => ({ text: JSON.stringify(value) });

const signedBy = (signer: TestKey, did: string, more: JsonObject): Promise<JsonObject> =>
  sign(plainBadge({ issuer: profile(did), more }), { key: signer, method: `${did}#key-1` });

const signed = async (more: JsonObject): Promise<Input> => asJson(await signedBy(key, university, more));

/** The same with the terms a plain badge has no vocabulary for. */
const signedLoosely = (more: JsonObject): Promise<Input> =>
  signed({ '@context': [contexts.credentials2, contexts.openBadges, contexts.undefinedTerms], ...more });

const organisation = (id: string, name: string, more: Partial<Organisation>): Organisation => ({
  id,
  names: [{ value: name }],
  active: true,
  domains: [],
  dids: [],
  identifiers: [],
  reviews: [],
  ...more,
});

const directory = (id: string, organisations: readonly Organisation[], more: Partial<Directory> = {}): Directory => ({
  id,
  name: 'Our partners',
  kind: 'plain-list',
  version: '2026-11-01',
  issuedAt: '2026-11-01',
  origin: 'imported',
  curation: 'own',
  licence: '',
  source: 'https://partners.example/',
  sha256: '',
  organisations,
  ...more,
});

const byDomain = (name: string, domain = 'uni-lumen.example'): Organisation =>
  organisation(`${name} ${domain}`, name, { domains: [domain] });

async function inDirectories(): Promise<readonly Occasion[]> {
  const input = await signed({});
  const lumen = byDomain('University of Lumen');
  const below = 'did:web:badges.uni-lumen.example';
  const belowAnswers = { [didWebAddress(below)]: didDocument(below, { 'key-1': key }) };
  const signer = organisation('signer', 'University of Lumen', { dids: [university] });
  return [
    { code: 'issuer.listed-address', input, directories: [directory('one', [lumen])] },
    { code: 'issuer.listed-signer', input, directories: [directory('one', [signer])] },
    { code: 'issuer.name-differs', input, directories: [directory('one', [byDomain('University of Umbra')])] },
    {
      code: 'issuer.directories-disagree',
      input,
      directories: [directory('one', [lumen]), directory('two', [byDomain('University of Umbra')])],
    },
    {
      code: 'issuer.listed-self-declared',
      input,
      directories: [directory('one', [signer], { kind: 'dcc-registry', curation: 'self-declared' })],
    },
    {
      code: 'issuer.lookalike',
      input,
      directories: [directory('one', [byDomain('University of Lumen', 'uni-1umen.example')])],
    },
    {
      code: 'issuer.mixed-scripts',
      input: asJson(
        await sign(plainBadge({ issuer: profile(university, { name: 'Univ\u0435rsity of Lumen' }) }), {
          key,
          method: `${university}#key-1`,
        }),
      ),
    },
    { code: 'issuer.directory-stale', input, directories: [directory('one', [lumen], { staleAfter: '2026-11-10' })] },
    {
      code: 'issuer.subdomain',
      input: asJson(await signedBy(key, below, {})),
      answers: belowAnswers,
      directories: [directory('one', [lumen])],
    },
  ];
}

async function atSharedHosts(): Promise<readonly Occasion[]> {
  const shared = 'did:web:lumen.github.io';
  return [
    { code: 'issuer.academic-domain', input: await signed({}), academicDomain: () => Promise.resolve('Lumen') },
    { code: 'issuer.key-changed', input: await signed({}), seenKeys: anotherKeySeen },
    await linkedBothWays(),
    { code: 'issuer.own-host', input: { ...(await signed({})), foundOn: 'https://uni-lumen.example' } },
    {
      code: 'issuer.shared-host',
      input: asJson(await signedBy(key, shared, {})),
      answers: { [didWebAddress(shared)]: didDocument(shared, { 'key-1': key }) },
    },
  ];
}

/** Somebody remembers that another key signed. */
const anotherKeySeen: Environment['seenKeys'] = {
  of: () => Promise.resolve([{ thumbprint: 'another', first: '2026-03-03', last: '2026-03-03' }]),
  saw: () => Promise.resolve(),
};

/** A key without an address, and an address that names it. */
async function linkedBothWays(): Promise<Occasion> {
  const pair = edwardsKey('university of lumen, linked');
  const did = `did:jwk:${encoded(pair.jwk)}`;
  const origin = 'https://uni-lumen.example';
  const context = 'https://identity.foundation/.well-known/did-configuration/v1';
  const header = { alg: 'EdDSA', kid: `${did}#0` };
  const badge = plainBadge({ issuer: profile(did, { url: origin }) });
  const vc = {
    '@context': [contexts.credentials1, context],
    type: ['VerifiableCredential', 'DomainLinkageCredential'],
    issuer: did,
    issuanceDate: '2026-01-01T00:00:00Z',
    expirationDate: '2027-01-01T00:00:00Z',
    credentialSubject: { id: did, origin },
  };
  const linkage = await tokenOf({ iss: did, sub: did, exp: Date.parse('2027-01-01') / 1_000, vc }, pair, header);
  return {
    code: 'issuer.domain-linked',
    input: { text: await tokenOf({ ...badge, iss: did }, pair, header) },
    answers: { [`${origin}/.well-known/did-configuration.json`]: { '@context': context, linked_dids: [linkage] } },
  };
}

async function withDates(): Promise<readonly Occasion[]> {
  return [
    { code: 'period.none', input: asJson(withoutDates(await signedBy(key, university, {}))) },
    { code: 'period.unreadable', input: await signed({ validUntil: 'next spring' }) },
    { code: 'period.clock', input: await signed({}), notBefore: new Date('2027-01-01T00:00:00Z') },
    { code: 'period.no-zone', input: await signed({ validUntil: '2031-01-01T00:00:00' }) },
    { code: 'period.reversed', input: await signed({ validUntil: '2026-01-01T00:00:00Z' }) },
    {
      code: 'period.dates-differ',
      input: await signedLoosely({ validUntil: '2031-01-01T00:00:00Z', expirationDate: '2030-01-01T00:00:00Z' }),
    },
  ];
}

const withoutDates = (document: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(document).filter(([name]) => name !== 'validFrom'));

async function withStatus(): Promise<readonly Occasion[]> {
  const keeping = async (address: string, purpose: string): Promise<Answers> => ({
    [address]: await sign(bitstringList({ address, issuer: university, set: [3], purpose }), {
      key,
      method: `${university}#key-1`,
    }),
  });
  const one = 'https://uni-lumen.example/status/4';
  const id = 'urn:uuid:0c2f1f3e-6a55-4e4b-9c0e-3b5a1f0d7a11';
  const own = `https://uni-lumen.example/status/${id.slice('urn:uuid:'.length)}`;
  return [
    {
      code: 'status.refresh-available',
      input: await signed({ credentialStatus: bitstringEntry(one, 3, 'refresh') }),
      answers: await keeping(one, 'refresh'),
    },
    {
      code: 'status.message',
      input: await signed({ credentialStatus: bitstringEntry(one, 3, 'message') }),
      answers: await keeping(one, 'message'),
    },
    {
      code: 'status.individual-address',
      input: await signed({ id, credentialStatus: bitstringEntry(own, 3) }),
      answers: await keeping(own, 'revocation'),
    },
  ];
}

async function inCarriers(): Promise<readonly Occasion[]> {
  const badge = await signedBy(key, university, {});
  const endorsement = {
    ...plainBadge({ issuer: university }),
    type: ['VerifiableCredential', 'EndorsementCredential'],
  };
  const presentation: JsonObject = {
    '@context': [contexts.credentials2],
    type: ['VerifiablePresentation'],
    verifiableCredential: [badge],
    proof: { type: 'DataIntegrityProof' },
  };
  return [
    { code: 'format.not-a-credential', input: { text: 'Introduction to Data Ethics' } },
    { code: 'format.unsupported', input: { text: 'VP1-B3ECQDIYACEMHIGDO' } },
    { code: 'format.too-large', input: asJson({ ...badge, name: 'x'.repeat(limits.stringBytes + 1) }) },
    { code: 'format.compressed-text', input: { bytes: png(compressedText('openbadgecredential', deflated('{}'))) } },
    { code: 'format.unreachable', input: { address: 'https://silent.example/credential' } },
    { code: 'format.more-inside', input: asJson(Array.from({ length: limits.credentialsPerInput + 1 }, () => ({}))) },
    {
      code: 'format.first-of-several',
      input: asJson({ ...badge, credentialSubject: [{ id: 'did:example:a' }, { id: 'did:example:b' }] }),
    },
    { code: 'format.nested-credentials', input: asJson({ ...badge, endorsement: [endorsement] }) },
    {
      code: 'format.schema-not-checked',
      input: await signed({
        credentialSchema: { id: 'https://uni-lumen.example/schema', type: 'JsonSchema' },
      }),
    },
    { code: 'proof.holder-only', input: asJson(presentation) },
    { code: 'proof.shown-elsewhere', input: { text: await sdJwtVc({}, { shownTo: 'https://employer.example' }) } },
  ];
}

/** Badges without a signature, and descriptions that nobody signed. */
function shownOnly(): readonly Occasion[] {
  const described = { '@type': 'EducationalOccupationalCredential', name: 'Introduction to Data Ethics' };
  return [
    { code: 'proof.hosted', input: asJson(assertion()), answers: published() },
    { code: 'proof.not-hosted', input: asJson(assertion()), answers: { [at.assertion]: answering(404) } },
    { code: 'proof.hosted-differs', input: asJson(assertion({ evidence: 'More' })), answers: published() },
    { code: 'element.may-be-printed', input: asJson(certificate()) },
    { code: 'format.self-described', input: asJson({ '@context': 'https://schema.org', ...described }) },
  ];
}

/** European credentials under a seal whose certificate nobody vouches for. */
async function underSeals(): Promise<readonly Occasion[]> {
  const expired = await sealing('ES256', { name: 'O=Test University, C=DE', until: '2026-01-01' });
  const whole = await sealed(european(), expired);
  const stamped = whole.signatures.map(signature => ({ ...signature, header: { etsiU: [{ sigTst: {} }] } }));
  const input = asJson({ ...whole, signatures: stamped });
  const codes = [
    'issuer.seal-untrusted',
    'issuer.seal-time-unproven',
    'issuer.test-seal',
    'proof.legal-validation',
    'proof.timestamp-unread',
  ] as const;
  const undated = { issued: null, issuanceDate: null, validFrom: null };
  const stated = { awardedBy: {}, provenBy: { dateIssued: '2026-06-30T00:00:00Z' } };
  return [
    ...codes.map(code => ({ code, input })),
    { code: 'element.assessment-date', input: asJson(european({ more: undated, stated })) },
  ];
}

/** Seals whose certificates lead to a listed service. */
async function underListedServices(): Promise<readonly Occasion[]> {
  const root = await made({ name: provider });
  const trustedLists = [await listWith([root])];
  const [own, office] = [
    await sealFrom(root),
    await sealFrom(root, { name: 'CN=Seal of the Office, O=Office for Credentials, 2.5.4.97=NTRAT-900123, C=AT' }),
  ];
  const unnumbered = european({ more: { issuer: { ...issuerOfSeals, registration: null } } });
  const statement = { en: 'The Office for Credentials seals for the University of Lumen.' };
  const onMandate = european({ more: { evidence: { ...mandate, evidenceStatement: statement } } });
  const sealedAs = async (code: Occasion['code'], what: Sealed): Promise<Occasion> => ({
    code,
    input: asJson(await sealedBy(what)),
    trustedLists,
  });
  return Promise.all([
    sealedAs('issuer.legal-seal', { by: own }),
    sealedAs('issuer.seal-revocation-unchecked', { by: own }),
    sealedAs('issuer.name-match-only', { by: own, credential: unnumbered }),
    sealedAs('issuer.on-mandate', { by: office, credential: onMandate }),
    sealedAs('issuer.seal-differs', { by: office }),
    sealedAs('issuer.seal-unbound', { by: office, credential: unnumbered }),
  ]);
}

/** Tokens: one that nobody signed, one that brings its own vocabulary, and one that brings its own key. */
function asTokens(): readonly Occasion[] {
  const own = edwardsKey('university of lumen');
  const issuer = `did:jwk:${encoded(own.jwk)}`;
  const token = (header: JsonObject, claims: JsonObject): Input => ({ text: oddToken(header, claims, own) });
  const renamed = { ...plainBadge({ issuer }), '@context': [contexts.credentials2, { name: 'urn:example:name' }] };
  const silent = plainBadge({ issuer: 'did:web:silent.example' });
  return [
    { code: 'proof.algorithm-refused', input: { text: oddToken({ alg: 'none' }, silent) } },
    { code: 'proof.own-vocabulary', input: token({ alg: 'EdDSA', kid: `${issuer}#0` }, renamed) },
    { code: 'proof.self-asserted-key', input: token({ alg: 'EdDSA', jwk: own.jwk }, silent) },
  ];
}

/** A signature that its holder shows a part of, and the copy that was made for the holder. */
async function forWallets(): Promise<readonly Occasion[]> {
  const curve = await testKeyOn('P-256', 'university of lumen');
  const badge = plainBadge({ issuer: profile(curve.didKey) });
  const signing = { key: curve, suite: 'ecdsa-sd-2023' } as const;
  return [
    { code: 'proof.for-the-holder', input: asJson({ ...badge, proof: await proofOver(badge, signing) }) },
    { code: 'proof.partly-shown', input: asJson(await sign(badge, signing)) },
  ];
}

const occasions = [
  ...asTokens(),
  ...(await forWallets()),
  ...(await underSeals()),
  ...(await underListedServices()),
  ...shownOnly(),
  ...(await inDirectories()),
  ...(await atSharedHosts()),
  ...(await withDates()),
  ...(await withStatus()),
  ...(await inCarriers()),
];

const codesOf = (reports: readonly VerificationReport[]): readonly string[] =>
  reports.flatMap(({ checks, issuer, elements }) => [
    ...checks.flatMap(check => [check.reason, ...check.notes]),
    ...issuer.notes,
    ...elements.flatMap(element => element.notes),
  ]);

async function givenBy({
  input,
  answers,
  directories = [],
  notBefore,
  trustedLists,
  academicDomain,
  seenKeys,
}: Omit<Occasion, 'code'>): Promise<readonly string[]> {
  const environment = {
    ...worldOf({ ...web, ...answers }, sampleDay),
    directories,
    ...(notBefore && { notBefore }),
    ...(trustedLists && { trustedLists: () => Promise.resolve(trustedLists) }),
    ...(academicDomain && { academicDomain }),
    ...(seenKeys && { seenKeys }),
  };
  return codesOf(await verify(input, environment));
}

describe('an occasion for every code', () => {
  test.each(occasions)('$code', async occasion => {
    expect(await givenBy(occasion)).toContain(occasion.code);
  });

  test('no code is without one', async () => {
    const given = new Set<string>(occasions.map(({ code }) => code));
    for (const { text, answers } of await makeTraps())
      for (const code of await givenBy({ input: { text }, answers })) given.add(code);
    const all = [...Object.values(checkReasons).flatMap(family => Object.values(family).flat()), ...notes];
    expect(all.filter(code => !given.has(code)).toSorted()).toEqual(ofLostParts.toSorted());
  });
});
