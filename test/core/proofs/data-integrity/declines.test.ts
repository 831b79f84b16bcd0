import { describe, expect, test } from 'vitest';
import type { Environment } from '../../../../core/environment.js';
import type { JsonObject } from '../../../../core/json.js';
import { limits } from '../../../../core/limits.js';
import { openVocabulary } from '../../../../core/proofs/contexts/index.js';
import { canonicalDocument, termsOf } from '../../../../core/proofs/data-integrity/fits.js';
import { NotCovered } from '../../../../core/proofs/data-integrity/not-covered.js';
import { isTooHeavy } from '../../../../core/proofs/linked-data/weight.js';
import { openWeb } from '../../../../core/web/index.js';
import { plainBadge, profile } from '../../../fixtures/credentials.js';
import { worldOf } from '../../../fixtures/environment.js';

/** What our own engine leaves to the packages. What it does not, is compared with them in test/conformance. */
const environment: Environment = worldOf({}, '2026-11-21T00:00:00Z');
const vocabulary = openVocabulary(environment, openWeb(environment));
const badge = plainBadge({ issuer: profile('did:web:uni-lumen.example') });

async function whyNot(document: JsonObject): Promise<string | undefined> {
  try {
    canonicalDocument(document, await termsOf(document['@context'], vocabulary));
    return undefined;
  } catch (error) {
    if (error instanceof NotCovered) return error.why;
    throw error;
  }
}

const subject = (more: JsonObject): JsonObject => ({
  ...badge,
  credentialSubject: { ...(badge['credentialSubject'] as JsonObject), ...more },
});
const contexts = badge['@context'] as readonly string[];
const nested = (depth: number): JsonObject => (depth === 0 ? { id: 'urn:end' } : { alignment: nested(depth - 1) });

test('a badge written plainly is read', async () => {
  expect(await whyNot(badge)).toBeUndefined();
});

describe('the packages decide about', () => {
  test.each<[string, JsonObject, string]>([
    [
      'a context of its own',
      { ...badge, '@context': [...contexts, { a: 'https://a.example/' }] },
      'context of its own',
    ],
    ['no context', { ...badge, '@context': [] }, 'no context'],
    ['a name nobody defines', { ...badge, colour: 'blue' }, 'unknown name'],
    ['a full address for a name', { ...badge, 'https://schema.org/name': 'x' }, 'unknown name'],
    ['a keyword', { ...badge, '@id': 'urn:x' }, 'unknown name'],
    ['an included statement', { ...badge, '@included': [] }, 'unknown name'],
    ['a context inside', subject({ '@context': contexts }), 'unknown name'],
    ['a value object', { ...badge, name: { '@value': 'Data Ethics', '@language': 'en' } }, 'unknown name'],
    ['a relative identifier', subject({ id: 'learner' }), 'identifier that is no IRI'],
    ['an identifier with a space', subject({ id: 'urn:a b' }), 'identifier that is no IRI'],
    ['an identifier that is no text', subject({ id: 7 }), 'identifier that is no text'],
    ['an odd blank node label', subject({ id: '_:é' }), 'blank node label'],
    ['a type that is no text', subject({ type: [7] }), 'type that is no text'],
    ['no type at all in the list', subject({ type: [] }), 'type that is no text'],
    ['a type nobody defines', subject({ type: ['Colour'] }), 'word without an IRI'],
    ['a list in a list', { ...badge, name: [['Data Ethics']] }, 'list in a list'],
    ['the same number twice', { ...badge, name: [1, 1] }, 'the same value twice'],
    [
      'a statement about the credential inside it',
      subject({ id: badge['id'] ?? '' }),
      'something else about the credential',
    ],
    ['what is nested too deeply', { ...badge, ...nested(limits.jsonDepth + 1) }, 'too large'],
    ['nothing', { '@context': contexts }, 'nothing is stated'],
  ])('%s', async (_, document, why) => {
    expect(await whyNot(document)).toBe(why);
  });

  test('as many objects as are read, and not one more', async () => {
    const others = 2; // the badge and its learner
    const filled = (count: number): JsonObject => ({
      ...badge,
      issuer: 'did:web:uni-lumen.example',
      credentialSubject: {},
      evidence: Array.from({ length: count }, () => ({})),
    });
    expect(await whyNot(filled(limits.canonicalisedObjects - others))).toBe(undefined);
    expect(await whyNot(filled(limits.canonicalisedObjects - others + 1))).toBe('too large');
  });
});

test('symmetric graphs are labelled within a bound, and beyond it left to the packages', async () => {
  const clique = (many: number): JsonObject => {
    const ids = Array.from({ length: many }, (_, at) => `_:a${String(at)}`);
    return subject({
      achievement: ids.map(id => ({
        id,
        type: 'Achievement',
        related: ids.filter(one => one !== id).map(one => ({ id: one })),
      })),
    });
  };
  const related = (many: number): JsonObject => ({
    ...badge,
    evidence: Array.from({ length: many }, () => ({ type: 'Evidence', name: 'Portfolio' })),
  });
  expect(await whyNot(related(500))).toBeUndefined();
  expect(await whyNot(clique(8))).not.toBeUndefined();
});

describe('what is too heavy for the packages is declined', () => {
  const full = (more: JsonObject): JsonObject => ({ ...badge, ...more });
  test.each<[string, (count: number) => JsonObject, number]>([
    ['values', count => full({ name: Array.from({ length: count }, () => null) }), limits.canonicalisedValues],
    ['texts', count => full({ name: Array.from({ length: count }, () => 'a') }), limits.canonicalisedValues],
    ['bytes', count => full({ name: 'a'.repeat(count) }), limits.canonicalisedBytes],
  ])('%s', async (_, filled, bound) => {
    let [below, above] = [bound / 2, bound];
    while (above - below > 1) {
      const middle = Math.floor((below + above) / 2);
      if (isTooHeavy(filled(middle))) above = middle;
      else below = middle;
    }
    expect(await whyNot(filled(below))).toBeUndefined();
    expect(await whyNot(filled(above))).toBe('too large');
  });
});
