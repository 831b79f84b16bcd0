/** Presentations: whose they are, for whom and when they were made, and what is inside. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contexts, plainBadge, plainBadgeOnVersion1 } from '../fixtures/credentials.js';
import { type AnswerOfVerifier, issued, openForTests, post, today } from './vc-api/asking.js';
import { type Members, without } from './vc-api/json.js';
import { type KeyType, issuers } from './vc-api/keys.js';
import { library } from './vc-api/library.js';
import { offline } from './vc-api/outside.js';
import type { VcApi } from './vc-api/server.js';
import { suites } from './vc-api/suites.js';

let api: VcApi;
let badge: Members;
beforeAll(async () => {
  api = await openForTests();
  badge = await issued(api, 'eddsa-rdfc-2022', plainBadge({ issuer: issuers.Ed25519.did }));
});
afterAll(() => api.close());

const occasion = { challenge: '8f2c6a1e', domain: 'https://verifier.example' };

const presentation = (more: Members = {}): Members => ({
  '@context': [contexts.credentials2],
  type: ['VerifiablePresentation'],
  verifiableCredential: [badge],
  ...more,
});

interface Presenting {
  readonly suite?: string;
  readonly key?: KeyType;
  readonly purpose?: object;
  readonly date?: string;
}

/** Signed as a wallet signs: by the libraries, with a purpose of theirs. */
function presented(
  document: Members,
  {
    suite = 'eddsa-rdfc-2022',
    key = 'Ed25519',
    date = today,
    purpose = new library.purposes.AuthenticationProofPurpose(occasion),
  }: Presenting = {},
): Promise<Members> {
  const signing = suites.find(({ name }) => name === suite)?.signing(issuers[key], { date: new Date(date) });
  if (!signing) throw new Error(`no suite ${suite}`);
  return library.sign(structuredClone(document), {
    suite: signing,
    purpose,
    documentLoader: offline.documentLoader,
  });
}

async function answerTo(
  verifiablePresentation: unknown,
  options: unknown = occasion,
): Promise<{ readonly status: number } & AnswerOfVerifier> {
  const { body, status } = await post(api, '/presentations/verify', { verifiablePresentation, options });
  return { status, ...(body as unknown as AnswerOfVerifier) };
}

const changed = (credential: Members): Members => ({ ...credential, name: 'Master of Data Ethics' });

describe('a good presentation', () => {
  const wholes = suites.filter(suite => suite.verifying !== undefined);

  test.each(wholes.flatMap(({ keys, name }) => keys.map(key => ({ name, key }))))(
    'signed with $name and $key',
    async ({ name, key }) => {
      const made = await presented(presentation({ holder: issuers[key].did }), { suite: name, key });
      expect(await answerTo(made)).toMatchObject({ status: 200, verified: true, errors: [] });
      expect(await answerTo({ ...made, id: 'urn:uuid:1' })).toMatchObject({
        status: 400,
        errors: [{ code: 'proof.altered', pointer: '/proof' }],
      });
    },
  );

  test.each<readonly [string, () => Members]>([
    ['of a credential that stands alone', () => ({ verifiableCredential: badge })],
    ['of two credentials', () => ({ verifiableCredential: [badge, badge] })],
    ['of nothing but its holder', () => ({ verifiableCredential: [] })],
    ['whose holder is an object', () => ({ holder: { id: issuers.Ed25519.did } })],
    ['with an id', () => ({ id: 'urn:uuid:5f0f1d4e' })],
  ])('%s', async (_, more) => {
    expect(await answerTo(await presented(presentation(more())))).toMatchObject({ status: 200, verified: true });
  });

  test('over version 1.1', async () => {
    const inside = await issued(api, 'ed25519-2020', plainBadgeOnVersion1({ issuer: issuers.Ed25519.did }));
    const older = presentation({
      '@context': [contexts.credentials1, contexts.ed25519],
      verifiableCredential: [inside],
    });
    expect(await answerTo(await presented(older, { suite: 'Ed25519Signature2020' }))).toMatchObject({ status: 200 });
  });

  test('nobody compares what nobody asked for', async () => {
    expect(await answerTo(await presented(presentation()), undefined)).toMatchObject({ status: 200 });
    expect(await answerTo(await presented(presentation()), {})).toMatchObject({ status: 200 });
  });
});

