import { expect, test } from 'vitest';
import { verifiableCredential } from '../../../core/formats/verifiable-credential/index.js';
import type { JsonObject } from '../../../core/json.js';
import { contexts } from '../../fixtures/credentials.js';

const credential = (version: keyof typeof contexts, more: JsonObject = {}): JsonObject => ({
  '@context': [contexts[version]],
  id: 'https://uni-lumen.example/credentials/30',
  type: ['VerifiableCredential'],
  issuer: 'did:web:uni-lumen.example',
  credentialSubject: { id: 'did:example:learner' },
  ...more,
});

test.each(['credentials1', 'credentials2'] as const)('any credential on %s is taken', version => {
  expect(verifiableCredential.recognise(credential(version))).toBe(true);
});

test('a document with neither the type nor a base vocabulary is not', () => {
  const document = { ...credential('credentials2'), '@context': 'https://schema.org', type: ['Course'] };
  expect(verifiableCredential.recognise(document)).toBe(false);
});

test('an issuer written as its address alone is read', () => {
  expect(verifiableCredential.read(credential('credentials2'))).toMatchObject({
    format: 'verifiable-credential',
    issuer: { id: { value: 'did:web:uni-lumen.example', pointer: '/issuer' } },
  });
});

test('what it says of its learner is judged by the names of its members', () => {
  const stated = { name: 'Introduction to Data Ethics', learner: 'Learner A', ects: '5' };
  const kind = verifiableCredential.elements.kindOf(credential('credentials2', { credentialSubject: stated }));
  expect(kind).toBe('award');
});
