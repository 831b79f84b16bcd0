import { describe, expect, test } from 'vitest';
import { checkElements } from '../../../core/elements/check-elements.js';
import { openBadges2 } from '../../../core/formats/open-badges-2/index.js';
import type { JsonObject } from '../../../core/json.js';
import { checkPeriod } from '../../../core/validity/period.js';
import { assertion, badgeClass, profile, without } from '../../fixtures/badges-2.js';

const now = new Date('2026-11-21T00:00:00Z');
const elements = await openBadges2.elements();
const read = (document: JsonObject) => openBadges2.read(document);
const whole = (badge: JsonObject = {}, issuer: JsonObject = {}, more: JsonObject = {}): JsonObject =>
  assertion({ badge: badgeClass({ issuer: profile(issuer), ...badge }), ...more });
const finding = (document: JsonObject, id: string) =>
  checkElements(document, elements, now).findings.find(one => one.id === id);
const stated = (document: JsonObject, id: string) => {
  const { status, reason, value, pointer } = finding(document, id) ?? {};
  return [status, reason, value, pointer];
};

describe('a badge in our own words', () => {
  test('has the title of its class and the name of its issuer, where they have been read', () => {
    expect(read(whole())).toMatchObject({
      title: { value: 'Introduction to Data Ethics', pointer: '/badge/name' },
      issuer: { name: { value: 'University of Lumen', pointer: '/badge/issuer/name' } },
      achievementId: { pointer: '/badge/id' },
    });
    expect(read(assertion())).toMatchObject({ issuer: {}, achievementId: { pointer: '/badge' } });
  });

  test.each<[string, JsonObject, string]>([
    ['a day', { expires: '2026-11-21' }, 'period.current'],
    ['a day before', { expires: '2026-11-20' }, 'period.expired'],
    ['seconds since 1970', { issuedOn: 1_435_708_800 }, 'period.current'],
    ['seconds as a text', { issuedOn: '1435708800' }, 'period.current'],
    ['a month', { issuedOn: '2024-06' }, 'period.unreadable'],
    ['a day to come', { issuedOn: '2026-12-24' }, 'period.not-yet'],
    ['no date at all', { issuedOn: null }, 'period.none'],
  ])('reads dates as they occur: %s', (_what, more, reason) => {
    expect(checkPeriod(read(assertion(more)), now).reason).toBe(reason);
  });

  test('shows no hash as the name of a learner', () => {
    expect(read(assertion()).learner).toBeUndefined();
    expect(
      read(assertion({ 'extensions:recipientProfile': { type: ['Extension'], name: 'Learner A' } })).learner,
    ).toEqual({ value: 'Learner A', pointer: '/extensions:recipientProfile/name' });
  });

  test('names the endorsements inside it', () => {
    expect(read(whole({ endorsement: [{ type: 'Endorsement' }, 'https://umbra.example/e'] })).nested).toEqual([
      '/badge/endorsement/0',
      '/badge/endorsement/1',
    ]);
  });
});

describe('its standard elements', () => {
  test.each<[string, JsonObject, (string | undefined)[]]>([
    [
      'workload',
      whole({ 'extensions:StudyLoadExtension': { StudyLoad: 84 } }),
      ['present', 'element.stated', '3 ECTS; 84 h', '/badge/extensions:ECTSExtension/ECTS'],
    ],
    [
      'level',
      whole({ 'extensions:EQFExtension': { EQF: 9 } }),
      ['implausible', 'element.out-of-range', 'EQF 9', '/badge/extensions:EQFExtension/EQF'],
    ],
    [
      'level',
      whole({ 'extensions:LevelExtension': { Level: 'a3' } }),
      ['weak', 'element.no-framework', 'a3', '/badge/extensions:LevelExtension/Level'],
    ],
    [
      'learning-outcomes',
      whole({
        'extensions:CompetencyExtension': [
          {
            name: 'analyse data',
            framework_identifier: 'http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000001',
          },
        ],
      }),
      ['present', 'element.stated', 'analyse data', '/badge/extensions:CompetencyExtension/0'],
    ],
    [
      'participation-form',
      whole({ participation: 'online' }),
      ['present', 'element.stated', 'online', '/badge/participation'],
    ],
    [
      'further-information',
      whole({ criteria: 'https://uni-lumen.example/criteria' }),
      ['present', 'element.stated', 'https://uni-lumen.example/criteria', '/badge/criteria'],
    ],
    [
      'grade',
      whole({ 'extensions:GradingTableExtension': { GradingTableURL: 'https://uni-lumen.example/grades' } }),
      [
        'weak',
        'element.half-stated',
        'https://uni-lumen.example/grades',
        '/badge/extensions:GradingTableExtension/GradingTableURL',
      ],
    ],
    [
      'issuer-country',
      whole({}, { address: { addressCountry: 'Belgium' } }),
      ['present', 'element.stated', 'BE', '/badge/issuer/address/addressCountry'],
    ],
    [
      'quality-assurance',
      whole(
        {},
        {
          'extensions:issuerAccreditationExtension': {
            accreditationType: 'Institutional review',
            agency: 'Agency of Lumen',
          },
        },
      ),
      [
        'present',
        'element.stated',
        'Institutional review; Agency of Lumen',
        '/badge/issuer/extensions:issuerAccreditationExtension',
      ],
    ],
    ['seal', whole(), ['weak', 'element.hosted-only', 'HostedBadge', '/verification/type']],
    [
      'seal',
      whole({}, {}, { verification: { type: 'SignedBadge' } }),
      ['missing', 'element.not-stated', undefined, undefined],
    ],
    ['learner-identity', whole(), ['weak', 'element.hashed', `sha256$${'0'.repeat(64)}`, '/recipient/identity']],
  ])('%s', (id, document, expected) => {
    expect(stated(document, id)).toEqual(expected);
  });

  test('a sum of study loads has no unit, because it has had two', () => {
    const rest = without(badgeClass({ issuer: profile() }), 'extensions:ECTSExtension');
    const loads = {
      'extensions:CompetencyExtension': [
        { name: 'One', studyLoad: 60 },
        { name: 'Two', studyLoad: 30 },
      ],
    };
    expect(stated(assertion({ badge: { ...rest, ...loads } }), 'workload').slice(0, 3)).toEqual([
      'weak',
      'element.no-unit',
      '90',
    ]);
  });
});
