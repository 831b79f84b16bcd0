/** A signed credential of each suite is answered with 200, an altered one with 400 and the reason, as a W3C suite would ask. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../core/json.js';
import { plainBadge, plainBadgeOnVersion1 } from '../fixtures/credentials.js';
import { encoded, tokenOf } from '../fixtures/tokens.js';
import { table } from '../tools/table.js';
import { answerTo, issued, openForTests, post } from './vc-api/asking.js';
import type { Members } from './vc-api/json.js';
import { type KeyType, issuers } from './vc-api/keys.js';
import type { VcApi } from './vc-api/server.js';
import { suites } from './vc-api/suites.js';

let api: VcApi;
const lines: (readonly string[])[] = [['suite', 'key', 'data model', 'signed', 'altered', 'reason']];

beforeAll(async () => {
  api = await openForTests();
});
afterAll(async () => {
  await api.close();
  process.stdout.write(`${table(lines).join('\n')}\n`);
});

const versions = [
  { version: '1.1', made: plainBadgeOnVersion1 },
  { version: '2.0', made: plainBadge },
] as const;

/** What somebody might rather have earned. */
function better(credential: Members): Members {
  const copy = structuredClone(credential) as { credentialSubject: { achievement: { name: string } } } & Members;
  copy.credentialSubject.achievement.name = 'Master of Data Ethics';
  return copy;
}

const asWallet = (verifiableCredential: Members): Promise<Members> =>
  post(api, '/credentials/derive', {
    verifiableCredential,
    options: { selectivePointers: ['/credentialSubject/achievement'] },
  }).then(({ body }) => body);

/** Everything of the credential that is not the subject's is shown of every copy. */
const mandatoryPointers = (credential: Members): readonly string[] =>
  ['/id', '/issuer', '/name', '/validFrom', '/issuanceDate'].filter(pointer =>
    Object.hasOwn(credential, pointer.slice(1)),
  );

const embedded = suites.flatMap(({ keys, name, prefix }) =>
  keys.flatMap(key => versions.map(({ made, version }) => ({ name, prefix, key, version, made }))),
);

