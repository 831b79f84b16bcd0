import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../core/json.js';
import { open } from '../../../../core/open/index.js';
import { verify } from '../../../../core/verify.js';
import { openWeb } from '../../../../core/web/index.js';
import { completeBadge, contexts, plainBadge, plainBadgeOnVersion1, profile } from '../../../fixtures/credentials.js';
import { type Answers, worldOf } from '../../../fixtures/environment.js';
import {
  curveKey,
  edwardsKey,
  encoded,
  jwkDocument,
  oddToken,
  pemOf,
  rsaKey,
  tokenOf,
  type TokenKey,
} from '../../../fixtures/tokens.js';

const did = 'did:web:uni-lumen.example';
const address = 'https://uni-lumen.example/.well-known/did.json';
const now = '2026-11-21T00:00:00Z';

const p256 = curveKey('uni-lumen p256', 'P-256');
const p384 = curveKey('uni-lumen p384', 'P-384');
const ed25519 = edwardsKey('uni-lumen ed25519');
const rsa = rsaKey(2048);
const weak = rsaKey(1024);
const stranger = curveKey('somebody else', 'P-256');

const keys = { p256: p256.jwk, p384: p384.jwk, ed: ed25519.jwk, rsa: rsa.jwk, weak: weak.jwk };
const published: Answers = { [address]: jwkDocument(did, keys) };
const badge = plainBadge({ issuer: profile(did) });

const judge = async (token: string, answers: Answers = published) => {
  const [report] = await verify({ text: token }, worldOf(answers, now));
  if (!report) throw new Error('verify answers with at least one report');
  const check = (id: string) => report.checks.find(one => one.id === id);
  const proof = check('proof');
  return {
    report,
    verdict: report.verdict,
    format: check('format')?.reason,
    proof: proof?.reason,
    notes: proof?.notes ?? [],
    asked: report.contacted.map(({ url }) => url),
  };
};

const signed = (claims: JsonObject, key: TokenKey = p256, header: JsonObject = {}): Promise<string> =>
  tokenOf(claims, key, { alg: 'ES256', kid: `${did}#p256`, ...header });

/** The same text with another letter in the middle of one part; base64url stays base64url. */
function bent(token: string, part: number): string {
  const parts = token.split('.');
  const text = parts[part] ?? '';
  const at = Math.floor(text.length / 2);
  return parts.with(part, text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1)).join('.');
}

describe('a token of the issuer’s', () => {
  test('is intact, and its issuer known by its address', async () => {
    const { report, ...answer } = await judge(await signed(badge));
    expect(answer).toMatchObject({ verdict: 'confirmed', proof: 'proof.intact', notes: [], asked: [address] });
    expect(report).toMatchObject({ format: 'open-badges-3', coverage: 'all', path: [{ kind: 'token', at: '' }] });
    expect(report.issuer).toMatchObject({ rung: 1, provenName: { value: 'uni-lumen.example' } });
  });

  test.each<[string, TokenKey, string]>([
    ['ES256', p256, 'p256'],
    ['ES384', p384, 'p384'],
    ['EdDSA', ed25519, 'ed'],
    ['Ed25519', ed25519, 'ed'],
    ['RS256', rsa, 'rsa'],
    ['PS256', rsa, 'rsa'],
  ])('signed with %s', async (alg, key, name) => {
    const token = await signed(badge, key, { alg, kid: `${did}#${name}` });
    expect(await judge(token)).toMatchObject({ verdict: 'confirmed', proof: 'proof.intact' });
  });

  test('is altered when a letter of the signature is another', async () => {
    expect(await judge(bent(await signed(badge), 2))).toMatchObject({ verdict: 'rejected', proof: 'proof.altered' });
  });

  test('is altered when what it says is another, however little', async () => {
    const [header, , signature] = (await signed(badge)).split('.');
    const other = encoded({ ...badge, name: 'Advanced Data Ethics' });
    expect(await judge([header, other, signature].join('.'))).toMatchObject({ proof: 'proof.altered' });
  });

  test('is altered when its header is another', async () => {
    const [, payload, signature] = (await signed(badge)).split('.');
    const header = encoded({ alg: 'ES256', kid: `${did}#p256`, typ: 'JWT' });
    expect(await judge([header, payload, signature].join('.'))).toMatchObject({ proof: 'proof.altered' });
  });

  test('has a seal and a way to check it, though neither stands in a member', async () => {
    const { report } = await judge(await signed(badge));
    const seal = report.elements.find(({ id }) => id === 'seal');
    const authenticity = report.elements.find(({ id }) => id === 'authenticity');
    expect(seal).toMatchObject({ status: 'present', value: 'ES256' });
    expect(authenticity).toMatchObject({ status: 'present' });
    const { report: broken } = await judge(bent(await signed(badge), 2));
    expect(broken.elements.find(({ id }) => id === 'seal')).toMatchObject({ status: 'implausible' });
  });
});

