import { expect, test } from 'vitest';
import { didKey } from '../../../../core/issuer/did-methods/did-key.js';
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
  ['did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169', 'proof.unsupported'],
  ['did:key:not-a-key', 'proof.malformed'],
  ['did:key:', 'proof.malformed'],
  [key.didKey.slice(0, -2), 'proof.malformed'],
])('%s: %s', async (identifier, reason) => {
  expect((await ask(identifier)).answer).toMatchObject({ kind: 'no-key', reason });
});
