import { expect, test } from 'vitest';
import { didKey } from '../../../../core/issuer/did-methods/did-key.js';
import { limits } from '../../../../core/limits.js';
import { openWeb } from '../../../../core/web/index.js';
import { worldOf } from '../../../fixtures/environment.js';
import { sampleDay } from '../../../fixtures/samples.js';
import { testKey } from '../../../fixtures/signer.js';

const key = await testKey('nobody in particular');
const ask = async (identifier: string) => {
  const web = openWeb(worldOf({}, sampleDay));
  return { answer: await didKey.resolve(identifier, web), contacts: web.contacts };
};

test('the identifier is the key, with its fragment and without, and nobody is asked', async () => {
  const { answer, contacts } = await ask(key.didKey);
  if (answer.kind !== 'document') throw new Error('a did:key always has a document');
  expect(answer.keys.map(({ id }) => id)).toEqual([`${key.didKey}#${key.multibase}`, key.didKey]);
  expect(answer.keys.every(one => one.publicKeyMultibase === key.multibase && one.asserts)).toBe(true);
  expect(contacts).toEqual([]);
});

test.each([
  ['did:key:z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc', 'proof.unsupported'],
  ['did:key:zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme', 'proof.unsupported'],
  ['did:key:not-a-key', 'proof.malformed'],
  // As long as a key of 2,048 bits: named and not read, and one letter above the bound as well.
  [`did:key:z${'2'.repeat(522)}`, 'proof.unsupported'],
  [`did:key:z${'2'.repeat(limits.multibaseLetters)}`, 'proof.unsupported'],
  [`did:key:z${'2'.repeat(limits.multibaseLetters - 1)}`, 'proof.malformed'],
  ['did:key:', 'proof.malformed'],
  [key.didKey.slice(0, -2), 'proof.malformed'],
])('%s: %s', async (identifier, reason) => {
  expect((await ask(identifier)).answer).toMatchObject({ kind: 'no-key', reason });
});

/** Published examples of the method: the same key as a point written short, and as its two coordinates in full. */
test.each([
  [
    'zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169',
    {
      kty: 'EC',
      crv: 'P-256',
      x: 'fyNYMN0976ci7xqiSdag3buk-ZCwgXU4kz9XNkBlNUI',
      y: 'hW2ojTNfH7Jbi8--CJUo3OCbH3y5n91g-IMA9MLMbTU',
    },
  ],
  [
    'z82Lm1MpAkeJcix9K8TMiLd5NMAhnwkjjCBeWHXyu3U4oT2MVJJKXkcVBgjGhnLBn2Kaau9',
    {
      kty: 'EC',
      crv: 'P-384',
      x: 'lInTxl8fjLKp_UCrxI0WDklahi-7-_6JbtiHjiRvMvhedhKVdHBfi2HCY8t_QJyc',
      y: 'y6N1IC-2mXxHreETBW7K3mBcw0qGr3CWHCs-yl09yCQRLcyfGv7XhqAngHOu51Zv',
    },
  ],
])('%s is a point of its curve', async (multibase, jwk) => {
  const { answer, contacts } = await ask(`did:key:${multibase}`);
  if (answer.kind !== 'document') throw new Error('a did:key always has a document');
  expect(answer.keys.map(({ publicKey }) => publicKey?.jwk)).toEqual([jwk, jwk]);
  expect(contacts).toEqual([]);
});