describe('the claims around a credential', () => {
  const whole = plainBadgeOnVersion1({ issuer: profile(did) });
  const left = new Set(['issuer', 'id', 'issuanceDate']);
  const bare = Object.fromEntries(Object.entries(whole).filter(([name]) => !left.has(name)));
  const claims = { iss: did, jti: 'urn:uuid:1', sub: 'did:example:learner', nbf: 1_782_777_600, exp: 1_798_000_000 };

  test('complete it', async () => {
    const { report, proof } = await judge(await signed({ ...claims, vc: bare }));
    expect(proof).toBe('proof.intact');
    expect(report.path).toEqual([{ kind: 'token', at: '/vc' }]);
    expect(report.credential).toMatchObject({
      id: { value: 'urn:uuid:1' },
      issuer: { id: { value: did } },
      validFrom: [{ value: '2026-06-30T00:00:00Z', pointer: '/issuanceDate' }],
      validUntil: [{ value: '2026-12-23T04:26:40Z', pointer: '/expirationDate' }],
    });
  });

  test('end it, when they say it ends', async () => {
    const { report } = await judge(await signed({ ...claims, exp: 1_790_000_000, vc: bare }));
    expect(report).toMatchObject({ verdict: 'rejected', because: 'period.expired' });
  });

  test('end a credential of version 2.0 earlier than it says itself', async () => {
    const long = { ...badge, validUntil: '2031-06-30T00:00:00Z', exp: 1_790_000_000 };
    const { report } = await judge(await signed(long, p256, { typ: 'vc+jwt', cty: 'vc' }));
    expect(report).toMatchObject({ verdict: 'rejected', because: 'period.expired' });
  });

  test('name the issuer it names, or somebody else has signed it', async () => {
    const other = { ...badge, iss: 'did:web:other.example' };
    const both = {
      ...published,
      'https://other.example/.well-known/did.json': jwkDocument('did:web:other.example', keys),
    };
    expect(await judge(await signed(other), both)).toMatchObject({ verdict: 'rejected', proof: 'proof.wrong-signer' });
    expect(await judge(await signed(other, p256, { kid: 'p256' }), both)).toMatchObject({
      proof: 'proof.wrong-signer',
    });
  });
});