describe('a proof in the credential', () => {
  test.each(embedded)('$name with $key over VC $version', async ({ name, prefix, key, version, made }) => {
    const credential = made({ issuer: issuers[key].did });
    const isSelective = name === 'ecdsa-sd-2023';
    const options = isSelective ? { mandatoryPointers: mandatoryPointers(credential) } : {};
    const base = await issued(api, prefix, credential, options);
    const signed = isSelective ? await asWallet(base) : base;
    const good = await answerTo(api, signed);
    const bad = await answerTo(api, better(signed));
    lines.push([name, key, version, String(good.status), String(bad.status), bad.errors[0]?.code ?? '']);
    expect(good).toEqual({
      status: 200,
      verified: true,
      checks: ['format', 'proof', 'period'],
      warnings: [],
      errors: [],
    });
    expect(bad).toMatchObject({ status: 400, verified: false, errors: [{ code: 'proof.altered' }] });
    expect(bad.errors[0]?.title).toMatch(/changed after it was signed/);
  });

  test.each(embedded.filter(({ name, version }) => version === '2.0' && name !== 'ecdsa-sd-2023'))(
    '$name with $key: a signature of another credential does not fit',
    async ({ prefix, key, made }) => {
      const one = await issued(api, prefix, made({ issuer: issuers[key].did }));
      const other = await issued(api, prefix, made({ issuer: issuers[key].did, achievement: { name: 'Another' } }));
      expect(await answerTo(api, { ...one, proof: other['proof'] })).toMatchObject({
        status: 400,
        errors: [{ code: 'proof.altered' }],
      });
    },
  );

  test('a base proof of ecdsa-sd-2023 is the holder’s material, and nobody calls it altered', async () => {
    const base = await issued(api, 'ecdsa-sd-2023', plainBadge({ issuer: issuers['P-256'].did }));
    expect(await answerTo(api, base)).toMatchObject({ status: 400, errors: [{ code: 'proof.unsupported' }] });
  });

  test('a suite nobody knows is a doubt, and not verified', async () => {
    const signed = await issued(api, 'eddsa-rdfc-2022', plainBadge({ issuer: issuers.Ed25519.did }));
    const proof = { ...(signed['proof'] as Members), cryptosuite: 'bbs-2099' };
    expect(await answerTo(api, { ...signed, proof })).toMatchObject({
      status: 400,
      errors: [{ code: 'proof.unsupported', title: expect.stringContaining('bbs-2099') as string }],
    });
  });

  test('no proof at all is not verified either', async () => {
    expect(await answerTo(api, plainBadge({ issuer: issuers.Ed25519.did }))).toMatchObject({
      status: 400,
      errors: [{ code: 'proof.unsigned', title: 'No signature. Anyone could have written this file.' }],
    });
  });

  const signedWith = (more: Members): Promise<Members> =>
    issued(api, 'eddsa-rdfc-2022', plainBadge({ issuer: issuers.Ed25519.did })).then(signed => ({
      ...signed,
      proof: { ...(signed['proof'] as Members), ...more },
    }));

  test.each<readonly [string, Members, string]>([
    ['its type is a number', { type: 7 }, 'format.malformed'],
    ['its type is another', { type: 'SomeProof' }, 'proof.unsupported'],
    ['its suite is a draft of the same name', { cryptosuite: 'eddsa-2022' }, 'proof.unsupported'],
    ['its suite is that of another key', { cryptosuite: 'ecdsa-rdfc-2019' }, 'proof.unsupported'],
    ['its purpose is another', { proofPurpose: 'authentication' }, 'proof.wrong-purpose'],
    ['its purpose is missing', { proofPurpose: undefined }, 'proof.malformed'],
    ['its method is missing', { verificationMethod: undefined }, 'proof.malformed'],
    ['its method is no address', { verificationMethod: 'key-1' }, 'proof.malformed'],
    ['its method is of a kind nobody resolves', { verificationMethod: 'did:example:1#key' }, 'proof.unsupported'],
    ['its signature is missing', { proofValue: undefined }, 'proof.malformed'],
    ['its signature is a number', { proofValue: 7 }, 'proof.malformed'],
    ['its signature is in no known alphabet', { proofValue: '!!' }, 'proof.malformed'],
    ['its signature is cut off', { proofValue: 'z3FXQ' }, 'proof.malformed'],
    ['its day is none', { created: 'yesterday' }, 'proof.malformed'],
    ['its day is in the future', { created: '2027-01-01T00:00:00Z' }, 'proof.from-the-future'],
    ['its day is another', { created: '2026-01-01T00:00:00Z' }, 'proof.altered'],
    ['it has an end nobody signed', { expires: '2031-01-01T00:00:00Z' }, 'proof.altered'],
    ['it follows a proof that is missing', { previousProof: 'urn:uuid:1' }, 'proof.malformed'],
  ])('a proof is not taken when %s', async (_, more, code) => {
    const { errors, status } = await answerTo(api, await signedWith(more));
    expect({ status, code: errors[0]?.code }).toEqual({ status: 400, code });
  });

  test('one good proof does not make up for a bad one beside it', async () => {
    const signed = await issued(api, 'eddsa-rdfc-2022', plainBadge({ issuer: issuers.Ed25519.did }));
    const other = await issued(
      api,
      'eddsa-rdfc-2022',
      plainBadge({ issuer: issuers.Ed25519.did, more: { name: 'x' } }),
    );
    const both = { ...signed, proof: [signed['proof'], other['proof']] };
    expect(await answerTo(api, both)).toMatchObject({ status: 400, errors: [{ code: 'proof.altered' }] });
  });
});

describe('a token around the credential', () => {
  const algorithms = [
    ['EdDSA', 'Ed25519'],
    ['ES256', 'P-256'],
    ['ES384', 'P-384'],
  ] as const;
  const tokens = algorithms.flatMap(([alg, key]) => versions.map(({ made, version }) => ({ alg, key, version, made })));

  const claimsOf = (version: string, credential: JsonObject, issuer: string): JsonObject =>
    version === '2.0'
      ? credential
      : { iss: issuer, jti: credential['id'] ?? '', nbf: Date.parse('2026-06-30T00:00:00Z') / 1000, vc: credential };

  const signedToken = (alg: string, key: KeyType, version: string, credential: JsonObject): Promise<string> => {
    const { did, id, token } = issuers[key];
    const typ = version === '2.0' ? { typ: 'vc+jwt', cty: 'vc' } : { typ: 'JWT' };
    return tokenOf(claimsOf(version, credential, did), token, { alg, kid: id, ...typ });
  };

  test.each(tokens)('VC-JWT $alg over VC $version', async ({ alg, key, version, made }) => {
    const credential = made({ issuer: issuers[key].did });
    const token = await signedToken(alg, key, version, credential);
    const [header = '', , signature = ''] = token.split('.');
    const changed = claimsOf(version, better(credential) as JsonObject, issuers[key].did);
    const good = await answerTo(api, token);
    const bad = await answerTo(api, `${header}.${encoded(changed)}.${signature}`);
    lines.push([`VC-JWT ${alg}`, key, version, String(good.status), String(bad.status), bad.errors[0]?.code ?? '']);
    expect(good).toMatchObject({ status: 200, verified: true, checks: ['format', 'proof', 'period'] });
    expect(bad).toMatchObject({ status: 400, verified: false, errors: [{ code: 'proof.altered' }] });
  });

  test('one that says itself that nobody signed it is refused for that', async () => {
    const credential = plainBadge({ issuer: issuers['P-256'].did });
    const token = `${encoded({ alg: 'none', typ: 'vc+jwt', cty: 'vc' })}.${encoded(credential)}.`;
    expect(await answerTo(api, token)).toMatchObject({ status: 400, errors: [{ code: 'proof.algorithm-refused' }] });
  });

  test('one in its envelope is opened', async () => {
    const token = await signedToken('ES256', 'P-256', '2.0', plainBadge({ issuer: issuers['P-256'].did }));
    const envelope = {
      '@context': 'https://www.w3.org/ns/credentials/v2',
      id: `data:application/vc+jwt,${token}`,
      type: 'EnvelopedVerifiableCredential',
    };
    expect(await answerTo(api, envelope)).toMatchObject({ status: 200, verified: true });
  });
});

