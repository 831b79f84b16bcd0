import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../core/json.js';
import { tokenKind } from '../../../core/open/token-kind.js';
import { openToken } from '../../../core/open/token.js';
import { plainBadge, plainBadgeOnVersion1, profile } from '../../fixtures/credentials.js';
import { curveKey, encoded, oddToken, tokenOf } from '../../fixtures/tokens.js';

const did = 'did:web:uni-lumen.example';
const key = curveKey('uni-lumen p256', 'P-256');
const badge = plainBadge({ issuer: profile(did) });
const older = plainBadgeOnVersion1({ issuer: profile(did) });
const place = { path: [], source: { kind: 'credential', pointer: '' }, notes: [] } as const;

const opened = (token: string) => openToken(token, place);
const answerTo = async (token: string) => {
  const [first] = await opened(token);
  if (first?.kind !== 'not-opened') return first?.kind;
  const [evidence] = first.check.evidence;
  return [first.check.reason, evidence?.value].join(' ');
};
const made = (claims: JsonObject, header: JsonObject = {}) => oddToken({ alg: 'ES256', ...header }, claims, key);

describe('a token', () => {
  test('opens to the credential it states, with what was signed around it', async () => {
    const token = await tokenOf(badge, key, { alg: 'ES256' });
    const [header = '', payload = '', signature = ''] = token.split('.');
    expect(await opened(token)).toEqual([
      {
        kind: 'document',
        document: badge,
        envelope: { kind: 'token', header: { alg: 'ES256' }, claims: badge, signed: `${header}.${payload}`, signature },
        path: [{ kind: 'token', at: '' }],
        notes: [],
      },
    ]);
  });

  test.each([
    [
      'Open Badges 2.0',
      { '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', badge: 'https://b.example' },
    ],
    ['a credential of another kind', { vct: 'urn:eudi:learning:credential:1' }],
  ])('of %s opens to its payload as it stands', async (_, claims) => {
    expect(await opened(made({ iss: did, nbf: 1, ...claims }))).toMatchObject([
      { document: { iss: did, nbf: 1, ...claims } },
    ]);
  });
});

describe('text that is', () => {
  test.each([
    [made(badge), 'JWT'],
    [`${made(badge)}~WyJzYWx0IiwibmFtZSIsIkEiXQ~`, 'SD-JWT'],
    [`${encoded({ alg: 'RSA-OAEP', enc: 'A256GCM' })}.a.b.c.d`, 'JWE'],
    [encoded({ alg: 'ES256' }), 'JWT'],
    [`${encoded({ alg: 'ES256' })}.${encoded(badge)}`, 'JWT'],
    ['www.uni-lumen.example', undefined],
    [encoded({ name: 'no header' }), undefined],
    ['one.two.three', undefined],
    ['', undefined],
  ])('%.30s… is %s', (text, kind) => {
    expect(tokenKind(text)).toBe(kind);
  });
});

describe('strictly read', () => {
  const [header = '', payload = '', signature = ''] = made(badge).split('.');
  // The last letter of three keeps two unused bits, of two keeps four: they have to be zero.
  const loose = (text: string) => text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + 1);
  const twoLetters = encoded({ alg: 'ES256', kid: 'ab' });

  test.each<[string, string, string]>([
    ['padding', `${header}=.${payload}.${signature}`, 'format.malformed base64url'],
    [
      'white space inside',
      `${header}.${payload.slice(0, 9)} ${payload.slice(9)}.${signature}`,
      'format.malformed base64url',
    ],
    ['the other alphabet', `${header}.${payload}.+/${signature.slice(2)}`, 'format.malformed base64url'],
    ['bits behind the end', `${header}.${payload}.${loose(signature)}`, 'format.malformed base64url'],
    ['bits behind the end of the header', `${loose(twoLetters)}.${payload}.${signature}`, 'format.malformed base64url'],
    ['one part', header, 'format.malformed token-parts'],
    ['two parts', `${header}.${payload}`, 'format.malformed token-parts'],
    ['four parts', `${header}.${payload}.${signature}.`, 'format.malformed token-parts'],
    ['two dots too many', `${header}.${payload}.${signature}..`, 'format.malformed token-parts'],
    ['no payload', `${header}..${signature}`, 'format.malformed base64url'],
    ['no signature', `${header}.${payload}.`, 'format.malformed token-parts'],
    ['a payload that is no object', oddToken({ alg: 'ES256' }, '["vc"]', key), 'format.malformed syntax'],
    ['a payload that ends early', oddToken({ alg: 'ES256' }, '{"vc":', key), 'format.malformed ends-early'],
    ['a header name twice', oddToken('{"alg":"ES256","alg":"none"}', badge, key), 'format.duplicate-key duplicate-key'],
    ['a claim twice', oddToken({ alg: 'ES256' }, '{"vc":{},"vc":{}}', key), 'format.duplicate-key duplicate-key'],
    [
      'a name that changes prototypes',
      oddToken({ alg: 'ES256' }, '{"__proto__":{}}', key),
      'format.unsafe-key unsafe-key',
    ],
  ])('%s', async (_, token, answer) => {
    expect(await answerTo(token)).toBe(answer);
  });

  test('only a token that nobody signed may lack a signature', async () => {
    expect(await answerTo(oddToken({ alg: 'none' }, badge))).toBe('document');
  });
});