describe('algorithms', () => {
  const secretOfPublicKey = (): string => {
    const text = `${encoded({ alg: 'HS256', kid: `${did}#p256` })}.${encoded(badge)}`;
    return `${text}.${createHmac('sha256', pemOf(p256)).update(text).digest('base64url')}`;
  };

  test('none at all is refused, before anybody is asked', async () => {
    const token = oddToken({ alg: 'none', kid: `${did}#p256` }, badge);
    expect(await judge(token)).toMatchObject({ verdict: 'rejected', proof: 'proof.algorithm-refused', asked: [] });
    expect(await judge(oddToken({ alg: 'nOnE' }, badge))).toMatchObject({ proof: 'proof.algorithm-refused' });
  });

  test('a shared secret is refused, though it fits under the public key', async () => {
    expect(await judge(secretOfPublicKey())).toMatchObject({ verdict: 'rejected', proof: 'proof.algorithm-refused' });
  });

  test.each([
    ['1024', weak, 'weak'],
    ['too short for RS256 by far', undefined, 'tiny'],
  ])('RSA of %s bits is refused', async (_, key, name) => {
    const tiny = { kty: 'RSA', e: 'AQAB', n: Buffer.alloc(64, 0xd5).toString('base64url') };
    const answers = { [address]: jwkDocument(did, { ...keys, tiny }) };
    const header = { alg: 'RS256', kid: `${did}#${name}` };
    const text = `${encoded(header)}.${encoded(badge)}`;
    const token = key ? await weakly(text, key) : `${text}.${Buffer.alloc(64, 1).toString('base64url')}`;
    expect(await judge(token, answers)).toMatchObject({ verdict: 'rejected', proof: 'proof.algorithm-refused' });
  });

  test('a key of another kind than the algorithm’s is refused', async () => {
    const token = await signed(badge, p256, { kid: `${did}#ed` });
    expect(await judge(token)).toMatchObject({ verdict: 'rejected', proof: 'proof.algorithm-refused' });
  });

  test.each<[string, JsonObject]>([
    ['another algorithm', { alg: 'ES384' }],
    ['encryption', { use: 'enc' }],
    ['other operations', { key_ops: ['deriveBits'] }],
  ])('a key that says it is for %s is refused', async (_, use) => {
    const answers = { [address]: jwkDocument(did, { p256: { ...p256.jwk, ...use } }) };
    expect(await judge(await signed(badge), answers)).toMatchObject({ proof: 'proof.algorithm-refused' });
  });

  test('a key that says it is for this is used', async () => {
    const uses = { alg: 'ES256', use: 'sig', key_ops: ['verify'] };
    const answers = { [address]: jwkDocument(did, { p256: { ...p256.jwk, ...uses } }) };
    expect(await judge(await signed(badge), answers)).toMatchObject({ proof: 'proof.intact' });
  });

  test.each(['ES256K', 'ES512', 'PS384', 'RS512', 'XX1'])(
    '%s cannot be checked, and that is no accusation',
    async alg => {
      const token = oddToken({ alg, kid: `${did}#p256` }, badge, p256);
      expect(await judge(token)).toMatchObject({ verdict: 'unconfirmed', proof: 'proof.unsupported' });
    },
  );

  test('RSA belongs to Open Badges, and is not checked elsewhere', async () => {
    const plain = { ...badge, '@context': [contexts.credentials2], type: ['VerifiableCredential'] };
    const token = await signed(plain, rsa, { alg: 'RS256', kid: `${did}#rsa` });
    expect(await judge(token)).toMatchObject({ verdict: 'unconfirmed', proof: 'proof.unsupported' });
  });

  test('a signature in DER is broken, not forged', async () => {
    const [header, payload] = (await signed(badge)).split('.');
    const token = [header, payload, Buffer.alloc(70, 0x30).toString('base64url')].join('.');
    expect(await judge(token)).toMatchObject({ proof: 'proof.malformed' });
  });
});

/** As Node signs with keys that the `jose` package refuses. */
async function weakly(text: string, { secret }: TokenKey): Promise<string> {
  const { sign } = await import('node:crypto');
  return `${text}.${sign('sha256', Buffer.from(text), secret).toString('base64url')}`;
}