describe('made for another occasion', () => {
  test.each<readonly [string, unknown, string, string]>([
    ['another challenge', { ...occasion, challenge: 'another' }, 'INVALID_CHALLENGE_ERROR', '/proof/challenge'],
    ['a challenge that is a number', { ...occasion, challenge: 8 }, 'INVALID_CHALLENGE_ERROR', '/proof/challenge'],
    ['another domain', { ...occasion, domain: 'https://other.example' }, 'INVALID_DOMAIN_ERROR', '/proof/domain'],
    [
      'the domain and one more',
      { ...occasion, domain: [occasion.domain, 'https://other.example'] },
      'INVALID_DOMAIN_ERROR',
      '/proof/domain',
    ],
  ])('%s is asked for', async (_, options, code, pointer) => {
    expect(await answerTo(await presented(presentation()), options)).toMatchObject({
      status: 400,
      verified: false,
      errors: [{ code, pointer }],
    });
  });

  test('one made for no domain does not do where one is asked for', async () => {
    const purpose = new library.purposes.AuthenticationProofPurpose({ challenge: occasion.challenge });
    expect((await answerTo(await presented(presentation(), { purpose }))).errors).toEqual([
      { code: 'INVALID_DOMAIN_ERROR', pointer: '/proof/domain' },
    ]);
  });

  test('one whose challenge was exchanged afterwards is altered', async () => {
    const made = await presented(presentation(), {
      purpose: new library.purposes.AuthenticationProofPurpose({ ...occasion, challenge: 'another' }),
    });
    const proof = { ...(made['proof'] as Members), challenge: occasion.challenge };
    expect((await answerTo({ ...made, proof })).errors).toMatchObject([{ code: 'proof.altered' }]);
  });

  test('a proof that asserts is no proof of who presents', async () => {
    const purpose = new library.purposes.AssertionProofPurpose();
    expect(await answerTo(await presented(presentation(), { purpose }))).toMatchObject({
      status: 400,
      errors: [{ code: 'proof.wrong-purpose', pointer: '/proof/proofPurpose' }],
    });
  });

  test('one from the future is not taken, a little off is', async () => {
    const late = await presented(presentation(), { date: '2026-11-23T12:06:00Z' });
    expect((await answerTo(late)).errors).toMatchObject([{ code: 'proof.from-the-future', pointer: '/proof/created' }]);
    expect(await answerTo(await presented(presentation(), { date: '2026-11-23T12:04:00Z' }))).toMatchObject({
      status: 200,
    });
  });
});

describe('whose it is', () => {
  test('another holder than who signed', async () => {
    const made = await presented(presentation({ holder: issuers['P-256'].did }));
    expect((await answerTo(made)).errors).toEqual([{ code: 'proof.wrong-signer', pointer: '/holder' }]);
  });

  test.each<readonly [string, Members, string]>([
    ['a holder without an id', { holder: { name: 'Learner A' } }, '/holder'],
    ['a holder that is no address', { holder: 'Learner A' }, '/holder'],
    ['an id that is no address', { id: 'presentation-1' }, '/id'],
    ['another type', { type: ['Presentation'] }, '/type'],
    ['a context that does not begin with the base', { '@context': [contexts.openBadges] }, '/@context'],
  ])('%s is malformed', async (_, more, pointer) => {
    const made = await presented(presentation());
    const { errors, status } = await answerTo({ ...made, ...more });
    expect(status).toBe(400);
    expect(errors).toContainEqual({ code: 'format.malformed', pointer });
  });

  test('nobody signed it', async () => {
    expect(await answerTo(presentation())).toMatchObject({ status: 400, errors: [{ code: 'proof.unsigned' }] });
  });

  test.each<readonly [string, Members, string, string]>([
    ['a suite nobody knows', { cryptosuite: 'bbs-2099' }, 'proof.unsupported', '/proof'],
    ['a signature that is no text', { proofValue: 7 }, 'proof.malformed', '/proof/proofValue'],
    ['a signature that is not written as one', { proofValue: '!' }, 'proof.malformed', '/proof/proofValue'],
    [
      'a key nobody here can look up',
      { verificationMethod: 'did:web:learner.example#key' },
      'proof.unsupported',
      '/proof/verificationMethod',
    ],
    ['a proof before it', { previousProof: 'urn:uuid:1' }, 'proof.unsupported', '/proof'],
    ['a date that is none', { created: 'yesterday' }, 'proof.malformed', '/proof/created'],
    ['an end that has passed', { expires: '2026-11-01T00:00:00Z' }, 'period.expired', '/proof/expires'],
  ])('%s', async (_, more, code, pointer) => {
    const made = await presented(presentation());
    const proof = { ...(made['proof'] as Members), ...more };
    expect((await answerTo({ ...made, proof })).errors).toMatchObject([{ code, pointer }]);
  });

  test('words of its own could mean by a challenge what somebody else was asked', async () => {
    const made = await presented(presentation());
    const own = { '@context': { asked: 'https://w3id.org/security#challenge' } };
    const proof = { ...(made['proof'] as Members), ...own };
    expect((await answerTo({ ...made, proof })).errors).toMatchObject([
      { code: 'proof.unknown-vocabulary', pointer: '/proof/@context' },
    ]);
    const context = [...(made['@context'] as readonly string[]), own['@context']];
    expect((await answerTo({ ...made, '@context': context })).errors).toMatchObject([
      { code: 'proof.unknown-vocabulary', pointer: '/@context' },
    ]);
  });

  test.each([
    ['is a text', 'proof'],
    ['is null', null],
    ['has no purpose', { type: 'DataIntegrityProof' }],
  ])('a proof that %s is malformed', async (_, proof) => {
    expect((await answerTo({ ...presentation(), proof })).errors[0]).toMatchObject({ code: 'proof.malformed' });
  });

  test('one good proof does not make up for a bad one beside it', async () => {
    const made = await presented(presentation());
    const bad = { ...(made['proof'] as Members), challenge: occasion.challenge, created: '2026-11-01T00:00:00Z' };
    expect((await answerTo({ ...made, proof: [made['proof'], bad] })).errors).toMatchObject([
      { code: 'proof.altered', pointer: '/proof/1' },
    ]);
  });

  test('more proofs than anybody needs are not all tried', async () => {
    const made = await presented(presentation());
    const proof = Array.from({ length: 9 }, () => made['proof']);
    expect((await answerTo({ ...made, proof })).errors).toMatchObject([{ code: 'proof.too-complex' }]);
    expect(await answerTo({ ...made, proof: proof.slice(1) })).toMatchObject({ status: 200 });
  });
});

