import { describe, expect, test } from 'vitest';
import type { Finding } from '../../extension/finding.js';
import { merge, merged } from '../../extension/merge.js';

const finding = (id: string, more: Partial<Finding>): Finding => ({
  id,
  carrier: 'link',
  tier: 'listed',
  expects: 'signed',
  frameId: 0,
  endpoints: [],
  live: true,
  ...more,
});
const target = 'https://badges.example/assertions/1';
const payload = { sha256: 'a'.repeat(64), bytes: 12 };
const other = { sha256: 'b'.repeat(64), bytes: 14 };
const idsOf = (findings: readonly Finding[], checked?: (one: Finding) => string | undefined) =>
  merged(findings, checked).map(({ ids }) => ids);

describe('one credential is listed once', () => {
  test('when it leads to the same address, has the same text, or is the same but for spaces', () => {
    expect(idsOf([finding('one', { target }), finding('two', { target })])).toEqual([['one', 'two']]);
    expect(idsOf([finding('one', { payload }), finding('two', { payload })])).toEqual([['one', 'two']]);
    const fingerprint = 'c'.repeat(64);
    const [one, two] = [finding('one', { payload, fingerprint }), finding('two', { payload: other, fingerprint })];
    expect(idsOf([one, two])).toEqual([['one', 'two']]);
    expect(
      idsOf([finding('one', { payload }), finding('two', { payload: other }), finding('three', { target })]),
    ).toEqual([['one'], ['two'], ['three']]);
  });

  test('when a third shows that two others are one', () => {
    const bridge = finding('bridge', { target, payload });
    expect(idsOf([finding('address', { target }), finding('text', { payload }), bridge])).toEqual([
      ['address', 'text', 'bridge'],
    ]);
    expect(idsOf([finding('text', { payload }), bridge, finding('address', { target })])).toEqual([
      ['text', 'bridge', 'address'],
    ]);
  });

  test('once a check showed that an address holds the text of another', () => {
    const [link, picture] = [finding('link', { target }), finding('picture', { payload, fingerprint: 'f' })];
    const checked = (one: Finding) => (one.id === 'link' ? 'f' : undefined);
    expect(idsOf([link, picture])).toEqual([['link'], ['picture']]);
    expect(idsOf([link, picture], checked)).toEqual([['link', 'picture']]);
    expect(merged([picture, link], checked).map(one => one.finding.id)).toEqual(['link']);
  });
});

test('what is on the page now stands for what is not', () => {
  const gone = finding('gone', { target, live: false });
  expect(merge([gone, finding('here', { target })]).map(({ id }) => id)).toEqual(['here']);
  expect(merge([gone]).map(({ id }) => id)).toEqual(['gone']);
});

test('a picture with two credentials never hides behind one of them, nor the one behind it', () => {
  const two = finding('two', { payload, fingerprint: 'f', apart: true });
  expect(idsOf([finding('one', { payload, fingerprint: 'f' }), two])).toEqual([['one'], ['two']]);
  expect(idsOf([two, finding('one', { payload, fingerprint: 'f' })])).toEqual([['two'], ['one']]);
});

test('what leads nowhere and holds nothing is left out', () => {
  expect(merge([finding('nothing', {})])).toEqual([]);
});