describe('critical extensions', () => {
  test.each<[string, JsonObject, string]>([
    ['an empty list', { crit: [] }, 'proof.malformed'],
    ['no list', { crit: 'b64' }, 'proof.malformed'],
    ['a name twice', { crit: ['exp', 'exp'], exp: 1 }, 'proof.malformed'],
    ['a registered name', { crit: ['alg'] }, 'proof.malformed'],
    ['an absent name', { crit: ['exp'] }, 'proof.malformed'],
    ['a name that is none', { crit: [1] }, 'proof.malformed'],
    ['an unknown extension', { crit: ['https://example.com/x'], 'https://example.com/x': 1 }, 'proof.unsupported'],
    ['content that is not encoded', { crit: ['b64'], b64: false }, 'proof.unsupported'],
    ['content that is encoded, said twice', { crit: ['b64'], b64: true }, 'proof.intact'],
    ['b64 that is no truth value', { crit: ['b64'], b64: 'no' }, 'proof.malformed'],
  ])('%s', async (_, more, reason) => {
    const token = oddToken({ alg: 'ES256', kid: `${did}#p256`, ...more }, badge, p256);
    expect(await judge(token)).toMatchObject({ proof: reason });
  });
});

describe('the key', () => {
  test.each([`${did}#p256`, '#p256', 'p256'])('is the issuer’s that kid %s names', async kid => {
    expect(await judge(await signed(badge, p256, { kid }))).toMatchObject({ verdict: 'confirmed', asked: [address] });
  });

  test('not named, is any the issuer publishes', async () => {
    const token = await tokenOf(badge, p256, { alg: 'ES256' });
    const two = { [address]: jwkDocument(did, { other: stranger.jwk, p256: p256.jwk }) };
    expect(await judge(token, two)).toMatchObject({ verdict: 'confirmed', proof: 'proof.intact', asked: [address] });
    const named = await signed(badge, p256, { kid: did });
    expect(await judge(named, two)).toMatchObject({ verdict: 'confirmed', proof: 'proof.intact' });
  });

  test('not named and not among those published, is a doubt: it may have been replaced', async () => {
    const token = await tokenOf(badge, stranger, { alg: 'ES256' });
    expect(await judge(token)).toMatchObject({ verdict: 'unconfirmed', proof: 'proof.key-not-published' });
  });

  test('not named and not among those published, is a doubt of whatever kind and length those are', async () => {
    const longer = { kty: 'RSA', e: 'AQAB', n: Buffer.alloc(384, 0xd5).toString('base64url') };
    const rotated = { [address]: jwkDocument(did, { longer }) };
    expect(await judge(await tokenOf(badge, rsa, { alg: 'RS256' }), rotated)).toMatchObject({
      verdict: 'unconfirmed',
      proof: 'proof.key-not-published',
    });
    const secrecy = { [address]: jwkDocument(did, { enc: { ...stranger.jwk, use: 'enc' } }) };
    expect(await judge(await tokenOf(badge, p256, { alg: 'ES256' }), secrecy)).toMatchObject({
      verdict: 'unconfirmed',
      proof: 'proof.key-not-published',
    });
  });

  test('not named, does not matter where no key makes such a signature', async () => {
    const [header, payload] = (await tokenOf(badge, p256, { alg: 'ES256' })).split('.');
    const token = [header, payload, Buffer.alloc(70, 0x30).toString('base64url')].join('.');
    expect(await judge(token)).toMatchObject({ verdict: 'rejected', proof: 'proof.malformed' });
    const feeble = await weakly(`${encoded({ alg: 'RS256' })}.${encoded(badge)}`, weak);
    const answers = { [address]: jwkDocument(did, { weak: weak.jwk }) };
    expect(await judge(feeble, answers)).toMatchObject({ verdict: 'rejected', proof: 'proof.algorithm-refused' });
  });

  test('is the issuer’s where the issuer is named by a part of the document that lists it', async () => {
    const part = plainBadge({ issuer: profile(`${did}#university`) });
    expect(await judge(await signed(part))).toMatchObject({ verdict: 'confirmed', proof: 'proof.intact' });
    const nameless = await tokenOf(part, p256, { alg: 'ES256' });
    expect(await judge(nameless)).toMatchObject({ verdict: 'confirmed', proof: 'proof.intact' });
    expect((await judge(nameless, {})).report.checks.find(({ id }) => id === 'issuer')?.reason).toBe(
      'issuer.unreachable',
    );
  });

  test('not named, is tried eight times and no more', async () => {
    const many = Array.from({ length: 9 }, (_, at) => [`k${String(at)}`, curveKey(`k${String(at)}`, 'P-256')] as const);
    const answers = { [address]: jwkDocument(did, Object.fromEntries(many.map(([name, { jwk }]) => [name, jwk]))) };
    const by = (at: number) => tokenOf(badge, many[at]?.[1] ?? p256, { alg: 'ES256' });
    expect(await judge(await by(7), answers)).toMatchObject({ proof: 'proof.intact' });
    expect(await judge(await by(8), answers)).toMatchObject({ proof: 'proof.key-not-published' });
  });

  test('not listed under that name is a doubt', async () => {
    const token = await signed(badge, p256, { kid: `${did}#gone` });
    expect(await judge(token)).toMatchObject({ verdict: 'unconfirmed', proof: 'proof.key-not-published' });
  });

  test('that cannot be asked for is a doubt, and names who was asked', async () => {
    const { report, ...answer } = await judge(await signed(badge), {});
    expect(answer).toMatchObject({ verdict: 'unconfirmed', proof: 'proof.key-unreachable' });
    expect(report.checks.find(({ id }) => id === 'issuer')?.reason).toBe('issuer.unreachable');
  });

  test('of somebody else’s makes it somebody else’s credential', async () => {
    const other = 'did:web:other.example';
    const answers = { 'https://other.example/.well-known/did.json': jwkDocument(other, { k: stranger.jwk }) };
    const token = await signed(badge, stranger, { kid: `${other}#k` });
    expect(await judge(token, answers)).toMatchObject({ verdict: 'rejected', proof: 'proof.wrong-signer' });
  });

  test('that may not assert is for another purpose', async () => {
    const answers = { [address]: jwkDocument(did, keys, { assertionMethod: [`${did}#ed`] }) };
    expect(await judge(await signed(badge), answers)).toMatchObject({ proof: 'proof.wrong-purpose' });
  });

  test('that was withdrawn before it signed proves nothing', async () => {
    const method = { id: `${did}#p256`, type: 'JsonWebKey', controller: did, publicKeyJwk: p256.jwk };
    const withdrawn = (revoked: string): Answers => ({
      [address]: jwkDocument(did, keys, { verificationMethod: [{ ...method, revoked }] }),
    });
    const token = await signed({ ...badge, iat: 1_790_000_000 });
    expect(await judge(token, withdrawn('2026-01-01T00:00:00Z'))).toMatchObject({ proof: 'proof.key-withdrawn' });
    expect(await judge(token, withdrawn('2026-11-01T00:00:00Z'))).toMatchObject({ proof: 'proof.key-since-withdrawn' });
    const nameless = await tokenOf({ ...badge, iat: 1_790_000_000 }, p256, { alg: 'ES256' });
    expect(await judge(nameless, withdrawn('2026-01-01T00:00:00Z'))).toMatchObject({ proof: 'proof.key-withdrawn' });
  });

  test('that ends, and is to be withdrawn later, ends all the same', async () => {
    const method = { id: `${did}#p256`, type: 'JsonWebKey', controller: did, publicKeyJwk: p256.jwk };
    const ended = { ...method, expires: '2026-01-01T00:00:00Z', revoked: '2030-01-01T00:00:00Z' };
    const answers = { [address]: jwkDocument(did, keys, { verificationMethod: [ended] }) };
    const token = await signed({ ...badge, iat: 1_790_000_000 });
    expect(await judge(token, answers)).toMatchObject({ proof: 'proof.key-withdrawn' });
  });

  test.each([true, 'true', 'True'])('of an identifier that was given up (%j) proves nothing', async deactivated => {
    const answers = { [address]: jwkDocument(did, keys, { deactivated }) };
    expect(await judge(await signed(badge), answers)).toMatchObject({ proof: 'proof.key-withdrawn' });
  });

  test('published with its private half may be anybody’s', async () => {
    const leaked = { ...p256.jwk, d: 'AQ' };
    expect(await judge(await signed(badge), { [address]: jwkDocument(did, { p256: leaked }) })).toMatchObject({
      proof: 'proof.key-withdrawn',
    });
  });

  test('in the identifier itself signs for nobody in particular', async () => {
    const own = `did:jwk:${encoded(p256.jwk)}`;
    const token = await tokenOf({ ...badge, issuer: own }, p256, { alg: 'ES256', kid: `${own}#0` });
    expect(await judge(token, {})).toMatchObject({ verdict: 'unconfirmed', proof: 'proof.intact', asked: [] });
    const nameless = await tokenOf({ ...badge, issuer: own }, p256, { alg: 'ES256' });
    expect(await judge(nameless, {})).toMatchObject({ proof: 'proof.intact' });
    expect(await judge(bent(nameless, 2), {})).toMatchObject({ verdict: 'rejected', proof: 'proof.altered' });
  });

  test('of a profile that only lists its keys is for signing badges', async () => {
    const issuer = 'https://uni-lumen.example/issuer';
    const verificationMethod = [{ id: `${issuer}#k`, type: 'JsonWebKey', controller: issuer, publicKeyJwk: p256.jwk }];
    const token = await signed(plainBadge({ issuer: profile(issuer) }), p256, { kid: `${issuer}#k` });
    const answers = { [issuer]: { id: issuer, type: 'Profile', verificationMethod } };
    expect(await judge(token, answers)).toMatchObject({ proof: 'proof.intact' });
    const otherwise = { [issuer]: { id: issuer, verificationMethod, authentication: [`${issuer}#k`] } };
    expect(await judge(token, otherwise)).toMatchObject({ proof: 'proof.wrong-purpose' });
  });
});

