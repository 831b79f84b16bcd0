import { describe, expect, test } from 'vitest';
import { terminalText } from '../../../core/bin/text.js';
import { sdJwtVc as format } from '../../../core/formats/sd-jwt-vc/index.js';
import { claimsIn } from '../../../core/formats/sd-jwt-vc/claims.js';
import type { JsonObject } from '../../../core/json.js';
import { en } from '../../../core/language/en.js';
import { languages } from '../../../core/language/index.js';
import { plain } from '../../../core/language/phrase.js';
import { limits } from '../../../core/limits.js';
import { present } from '../../../core/report/present.js';
import { gapsOf } from '../../../core/report/summary.js';
import { answersOf, reportOn } from '../../fixtures/report-on.js';
import { type Issuing, issuer, metadata, metadataAddress, oddSdJwt, sdJwtVc } from '../../fixtures/sd-jwt.js';

const web = { [metadataAddress]: metadata() };

const course: JsonObject = {
  vct: 'https://uni-lumen.example/types/course',
  given_name: 'Learner',
  family_name: 'Alpha',
  title: 'Reading a Balance Sheet',
  ects: 2,
  address: { locality: 'Lumen', 'postal/code': '1000' },
};
const frame = { _sd: ['given_name', 'family_name', 'ects', 'address'] };
const judged = async (claims: JsonObject, issuing: Issuing = {}) => reportOn(await sdJwtVc(claims, issuing), web);
const found = ({ elements }: Awaited<ReturnType<typeof reportOn>>) =>
  Object.fromEntries(elements.map(({ id, status, reason, pointer }) => [id, [status, reason, pointer]]));

test('any other type is read, and whoever issued it is known', async () => {
  const report = await judged(course, { frame });
  expect(report).toMatchObject({
    format: 'sd-jwt-vc',
    verdict: 'confirmed',
    because: 'issuer.web-address',
    credential: {
      types: ['https://uni-lumen.example/types/course'],
      learner: { value: 'Learner Alpha', pointer: '/given_name' },
      issuer: { id: { value: issuer, pointer: '/iss' } },
    },
  });
  expect(report.exposure.facts).toContainEqual(expect.objectContaining({ kind: 'name', pointer: '/given_name' }));
});

test('what its claims are called is a hint at the elements, with the places they were received at', async () => {
  expect(found(await judged(course, { frame }))).toMatchObject({
    'learner-identity': ['present', 'element.stated', '/given_name'],
    title: ['present', 'element.stated', '/title'],
    workload: ['present', 'element.stated', '/ects'],
    'awarding-body': ['weak', 'element.identifier-only', '/iss'],
    'issue-date': ['weak', 'element.other-date', '/iat'],
  });
});

test('what is kept back may have been anything, so nothing is said to be missing', async () => {
  const hidden = found(await judged(course, { frame, show: { given_name: true } }));
  expect(hidden).toMatchObject({
    title: ['present', 'element.stated', '/title'],
    workload: ['missing', 'element.undisclosed', undefined],
    level: ['missing', 'element.undisclosed', undefined],
  });
  const open = found(await judged({ vct: 'urn:example:1', title: 'Reading a Balance Sheet' }));
  expect(open).toMatchObject({ workload: ['missing', 'element.not-stated', undefined] });
});

describe('what is kept back is said to be not shown', () => {
  const paper = { width: 200, colour: false };

  test.each(languages)('to an evaluator, on a screen and in a terminal ($tag)', async language => {
    const report = await judged(course, { frame, show: {} });
    const shown = present(report, { audience: 'evaluator', language });
    const notShown = language.readings.evaluator.undisclosed;
    expect(JSON.stringify(shown)).toContain(notShown);
    expect(terminalText(shown, language, paper)).toContain(notShown);
  });

  test('to everybody, in words', async () => {
    const report = await judged(course, { frame, show: {} });
    const said = gapsOf(report, en).map(plain);
    expect(said).toContainEqual(expect.stringMatching(/not shown by the holder.*learning outcomes/i));
    expect(said).not.toContainEqual(expect.stringMatching(/not stated.*learning outcomes/i));
  });
});

test('one that states nothing learned is not assessed', async () => {
  const identity = { vct: 'urn:eudi:pid:1', given_name: 'Learner', family_name: 'Alpha', birthdate: '2001-01-01' };
  expect(await judged(identity)).toMatchObject({ format: 'sd-jwt-vc', track: 'not-assessable' });
});

describe('its claims are listed', () => {
  const listed = (report: Awaited<ReturnType<typeof reportOn>>) =>
    report.checks
      .find(({ id }) => id === 'proof')
      ?.evidence.filter(({ fact }) => fact === 'stated.claim')
      .map(({ value, source }) => [value, source.kind === 'credential' && source.pointer]);

  test('those that are shown, by their names', async () => {
    expect(listed(await judged(course, { frame, show: { ects: true, address: true } }))).toEqual([
      ['title: Reading a Balance Sheet', '/title'],
      ['ects: 2', '/ects'],
      ['address › locality: Lumen', '/address/locality'],
      ['address › postal/code: 1000', '/address/postal~1code'],
    ]);
  });

  test('once it is certain who made them', async () => {
    const token = await sdJwtVc(course);
    expect(listed(await reportOn(token, {}))).toEqual([]);
    expect(answersOf(await reportOn(token, {}))['proof']).toBe('proof.key-unreachable');
  });

  test.each([limits.claimsShown, limits.claimsShown + 1])('%i of them, and no more than are shown', many => {
    const claims = Object.fromEntries(Array.from({ length: many }, (_, index) => [`c${String(index)}`, index]));
    expect(claimsIn({ ...claims, _sd: ['x'], list: [{ '...': 'x' }] })).toHaveLength(limits.claimsShown);
  });
});

test.each<[string, JsonObject, string]>([
  ['an end that is past', { exp: Date.parse('2026-08-01T00:00:00Z') / 1_000 }, 'period.expired'],
  ['a begin to come', { nbf: Date.parse('2027-01-01T00:00:00Z') / 1_000 }, 'period.not-yet'],
  ['neither', {}, 'period.none'],
])('%s', async (_name, claims, reason) => {
  expect(answersOf(await judged(claims))).toMatchObject({ proof: 'proof.intact', period: reason });
});

test('claims without their token are signed by nobody', async () => {
  expect(await reportOn({ ...course, iss: issuer }, web)).toMatchObject({
    format: 'sd-jwt-vc',
    verdict: 'unconfirmed',
    because: 'proof.unsigned',
    contacted: [],
  });
});

test('a claim may have a name that every object has', async () => {
  const report = await reportOn(oddSdJwt({ ...course, toString: 'no function', valueOf: 1 }, []), web);
  expect(report).toMatchObject({ verdict: 'confirmed', credential: { learner: { value: 'Learner Alpha' } } });
});

test('a document without a type is none', () => {
  expect(format.recognise({ iss: issuer })).toBe(false);
});
