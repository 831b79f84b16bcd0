import { expect, test } from 'vitest';
import { didJwk } from '../../../../core/issuer/did-methods/did-jwk.js';
import { openWeb } from '../../../../core/web/index.js';
import { worldOf } from '../../../fixtures/environment.js';
import { sampleDay } from '../../../fixtures/samples.js';
import { curveKey, edwardsKey, encoded } from '../../../fixtures/tokens.js';

const { jwk } = curveKey('nobody in particular', 'P-256');
const ask = async (identifier: string) => {
  const web = openWeb(worldOf({}, sampleDay));
  return { answer: await didJwk.resolve(identifier, web), contacts: web.contacts };
};

test('the identifier is the key, with its fragment and without, and nobody is asked', async () => {
  const id = `did:jwk:${encoded(jwk)}`;
  const { answer, contacts } = await ask(id);
  if (answer.kind !== 'document') throw new Error('a did:jwk of a known key has a document');
  expect(answer.keys.map(key => key.id)).toEqual([`${id}#0`, id]);
  expect(answer.keys.every(({ publicKey, asserts }) => publicKey?.type === 'P-256' && asserts)).toBe(true);
  expect(contacts).toEqual([]);
});

test('a key for encryption may not sign', async () => {
  const { answer } = await ask(`did:jwk:${encoded({ ...jwk, use: 'enc' })}`);
  expect(answer).toMatchObject({ kind: 'document', keys: [{ asserts: false }, { asserts: false }] });
});

test.each([
  ['its private half', encoded({ ...jwk, d: 'AQ' }), 'proof.malformed'],
  ['a shared secret', encoded({ kty: 'oct', k: 'AQ' }), 'proof.malformed'],
  ['padding', `${encoded({ ...edwardsKey('x').jwk, a: 1 })}=`, 'proof.malformed'],
  ['a member twice', encoded('{"kty":"EC","kty":"OKP"}'), 'proof.malformed'],
  ['a list', encoded('[]'), 'proof.malformed'],
  ['nothing', '', 'proof.malformed'],
  ['a key on another curve', encoded(curveKey('x', 'secp256k1').jwk), 'proof.unsupported'],
  ['half a point', encoded({ ...jwk, y: 'AQ' }), 'proof.unsupported'],
])('%s: no key', async (_, text, reason) => {
  expect((await ask(`did:jwk:${text}`)).answer).toMatchObject({ kind: 'no-key', reason });
});