describe('a key the token brings along', () => {
  const show = (key: TokenKey, by: TokenKey = key) => tokenOf(badge, by, { alg: 'ES256', jwk: key.jwk });

  test('proves nothing, and a reader is told that it fits', async () => {
    const unknownKey = await judge(await show(stranger));
    expect(unknownKey).toMatchObject({ verdict: 'unconfirmed', proof: 'proof.key-not-published', asked: [address] });
    expect(unknownKey.notes).toEqual(['proof.self-asserted-key']);
    const silent = await judge(await show(stranger), {});
    expect(silent).toMatchObject({ proof: 'proof.key-unreachable', notes: ['proof.self-asserted-key'] });
  });

  test('is not said to fit when it does not', async () => {
    expect(await judge(await show(stranger, third()))).toMatchObject({ notes: [] });
  });

  test('tells which published key is meant, so that a change is seen', async () => {
    expect(await judge(await show(p256))).toMatchObject({ verdict: 'confirmed', proof: 'proof.intact', notes: [] });
    expect(await judge(bent(await show(p256), 2))).toMatchObject({ verdict: 'rejected', proof: 'proof.altered' });
  });

  test('by address is never asked for', async () => {
    const thief = 'https://thief.example/keys';
    const header = { jku: thief, x5u: thief, x5t: 'AA', x5c: ['AA=='] };
    const answers = { ...published, [thief]: { keys: [stranger.jwk] } };
    const forged = await judge(
      await tokenOf(badge, stranger, { alg: 'ES256', kid: `${did}#p256`, ...header }),
      answers,
    );
    expect(forged).toMatchObject({ verdict: 'rejected', proof: 'proof.altered', asked: [address] });
    expect(await judge(await signed(badge, p256, header), answers)).toMatchObject({
      verdict: 'confirmed',
      asked: [address],
    });
  });

  test('in the fragment of an address is not the address’s', async () => {
    const issuer = 'https://uni-lumen.example/';
    const token = await signed(plainBadge({ issuer }), p256, { kid: `${issuer}#${encoded(p256.jwk)}` });
    expect(await judge(token, {})).toMatchObject({ verdict: 'unconfirmed', proof: 'proof.key-unreachable' });
  });
});