describe('not read, and no fault of the token’s', () => {
  test.each<[string, string, string]>([
    ['encrypted', `${encoded({ alg: 'RSA-OAEP', enc: 'A256GCM' })}.a.b.c.d`, 'format.unsupported JWE'],
    ['compressed', made(badge, { zip: 'DEF' }), 'format.unsupported zip'],
    [
      'written without encoding',
      `${encoded({ alg: 'ES256', b64: false, crit: ['b64'] })}.plain text.aa`,
      'format.unsupported b64',
    ],
    ['of a kind nobody knows', made(badge, { typ: 'badge' }), 'format.unsupported badge'],
    ['of a kind of token nobody knows', made(badge, { typ: 'openbadge+jwt' }), 'format.unsupported openbadge+jwt'],
    ['of content nobody knows', made(badge, { cty: 'text/plain' }), 'format.unsupported text/plain'],
  ])('%s', async (_, token, answer) => {
    expect(await answerTo(token)).toBe(answer);
  });
});

describe('tokens that would be two things at once', () => {
  const vc = { ...older };
  const vp = { type: ['VerifiablePresentation'], verifiableCredential: [] };
  const learner = 'did:example:learner';
  const withLearner = { ...vc, credentialSubject: { ...(vc['credentialSubject'] as JsonObject), id: learner } };

  test.each<[string, string]>([
    ['a credential and a presentation', made({ vc, vp })],
    ['a credential that is text', made({ vc: 'eyJ' })],
    ['a credential in a claim and one around it', made({ ...badge, vc })],
    ['vc where the payload is the credential', made({ iss: did, vc }, { typ: 'vc+jwt' })],
    ['a presentation in the claim for a credential', made({ vc: vp })],
    ['another kind by its type', made({ iss: did, vc }, { typ: 'at+jwt' })],
    ['another kind by its type, with its family', made(badge, { typ: 'application/entity-statement+jwt' })],
    ['a type that is no text', made(badge, { typ: 1 })],
    ['a presentation by its type', made(badge, { typ: 'vp+jwt' })],
    ['a presentation by its content', made(badge, { typ: 'vc+jwt', cty: 'vp' })],
    ['a presentation called a credential', made(vp, { typ: 'vc+jwt' })],
    ['two ids', made({ vc, jti: 'urn:uuid:other' })],
    ['two subjects', made({ vc: withLearner, sub: 'did:example:other' })],
    ['two beginnings', made({ vc, nbf: 1_500_000_000 })],
    ['two ends', made({ vc: { ...vc, expirationDate: '2030-01-01T00:00:00Z' }, exp: 1_500_000_000 })],
    ['a beginning that is no number', made({ vc, nbf: '2026' })],
    ['an end beyond all calendars', made({ vc, exp: 1e15 })],
  ])('%s', async (_, token) => {
    expect(await answerTo(token)).toMatch(/^format\.malformed token-(contents|type|claims)$/);
  });

  test.each<[string, JsonObject, JsonObject]>([
    ['equal ids', { vc, jti: 'https://uni-lumen.example/credentials/1' }, {}],
    ['the subject', { vc: withLearner, sub: learner }, {}],
    [
      'the beginning, to the second',
      { vc: { ...vc, issuanceDate: '2026-06-30T00:00:00.999Z' }, nbf: 1_782_777_600 },
      {},
    ],
    ['an issuer of its own: whose it is, the proof says', { vc, iss: 'did:web:other.example' }, {}],
    ['a type, whatever its case', badge, { typ: 'application/VC+JWT', cty: 'application/vc' }],
  ])('%s is no contradiction', async (_, claims, header) => {
    expect(await answerTo(made(claims, header))).toBe('document');
  });
});

