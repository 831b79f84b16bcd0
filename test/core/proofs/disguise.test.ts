import { expect, test } from 'vitest';
import type { JsonObject } from '../../../core/json.js';
import { verify } from '../../../core/verify.js';
import {
  bitstringEntry,
  completeBadge,
  plainBadge,
  plainBadgeOnVersion1,
  profile,
} from '../../fixtures/credentials.js';
import { type Answers, worldOf } from '../../fixtures/environment.js';
import { bitstringList, didDocument, sign, testKey } from '../../fixtures/signer.js';

/**
 * A linked-data signature covers statements, not the JSON that writes them down. Each test writes the statements of one
 * revoked credential, or of one that has ended, in another way that leaves the signature whole, and shows that the
 * answer does not get better for it.
 */
const did = 'did:web:uni-lumen.example';
const listAddress = 'https://uni-lumen.example/status/1';
const credentialsVocabulary = 'https://www.w3.org/2018/credentials#';

const key = await testKey('uni-lumen');
const signing = { key, method: `${did}#key-1` };
const answers: Answers = {
  'https://uni-lumen.example/.well-known/did.json': didDocument(did, { 'key-1': key }),
  [listAddress]: await sign(bitstringList({ address: listAddress, issuer: did, set: [7] }), signing),
};
const revoked = await sign(
  plainBadge({ issuer: profile(did), more: { credentialStatus: bitstringEntry(listAddress, 7) } }),
  signing,
);
const ended = await sign(plainBadge({ issuer: profile(did), more: { validUntil: '2026-07-31T00:00:00Z' } }), signing);

const judge = async (document: JsonObject) => {
  const [report] = await verify({ text: JSON.stringify(document) }, worldOf(answers, '2026-11-21T00:00:00Z'));
  const reasonOf = (id: string) => report?.checks.find(check => check.id === id)?.reason;
  return {
    verdict: report?.verdict,
    proof: reasonOf('proof'),
    status: reasonOf('status'),
    period: reasonOf('period'),
    report,
  };
};

const without = (document: JsonObject, name: string): JsonObject =>
  Object.fromEntries(Object.entries(document).filter(([key]) => key !== name));
const contextOf = (document: JsonObject) => document['@context'] as string[];

test('the undisguised credential is withdrawn, and the other one has ended', async () => {
  expect(await judge(revoked)).toMatchObject({ verdict: 'rejected', proof: 'proof.intact', status: 'status.revoked' });
  expect(await judge(ended)).toMatchObject({ verdict: 'rejected', proof: 'proof.intact', period: 'period.expired' });
});

test('a status entry under its full address is still a status entry', async () => {
  const disguised = {
    ...without(revoked, 'credentialStatus'),
    [`${credentialsVocabulary}credentialStatus`]: revoked['credentialStatus'] ?? null,
  };
  expect(await judge(disguised)).toMatchObject({
    verdict: 'rejected',
    proof: 'proof.intact',
    status: 'status.revoked',
  });
});