const third = (): TokenKey => curveKey('a third', 'P-256');

describe('time', () => {
  const at = (iso: string): number => Date.parse(iso) / 1000;

  test('a token signed in the future is refused, five minutes apart', async () => {
    const later = await signed({ ...badge, iat: at(now) + 301 });
    expect(await judge(later)).toMatchObject({ verdict: 'rejected', proof: 'proof.from-the-future' });
    expect(await judge(await signed({ ...badge, iat: at(now) + 299 }))).toMatchObject({ proof: 'proof.intact' });
  });

  test('a time that cannot be read is the signer’s own statement', async () => {
    expect(await judge(await signed({ ...badge, iat: 'yesterday' }))).toMatchObject({ proof: 'proof.malformed' });
  });
});

describe('vocabulary', () => {
  const complete = completeBadge({
    issuer: profile(did, { address: { type: ['Address'], addressCountryCode: 'DE' } }),
  });
  const foreign = [...(complete['@context'] as string[]), { credits: 'https://uni-lumen.example/terms#credits' }];

  test('of its own leaves the signature whole and every element in doubt', async () => {
    const known = await judge(await signed(complete));
    const unknown = await judge(await signed({ ...complete, '@context': foreign }));
    expect(known.report.track).toBe('recognition');
    expect(known.notes).toEqual([]);
    expect(unknown).toMatchObject({ proof: 'proof.intact', notes: ['proof.own-vocabulary'] });
    expect(unknown.report.track).not.toBe('recognition');
    const stated = unknown.report.elements.filter(({ status }) => status === 'present').map(({ id }) => id);
    expect(stated).toEqual(['seal', 'authenticity']);
    const weak = unknown.report.elements.filter(({ reason }) => reason === 'element.own-vocabulary');
    expect(weak.map(({ id }) => id)).toContain('title');
  });

  test('hidden inside is found too', async () => {
    const subject = { ...(badge['credentialSubject'] as JsonObject), '@context': { name: 'https://x.example/' } };
    expect(await judge(await signed({ ...badge, credentialSubject: subject }))).toMatchObject({
      proof: 'proof.intact',
      notes: ['proof.own-vocabulary'],
    });
  });
});

