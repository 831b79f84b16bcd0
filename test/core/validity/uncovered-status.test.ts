import { expect, test } from 'vitest';
import { failed } from '../../../core/report/check.js';
import { markUncovered } from '../../../core/validity/uncovered-status.js';

const entryAt = (pointer: string) =>
  failed('status.revoked', [
    { fact: 'stated.status', source: { kind: 'credential', pointer } },
    { fact: 'list.as-of', source: { kind: 'web', url: 'https://status.example/1', fetchedAt: '2026-11-21T00:00:00Z' } },
  ]);
const marksOn = (pointer: string, uncovered: readonly string[]) =>
  markUncovered([entryAt(pointer)], uncovered).map(({ reason, evidence }) => [
    reason,
    ...evidence.filter(({ fact }) => fact === 'uncovered.term').map(({ value }) => value),
  ]);

test.each<[string, string, readonly string[], readonly string[]]>([
  ['the entry', '/credentialStatus', ['/credentialStatus'], ['/credentialStatus']],
  ['what holds it', '/credentialStatus/1', ['/credentialStatus'], ['/credentialStatus/1']],
  ['a part of it', '/credentialStatus/1', ['/credentialStatus/1/statusListIndex'], ['/credentialStatus/1']],
  ['the whole document', '/credentialStatus', [''], ['/credentialStatus']],
  ['another entry', '/credentialStatus/1', ['/credentialStatus/10', '/credentialStatus/0'], []],
  ['nothing', '/credentialStatus', [], []],
])('where %s is not covered by a signature, the answer is given and marked', (_what, pointer, uncovered, marks) => {
  expect(marksOn(pointer, uncovered)).toEqual([['status.revoked', ...marks]]);
});