test('an end under a name that an inline context made up is still an end', async () => {
  const alias = {
    perhaps: { '@id': `${credentialsVocabulary}validUntil`, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' },
  };
  const disguised = {
    ...without(ended, 'validUntil'),
    '@context': [...contextOf(ended), alias],
    perhaps: ended['validUntil'] ?? null,
  };
  const answer = await judge(disguised);
  expect(answer.verdict).not.toBe('confirmed');
  expect(answer).toMatchObject({ proof: 'proof.intact', period: 'period.expired' });
});

test('a status entry nested under a keyword is still a status entry', async () => {
  const disguised = {
    ...without(revoked, 'credentialStatus'),
    '@nest': { credentialStatus: revoked['credentialStatus'] ?? null },
  };
  expect(await judge(disguised)).toMatchObject({ verdict: 'rejected', status: 'status.revoked' });
});

test.each(['@included', 'evidence'])(
  'a status entry moved to another mention of the credential under %s is not lost',
  async place => {
    const mention = {
      id: revoked['id'] ?? null,
      type: ['VerifiableCredential'],
      credentialStatus: revoked['credentialStatus'] ?? null,
    };
    const answer = await judge({ ...without(revoked, 'credentialStatus'), [place]: [mention] });
    expect(answer.verdict).not.toBe('confirmed');
  },
);

test('statements about the credential that stand where nobody reads them are a doubt, not a confirmation', async () => {
  const self = { id: revoked['id'] ?? null, type: ['VerifiableCredential'] };
  const mentioned = await sign(
    plainBadge({
      issuer: profile(did),
      more: { refreshService: self, credentialStatus: bitstringEntry(listAddress, 7) },
    }),
    signing,
  );
  expect(await judge(mentioned)).toMatchObject({ verdict: 'rejected', status: 'status.revoked' });
  const refresh = mentioned['refreshService'] as JsonObject;
  const scattered = {
    ...without(mentioned, 'credentialStatus'),
    refreshService: { ...refresh, credentialStatus: mentioned['credentialStatus'] ?? null },
  };
  const answer = await judge(scattered);
  expect(answer.proof).toBe('proof.unsupported');
  expect(answer.verdict).toBe('unconfirmed');
});

test('a statement turned round is not lost', async () => {
  const status = revoked['credentialStatus'] as JsonObject;
  const disguised = {
    ...without(revoked, 'credentialStatus'),
    '@included': [
      { ...status, '@reverse': { [`${credentialsVocabulary}credentialStatus`]: { '@id': revoked['id'] ?? null } } },
    ],
  };
  expect((await judge(disguised)).verdict).not.toBe('confirmed');
});

test('an issuer under a made-up name is not somebody else', async () => {
  const alias = { shown: { '@id': `${credentialsVocabulary}issuer`, '@type': '@id' } };
  const disguised = {
    ...without(ended, 'issuer'),
    '@context': [...contextOf(ended), alias],
    shown: ended['issuer'] ?? null,
  };
  const answer = await judge({ ...disguised, issuer: 'did:web:other.example' });
  expect(answer.verdict).toBe('rejected');
});

test('a context that gives a protected name another meaning is not read at all', async () => {
  const swap = { name: 'https://schema.org/description', description: 'https://schema.org/name' };
  const answer = await judge({ ...ended, '@context': [...contextOf(ended), swap] });
  expect(answer.proof).toBe('proof.unknown-vocabulary');
});

test('two names swapped by an inline context show what was signed, not what is written', async () => {
  const terms = 'https://www.w3.org/ns/credentials/undefined-term#';
  const stated = { assessmentType: 'Written examination', participationType: 'Online' };
  const signed = await sign(completeBadge({ issuer: profile(did), achievement: stated }), signing);
  const swap = { assessmentType: `${terms}participationType`, participationType: `${terms}assessmentType` };
  const subject = signed['credentialSubject'] as JsonObject;
  const achievement = subject['achievement'] as JsonObject;
  const swapped = {
    ...achievement,
    assessmentType: stated.participationType,
    participationType: stated.assessmentType,
  };
  const { proof, report } = await judge({
    ...signed,
    '@context': [...contextOf(signed), swap],
    credentialSubject: { ...subject, achievement: swapped },
  });
  const valueOf = (id: string) => report?.elements.find(element => element.id === id)?.value;
  expect(proof).toBe('proof.intact');
  expect(valueOf('assessment-type')?.toLowerCase()).toContain('written');
  expect(valueOf('participation-form')?.toLowerCase()).toContain('online');
});

const dateTime = 'http://www.w3.org/2001/XMLSchema#dateTime';
const typed = (value: unknown) => ({ '@type': dateTime, '@value': value as string });

test('an end of version 1.1 does not vanish under the context of version 2.0', async () => {
  const document = plainBadgeOnVersion1({ issuer: profile(did), more: { expirationDate: '2026-07-31T00:00:00Z' } });
  const old = await sign(document, signing);
  expect(await judge(old)).toMatchObject({ verdict: 'rejected', period: 'period.expired' });
  const [, ...others] = contextOf(old);
  const disguised = {
    ...without(without(old, 'expirationDate'), 'issuanceDate'),
    '@context': ['https://www.w3.org/ns/credentials/v2', ...others],
    [`${credentialsVocabulary}expirationDate`]: typed(old['expirationDate']),
    [`${credentialsVocabulary}issuanceDate`]: typed(old['issuanceDate']),
  };
  expect((await judge(disguised)).verdict).toBe('unconfirmed');
});

test.each(['eddsa-rdfc-2022', 'Ed25519Signature2020'] as const)(
  'an end inside a proof of %s is not lost under its full address',
  async suite => {
    const proof = { expires: '2026-07-31T00:00:00Z' };
    const signed = await sign(plainBadgeOnVersion1({ issuer: profile(did) }), { ...signing, suite, proof });
    expect(await judge(signed)).toMatchObject({ verdict: 'rejected', period: 'period.expired' });
    const inner = signed['proof'] as JsonObject;
    const disguised = { ...without(inner, 'expires'), 'https://w3id.org/security#expiration': typed(inner['expires']) };
    expect((await judge({ ...signed, proof: disguised })).verdict).not.toBe('confirmed');
  },
);

test('a proof made to authenticate is not shown as one made to assert', async () => {
  const suite = 'Ed25519Signature2020';
  const signed = await sign(plainBadgeOnVersion1({ issuer: profile(did) }), {
    ...signing,
    suite,
    proof: { proofPurpose: 'authentication' },
  });
  expect(await judge(signed)).toMatchObject({ verdict: 'rejected', proof: 'proof.wrong-purpose' });
  const security = 'https://w3id.org/security#';
  const terms = {
    Ed25519Signature2020: {
      '@id': `${security}Ed25519Signature2020`,
      '@context': {
        proofPurpose: '@index',
        created: { '@id': 'http://purl.org/dc/terms/created', '@type': dateTime },
        verificationMethod: { '@id': `${security}verificationMethod`, '@type': '@id' },
        proofValue: `${security}proofValue`,
      },
    },
    proof: { '@id': `${security}proof`, '@type': '@id', '@container': '@graph' },
  };
  const contexts = contextOf(signed).map(context => (context.includes('ed25519-2020') ? terms : context));
  const inner = signed['proof'] as JsonObject;
  const disguised = {
    ...signed,
    '@context': contexts,
    proof: {
      ...inner,
      proofPurpose: 'assertionMethod',
      [`${security}proofPurpose`]: { '@id': `${security}authenticationMethod` },
    },
  };
  expect((await judge(disguised)).verdict).not.toBe('confirmed');
});

test('a purpose of a status entry that is written as a value is still asked', async () => {
  const entry = { ...bitstringEntry(listAddress, 7), statusPurpose: ['revocation', 'refresh'] };
  const signed = await sign(plainBadge({ issuer: profile(did), more: { credentialStatus: entry } }), signing);
  expect(await judge(signed)).toMatchObject({ verdict: 'rejected', status: 'status.revoked' });
  const disguised = { ...entry, statusPurpose: [{ '@value': 'revocation' }, 'refresh'] };
  expect((await judge({ ...signed, credentialStatus: disguised })).verdict).not.toBe('confirmed');
});

test('a proof that nobody could check says nothing about dates or keys', async () => {
  const signed = await sign(plainBadge({ issuer: profile(did) }), signing);
  const odd = {
    type: 'FooSignature',
    created: '1999-01-01T00:00:00Z',
    expires: '2020-01-01T00:00:00Z',
    verificationMethod: 'https://elsewhere.example/#key',
  };
  const { report, verdict } = await judge({ ...signed, proof: [odd, signed['proof'] ?? null] });
  expect(verdict).toBe('confirmed');
  expect(JSON.stringify(report?.elements)).not.toMatch(/1999|FooSignature|elsewhere/);
});
