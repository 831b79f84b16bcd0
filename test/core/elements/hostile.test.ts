import { describe, expect, test } from 'vitest';
import { elementIds } from '../../../core/elements/element.js';
import { isList, isObject, type Json, type JsonObject } from '../../../core/json.js';
import { achieving, complete, judge, judgeFreeForm, leavesOf, withValue } from './fixture.js';

const deep = (depth: number): Json =>
  Array.from({ length: depth }).reduce<Json>(value => ({ en: value, a: [value] }), 'x');

const HOSTILE: readonly (readonly [string, Json])[] = [
  ['null', null],
  ['a number', -1e308],
  ['a boolean', false],
  ['nothing in a list', [null, [], [[null]]]],
  ['an empty object', {}],
  ['deep nesting', deep(12)],
  ['a reference to itself', { id: 'urn:a', related: { id: 'urn:a' } }],
  ['a prototype', JSON.parse('{"__proto__":{"name":"x"},"constructor":1,"toString":null}') as Json],
  ['a wrong language map', { en: 5, '@value': { '@value': [] } }],
  ['lone surrogates', '\ud800\udfff \ud800'],
];

/** Every member the format knows, once: the path to each leaf and to each object on the way, in the first of a list. */
const paths = [
  ...new Set(
    leavesOf(complete)
      .map(([path]) => path)
      .filter(path => !/@context|\btype\b|\.[1-9]/.test(path))
      .flatMap(path => path.split('.').map((_, index, all) => all.slice(0, index + 1).join('.'))),
  ),
];

describe('whatever stands anywhere, every element gets an answer', () => {
  test.each(HOSTILE)('%s', (_name, value) => {
    for (const path of paths) {
      expect(judge(withValue(complete, path, value)).findings.map(({ id }) => id)).toEqual(elementIds);
    }
    for (const key of ['issuer', 'proof', 'credentialSubject', 'credentialSubject.title', 'credentialSubject.skills']) {
      expect(judgeFreeForm(withValue(complete, key, value)).findings.map(({ id }) => id)).toEqual(elementIds);
    }
  });

  test('an object without a prototype, as the strict reader makes it', () => {
    expect(judge(bare(complete))).toEqual(judge(complete));
  });
});

function bare(value: JsonObject): JsonObject {
  const copy = Object.create(null) as Record<string, Json>;
  for (const [key, held] of Object.entries(value)) {
    copy[key] = isList(held)
      ? held.map(item => (isObject(item) ? bare(item) : item))
      : isObject(held)
        ? bare(held)
        : held;
  }
  return copy;
}

describe('a megabyte of text is judged', () => {
  const MEGABYTE = 1_048_576;
  test.each(['learner can ', 'x:\n', '# ', '.', '<p ', '[', '1.1 ', '**', 'attend ', '\u00df\u0301'])('of %j', part => {
    const text = part.repeat(Math.ceil(MEGABYTE / part.length));
    const document = achieving({
      'criteria.narrative': text,
      description: text,
      name: text,
      ECTS: text,
      assessmentType: text,
      participationType: text,
      'alignment.0.targetFramework': text,
      'alignment.0.targetUrl': text,
    });
    expect(judge(document).findings).toHaveLength(elementIds.length);
  });
});