describe('what is inside', () => {
  test.each<readonly [string, (badge: Members) => unknown, string, string]>([
    ['altered', changed, 'proof.altered', '/verifiableCredential/1'],
    ['unsigned', one => without(one, 'proof'), 'proof.unsigned', '/verifiableCredential/1'],
    [
      'without a subject',
      one => without(one, 'credentialSubject'),
      'format.malformed',
      '/verifiableCredential/1/credentialSubject',
    ],
    ['a text', () => 'https://uni-lumen.example/credentials/1', 'format.not-a-credential', '/verifiableCredential/1'],
  ])('a credential that is %s, however well it is presented', async (_, made, code, pointer) => {
    // What signs as it is: the other suites cannot even write some of these down.
    const whole = await presented(presentation({ verifiableCredential: [badge, made(badge)] }), {
      suite: 'eddsa-jcs-2022',
    });
    const { errors, status } = await answerTo(whole);
    expect(status).toBe(400);
    expect(errors[0]?.code).toBe(code);
    expect(errors[0]?.pointer).toContain(pointer);
    expect(errors.filter(error => error.pointer?.startsWith('/proof'))).toEqual([]);
  });

  test('more than anybody reads at once are not verified unread', async () => {
    const many = (count: number) => presentation({ verifiableCredential: Array.from({ length: count }, () => badge) });
    const suite = 'eddsa-jcs-2022';
    expect(await answerTo(await presented(many(100), { suite }))).toMatchObject({ status: 200 });
    const { errors } = await answerTo(await presented(many(101), { suite }));
    expect(errors).toMatchObject([{ code: 'format.too-large', pointer: '/verifiableCredential/100' }]);
  });

  test('a list in the place of a credential is none', async () => {
    const nested = await presented(presentation({ verifiableCredential: [[badge]] }), { suite: 'eddsa-jcs-2022' });
    expect((await answerTo(nested)).errors).toMatchObject([
      { code: 'format.not-a-credential', pointer: '/verifiableCredential/0' },
    ]);
  });

  test('one exchanged after it was presented breaks the holder’s proof and its own', async () => {
    const made = await presented(presentation());
    const { errors } = await answerTo({ ...made, verifiableCredential: [changed(badge)] });
    expect(errors.map(({ code }) => code)).toEqual(['proof.altered', 'proof.altered']);
    expect(errors[0]?.pointer).toBe('/proof');
  });

  test.each([
    ['a token', 'eyJhbGciOiJFUzI1NiIsInR5cCI6InZwK2p3dCJ9.e30.AAAA', 'proof.unsupported'],
    ['a number', 7, 'format.malformed'],
    ['nothing', null, 'format.malformed'],
    ['a list', [], 'format.malformed'],
  ])('a presentation that is %s', async (_, made, code) => {
    expect(await answerTo(made)).toMatchObject({ status: 400, verified: false, errors: [{ code }] });
  });

  test('a credential is no presentation, and a presentation is no credential', async () => {
    expect(await answerTo(badge)).toMatchObject({ status: 400 });
    const made = await presented(presentation());
    const { body, status } = await post(api, '/credentials/verify', { verifiableCredential: made });
    expect({ status, ...body }).toMatchObject({
      status: 400,
      verified: false,
      errors: [{ code: 'format.not-a-credential', pointer: '/verifiableCredential' }],
    });
  });
});
