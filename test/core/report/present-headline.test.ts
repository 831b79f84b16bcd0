import { describe, expect, test } from 'vitest';
import { de } from '../../../core/language/de.js';
import { en } from '../../../core/language/en.js';
import { languages } from '../../../core/language/index.js';
import { plain, wordsIn } from '../../../core/language/phrase.js';
import { failed, passed, skipped, unknown } from '../../../core/report/check.js';
import { present } from '../../../core/report/present.js';
import { checkReasons } from '../../../core/report/reasons.js';
import type { CheckReason } from '../../../core/report/reasons.js';
import {
  begins,
  checks,
  decidedBy,
  ends,
  headlineOf,
  inEnglish,
  issuer,
  listed,
  onPlatform,
  onlyAKey,
  report,
  unreachable,
} from './reports.js';

const inAList = listed(2, 'issuer.listed-address');

const withoutEnd = report({
  checks: checks(passed('period.current', [begins('2026-06-14T00:00:00Z')]), skipped('status.none')),
});

describe('the headline', () => {
  test('names an organisation and its address from rung 2, in the sound tone', () => {
    expect(headlineOf(inAList)).toBe('Intact and in force. Signed by University of Lumen (uni-lumen.example).');
    expect(inEnglish(inAList).tone).toBe('sound');
  });

  test('names the address at rung 1 and asks the reader, in a plain tone', () => {
    expect(headlineOf(report())).toBe(
      'Intact and in force. Signed by uni-lumen.example. Is this the institution you expect? It calls itself “University of Lumen”; the address does not prove that.',
    );
    expect(inEnglish(report()).tone).toBe('plain');
  });

  test('says that a platform account is one, in a plain tone', () => {
    expect(headlineOf(onPlatform)).toBe(
      'Intact and in force. Signed by an account at credly.example that calls itself “University of Lumen”.',
    );
    expect(inEnglish(onPlatform).tone).toBe('plain');
  });

  test('says of an unidentified key that nothing shows who signed, in the tone of doubt', () => {
    expect(headlineOf(onlyAKey)).toBe('Intact. Nothing shows who signed it; it calls itself “University of Lumen”.');
    expect(inEnglish(onlyAKey).tone).toBe('doubt');
  });

  test('does not say "in force" when it states no end date and no withdrawal list', () => {
    const { headline, remarks } = inEnglish(withoutEnd);
    expect(plain(headline)).toMatch(/^Intact\. Signed by uni-lumen\.example\./u);
    expect(remarks.map(plain)).toContain('It states no end date and no withdrawal list.');
  });

  test.each<[CheckReason, string]>([
    ['proof.altered', 'Changed after it was signed. Do not rely on what it says.'],
    ['proof.wrong-signer', 'Signed by somebody other than the issuer it names.'],
    ['proof.unsigned', 'No signature. Anyone could have written this file.'],
    ['proof.not-hosted', 'Only the issuer’s own page can vouch for this. Open it there.'],
  ])('for %s is: %s', (reason, words) => {
    expect(headlineOf(decidedBy(reason))).toBe(words);
  });

  test('names the day of a withdrawal where the list gives one, and says that the signature is intact', () => {
    const source = { kind: 'credential', pointer: '/credentialStatus' } as const;
    const withDay = decidedBy('status.revoked', [{ fact: 'list.revoked-on', value: '2026-03-03T00:00:00Z', source }]);
    expect(headlineOf(withDay)).toBe(
      'Withdrawn by its issuer on 3 March 2026. Its signature is intact. Signed by uni-lumen.example.',
    );
    expect(headlineOf(decidedBy('status.suspended'))).toMatch(
      /^Suspended for now by its issuer\. Its signature is intact\./u,
    );
  });

  test('says of an ended credential that it was intact, and when it ended', () => {
    expect(headlineOf(decidedBy('period.expired', [ends('2026-08-01T00:00:00Z')]))).toBe(
      'Intact, but it ended on 1 August 2026. Signed by uni-lumen.example.',
    );
    expect(headlineOf(decidedBy('period.not-yet', [begins('2027-01-01T00:00:00Z')]))).toBe(
      'Intact, but it starts on 1 January 2027. Signed by uni-lumen.example.',
    );
  });

  test('of several ends names the earliest', () => {
    const twice = decidedBy('period.expired', [ends('2028-01-01T00:00:00Z'), ends('2026-08-01T00:00:00Z')]);
    expect(headlineOf(twice)).toContain('1 August 2026');
  });

  test('never calls an ended credential intact when its signature was not checked', () => {
    const unchecked = report({
      ...decidedBy('period.expired', [ends('2026-08-01T00:00:00Z')]),
      checks: checks(failed('period.expired', [ends('2026-08-01T00:00:00Z')]), unknown('proof.key-unreachable')),
    });
    expect(headlineOf(unchecked)).toBe('It ended on 1 August 2026. Its signature could not be checked.');
    const unsigned = report({
      ...decidedBy('period.expired'),
      checks: checks(failed('period.expired', [ends('2026-08-01T00:00:00Z')]), skipped('proof.unsigned')),
    });
    expect(headlineOf(unsigned)).toBe('It ended on 1 August 2026. No signature. Anyone could have written this file.');
  });

  test('names the host that did not answer', () => {
    expect(headlineOf(decidedBy('proof.key-unreachable', [unreachable('uni-lumen.example')]))).toBe(
      'The signature could not be checked: uni-lumen.example did not answer. Nothing speaks against it.',
    );
  });

  test('names what could not be checked', () => {
    const source = { kind: 'credential', pointer: '/proof/type' } as const;
    const unsupported = decidedBy('proof.unsupported', [{ fact: 'stated.proof', value: 'RsaSignature2018', source }]);
    expect(headlineOf(unsupported)).toBe(
      'Signed in a way Proofmark cannot check (RsaSignature2018). Nothing speaks against it.',
    );
  });

  test('says nothing in force about an unreachable withdrawal list', () => {
    const words = headlineOf(decidedBy('status.unreachable', [unreachable('uni-lumen.example')]));
    expect(words).toMatch(
      /^Intact, but whether it was withdrawn could not be checked: uni-lumen\.example did not answer\./u,
    );
    expect(words).not.toContain('in force');
  });

  test('never prints the claimed name as the proven one', () => {
    for (const value of [report(), onPlatform, onlyAKey, decidedBy('proof.altered')]) {
      const proven = inEnglish(value).headline.filter(piece => piece.kind === 'proven');
      expect(proven.map(piece => piece.text)).not.toContain('University of Lumen');
    }
    const proven = inEnglish(listed(2, 'issuer.listed-address', { claimedName: 'Somebody Else' })).headline;
    expect(plain(proven)).not.toContain('Somebody Else');
  });

  const everyReason = Object.values(checkReasons).flatMap(family =>
    Object.values(family).flatMap(reasons => [...reasons]),
  );
  const longName = 'The Very Long and Venerable Royal Academy of Everything That Can Be Learned in Lumen and Beyond';

  test.each(languages.map(language => [language.name, language] as const))(
    'in %s keeps to 25 words for every reason, however long a name is',
    (_, language) => {
      const decided = everyReason.map(reason => decidedBy(reason, [unreachable('uni-lumen.example')]));
      for (const value of [...decided, inAList, onPlatform, onlyAKey, withoutEnd]) {
        const named = { ...value, issuer: { ...value.issuer, claimedName: longName } };
        const { headline } = present(named, { audience: 'recruiter', language });
        expect(headline.length, value.because).toBeGreaterThan(0);
        expect(wordsIn(headline), plain(headline)).toBeLessThanOrEqual(25);
      }
    },
  );

  test('moves what does not fit below it, and loses nothing', () => {
    const named = report({ issuer: issuer(1, { claimedName: longName }) });
    const { headline, remarks } = inEnglish(named);
    expect(plain(headline)).toBe(
      'Intact and in force. Signed by uni-lumen.example. Is this the institution you expect?',
    );
    expect(remarks.map(plain).join(' ')).toContain('the address does not prove that');
  });

  test('speaks German', () => {
    expect(headlineOf(inAList, de)).toBe(
      'Unverändert und in Kraft. Signiert von University of Lumen (uni-lumen.example).',
    );
    expect(headlineOf(decidedBy('period.expired', [ends('2026-08-01')]), de)).toBe(
      'Unverändert, aber am 1. August 2026 abgelaufen. Signiert von uni-lumen.example.',
    );
  });

  test('is in the tone of a break only when something failed', () => {
    for (const reason of everyReason) {
      const value = decidedBy(reason);
      expect(present(value, { audience: 'recruiter', language: en }).tone === 'broken', reason).toBe(
        value.verdict === 'rejected',
      );
    }
  });
});
