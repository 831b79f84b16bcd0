import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limits } from '../../../core/limits.js';
import { shownReceived } from '../../../core/report/received.js';

const textOf = (text: string): string => shownReceived(text).text;

test('what nobody would see, or would see in another order, is named by its number', () => {
  expect(textOf('{"a": "\u202Egnp.exe\u202C\u200B"}')).toBe('{"a": "⟦U+202E⟧gnp.exe⟦U+202C⟧⟦U+200B⟧"}');
  expect(textOf('\u0000\u001b[31m\u0085\u2028\uD800\u{E0041}\u00AD')).toBe(
    '⟦U+0000⟧⟦U+001B⟧[31m⟦U+0085⟧⟦U+2028⟧⟦U+D800⟧⟦U+E0041⟧⟦U+00AD⟧',
  );
});

test('lines and tabs stay, and a lone return is named', () => {
  expect(textOf('{\r\n\t"a": 1\n}\rb')).toBe('{\n\t"a": 1\n}⟦U+000D⟧b');
});

test('a letter carries as many marks as elsewhere; further ones are named', () => {
  const most = '\u0301'.repeat(limits.combiningMarks);
  expect(textOf(`E${most}thics`)).toBe(`E${most}thics`);
  expect(textOf(`E${most}\u0301thics`)).toBe(`E${most}⟦U+0301⟧thics`);
});

test('at most so much of it is shown, and whether that is all', () => {
  const fits = 'x'.repeat(limits.receivedShown);
  expect(shownReceived(fits)).toEqual({ text: fits, isWhole: true });
  expect(shownReceived(`${fits}y`)).toEqual({ text: fits, isWhole: false });
  const named = shownReceived('\u202E'.repeat(limits.receivedShown));
  expect(named.isWhole).toBe(false);
  expect(named.text).toHaveLength(limits.receivedShown);
  expect(shownReceived('ab\u{1F600}', 3).text).toBe('ab');
});

test('of any kind it is bounded, and shows nothing that hides', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), text => {
      const { text: shown } = shownReceived(text, 1_000);
      expect(shown.length).toBeLessThanOrEqual(1_000);
      expect(shown).not.toMatch(/[^\P{Cc}\n\t]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    }),
  );
});
