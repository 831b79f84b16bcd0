import { describe, expect, test } from 'vitest';
import { progressOn } from '../../../core/bin/progress.js';
import type { Tally } from '../../../core/bin/tally.js';
import { de } from '../../../core/language/de.js';
import { en } from '../../../core/language/en.js';
import { limits } from '../../../core/limits.js';

const tally = (confirmed: number, more: Partial<Tally> = {}): Tally => ({
  confirmed,
  open: 0,
  rejected: 0,
  notOpened: 0,
  ...more,
});

/** What is written when so much is done at each moment. */
function written(
  moments: readonly (readonly [time: number, done: Tally])[],
  { isTTY = true, language = en, total = (): number | undefined => 10_000 } = {},
): readonly string[] {
  const out: string[] = [];
  let now = 0;
  const progress = progressOn({ write: text => out.push(text), isTTY }, { total, clock: () => now }, language);
  for (const [time, done] of moments) {
    now = time;
    progress.show(done);
  }
  progress.clear();
  return out;
}

const half = tally(4_195, { rejected: 3, open: 12 });
const later = 87_300; // as long as 4,210 took, so that the rest takes two minutes

describe('the line that says how far it came', () => {
  test('counts what was checked, rejected and left open, and says how long the rest takes', () => {
    expect(written([[later, half]])[0]).toBe(
      '\r\u001b[K4,210 of 10,000 checked, 3 rejected, 12 open, about 2 minutes left',
    );
    expect(written([[later, half]], { language: de })[0]).toBe(
      '\r\u001b[K4.210 von 10.000 geprüft, 3 zurückgewiesen, 12 offen, noch etwa 2 Minuten',
    );
  });

  test('promises nothing early, and nothing where nobody knows how many there are', () => {
    expect(written([[limits.estimateAfter - 1, half]])[0]).not.toContain('left');
    expect(written([[limits.estimateAfter, half]])[0]).toContain('less than a minute left');
    expect(written([[later, half]], { total: () => undefined })[0]).toBe(
      '\r\u001b[K4,210 checked, 3 rejected, 12 open',
    );
  });

  test('is drawn a few times a second, and goes before anything else is printed', () => {
    const pause = limits.progressPause;
    const moments = [0, pause - 1, pause, 2 * pause - 1, 2 * pause].map((time, at) => [time, tally(at)] as const);
    expect(written(moments)).toEqual([
      ...[0, 2, 4].map(done => `\r\u001b[K${String(done)} of 10,000 checked`),
      '\r\u001b[K',
    ]);
  });

  test('is a plain line every so many seconds where nothing renews it', () => {
    const every = limits.progressEvery;
    const moments = [0, every - 1, every, every + 1, 2 * every].map((time, at) => [time, tally(at)] as const);
    expect(written(moments, { isTTY: false, total: () => 4 })).toEqual([
      '2 of 4 checked, less than a minute left\n',
      '4 of 4 checked\n',
    ]);
  });
});