describe('what is verified, and what is not', () => {
  const signed = (more: JsonObject): Promise<Members> =>
    issued(api, 'eddsa-rdfc-2022', plainBadge({ issuer: issuers.Ed25519.did, more }));

  test.each([
    ['ended', { validUntil: '2026-07-01T00:00:00Z' }, 'period.expired'],
    ['begins later', { validFrom: '2027-07-01T00:00:00Z' }, 'period.not-yet'],
  ])('one that %s', async (_, more, code) => {
    expect(await answerTo(api, await signed(more))).toMatchObject({ status: 400, errors: [{ code }] });
  });

  test('one whose list nobody may ask for: a doubt is not verified', async () => {
    const list = 'https://uni-lumen.example/status/1';
    const credentialStatus = {
      id: `${list}#7`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '7',
      statusListCredential: list,
    };
    expect(await answerTo(api, await signed({ credentialStatus }))).toMatchObject({
      status: 400,
      errors: [{ code: 'status.unreachable' }],
    });
  });

  test('who issued it is not asked, since suites issue with keys nobody knows', async () => {
    const { body } = await post(api, '/credentials/verify', { verifiableCredential: await signed({}) });
    expect(JSON.stringify(body)).not.toContain('issuer.');
  });

  test('another’s name over our key is a wrong signer, and is never handed out', async () => {
    const credential = plainBadge({ issuer: issuers['P-384'].did });
    const { body, status } = await post(api, '/eddsa-rdfc-2022/credentials/issue', { credential });
    expect({ status, ...body }).toMatchObject({ status: 400, errors: [{ code: 'proof.wrong-signer' }] });
  });

  test('sentences come in the language that is asked for', async () => {
    const verifiableCredential = plainBadge({ issuer: issuers.Ed25519.did });
    const headers = { 'content-type': 'application/json', 'accept-language': 'de-AT,de;q=0.9' };
    const { body } = await post(api, '/credentials/verify', { verifiableCredential }, headers);
    expect(body).toMatchObject({
      errors: [{ code: 'proof.unsigned', title: expect.stringMatching(/^Keine/) as string }],
    });
  });
});

describe('issuing', () => {
  test('hands the signed credential out as it is, or in a member where that is asked for', async () => {
    const credential = plainBadge({ issuer: issuers.Ed25519.did });
    const bare = await post(api, '/credentials/issue', { credential });
    expect(bare).toMatchObject({ status: 201, body: { proof: { cryptosuite: 'eddsa-rdfc-2022' } } });
    const wrapped = await post(api, '/credentials/issue', { credential, options: { bare: false } });
    expect(wrapped).toMatchObject({ status: 201, body: { verifiableCredential: { proof: {} } } });
  });

  test.each([
    ['a word that no vocabulary explains', { skill: 'ethics' }, 'proof.uncovered-data'],
    [
      'a vocabulary nobody has',
      { '@context': ['https://www.w3.org/ns/credentials/v2', 'https://uni-lumen.example/v1'] },
      'proof.unknown-vocabulary',
    ],
    ['an issuer that is no address', { issuer: 'University of Lumen' }, 'format.malformed'],
  ])('%s is refused, and named', async (_, more, code) => {
    const credential = plainBadge({ issuer: issuers.Ed25519.did, more });
    const { body, status } = await post(api, '/credentials/issue', { credential });
    expect({ status, ...body }).toMatchObject({ status: 400, errors: [{ code }] });
  });

  test('what is no base proof cannot be shown in part', async () => {
    const verifiableCredential = await issued(api, 'eddsa-rdfc-2022', plainBadge({ issuer: issuers.Ed25519.did }));
    const { status } = await post(api, '/credentials/derive', {
      verifiableCredential,
      options: { selectivePointers: ['/id'] },
    });
    expect(status).toBe(400);
  });
});
