/** Tokens and seals: C16 to C20, C39, C41. */
import { createHmac, sign as signBytes } from 'node:crypto';
import type { JsonObject } from '../../../core/json.js';
import { contexts, plainBadgeOnVersion1 } from '../../fixtures/credentials.js';
import { european } from '../../fixtures/european.js';
import { sealed, sealHeader, sealing } from '../../fixtures/seals.js';
import { digestOf } from '../../fixtures/sd-jwt.js';
import { encoded, jwkDocument, oddToken, pemOf, rsaKey } from '../../fixtures/tokens.js';
import { asText, doubted, rejected, tokenBadge, tokenBy, tokenMethod, type Cast, type Threat } from './threat.js';

export const envelopes = async (cast: Cast): Promise<readonly Threat[]> => [
  ...(await algorithms(cast)),
  ...(await structure(cast)),
  ...(await claims(cast)),
  ...selective(cast),
  ...(await seals()),
];

const kid = tokenMethod;
const did = tokenMethod.slice(0, tokenMethod.indexOf('#'));

async function algorithms({ tokenKey }: Cast): Promise<readonly Threat[]> {
  const refused = { proof: 'proof.algorithm-refused' } as const;
  const shared = `${encoded({ alg: 'HS256', kid })}.${encoded(tokenBadge)}`;
  const weak = rsaKey(512 * 2);
  const short = `${encoded({ alg: 'RS256', kid: `${did}#weak` })}.${encoded(tokenBadge)}`;
  const published = {
    'https://tokens.uni-lumen.example/.well-known/did.json': jwkDocument(did, { weak: weak.jwk, p256: tokenKey.jwk }),
  };
  return [
    rejected('C16', 'alg none', asText(oddToken({ alg: 'none', kid }, tokenBadge)), refused),
    rejected(
      'C16',
      'HS256 with the public key as the secret',
      asText(`${shared}.${createHmac('sha256', pemOf(tokenKey)).update(shared).digest('base64url')}`),
      refused,
    ),
    {
      ...rejected(
        'C16',
        'RS256 with a key of 1,024 bits',
        asText(`${short}.${signBytes('sha256', Buffer.from(short), weak.secret).toString('base64url')}`),
        refused,
      ),
      answers: published,
    },
    rejected(
      'C16',
      'the algorithm of another kind of key',
      asText(await tokenBy(tokenBadge, rsaKey(2048), { alg: 'RS256' })),
      refused,
    ),
  ];
}

async function structure({ tokenKey }: Cast): Promise<readonly Threat[]> {
  const [header = '', payload = '', signature = ''] = (await tokenBy(tokenBadge, tokenKey)).split('.');
  const malformed = { format: 'format.malformed' } as const;
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const loose = signature.replace(/.$/, last => letters[letters.indexOf(last) + 1] ?? '');
  const seal = await sealed(european(), await sealing());
  const twice = { ...seal, signatures: seal.signatures.map(one => ({ ...one, header: { alg: 'ES256' } })) };
  const crit = (more: JsonObject): string => oddToken({ alg: 'ES256', kid, ...more }, tokenBadge, tokenKey);
  return [
    rejected('C17', 'padding', asText(`${header}.${payload}.${signature}==`), malformed),
    rejected('C17', 'bits behind the end', asText(`${header}.${payload}.${loose}`), malformed),
    rejected('C17', 'two dots too many', asText(`${header}.${payload}.${signature}..`), malformed),
    rejected('C17', 'two dots missing', asText(header), malformed),
    rejected('C17', 'a header name twice', asText(oddToken('{"alg":"ES256","alg":"none"}', tokenBadge, tokenKey)), {
      format: 'format.duplicate-key',
    }),
    doubted('C17', 'encrypted', asText(`${encoded({ alg: 'RSA-OAEP', enc: 'A256GCM' })}.a.b.c.d`), {
      format: 'format.unsupported',
    }),
    rejected('C17', 'a header name inside and outside what is protected', asText(twice), { proof: 'proof.malformed' }),
    doubted('C17', 'b64 false in a token', asText(crit({ crit: ['b64'], b64: false })), { proof: 'proof.unsupported' }),
    rejected('C18', 'crit empty', asText(crit({ crit: [] })), { proof: 'proof.malformed' }),
    rejected('C18', 'crit no list', asText(crit({ crit: 'exp' })), { proof: 'proof.malformed' }),
    rejected('C18', 'crit with a name twice', asText(crit({ crit: ['x', 'x'], x: 1 })), { proof: 'proof.malformed' }),
    rejected('C18', 'crit with a registered name', asText(crit({ crit: ['alg'] })), { proof: 'proof.malformed' }),
    rejected('C18', 'crit with an absent name', asText(crit({ crit: ['x'] })), { proof: 'proof.malformed' }),
    doubted('C18', 'crit with an unknown extension', asText(crit({ crit: ['x'], x: 1 })), {
      proof: 'proof.unsupported',
    }),
  ];
}

