import { describe, expect, test } from 'vitest';
import { checkElements } from '../../../core/elements/check-elements.js';
import { tiesOf, type Ties } from '../../../core/elements/ties.js';
import { achievementIn } from '../../../core/formats/clr-2/achievement.js';
import { clr2 } from '../../../core/formats/clr-2/index.js';
import { europeanCredentialElements } from '../../../core/formats/european-credential/elements.js';
import { openBadges2Elements } from '../../../core/formats/open-badges-2/elements.js';
import { openBadges3Elements } from '../../../core/formats/open-badges-3/elements.js';
import type { FormatElements } from '../../../core/elements/format-elements.js';
import type { JsonObject } from '../../../core/json.js';
import { limits } from '../../../core/limits.js';
import { assertion, at, badgeClass } from '../../fixtures/badges-2.js';
import { completeBadge, plainBadge, profile } from '../../fixtures/credentials.js';
import { european } from '../../fixtures/european.js';
import { elementsOf } from '../../fixtures/format-elements.js';

const now = new Date('2026-11-21T00:00:00Z');
const ties = (document: JsonObject, format: FormatElements = openBadges3Elements): Ties =>
  checkElements(document, format, now).ties;
const issuer = profile('did:web:uni-lumen.example');
const badge = (achievement: JsonObject, more: JsonObject = {}): JsonObject =>
  plainBadge({ issuer, achievement, more: { id: 'urn:uuid:1', ...more } });
const skill = 'http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000001';

describe('an Open Badge 3.0', () => {
  test('is known by its own address and its achievement’s', () => {
    expect(ties(badge({ id: 'https://uni-lumen.example/achievements/1' })).own).toEqual([
      'urn:uuid:1',
      'https://uni-lumen.example/achievements/1',
    ]);
  });

  test('names a larger credential by an alignment of that type, and by no other', () => {
    const alignment = [
      {
        type: ['Alignment'],
        targetType: 'ceterms:Credential',
        targetName: 'Diploma',
        targetUrl: 'https://uni-lumen.example/diploma',
      },
      { type: ['Alignment'], targetType: 'ceterms:Credential', targetName: 'Certificate' },
      { type: ['Alignment'], targetType: 'ceterms:Course', targetName: 'Course' },
    ];
    expect(ties(badge({ alignment, related: [{ id: 'urn:uuid:2' }] })).wholes).toEqual([
      { label: 'Diploma', address: 'https://uni-lumen.example/diploma' },
      { label: 'Certificate' },
    ]);
  });

  test('states outcomes by concept and in sentences, not by tags or topics', () => {
    const outcomes = ties(
      badge({
        tag: ['ethics'],
        description: 'The learner can weigh the interests of people. The learner can name three duties of care.',
        criteria: { narrative: 'Pass the written exam.' },
        alignment: [
          { type: ['Alignment'], targetType: 'ext:ESCOAlignment', targetName: 'weigh interests', targetUrl: skill },
        ],
      }),
    ).outcomes;
    expect(outcomes).toEqual([
      { label: 'weigh interests', address: skill },
      { label: 'The learner can weigh the interests of people.' },
      { label: 'The learner can name three duties of care.' },
    ]);
  });

  test('with a vocabulary of its own ties nothing, because no name in it is certain', () => {
    const document = completeBadge({ issuer });
    expect(checkElements(document, openBadges3Elements, now).ties.outcomes).not.toEqual([]);
    expect(checkElements(document, openBadges3Elements, now, { foreign: true }).ties).toEqual({
      own: [],
      outcomes: [],
      wholes: [],
      parts: [],
    });
  });

  test('is compared by as many outcomes as the limit says', () => {
    const many = (count: number) =>
      ties(
        badge({
          alignment: Array.from({ length: count }, (_, index) => ({
            type: ['Alignment'],
            targetType: 'CFItem',
            targetName: `Outcome ${String(index)}`,
          })),
        }),
      ).outcomes.filter(({ label }) => label?.startsWith('Outcome'));
    expect(many(limits.ties)).toHaveLength(limits.ties);
    expect(many(limits.ties + 1)).toHaveLength(limits.ties);
  });
});

