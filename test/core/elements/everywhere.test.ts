/** What must hold of every complete credential, whatever its data model: our own two, and those of the specification. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { councilMandatory } from '../../../core/elements/catalogue.js';
import { checkElements, type ElementsAnswer } from '../../../core/elements/check-elements.js';
import { type ElementId, elementIds } from '../../../core/elements/element.js';
import { trackOf } from '../../../core/elements/track.js';
import { recognise } from '../../../core/formats/recognise.js';
import { isList, isObject, type Json, type JsonObject } from '../../../core/json.js';
import { failed, passed, unknown } from '../../../core/report/check.js';
import { refineElements } from '../../../core/report/refine.js';
import { unidentified } from '../../../core/report/report.js';
import { european } from '../../fixtures/european.js';
import { elementsOf } from '../../fixtures/format-elements.js';
import { complete, leavesOf, withValue } from './fixture.js';

const spec = process.env['PROOFMARK_SPEC'];
if (spec === undefined) {
  process.stderr.write(
    'PROOFMARK_SPEC is not set: the properties were NOT tried on the examples of the specification\n',
  );
}
const example = (name: string): JsonObject =>
  JSON.parse(readFileSync(join(spec ?? '', 'elements', 'examples', name), 'utf8')) as JsonObject;

const credentials: readonly (readonly [string, JsonObject, Date])[] = [
  ['our Open Badge', complete, new Date('2026-06-01T12:00:00Z')],
  ['our European credential', european(), new Date('2026-11-21T12:00:00Z')],
  ...(spec === undefined
    ? []
    : ['01-ob3-complete.json', '06-elm-complete.json'].map(
        name => [name, example(name), new Date('2025-06-01T00:00:00Z')] as const,
      )),
];

function answerOn(document: JsonObject, now: Date): ElementsAnswer {
  const recognised = recognise(document);
  if (recognised.kind !== 'recognised') throw new Error('every one of them is read');
  return checkElements(document, elementsOf(recognised.format), now);
}

const statuses = ({ findings, track, microbolTrack }: ElementsAnswer) => ({
  ...Object.fromEntries(findings.map(({ id, status }) => [id, status])),
  track,
  microbolTrack,
});

/** A copy in which a JSON Pointer leads nowhere; in a list, to null, so that the others stay where they are. */
function without(value: Json, [key, ...rest]: readonly string[]): Json {
  if (key === undefined) return value;
  const kept = (held: Json): Json => (rest.length === 0 ? null : without(held, rest));
  if (isList(value)) return value.map((held, index) => (String(index) === key ? kept(held) : held));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, held]) =>
      name !== key ? [[name, held]] : rest.length === 0 ? [] : [[name, kept(held)]],
    ),
  );
}

const stepsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** Takes away whatever an element was found in, weak places too, until nothing states it. */
function untilMissing(document: JsonObject, id: ElementId, now: Date): ElementsAnswer {
  let left: Json = document;
  for (let round = 0; round < 60; round++) {
    const answer = answerOn(left as JsonObject, now);
    const found = answer.findings.find(finding => finding.id === id);
    const places = [found?.pointer, ...(found?.alsoAt ?? [])].filter(place => place !== undefined);
    if (found?.status === 'missing' || places.length === 0) return answer;
    for (const place of places) left = without(left, stepsOf(place));
  }
  throw new Error(`${id} is still stated`);
}

const isName = (path: string): boolean => /^@context|(?:^|\.)(?:type|id|@type)(?:\.\d+)?$/.test(path);