async function claims({ tokenKey }: Cast): Promise<readonly Threat[]> {
  const vc = plainBadgeOnVersion1({ issuer: did });
  const vp = { type: ['VerifiablePresentation'], verifiableCredential: [] };
  const learner = { ...vc, credentialSubject: { ...(vc['credentialSubject'] as JsonObject), id: 'did:example:one' } };
  const malformed = { format: 'format.malformed' } as const;
  const broken = async (file: string, said: JsonObject, header: JsonObject = {}): Promise<Threat> =>
    rejected('C19', file, asText(await tokenBy(said, tokenKey, header)), malformed);
  const inner = { ...tokenBadge, issuer: null };
  const presented = {
    '@context': [contexts.credentials2],
    type: ['VerifiablePresentation'],
    verifiableCredential: [inner],
  };
  return [
    await broken('the type of an access token', tokenBadge, { typ: 'at+jwt' }),
    await broken('a credential whose content is called a presentation', tokenBadge, { typ: 'vc+jwt', cty: 'vp' }),
    await broken('a credential and a presentation', { iss: did, vc, vp }),
    await broken('sub is not the subject', { iss: did, vc: learner, sub: 'did:example:other' }),
    await broken('jti is not the id', { iss: did, vc, jti: 'urn:uuid:other' }),
    await broken('a broken credential in a presentation', presented, { typ: 'vp+jwt' }),
    rejected(
      'C19',
      'iss is not the issuer',
      asText(await tokenBy({ ...tokenBadge, iss: 'did:web:other.example' }, tokenKey)),
      {
        proof: 'proof.wrong-signer',
      },
    ),
  ];
}

/** What is shown belongs to what was signed, or it was added. */
function selective({ tokenKey }: Cast): readonly Threat[] {
  const disclosure = encoded('["salt","name","Another"]');
  const digest = digestOf(disclosure);
  const shown = (stated: JsonObject, ...behind: readonly string[]) => {
    const claims = { iss: did, vct: 'urn:example:badge', ...stated };
    const token = oddToken({ alg: 'ES256', kid, typ: 'dc+sd-jwt' }, claims, tokenKey);
    return asText([token, ...behind].join('~'));
  };
  const broken = { proof: 'proof.malformed' } as const;
  const ending = encoded('["salt","exp",4102444800]');
  return [
    rejected('C20', 'SD-JWT with an unused disclosure', shown({ _sd: [] }, disclosure, ''), broken),
    rejected('C20', 'SD-JWT with a disclosure twice', shown({ _sd: [digest] }, disclosure, disclosure, ''), broken),
    rejected('C20', 'SD-JWT with a digest twice', shown({ _sd: [digest, digest] }, disclosure, ''), broken),
    rejected('C20', 'SD-JWT whose end was kept back', shown({ _sd: [digestOf(ending)] }, ending, ''), broken),
    doubted('C20', 'SD-JWT with a hash nobody knows', shown({ _sd_alg: 'sha-1' }, ''), { proof: 'proof.unsupported' }),
    {
      ...doubted('C20', 'SD-JWT with a replayed key binding', shown({ _sd: [digest] }, disclosure, 'a.b.c'), {
        proof: 'proof.intact',
      }),
      verdict: 'confirmed',
      notes: ['proof.shown-elsewhere'],
    },
  ];
}

async function seals(): Promise<readonly Threat[]> {
  const by = await sealing();
  const of = async (more: Readonly<Record<string, unknown>>) =>
    asText(await sealed(european(), by, sealHeader(by, more)));
  const other = await sealing('ES256', { name: 'O=Somebody Else, C=AT' });
  const expired = await sealing('ES256', { name: 'O=Test University, C=DE', until: '2026-01-01' });
  const untrusted = { proof: 'proof.intact', issuer: 'issuer.seal-untrusted' } as const;
  return [
    rejected('C18', 'a seal with crit empty', await of({ crit: [] }), { proof: 'proof.malformed' }),
    doubted('C18', 'a seal with an unknown extension', await of({ crit: ['b64', 'sigT', 'x'], x: 1 }), {
      proof: 'proof.unsupported',
    }),
    rejected('C39', 'a seal dated ahead', await of({ sigT: '2199-01-01T00:00:00Z' }), {
      proof: 'proof.from-the-future',
    }),
    doubted('C41', 'the seal of another body', asText(await sealed(european(), other)), untrusted),
    {
      ...doubted('C41', 'an expired certificate of a test', asText(await sealed(european(), expired)), untrusted),
      notes: ['issuer.test-seal', 'issuer.seal-time-unproven'],
    },
    doubted('C41', 'a certificate nobody vouches for', asText(await sealed(european(), by)), untrusted),
  ];
}
