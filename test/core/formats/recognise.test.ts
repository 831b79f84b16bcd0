import { expect, test } from 'vitest';
import { recognise } from '../../../core/formats/recognise.js';
import type { JsonObject } from '../../../core/json.js';
import { assertion, badgeClass } from '../../fixtures/badges-2.js';
import { plainBadge, plainBadgeOnVersion1 } from '../../fixtures/credentials.js';

const nameOf = (document: JsonObject): string => {
  const answer = recognise(document);
  return answer.kind === 'recognised' ? answer.format.name : `${answer.check.reason} ${answer.name ?? ''}`.trim();
};

const issuer = 'did:web:uni-lumen.example';
const OB2 = 'https://w3id.org/openbadges/v2';
const context2 = 'https://www.w3.org/ns/credentials/v2';
const credential = {
  '@context': [context2],
  type: ['VerifiableCredential'],
  issuer,
  credentialSubject: { name: 'Learner A' },
};

test.each<[string, JsonObject, string]>([
  ['an Open Badge on VC 2.0', plainBadge({ issuer }), 'open-badges-3'],
  ['an Open Badge on VC 1.1', plainBadgeOnVersion1({ issuer }), 'open-badges-3'],
  [
    'an achievement under an Open Badges context',
    { ...plainBadge({ issuer }), type: ['VerifiableCredential'] },
    'open-badges-3',
  ],
  ['an endorsement', { ...credential, type: ['VerifiableCredential', 'EndorsementCredential'] }, 'open-badges-3'],
  ['any other W3C credential', credential, 'verifiable-credential'],
  [
    'a European credential',
    { ...credential, type: ['VerifiableCredential', 'EuropeanDigitalCredential'] },
    'european-credential',
  ],
  [
    'an attestation of EBSI',
    { ...credential, type: ['VerifiableAttestation', 'EuropeanDigitalCredential'] },
    'ebsi-credential',
  ],
  ['an issuer of EBSI', { ...credential, issuer: { id: 'did:ebsi:z123' } }, 'ebsi-credential'],
  ['a learner record', { ...credential, type: ['VerifiableCredential', 'ClrCredential'] }, 'clr-2'],
  ['a micro-credential of the European wallet', { vct: 'urn:eudi:micro_credential:1' }, 'eudi-credential'],
  ['an identity of the European wallet', { vct: 'urn:eudi:pid:1' }, 'sd-jwt-vc'],
  ['another SD-JWT VC', { vct: 'https://uni-lumen.example/x' }, 'sd-jwt-vc'],
  ['Blockcerts', { ...credential, '@context': [context2, 'https://w3id.org/blockcerts/v3'] }, 'blockcerts'],
  [
    'Blockcerts with a proof of their ledger',
    { ...credential, '@context': [context2, 'https://w3id.org/blockcerts/v3'], proof: { type: 'MerkleProof2019' } },
    'blockcerts',
  ],
  [
    'Blockcerts with another proof besides',
    {
      ...credential,
      '@context': [context2, 'https://w3id.org/blockcerts/v3'],
      proof: [{ type: 'MerkleProof2019' }, { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' }],
    },
    'blockcerts',
  ],
  [
    'Blockcerts 2',
    { '@context': ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v2'], type: 'Assertion', badge: {} },
    'format.unsupported blockcerts',
  ],
  ['Open Badges 2.0', assertion(), 'open-badges-2'],
  ['Open Badges 2.0 with extensions', assertion({ '@context': [OB2, 'https://x.example/ext'] }), 'open-badges-2'],
  ['Open Badges 1.1', assertion({ '@context': 'https://w3id.org/openbadges/v1' }), 'open-badges-2'],
  [
    'Open Badges 1.0',
    { uid: '1', badge: 'https://x.example', verify: { type: 'hosted' } },
    'format.unsupported open-badges-2',
  ],
  ['the description of a badge', badgeClass(), 'format.not-a-credential open-badges-2'],
  ['something like an assertion', assertion({ type: 'OtherAssertion' }), 'format.not-a-credential open-badges-2'],
  ['OpenAttestation', { openAttestationMetadata: {}, type: ['VerifiableCredential'] }, 'format.unsupported'],
  ['OpenAttestation 2', { data: {}, signature: { merkleRoot: '00' } }, 'format.unsupported'],
  [
    'an offer in schema.org',
    { '@context': 'https://schema.org', '@type': 'EducationalOccupationalCredential' },
    'schema-org',
  ],
  ['something that calls itself a credential', { type: ['MyCredential'], proof: {} }, 'format.unsupported'],
  ['anything else', { hello: 'world' }, 'format.not-a-credential'],
])('%s is %s', (_, document, name) => {
  expect(nameOf(document)).toBe(name);
});

test('a format to come is never called malformed, however it is written', () => {
  const odd = { openAttestationMetadata: {}, type: ['VerifiableCredential'], issuer: [], credentialSubject: null };
  expect(recognise(odd)).toMatchObject({
    kind: 'unreadable',
    check: { status: 'unknown', reason: 'format.unsupported' },
  });
});
