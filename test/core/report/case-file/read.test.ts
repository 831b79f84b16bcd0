import { describe, expect, test } from 'vitest';
import type { SavedCase } from '../../../../core/report/case-file/case-file.js';
import {
  type CaseFileRead,
  MARKED_WITHIN,
  readCaseFile,
  saysCaseFile,
} from '../../../../core/report/case-file/read.js';
import { checksumOf } from '../../../../core/report/case-file/write.js';
import { sha256OfJson } from '../../../../core/digest.js';
import { limits } from '../../../../core/limits.js';
import { beside, hashed, ofFile, savedAt, savedOf, textOf } from './receipts.js';

const why = (read: CaseFileRead): string => (read.kind === 'refused' ? read.why : read.kind);
const readOf = async (text: string): Promise<string> => why(await readCaseFile(text));

/** What somebody else wrote, with a checksum that fits. */
async function framed(cases: readonly unknown[], more: object = {}): Promise<string> {
  const frame = { proofmark: 'case-file/1' as const, savedAt, personal: true };
  const checksum = await checksumOf(frame, await Promise.all(cases.map(sha256OfJson)));
  return JSON.stringify({ ...frame, cases, checksum, ...more });
}

const one = await savedOf(ofFile('a'), { written: beside({ note: 'Ask for the syllabus.\nThen decide.' }) });
const unchecked = await savedOf(undefined, { file: 'broken.json' });

describe('what was saved stands again', () => {
  test('whole, with every note, decision and receipt', async () => {
    const decided = await savedOf(ofFile('b'), {
      written: beside({ number: '2026-0412', decision: 'counts', decidedAt: savedAt }),
    });
    const read = await readCaseFile(await textOf([one, decided, unchecked]));
    expect(read).toMatchObject({
      kind: 'case-file',
      caseFile: { proofmark: 'case-file/1', savedAt, personal: true, cases: [one, decided, unchecked] },
    });
  });

  test('empty, spaced otherwise, or with a mark of byte order', async () => {
    expect(await readOf(await textOf([]))).toBe('case-file');
    const text = await textOf([one, unchecked]);
    expect(await readOf(JSON.stringify(JSON.parse(text), null, 4))).toBe('case-file');
    expect(await readOf(`\ufeff${text}`)).toBe('case-file');
  });

  test('and is known by its beginning', async () => {
    expect(saysCaseFile((await textOf([one])).slice(0, MARKED_WITHIN))).toBe(true);
    for (const other of ['', '{}', '{"proofmark":"receipt/1"', 'case-file/', '{"a":1,"proofmark":"case-file/1"'])
      expect(saysCaseFile(other)).toBe(false);
  });
});

describe('what is no case file of this version is refused, whole', () => {
  test('another file', async () => {
    for (const text of ['', 'null', '[]', '"case-file/1"', '{"proofmark":1}', '{"proofmark":"receipt/1"}', 'cat'])
      expect(await readOf(text)).toBe('not-a-case-file');
  });

  test('one that was changed in a single character, wherever it is', async () => {
    const text = await textOf([one, unchecked]);
    let changed = 0;
    for (let at = text.indexOf('"savedAt"'); at < text.length; at += 7) {
      const letter = text[at] ?? '';
      if (!/[a-z0-9]/i.test(letter)) continue;
      const other = letter === '1' ? '2' : /\d/.test(letter) ? '1' : letter === 'x' ? 'y' : 'x';
      changed += 1;
      expect([at, await readOf(text.slice(0, at) + other + text.slice(at + 1))]).toEqual([at, 'damaged']);
    }
    expect(changed).toBeGreaterThan(200);
    expect(await readOf(text.slice(0, -20))).toBe('damaged');
  });

  test('one of a newer version, or with something this version does not know', async () => {
    const text = await textOf([one]);
    expect(await readOf(text.replace('case-file/1', 'case-file/2'))).toBe('newer');
    expect(await readOf(text.replace('case-file/1', 'case-file/x'))).toBe('damaged');
    expect(await readOf(await framed([{ ...one, colour: 'red' }]))).toBe('newer');
    expect(await readOf(await framed([one], { more: 1 }))).toBe('newer');
    expect(await readOf(await framed([one]))).toBe('case-file');
  });

  test.each<[string, object]>([
    ['a number that is none', { number: 7 }],
    ['a number that is too long', { number: 'x'.repeat(limits.caseNumber + 1) }],
    ['a note that is too long', { note: 'x'.repeat(limits.caseNote + 1) }],
    ['the name of a file that is too long', { file: 'x'.repeat(limits.caseFileName + 1) }],
    ['a decision nobody offers', { decision: 'recommended' }],
    ['a day that is none', { decidedAt: 'yesterday' }],
    ['a receipt that is none', { receipt: { proofmark: 'receipt/1' } }],
    ['a receipt with markup for a moment', { receipt: { ...one.receipt, checkedAt: '<b>' } }],
    ['no receipt at all', { receipt: undefined }],
  ])('one with %s', async (_, change) => {
    const cases = [JSON.parse(JSON.stringify({ ...one, ...change }))] as unknown[];
    expect(await readOf(await framed(cases))).toBe('newer');
  });

  test('and what is as long as it may be is read', async () => {
    const longest = { ...one, number: 'x'.repeat(limits.caseNumber), note: 'x'.repeat(limits.caseNote) };
    expect(await readOf(await framed([{ ...longest, file: 'x'.repeat(limits.caseFileName) }]))).toBe('case-file');
  });

  test('one with as many cases as are read, and one with one more', async () => {
    const many = (count: number): readonly SavedCase[] => Array.from({ length: count }, () => unchecked);
    expect(await readOf(await textOf(many(limits.caseFileCases)))).toBe('case-file');
    expect(await readOf(await textOf(many(limits.caseFileCases + 1)))).toBe('too-many');
  });

  test('one that is too large, before it is looked at', async () => {
    const text = await textOf([one]);
    const spaced = (length: number): string => text + ' '.repeat(length - text.length);
    expect(await readOf(spaced(limits.caseFileBytes))).toBe('case-file');
    expect(await readOf(spaced(limits.caseFileBytes + 1))).toBe('too-large');
    expect(await readOf(' '.repeat(limits.caseFileBytes + 1))).toBe('not-a-case-file');
  });

  test('one that is nested without end', async () => {
    const deep = `{"proofmark":"case-file/1","savedAt":"${savedAt}","personal":true,"cases":[${'['.repeat(100_000)}${']'.repeat(100_000)}],"checksum":"${hashed('a')}"}`;
    expect(await readOf(deep)).toBe('damaged');
  });
});
