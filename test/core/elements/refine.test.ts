import { describe, expect, test } from 'vitest';
import type { ElementId } from '../../../core/elements/element.js';
import { type Check, failed, numbered, passed, skipped, unknown } from '../../../core/report/check.js';
import { refineElements } from '../../../core/report/refine.js';
import { unidentified } from '../../../core/report/report.js';
import { complete, judge } from './fixture.js';

const refined = (id: ElementId, checks: readonly Check[], document = complete) => {
  const issuer = {
    ...unidentified,
    provenName: {
      value: 'University of Lumen',
      source: { kind: 'web', url: 'https://lumen.example', fetchedAt: '' } as const,
    },
  };
  const finding = refineElements(judge(document).findings, checks, issuer).find(found => found.id === id);
  return `${finding?.status ?? ''} ${finding?.reason ?? ''}`;
};

describe('once the checks have answered', () => {
  test.each<[string, ElementId, readonly Check[], string]>([
    ['a failed proof', 'seal', [failed('proof.altered')], 'implausible element.check-failed'],
    ['an unknown proof leaves the seal', 'seal', [unknown('proof.unsupported')], 'present element.stated'],
    ['an unknown proof', 'authenticity', [unknown('proof.unsupported')], 'weak element.claim-only'],
    ['a platform account', 'seal', [passed('issuer.platform-account')], 'weak element.platform-name'],
    [
      'a failed proof on a platform',
      'seal',
      [passed('issuer.platform-account'), failed('proof.altered')],
      'implausible element.check-failed',
    ],
    ['a revocation', 'authenticity', [failed('status.revoked')], 'implausible element.check-failed'],
    [
      'a suspension',
      'authenticity',
      [failed('status.suspended'), unknown('proof.unsupported')],
      'implausible element.check-failed',
    ],
    ['a legal seal', 'issuer-legal-identity', [passed('issuer.legal-seal')], 'present element.stated'],
    [
      'a numbered answer explains and does not decide',
      'seal',
      [numbered(failed('proof.altered'), 0)],
      'present element.stated',
    ],
    ['an intact proof', 'seal', [passed('proof.intact')], 'present element.stated'],
  ])('%s: %s', (_name, id, checks, expected) => {
    expect(refined(id, checks)).toBe(expected);
  });

  test('what was never signed is not weakened', () => {
    expect(
      refined('seal', [skipped('proof.unsigned'), passed('issuer.platform-account')], { ...complete, proof: [] }),
    ).toBe('missing element.not-stated');
  });
});