describe('an Open Badge 2.0', () => {
  test('is known by its own address and its badge class’s, whether that was read or not', () => {
    const own = [at.assertion, at.badge];
    expect(ties(assertion(), openBadges2Elements).own).toEqual(own);
    expect(ties(assertion({ badge: badgeClass() }), openBadges2Elements).own).toEqual(own);
  });
});

describe('a European credential', () => {
  const inELM = (stated: JsonObject) => ties(european({ stated }), europeanCredentialElements);

  test('is known by no number that every such file begins anew with', () => {
    expect(inELM({}).own).toEqual(['urn:credential:1']);
    const unique = 'urn:epass:learningAchievement:00000000-0000-4000-8000-000000000001';
    expect(inELM({ id: unique }).own).toEqual(['urn:credential:1', unique]);
  });

  test('names what it is part of and what it holds, by title, address or both', () => {
    const found = inELM({
      isPartOf: [{ id: 'https://uni-lumen.example/diploma', type: 'LearningAchievement', title: { en: 'Diploma' } }],
      hasPart: [{ id: 'urn:epass:learningAchievement:2', type: 'LearningAchievement', title: { en: 'Module' } }],
    });
    expect(found.wholes).toEqual([{ label: 'Diploma', address: 'https://uni-lumen.example/diploma' }]);
    expect(found.parts).toEqual([{ label: 'Module' }]);
  });

  test('states its outcomes by title and by concept', () => {
    expect(inELM({}).outcomes).toEqual([{ label: 'Weigh the interests of the people whose data are used' }]);
    const learningOutcome = {
      type: 'LearningOutcome',
      title: { en: 'Weigh interests in a case' },
      relatedESCOSkill: { id: skill, type: 'Concept', prefLabel: { en: 'weigh interests' } },
    };
    expect(inELM({ specifiedBy: { type: 'Qualification', learningOutcome } }).outcomes).toEqual([
      { label: 'Weigh interests in a case' },
      { label: 'weigh interests', address: skill },
    ]);
  });
});

describe('an achievement of a record', () => {
  const [one, two] = ['urn:uuid:one', 'urn:uuid:two'] as const;
  const record = (associationType: string, sourceId: string, targetId: string): JsonObject => ({
    id: 'urn:uuid:record',
    type: ['VerifiableCredential', 'ClrCredential'],
    credentialSubject: {
      type: ['ClrSubject'],
      achievement: [one, two].map(id => ({ id, type: ['Achievement'], name: id })),
      association: [{ type: 'Association', associationType, sourceId, targetId }],
    },
  });
  const tiesOfFirst = (...association: Parameters<typeof record>) => {
    const format = clr2[1];
    if (!format) throw new Error('a record has a format for its achievements');
    return ties(achievementIn(record(...association), 0), elementsOf(format));
  };

  test('is not known by the record’s address', () => {
    expect(tiesOfFirst('exactMatchOf', one, two)).toEqual({ own: [one], outcomes: [], wholes: [], parts: [] });
  });

  test.each([
    ['isPartOf', one, two, 'wholes'],
    ['isChildOf', one, two, 'wholes'],
    ['isParentOf', two, one, 'wholes'],
    ['isPartOf', two, one, 'parts'],
    ['isChildOf', two, one, 'parts'],
    ['isParentOf', one, two, 'parts'],
  ] as const)('reads an association in its direction: %s from %s to %s', (type, source, target, kind) => {
    const found = tiesOfFirst(type, source, target);
    expect(found[kind]).toEqual([{ address: two }]);
    expect([...found.wholes, ...found.parts]).toHaveLength(1);
  });

  test('is no part of what it precedes, nor of itself', () => {
    for (const found of [tiesOfFirst('precedes', one, two), tiesOfFirst('isPartOf', one, one)])
      expect([...found.wholes, ...found.parts]).toEqual([]);
  });
});

test('a format that stumbles ties nothing', () => {
  const format: FormatElements = {
    ...openBadges3Elements,
    ties: () => {
      throw new TypeError('hostile');
    },
  };
  expect(tiesOf({}, format, { now, about: () => [] })).toEqual({ own: [], outcomes: [], wholes: [], parts: [] });
});
