import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonText } from '../../../core/bin/json.js';
import { terminalText } from '../../../core/bin/text.js';
import { en } from '../../../core/language/en.js';
import { languages } from '../../../core/language/index.js';
import { quoted } from '../../../core/language/phrase.js';
import { present } from '../../../core/report/present.js';
import { decidedBy, findings, inEnglish, issuer, report } from '../report/reports.js';

const wide = { width: 96, colour: false };

describe('text for a terminal', () => {
  test('begins with the headline and draws the four marks', () => {
    const text = terminalText(inEnglish(report()), en, wide);
    expect(text).toMatch(/^Intact and in force\. Signed by uni-lumen\.example\./u);
    expect(text).toMatch(/\[✓\] Intact .*\n {2}\[✓\] Signer .*\n {2}\[✓\] In force .*\n {2}\[✓\] Complete .*11 of 11/u);
    expect(terminalText(inEnglish(decidedBy('proof.altered')), en, wide)).toContain('[–] Intact');
  });

  test.each([20, 40, 80])('fits into %i columns, in every language and for every reader', width => {
    for (const language of languages) {
      for (const audience of ['recruiter', 'evaluator', 'learner'] as const) {
        const lines = terminalText(present(report(), { audience, language }), language, { width, colour: false }).split(
          '\n',
        );
        for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(width);
      }
    }
  });

  test('breaks an address that is longer than a line', () => {
    const shown = { ...inEnglish(report()), headline: [quoted('x'.repeat(90))] };
    const lines = terminalText(shown, en, { width: 30, colour: false }).split('\n');
    expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(30);
    expect(lines.join('').replace(/[^x]/gu, '')).toContain('x'.repeat(90));
  });

  test('prints the proven name bold, and nothing coloured without colour', () => {
    expect(terminalText(inEnglish(report()), en, { width: 96, colour: true })).toContain(
      '\u001b[1;36muni-lumen.example\u001b[0m',
    );
    expect(terminalText(inEnglish(report()), en, wide)).not.toContain('\u001b');
  });

  test('never lets a control character through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), hostile => {
        const value = report({
          issuer: issuer(1, { claimedName: `${hostile}\u001b[2J\u009b31m\u202e` }),
          elements: findings({ title: { value: `\u0007${hostile}` } }),
        });
        const text = terminalText(inEnglish(value, 'evaluator'), en, wide);
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        const json = jsonText([{ input: hostile, reports: [value] }]);
        expect(json.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        expect(JSON.parse(json)).toMatchObject([
          { reports: [{ issuer: { claimedName: value.issuer.claimedName?.toWellFormed() } }] },
        ]);
      }),
      { numRuns: 25 },
    );
  });
});
