import { describe, expect, test } from 'vitest';
import { elementIds } from '../../../core/elements/element.js';
import type { Json, JsonObject } from '../../../core/json.js';
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

describe('whatever stands anywhere, every element gets an answer', () => {
  const paths = [
    ...new Set(
      leavesOf(complete).flatMap(([path]) => path.split('.').map((_, index, all) => all.slice(0, index + 1).join('.'))),
    ),
  ];

  test.each(HOSTILE)('%s', (_name, value) => {
    for (const path of paths) {
      const document = withValue(complete, path, value);
      expect(judge(document).findings.map(({ id }) => id)).toEqual(elementIds);
      expect(judgeFreeForm(document).findings.map(({ id }) => id)).toEqual(elementIds);
    }
  });

  test('an object without a prototype, as the strict reader makes it', () => {
    const bare = (value: Json): Json =>
      typeof value !== 'object' || value === null
        ? value
        : Array.isArray(value)
          ? value.map(item => bare(item as Json))
          : (Object.assign(
              Object.create(null) as object,
              Object.fromEntries(Object.entries(value).map(([key, held]) => [key, bare(held as Json)])),
            ) as JsonObject);
    expect(judge(bare(complete) as JsonObject)).toEqual(judge(complete));
  });
});

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