describe('what stands in a token beside the credential', () => {
  test('a proof inside is named and not judged', async () => {
    const proof = { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022', proofValue: 'z1' };
    const { report, ...answer } = await judge(await signed({ ...badge, proof }));
    expect(answer).toMatchObject({ proof: 'proof.intact', notes: ['proof.extra-unsupported'] });
    expect(report.credential?.proofs).toEqual([]);
  });

  test('each credential of a presentation is judged by its own signature', async () => {
    const inner = await signed(badge);
    const vp = { type: ['VerifiablePresentation'], verifiableCredential: [inner, bent(inner, 2)] };
    const token = await tokenOf({ iss: 'did:example:holder', vp }, stranger, { alg: 'ES256' });
    const reports = await verify({ text: token }, worldOf(published, now));
    expect(reports.map(({ because }) => because)).toEqual(['issuer.web-address', 'proof.altered']);
    const [first] = reports;
    expect(first?.path.map(({ kind, at }) => `${kind} ${at}`)).toEqual([
      'token /vp',
      'presentation /verifiableCredential/0',
      'token ',
    ]);
    expect(first?.checks[0]?.notes).toContain('proof.holder-only');
  });

  test('nothing of a token for signing in is shown', async () => {
    const token = await tokenOf({ iss: 'https://login.example', email: 'learner@uni-lumen.example' }, p256, {
      alg: 'ES256',
    });
    const [opened] = await open({ text: token }, openWeb(worldOf({}, now)));
    const told = JSON.stringify(opened);
    expect(told).toContain('format.not-a-credential');
    expect(told).not.toMatch(/login\.example|learner@/);
    expect(told).not.toContain(token.slice(0, 20));
  });
});
