import { describe, expect, test } from 'vitest';
import { groupOf } from '../../../../core/report/case-file/group.js';
import { hostsAsked, hostsToAsk } from '../../../../core/report/case-file/hosts.js';
import {
  type Choice,
  type Sortable,
  chosen,
  countsOf,
  everything,
  orders,
} from '../../../../core/report/case-file/order.js';
import type { Contact } from '../../../../core/environment.js';
import { passed, skipped } from '../../../../core/report/check.js';
import { NOW, begins, checks, decidedBy, onlyAKey, report } from '../reports.js';

const row = (number: string, more: Partial<Sortable> = {}): Sortable => ({
  number,
  file: `${number}.json`,
  standing: 'in-force',
  decision: 'open',
  toAsk: false,
  ...more,
});
const numbers = (rows: readonly Sortable[], choice: Partial<Choice>): readonly string[] =>
  chosen(rows, { ...everything, ...choice }).map(({ number }) => number);

describe('how an answer fell out', () => {
  const endless = report({
    checks: checks(passed('period.current', [begins('2026-06-14T00:00:00Z')]), skipped('status.none')),
  });

  test.each([
    ['in-force', report()],
    ['intact', endless],
    ['open', onlyAKey],
    ['open', decidedBy('proof.unsigned')],
    ['open', decidedBy('status.unreachable')],
    ['against', decidedBy('proof.altered')],
    ['against', decidedBy('status.revoked')],
    ['against', decidedBy('format.duplicate-key')],
    ['unread', decidedBy('format.malformed')],
    ['unread', decidedBy('format.not-a-credential')],
    ['unread', decidedBy('format.too-large')],
  ] as const)('%s', (group, of) => {
    expect(groupOf(of)).toBe(group);
  });
});

describe('the rows', () => {
  const rows = [
    row('10', { standing: 'open', toAsk: true, decision: 'counts' }),
    row('2', { standing: 'against', decision: 'ask-issuer' }),
    row('2026-0412', { standing: 'unread' }),
    row('2', { standing: 'saved', file: '1.json' }),
  ];

  test('stand as they came, in the order of their numbers as people count, of names, of what is serious', () => {
    expect(numbers(rows, {})).toEqual(['10', '2', '2026-0412', '2']);
    expect(numbers(rows, { order: 'number' })).toEqual(['2', '2', '10', '2026-0412']);
    expect(chosen(rows, { ...everything, order: 'file' }).map(({ file }) => file)).toEqual([
      '1.json',
      '2.json',
      '10.json',
      '2026-0412.json',
    ]);
    expect(numbers(rows, { order: 'answer' })).toEqual(['2', '10', '2026-0412', '2']);
    expect(numbers(rows, { order: 'decision' })).toEqual(['2026-0412', '2', '2', '10']);
  });

  test('are found by how they stand, by decision, by a part of the number, and by what was not asked', () => {
    expect(numbers(rows, { standing: 'saved' })).toEqual(['2']);
    expect(numbers(rows, { standing: 'to-ask' })).toEqual(['10']);
    expect(numbers(rows, { decision: 'ask-issuer' })).toEqual(['2']);
    expect(numbers(rows, { number: ' 04' })).toEqual(['2026-0412']);
    expect(numbers(rows, { number: '2', standing: 'against' })).toEqual(['2']);
    expect(numbers(rows, { number: 'none' })).toEqual([]);
  });

  test('are never lost or doubled by an order', () => {
    for (const order of orders) expect(new Set(chosen(rows, { ...everything, order }))).toEqual(new Set(rows));
  });

  test('are counted', () => {
    expect(countsOf(rows)).toEqual({
      'in-force': 0,
      intact: 0,
      open: 1,
      against: 1,
      unread: 1,
      waiting: 0,
      saved: 1,
    });
  });
});

describe('whom to ask', () => {
  const contact = (host: string, outcome: Contact['outcome'], more: Partial<Contact> = {}): Contact => ({
    url: `https://${host}/key`,
    host,
    purpose: 'key',
    outcome,
    cached: false,
    mirrored: false,
    at: NOW,
    milliseconds: 1,
    ...more,
  });

  test('those that were not asked, once each, and nobody who answered or could not', () => {
    const contacted = [
      contact('b.example', 'web.not-permitted'),
      contact('a.example', 'web.not-permitted'),
      contact('a.example', 'web.not-permitted', { purpose: 'status' }),
      contact('down.example', 'web.unreachable'),
      contact('c.example', 'answered'),
      contact('refused.example', 'web.refused'),
    ];
    expect(hostsToAsk([report({ contacted })])).toEqual(['a.example', 'b.example']);
    expect(hostsAsked(report({ contacted }))).toEqual(['down.example', 'c.example']);
  });

  test('nobody who is asked only whether an address vouches for a key, and nobody whom a setting leaves out', () => {
    const contacted = [
      contact('vouches.example', 'web.not-permitted', { purpose: 'domain-linkage' }),
      contact('set.example', 'web.not-permitted'),
    ];
    const bySetting = {
      fact: 'setting.no-contact',
      source: { kind: 'web', url: 'https://set.example/key', fetchedAt: NOW },
      fault: 'web.not-permitted',
    } as const;
    const [proof] = decidedBy('proof.key-unreachable', [bySetting]).checks.filter(({ id }) => id === 'proof');
    expect(hostsToAsk([report({ contacted, checks: proof ? checks(proof) : [] })])).toEqual([]);
  });

  test('what a file answered in place of a host, or was remembered, was not asked', () => {
    const contacted = [
      contact('a.example', 'answered', { cached: true }),
      contact('b.example', 'answered', { mirrored: true }),
    ];
    expect(hostsAsked(report({ contacted }))).toEqual([]);
  });
});