describe('what the claims add', () => {
  const documentIn = async (claims: JsonObject, header: JsonObject = {}) => {
    const [first] = await opened(made(claims, header));
    return first?.kind === 'document' ? first.document : undefined;
  };
  const bare = {
    '@context': older['@context'] ?? [],
    type: ['VerifiableCredential'],
    credentialSubject: { name: 'A' },
  };

  test('is what the credential leaves out', async () => {
    const claims = { iss: did, sub: 'did:example:a', jti: 'urn:uuid:1', iat: 1_782_777_600, exp: 1_798_761_600 };
    expect(await documentIn({ ...claims, vc: bare })).toEqual({
      ...bare,
      id: 'urn:uuid:1',
      issuer: did,
      credentialSubject: { name: 'A', id: 'did:example:a' },
      issuanceDate: '2026-06-30T00:00:00Z',
      expirationDate: '2027-01-01T00:00:00Z',
    });
  });

  test('goes into an issuer that lacks only its id, and a subject alone in a list', async () => {
    const vc = { ...bare, issuer: { name: 'University of Lumen' }, credentialSubject: [{ name: 'A' }] };
    expect(await documentIn({ iss: did, sub: 'did:example:a', vc })).toMatchObject({
      issuer: { name: 'University of Lumen', id: did },
      credentialSubject: [{ name: 'A', id: 'did:example:a' }],
    });
  });

  test('is no identifier when it only tells tokens apart', async () => {
    expect(await documentIn({ iss: did, jti: '4711', sub: 'A', vc: bare })).toEqual({ ...bare, issuer: did });
  });

  test('are further dates where they are the token’s own', async () => {
    expect(await documentIn({ ...badge, nbf: 1_790_000_000 }, { typ: 'vc+jwt' })).toMatchObject({
      validFrom: '2026-06-30T00:00:00Z',
      issuanceDate: '2026-09-21T14:13:20Z',
    });
    expect(await answerTo(made({ ...badge, nbf: 1_790_000_000 }))).toBe('format.malformed token-claims');
  });
});

describe('tokens for something else', () => {
  test.each<[string, JsonObject, JsonObject]>([
    ['signing in', { iss: 'https://login.example', sub: 'a', aud: 'b' }, {}],
    ['an access token', { scope: 'read' }, { typ: 'at+jwt' }],
    ['nothing', {}, {}],
  ])('%s', async (_, claims, header) => {
    expect(await answerTo(made(claims, header))).toBe('format.not-a-credential JWT');
  });
});

describe('a presentation', () => {
  test('opens to each of its credentials, and its holder’s signature is named', async () => {
    const vp = { type: 'VerifiablePresentation', verifiableCredential: [made(badge), badge] };
    const [token, plain, ...others] = await opened(made({ iss: 'did:example:holder', vp }));
    expect(others).toEqual([]);
    expect(token).toMatchObject({ document: badge, envelope: { kind: 'token' }, notes: ['proof.holder-only'] });
    expect(plain).toMatchObject({ document: badge, notes: ['proof.holder-only'] });
    expect(plain).not.toHaveProperty('envelope');
  });

  test('as the payload opens too', async () => {
    const vp = { '@context': ['https://www.w3.org/ns/credentials/v2'], type: ['VerifiablePresentation'] };
    const token = made({ ...vp, verifiableCredential: [made(badge)] }, { typ: 'vp+jwt' });
    expect(await opened(token)).toMatchObject([
      { document: badge, path: [{ kind: 'token' }, { kind: 'presentation' }, { kind: 'token' }] },
    ]);
  });

  test('of nothing is no credential, and of a broken token a broken one', async () => {
    expect(await answerTo(made({ vp: { type: 'VerifiablePresentation', verifiableCredential: [] } }))).toContain(
      'format.not-a-credential',
    );
    const broken = `${encoded({ alg: 'ES256' })}.${encoded(badge)}`;
    expect(await answerTo(made({ vp: { type: 'VerifiablePresentation', verifiableCredential: broken } }))).toBe(
      'format.malformed token-parts',
    );
  });

  test('does not open forever', async () => {
    const nested = (depth: number): string =>
      depth === 0
        ? made(badge)
        : made({ vp: { type: 'VerifiablePresentation', verifiableCredential: nested(depth - 1) } });
    expect(await answerTo(nested(1))).toBe('document');
    expect(await answerTo(nested(3))).toContain('format.unsupported');
  });
});