describe.each(credentials)('%s', (_name, document, now) => {
  const expected = statuses(answerOn(document, now));
  const leaves = leavesOf(document).filter(([path]) => !path.startsWith('@context'));

  test('is complete', () => {
    expect(expected).toMatchObject({ track: 'recognition' });
  });

  test.each(councilMandatory.filter(id => id !== 'level'))('without any statement of %s: prior learning', id => {
    const answer = untilMissing(document, id, now);
    expect(answer.findings.find(finding => finding.id === id)?.status).toBe('missing');
    expect(answer.track).toBe('prior-learning');
  });

  test('without any statement of its level: a question, and no obstacle', () => {
    const answer = untilMissing(document, 'level', now);
    expect(answer.findings.find(({ id }) => id === 'level')?.status).toBe('missing');
    expect(answer.track).toBe('recognition-after-questions');
  });

  test('any single value as a list of one; an identifier is always one text', () => {
    for (const [path, value] of leaves.filter(([place]) => !/(?:^|\.)id$/.test(place))) {
      expect([path, statuses(answerOn(withValue(document, path, [value]), now))]).toEqual([path, expected]);
    }
  });

  test('any type as one text', () => {
    expect(statuses(answerOn(singleTypes(document) as JsonObject, now))).toEqual(expected);
  });

  test('texts by language as lists by language, and the other way', () => {
    expect(statuses(answerOn(mapped(document, text => (isList(text) ? text : [text])) as JsonObject, now))).toEqual(
      expected,
    );
    const single = (text: Json) => (isList(text) && text.length === 1 ? (text[0] ?? null) : text);
    expect(statuses(answerOn(mapped(document, single) as JsonObject, now))).toEqual(expected);
  });

  test('keys in another order, and keys nobody knows', () => {
    const reversed = eachObject(document, entries => entries.toReversed());
    const unknownKeys = eachObject(document, entries => [['somethingElse', 'a word'], ...entries]);
    expect(statuses(answerOn(reversed as JsonObject, now))).toEqual(expected);
    expect(statuses(answerOn(unknownKeys as JsonObject, now))).toEqual(expected);
  });

  test('filler says as much as nothing', () => {
    const texts = leaves.filter(([path, value]) => typeof value === 'string' && !isName(path));
    for (const [path] of texts) {
      const removed = statuses(answerOn(withValue(document, path, undefined), now));
      expect([path, statuses(answerOn(withValue(document, path, '[insert text]'), now))]).toEqual([path, removed]);
    }
  });

  test('no outcome of proof, issuer or validity changes the Council statuses or the track', () => {
    const { findings, kind } = answerOn(document, now);
    const outcomes = [
      [failed('proof.altered')],
      [unknown('proof.key-unreachable')],
      [passed('issuer.legal-seal'), failed('status.revoked')],
      [passed('issuer.platform-account'), failed('period.expired')],
    ];
    const council = (all: typeof findings) => all.filter(({ id }) => councilMandatory.includes(id));
    for (const checks of outcomes) {
      const refined = refineElements(findings, checks, unidentified);
      expect(council(refined)).toEqual(council(findings));
      expect(trackOf(refined, kind, 'council')).toBe('recognition');
    }
  });

  const HOSTILE: readonly Json[] = [
    null,
    JSON.parse('{"__proto__":{"name":"x"},"constructor":1}') as Json,
    { id: 'urn:a', related: { id: 'urn:a' } },
  ];

  test('a null, a prototype or a reference to itself in any place is answered', () => {
    for (const [index, [path]] of leaves.entries()) {
      const changed = withValue(document, path, HOSTILE[index % HOSTILE.length] ?? null);
      const recognised = recognise(changed);
      if (recognised.kind !== 'recognised') continue;
      expect(checkElements(changed, elementsOf(recognised.format), now).findings.map(({ id }) => id)).toEqual(
        elementIds,
      );
    }
  });
});

test('a node by reference and the same node in its place say the same', () => {
  const now = new Date('2026-11-21T12:00:00Z');
  const { issuer } = european();
  const at = 'credentialSubject.hasClaim.0.awardedBy.awardingBody.0';
  const inline = withValue(european(), at, issuer);
  const byName = withValue(european(), at, 'urn:epass:org:1');
  const expected = statuses(answerOn(european(), now));
  expect(statuses(answerOn(inline, now))).toEqual(expected);
  expect(statuses(answerOn(byName, now))).toEqual(expected);
});

function eachObject(
  value: Json,
  change: (entries: readonly (readonly [string, Json])[]) => readonly (readonly [string, Json])[],
): Json {
  if (isList(value)) return value.map(item => eachObject(item, change));
  if (!isObject(value)) return value;
  const inside = Object.entries(value).map(([key, held]) => [key, eachObject(held, change)] as const);
  const isMap = inside.every(([key]) => /^[a-z]{2}$/.test(key) && key !== 'id');
  return Object.fromEntries(isMap || Object.hasOwn(value, '@context') ? inside : change(inside));
}

const singleTypes = (value: Json): Json =>
  eachObject(value, entries =>
    entries.map(([key, held]) => [key, key === 'type' && isList(held) && held.length === 1 ? (held[0] ?? null) : held]),
  );

function mapped(value: Json, change: (text: Json) => Json): Json {
  if (isList(value)) return value.map(item => mapped(item, change));
  if (!isObject(value)) return value;
  const keys = Object.keys(value);
  const isMap = keys.length > 0 && keys.every(key => /^[a-z]{2}$/.test(key) && key !== 'id');
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [key, isMap ? change(held) : mapped(held, change)]),
  );
}
