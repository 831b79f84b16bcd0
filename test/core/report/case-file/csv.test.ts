import { expect, test } from 'vitest';
import { caseFileWordsFor } from '../../../../core/language/case-file.js';
import { languages } from '../../../../core/language/index.js';
import { en } from '../../../../core/language/en.js';
import { type Listed, caseHeads, caseLine } from '../../../../core/report/case-file/csv.js';
import type { VerificationReport } from '../../../../core/report/report.js';
import { decidedBy, findings, issuer, report } from '../reports.js';
import { beside, hashed, ofFile } from './receipts.js';

/** Reads RFC 4180 back: cells between quotes, quotes doubled; a cell may hold the end of a line. */
const cellsOf = (line: string): readonly string[] =>
  [...line.matchAll(/"((?:[^"]|"")*)"(?:,|\r\n$)/g)].map(([, cell = '']) => cell.replaceAll('""', '"'));

const words = caseFileWordsFor('en');
const heads = cellsOf(caseHeads(words));
const rowOf = (of: VerificationReport | undefined, more: Partial<Listed> = {}): Readonly<Record<string, string>> => {
  const listed = { written: beside(), file: 'a.json', report: of, isNoted: false, ...more };
  return Object.fromEntries(cellsOf(caseLine(listed, words, en)).map((cell, at) => [heads[at] ?? '', cell]));
};

test('a row holds what the office wrote, what was found, and by what it is known again', () => {
  const written = beside({
    number: '2026-0412',
    note: 'Two\nlines, “quoted” "so"',
    decision: 'counts',
    decidedAt: '2026-11-21T12:00:00Z',
  });
  const source = { kind: 'web', url: 'https://uni-lumen.example/key', fetchedAt: '2026-11-21T10:42:00Z' } as const;
  const known = { issuer: issuer(1, { provenName: { value: 'uni-lumen.example', source } }) };
  expect(rowOf(ofFile('a', known), { written })).toEqual({
    Case: '2026-0412',
    Note: 'Two\nlines, “quoted” "so"',
    Decision: 'Counts',
    'Decided at': '2026-11-21T12:00:00Z',
    File: 'a.json',
    Title: 'Introduction to Data Ethics',
    'Checked or noted': 'checked',
    Verdict: 'confirmed',
    Reason: 'issuer.web-address',
    Answer: 'Intact and in force. Signed by uni-lumen.example.',
    'Signed by': 'uni-lumen.example',
    'Rung (0-4)': '1',
    'Elements stated': '11',
    'Elements asked for': '11',
    ECTS: '5',
    Hours: '',
    EQF: '6',
    Issued: '2026-06-14',
    Ends: '',
    'Hosts asked': '',
    'Checked at': '2026-11-21T10:42:00Z',
    'SHA-256 of the file': hashed('a'),
    'Fingerprint of the credential': hashed('a'),
  });
});

test.each(languages.map(({ tag }) => tag))('every row has a cell for each head, in %s', tag => {
  const spoken = caseFileWordsFor(tag);
  const count = cellsOf(caseHeads(spoken)).length;
  expect(count).toBe(23);
  for (const of of [undefined, report(), decidedBy('format.not-a-credential')])
    expect(cellsOf(caseLine({ written: beside(), file: '', report: of, isNoted: true }, spoken, en))).toHaveLength(
      count,
    );
  expect(Object.keys(spoken.columns)).toEqual(Object.keys(words.columns));
});

test('a note of a check never counts as confirmed: anybody can write one', () => {
  const noted = rowOf(report(), { isNoted: true });
  expect(noted).toMatchObject({ Verdict: 'noted earlier: confirmed' });
  expect(noted['Answer']).toMatch(/^noted earlier: Intact/u);
});

test('nothing that was written in a case file reorders or hides what stands around it, and no line is lost', () => {
  const text = 'a\u202egnp.exe\u001b[2J\n👩\u200d🎓';
  const row = rowOf(report(), { written: beside({ number: text, note: text }), file: text });
  expect([row['Case'], row['Note'], row['File']]).toEqual(Array(3).fill('agnp.exe[2J\n👩\u200d🎓'));
});

test.each(['x;=1+1', 'x\t=1+1', 'x\n=1+1', 'x; -1', 'x\r\n@SUM(A1)'])(
  'nor is there one inside %j, where a semicolon or a line parts the cells',
  note => {
    const cell = rowOf(report(), { written: beside({ note }) })['Note'] ?? '';
    expect(cell.split(/[;\t\r\n]/u).filter(part => /^\s*[=+\-@]/u.test(part))).toEqual([]);
    expect(cell.replaceAll("'", '')).toBe(note);
  },
);

test('what was not checked again says so, and what was never checked says nothing', () => {
  expect(rowOf(report(), { isNoted: true })['Checked or noted']).toBe('noted earlier');
  expect(rowOf(undefined)).toMatchObject({ Verdict: '', Reason: '', 'Checked or noted': '', File: 'a.json' });
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '=HYPERLINK("https://evil.example","x")'])(
  'no cell is a formula, wherever %j stands',
  text => {
    const elements = findings({ title: { value: text }, 'issue-date': { value: text } });
    const row = rowOf(report({ elements }), { written: beside({ number: text, note: text }), file: text });
    for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@＝]/u);
    expect(row['Case']).toMatch(/^'/u);
    expect(row['Case']?.replaceAll("'", '')).toBe(text);
  },
);

test('text that would reorder or hide what stands beside it does neither', () => {
  const elements = findings({ title: { value: '\u202Egnp.exe\u200b' } });
  expect(rowOf(report({ elements }))['Title']).toBe('gnp.exe');
});
