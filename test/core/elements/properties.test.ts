import { describe, expect, test } from 'vitest';
import type { ElementId } from '../../../core/elements/element.js';
import { refineElements } from '../../../core/report/refine.js';
import { failed, passed, unknown } from '../../../core/report/check.js';
import { trackOf } from '../../../core/elements/track.js';
import { unidentified } from '../../../core/report/report.js';
import { isList, isObject, type Json, type JsonObject } from '../../../core/json.js';
import {
  ACHIEVEMENT,
  achieving,
  changed,
  complete,
  findingIn,
  judge,
  leavesOf,
  statuses,
  withValue,
} from './fixture.js';

const NARRATIVE = `${ACHIEVEMENT}.criteria.narrative`;
const DESCRIPTION = `${ACHIEVEMENT}.description`;

/** Every place of each unconditional element in the complete credential. */
const everyPlace: Readonly<Partial<Record<ElementId, readonly string[]>>> = {
  'learner-identity': ['credentialSubject.identifier', 'credentialSubject.id'],
  title: [`${ACHIEVEMENT}.name`, 'name'],
  'issuer-country': ['issuer.address'],
  'awarding-body': ['issuer'],
  'issue-date': ['awardedDate', 'validFrom', 'proof'],
  'learning-outcomes': [NARRATIVE, DESCRIPTION],
  workload: [
    `${ACHIEVEMENT}.ECTS`,
    `${ACHIEVEMENT}.timeInvestment`,
    NARRATIVE,
    'credentialSubject.activityStartDate',
    'credentialSubject.activityEndDate',
  ],
  'assessment-type': [`${ACHIEVEMENT}.assessmentType`, `${ACHIEVEMENT}.resultDescription`, NARRATIVE],
  'participation-form': [`${ACHIEVEMENT}.participationType`],
  'quality-assurance': [`${ACHIEVEMENT}.alignment.1`],
};

const without = (paths: readonly string[]): JsonObject =>
  changed(complete, Object.fromEntries(paths.map(path => [path, undefined])));

describe('what is taken away', () => {
  test.each(Object.entries(everyPlace))('without any statement of %s the way is prior learning', (id, paths) => {
    const answer = judge(without(paths));
    expect(answer.findings.find(finding => finding.id === id)?.status).toBe('missing');
    expect(answer.track).toBe('prior-learning');
  });

  test('without any statement of its level it raises a question and is no obstacle', () => {
    const answer = judge(without([`${ACHIEVEMENT}.alignment.0`]));
    expect(findingIn(answer, 'level').reason).toBe('element.not-stated');
    expect(answer.track).toBe('recognition-after-questions');
  });
});

describe('how it is written', () => {
  const expected = statuses(complete);
  const leaves = leavesOf(complete).filter(([path]) => !path.startsWith('@context'));

  test.each(leaves.map(([path]) => path))('%s as a list of one changes nothing', path => {
    const wrapped = withValue(complete, path, [leaves.find(([known]) => known === path)?.[1] ?? null]);
    expect(statuses(wrapped)).toEqual(expected);
  });

  test.each([
    'issuer',
    'credentialSubject',
    ACHIEVEMENT,
    `${ACHIEVEMENT}.criteria`,
    'issuer.address',
    'credentialSubject.source',
    'proof',
  ])('%s as a list of one changes nothing', path => {
    const held = path
      .split('.')
      .reduce<Json | undefined>((value, key) => (isObject(value) ? value[key] : undefined), complete);
    expect(statuses(withValue(complete, path, [held ?? null]))).toEqual(expected);
  });

  test('lists of one written without brackets change nothing', () => {
    expect(statuses(withoutBrackets(complete) as JsonObject)).toEqual(expected);
  });

  const prose = [
    'name',
    'issuer.name',
    `${ACHIEVEMENT}.name`,
    DESCRIPTION,
    NARRATIVE,
    `${ACHIEVEMENT}.participationType`,
    `${ACHIEVEMENT}.assessmentType`,
    `${ACHIEVEMENT}.alignment.1.targetName`,
    'credentialSubject.source.name',
  ];
  const shapes: readonly (readonly [string, (text: Json) => Json])[] = [
    ['a language map', text => ({ en: text })],
    ['a language map of lists', text => ({ en: isList(text) ? text : [text] })],
    ['a language value', text => ({ '@value': text, '@language': 'en' })],
    ['a list of language values', text => [{ '@value': text, '@language': 'en', '@direction': 'ltr' }]],
  ];
  test.each(prose.flatMap(path => shapes.map(([shape]) => [path, shape] as const)))(
    '%s as %s changes nothing',
    (path, shape) => {
      const [, text] = leaves.find(([known]) => known === path) ?? [];
      const reshape = shapes.find(([name]) => name === shape)?.[1];
      expect(statuses(withValue(complete, path, reshape?.(text ?? '') ?? ''))).toEqual(expected);
    },
  );

  test('the order of the keys and keys nobody knows change nothing', () => {
    expect(statuses(reversed(complete) as JsonObject)).toEqual(expected);
    expect(statuses(withUnknownKeys(complete) as JsonObject)).toEqual(expected);
  });

  const FILLERS = ['TBD', 'n/a', '–', 'Lorem ipsum dolor sit amet', '[insert text]', '**todo**', 'k. A.', '{{value}}'];
  test.each(leaves.filter(([, value]) => typeof value === 'string').map(([path]) => path))(
    'filler at %s says as much as nothing',
    path => {
      const removed = statuses(withValue(complete, path, undefined));
      for (const filler of FILLERS) expect(statuses(withValue(complete, path, filler))).toEqual(removed);
    },
  );
});

describe('what stands beside it', () => {
  test('no outcome of proof, issuer or validity changes the Council statuses or the track', () => {
    const { findings, kind, track } = judge(complete);
    const checks = [
      [failed('proof.altered')],
      [unknown('proof.key-unreachable')],
      [passed('issuer.platform-account'), failed('status.revoked')],
      [passed('issuer.legal-seal'), failed('period.expired')],
    ];
    for (const some of checks)
      expect(trackOf(refineElements(findings, some, unidentified), kind, 'council')).toBe(track);
  });
});

function withoutBrackets(value: Json): Json {
  if (isList(value)) return value.length === 1 ? withoutBrackets(value[0] ?? null) : value.map(withoutBrackets);
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, held]) => [key, withoutBrackets(held)]))
    : value;
}

function reversed(value: Json): Json {
  if (isList(value)) return value.map(reversed);
  return isObject(value)
    ? Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, held]) => [key, reversed(held)]),
      )
    : value;
}

function withUnknownKeys(value: Json): Json {
  if (isList(value)) return value.map(withUnknownKeys);
  return isObject(value)
    ? {
        somethingElse: 'a word',
        ...Object.fromEntries(Object.entries(value).map(([key, held]) => [key, withUnknownKeys(held)])),
      }
    : value;
}

test('the complete credential leads to recognition', () => {
  expect(judge(achieving({})).track).toBe('recognition');
});
