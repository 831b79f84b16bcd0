/** The case file behind its page: what was written is never lost, and never stands beside another credential. */
import { expect, test } from 'vitest';
import { type SavedCase, type Written, limits } from '../../core/index.js';
import { openCases } from '../../extension/case-file/cases.js';
import type { Checks } from '../../extension/judging/checks.js';
import type { Progress } from '../../extension/judging/progress.js';
import { beside, ofFile, savedAt, savedOf } from '../core/report/case-file/receipts.js';

const was = ({ decision }: Written): string => `was: ${decision}`;

/** Checks that answer when the test says so. */
function desk() {
  const standing = new Map<string, Progress>();
  const heard: ((id: string) => void)[] = [];
  const begun: string[] = [];
  const checks = {
    progress: (id: string) => standing.get(id),
    running: () => 0,
    listen: (one: (id: string) => void) => {
      heard.push(one);
      return () => undefined;
    },
    beginAll: (tasks: readonly { readonly id: string }[]) => {
      begun.push(...tasks.map(({ id }) => id));
      return Promise.resolve(true);
    },
  } as unknown as Checks;
  const answer = (at: number, ...reports: readonly ReturnType<typeof ofFile>[]): void => {
    const id = begun[at] ?? '';
    standing.set(id, { kind: 'checked', reports });
    for (const one of heard) one(id);
  };
  return { cases: openCases(checks, was), answer };
}

const brought = (...cases: readonly SavedCase[]) => ({ savedAt, personal: true, cases });
const noted = (note: string): Promise<SavedCase> => savedOf(ofFile('a'), { written: beside({ note }) });

test('of several cases about one credential that is here every note stays', async () => {
  const { answer, cases } = desk();
  cases.take([new File(['{}'], 'a.json')]);
  answer(0, ofFile('a'));
  cases.write(cases.rows()[0]?.key ?? '', { note: 'Mine.' });
  cases.add(brought(await noted('Ask for the syllabus.'), await noted('Came by post.')), true);
  expect(cases.rows().map(({ written }) => written.note)).toEqual(['Mine.\nAsk for the syllabus.\nCame by post.']);
});

test('a note that would become longer than one may be stands in a row of its own', async () => {
  const { answer, cases } = desk();
  cases.take([new File(['{}'], 'a.json')]);
  answer(0, ofFile('a'));
  const long = 'x'.repeat(limits.caseNote - 10);
  cases.add(brought(await noted(long), await noted('Came by post.')), true);
  expect(cases.rows().map(({ written }) => written.note)).toEqual([long, 'Came by post.']);
});

test('a number that was only counted gives way to one somebody wrote, and one that was written stays', async () => {
  for (const [typed, number] of [
    [undefined, '2026-7'],
    ['12', '12'],
  ] as const) {
    const { answer, cases } = desk();
    cases.take([new File(['{}'], 'a.json')]);
    answer(0, ofFile('a'));
    cases.write(cases.rows()[0]?.key ?? '', { note: 'Mine.', ...(typed !== undefined && { number: typed }) });
    cases.add(brought(await savedOf(ofFile('a'), { written: beside({ number: '2026-7' }) })), true);
    expect(cases.rows().map(row => row.number)).toEqual([number]);
  }
});
