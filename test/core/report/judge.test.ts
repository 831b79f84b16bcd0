import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Check, failed, numbered, passed, skipped, unknown } from '../../../core/report/check.js';
import { judge } from '../../../core/report/judge.js';
import { type CheckReason, type Status, checkReasons } from '../../../core/report/reasons.js';

const good = [
  passed('format.recognised'),
  passed('proof.intact'),
  passed('issuer.web-address'),
  passed('period.current'),
  passed('status.good'),
];
const replacing = (...checks: readonly Check[]) => good.map(check => checks.find(({ id }) => id === check.id) ?? check);

test('every good answer together confirms, and the issuer’s reason says how far', () => {
  expect(judge(good)).toEqual({ verdict: 'confirmed', because: 'issuer.web-address' });
});

test('no dates and no status are no doubts', () => {
  expect(judge(replacing(skipped('period.none'), skipped('status.none'))).verdict).toBe('confirmed');
});

test.each<[string, readonly Check[], string, CheckReason]>([
  ['altered before withdrawn', [failed('proof.altered'), failed('status.revoked')], 'rejected', 'proof.altered'],
  ['withdrawn before ended', [failed('period.expired'), failed('status.revoked')], 'rejected', 'status.revoked'],
  [
    'a failure before a doubt',
    [unknown('proof.key-unreachable'), failed('period.expired')],
    'rejected',
    'period.expired',
  ],
  [
    'the document before its proof',
    [failed('format.malformed'), failed('proof.altered')],
    'rejected',
    'format.malformed',
  ],
  [
    'the proof before the issuer',
    [unknown('proof.unsupported'), unknown('issuer.unidentified')],
    'unconfirmed',
    'proof.unsupported',
  ],
  [
    'the issuer before the status',
    [unknown('issuer.unidentified'), unknown('status.unreachable')],
    'unconfirmed',
    'issuer.unidentified',
  ],
  [
    'the status before the period',
    [unknown('status.stale'), unknown('period.unreadable')],
    'unconfirmed',
    'status.stale',
  ],
  [
    'no signature before nobody known',
    [skipped('proof.unsigned'), unknown('issuer.unidentified')],
    'unconfirmed',
    'proof.unsigned',
  ],
])('%s', (_, checks, verdict, because) => {
  expect(judge(replacing(...checks))).toEqual({ verdict, because });
});

test('a numbered answer explains and does not decide', () => {
  expect(judge([...good, numbered(failed('proof.altered'), 1)]).verdict).toBe('confirmed');
});

test('nothing at all confirms nothing', () => {
  expect(judge([]).verdict).toBe('unconfirmed');
  expect(judge([passed('proof.intact')]).verdict).toBe('unconfirmed');
  expect(judge([passed('format.recognised'), passed('issuer.web-address')]).verdict).toBe('unconfirmed');
});

const anyCheck = fc.constantFrom(
  ...Object.values(checkReasons).flatMap(family =>
    (Object.entries(family) as [Status, readonly CheckReason[]][]).flatMap(([status, reasons]) =>
      reasons.map((reason): Check => ({
        ...passed('format.recognised'),
        id: reason.split('.')[0] ?? '',
        status,
        reason,
      })),
    ),
  ),
);

test('a failure never confirms, a doubt never rejects, and only a signature confirms', () => {
  fc.assert(
    fc.property(fc.array(anyCheck, { maxLength: 6 }), checks => {
      const { verdict } = judge(checks);
      const has = (status: Status) => checks.some(check => check.status === status);
      expect(verdict === 'rejected').toBe(has('failed'));
      if (verdict === 'confirmed') {
        expect(has('unknown')).toBe(false);
        expect(checks.some(({ id, status }) => id === 'proof' && status === 'passed')).toBe(true);
      }
    }),
  );
});
