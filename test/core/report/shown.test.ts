import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../core/limits.js';
import { firstWords, hostOf, shown, shownAddress } from '../../../core/report/shown.js';

const graphemes = (text: string): number => Array.from(new Intl.Segmenter('en').segment(text)).length;

describe('foreign text before it is shown', () => {
  test('loses control and format characters, and keeps its words apart', () => {
    expect(shown('Uni\u202eversity\u200b of\nLumen\u001b[31m\u0007')).toBe('University of Lumen[31m');
  });

  test('keeps at most four combining marks on a base', () => {
    expect(shown('Z' + '\u0301'.repeat(40) + 'a')).toBe('Z' + '\u0301'.repeat(4) + 'a');
  });

  test('keeps the last grapheme that fits, and says that there was more', () => {
    const fits = 'x'.repeat(limits.shownGraphemes);
    expect(shown(fits)).toBe(fits);
    expect(shown(fits + 'y')).toBe(fits + '…');
  });

  test('of any kind ends clean and bounded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), text => {
        const clean = shown(text);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(clean).not.toMatch(/\p{M}{5}/u);
        expect(graphemes(clean)).toBeLessThanOrEqual(limits.shownGraphemes + 1);
      }),
    );
  });

  test('of a million characters is cut before it is looked at', () => {
    expect(shown('a\u0301'.repeat(500_000)).length).toBeLessThan(1_000);
  });

  test('gives its first words where a sentence has a length to keep', () => {
    expect(firstWords('one two three', 3)).toBe('one two three');
    expect(firstWords('one two three four', 3)).toBe('one two three…');
  });
});

describe('an address before it is shown', () => {
  test('loses user name, query and fragment, which may be secrets', () => {
    expect(shownAddress('https://user:word@uni-lumen.example/a?token=secret#part')).toBe(
      'https://uni-lumen.example/a?…',
    );
  });

  test('without a host stays as it is', () => {
    expect(shownAddress('did:web:uni-lumen.example')).toBe('did:web:uni-lumen.example');
    expect(hostOf('did:web:uni-lumen.example')).toBeUndefined();
  });

  test('has the host with its port', () => {
    expect(hostOf('https://uni-lumen.example:8443/x')).toBe('uni-lumen.example:8443');
  });
});
