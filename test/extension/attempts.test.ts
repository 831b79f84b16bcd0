/** What is kept for trying again: as long as something is missing, for the check it belongs to, and no longer. */
import { expect, test } from 'vitest';
import type { Contact, VerificationReport } from '../../core/index.js';
import { limits } from '../../core/limits.js';
import { openAttempts } from '../../extension/judging/attempts.js';
import { report } from '../core/report/reports.js';

const answer = {
  kind: 'answered',
  url: 'https://uni-lumen.example/1',
  status: 200,
  mediaType: undefined,
  bytes: new Uint8Array(2),
  text: '{}',
  fetchedAt: '2026-11-21T00:00:00Z',
  freshFor: 0,
} as const;

const ended = (outcome: Contact['outcome']): readonly VerificationReport[] => [
  report({
    contacted: [
      {
        url: answer.url,
        host: 'uni-lumen.example',
        purpose: 'status',
        outcome,
        cached: false,
        mirrored: false,
        at: answer.fetchedAt,
        milliseconds: 1,
      },
    ],
  }),
];

function kept(id: string, outcome: Contact['outcome'] = 'web.busy') {
  const attempts = openAttempts();
  attempts.begin(id, false).keep(answer.url, 'key', answer);
  attempts.end(id, ended(outcome));
  return attempts;
}

test('who tries again goes on with what was answered; who checks anew does not, and nothing of it is left', () => {
  expect(kept('one').begin('one', true).find(answer.url, 'key')).toEqual(answer);
  const attempts = kept('one');
  const before = attempts.begin('one', true);
  expect(attempts.begin('one', false).find(answer.url, 'key')).toBeUndefined();
  expect(before.size()).toBe(0);
  expect(attempts.begin('one', true).size()).toBe(0);
});

test('another check has none of it', () => {
  expect(kept('one').begin('two', true).size()).toBe(0);
});

test.each(['answered', 'web.not-permitted', 'web.refused'] as const)(
  'where nothing can be asked again it is forgotten at once: %s',
  outcome => {
    expect(kept('one', outcome).begin('one', true).size()).toBe(0);
  },
);

test('what a check was about is gone: so is what it was answered', () => {
  const attempts = kept('one');
  attempts.forget(['one', 'two']);
  expect(attempts.begin('one', true).size()).toBe(0);
});

test('so many checks at most are kept, the oldest goes first', () => {
  const attempts = openAttempts();
  for (let at = 0; at <= limits.rememberedLists; at += 1) {
    attempts.begin(String(at), false).keep(answer.url, 'key', answer);
    attempts.end(String(at), ended('web.timeout'));
  }
  expect(attempts.begin('0', true).size()).toBe(0);
  expect(attempts.begin(String(limits.rememberedLists), true).size()).toBe(1);
});
