import { describe, expect, test } from 'vitest';
import { languages } from '../../../../core/language/index.js';
import { plain } from '../../../../core/language/phrase.js';
import { failed, unknown } from '../../../../core/report/check.js';
import type { VerificationReport } from '../../../../core/report/report.js';
import { checks, headlineOf, issuer, report } from '../reports.js';
import { award, files, sideBySide } from './brought.js';

const ethics = award({ id: 'urn:uuid:1' });
const law = award({
  id: 'urn:uuid:2',
  title: 'Data Law',
  level: undefined,
  elements: { workload: { status: 'weak', reason: 'element.no-unit', value: '5' } },
});

const rows = (...brought: Parameters<typeof sideBySide>) =>
  sideBySide(...brought)?.table.rows.map(({ head, cells }) => [head, ...cells].map(({ says }) => plain(says))) ?? [];

describe('the table', () => {
  test('has one row for each report, with the words its own report has', () => {
    expect(rows(files(ethics, law))).toEqual([
      [
        '1. Introduction to Data Ethics',
        headlineOf(ethics),
        'EQF 6',
        '5 ECTS, about 125–150 hours',
        '14 June 2026',
        '11 of 11 stated',
      ],
      ['2. Data Law', headlineOf(law), 'not stated', '5 (to be asked)', '14 June 2026', '10 of 11 stated'],
    ]);
  });

  test('names on demand what is not stated', () => {
    const [one, other] = sideBySide(files(ethics, law))?.table.rows ?? [];
    expect(one?.cells.at(-1)?.more).toBeUndefined();
    expect(plain(other?.cells.at(-1)?.more ?? [])).toBe('Not stated: level.');
  });

  test('tells what could not be read and what is not shown from what is not stated', () => {
    const unread = award({
      id: 'urn:uuid:4',
      elements: {
        level: { status: 'missing', reason: 'element.unresolved' },
        workload: { status: 'missing', reason: 'element.undisclosed' },
      },
    });
    expect(rows(files(ethics, unread))[1]?.slice(2, 4)).toEqual([
      'could not be read: it is stored elsewhere',
      'not shown by the holder',
    ]);
  });

  test('names no issuer in bold but a proven one', () => {
    const bold = (one: typeof ethics) =>
      sideBySide(files(one, law))?.table.rows[0]?.cells[0]?.says.flatMap(({ kind, text }) =>
        kind === 'proven' ? [text] : [],
      );
    expect(bold(ethics)).toEqual(['uni-lumen.example']);
    expect(
      bold({
        ...ethics,
        verdict: 'unconfirmed',
        because: 'proof.unsigned',
        checks: checks(unknown('proof.unsupported')),
        issuer: issuer(0, { anchor: null }),
      }),
    ).toEqual([]);
  });

  test('passes on nothing a rejected credential says but its title, and speaks in its tone', () => {
    const altered = {
      ...award({ id: 'urn:uuid:3', title: 'Forgery' }),
      verdict: 'rejected' as const,
      because: 'proof.altered' as const,
      checks: checks(failed('proof.altered')),
    };
    expect(rows(files(ethics, law, altered))[2]).toEqual([
      '3. Forgery',
      'Changed after it was signed. Do not rely on what it says.',
      '',
      '',
      '',
      '',
    ]);
    expect(sideBySide(files(ethics, law, altered))?.table.rows.map(({ cells }) => cells[0]?.tone)).toEqual([
      'plain',
      'plain',
      'broken',
    ]);
  });

  test('says where each lay: the file, and the way inside it', () => {
    const inside = {
      ...law,
      path: [
        { kind: 'address', at: 'https://uni-lumen.example/record' },
        { kind: 'record', at: '/credentialSubject/verifiableCredential/0' },
      ] as const,
    };
    const shown = sideBySide([{ label: 'https://uni-lumen.example/record', reports: [ethics, inside] }]);
    expect(shown?.table.rows.map(({ head }) => plain(head.below?.says ?? []))).toEqual([
      'https://uni-lumen.example/record',
      'https://uni-lumen.example/record → /credentialSubject/verifiableCredential/0 of a learner record',
    ]);
  });

  test('has a row for what could not be read, named by what it is', () => {
    const unread = report({
      format: undefined,
      credential: undefined,
      elements: [],
      verdict: 'unconfirmed',
      because: 'format.not-a-credential',
      checks: [unknown('format.not-a-credential')],
      issuer: issuer(0, { anchor: null, claimedName: null }),
    });
    expect(rows(files(ethics, law, unread))[2]?.slice(0, 3)).toEqual([
      '3. Not identified as a credential',
      'No credential was found here. Open the file or link that holds it.',
      '',
    ]);
  });
});

describe('several credentials', () => {
  test('are at least two achievements', () => {
    const record = report({ format: 'clr-2', elements: [] });
    expect(sideBySide(files(ethics))).toBeUndefined();
    expect(sideBySide([])).toBeUndefined();
    expect(sideBySide(files(record, ethics))).toBeUndefined();
    expect(sideBySide(files(record, ethics, law))).toBeDefined();
  });

  test('say of a level from 5 on that it is no degree', () => {
    const lower = (id: string) => award({ id, level: 'EQF 4' });
    const said = (...some: readonly VerificationReport[]) => sideBySide(files(...some))?.remarks.map(plain);
    expect(said(lower('urn:uuid:1'), lower('urn:uuid:2'))).toEqual([]);
    expect(said(lower('urn:uuid:1'), award({ id: 'urn:uuid:2', level: 'EQF 5' }))).toEqual([
      'EQF 5 and above: at this level, but not a degree; it gives no access by itself.',
    ]);
    expect(said(ethics, { ...law, verdict: 'rejected' }, lower('urn:uuid:3'))).toHaveLength(1);
    expect(said(law, { ...ethics, verdict: 'rejected' })).toEqual([]);
  });

  test('end with whose it is to decide', () => {
    expect(plain(sideBySide(files(ethics, law))?.decision ?? [])).toBe(
      'Nobody has decided that these add up, or that they belong to one person. That lies with the organisation that receives them.',
    );
  });

  test.each(languages.map(language => [language.name, language] as const))(
    'have a name for every column and every section in %s, and a cell in every row for every column',
    (_, language) => {
      const ties = { outcomes: [{ label: 'weigh interests' }], wholes: [{ label: 'Diploma' }] };
      const shown = sideBySide(
        files(
          award({ id: 'urn:uuid:1', ties }),
          award({ id: 'urn:uuid:2', ties, workload: '40 h' }),
          award({ id: 'urn:uuid:1' }),
          award({ verdict: 'rejected' }),
        ),
        language,
      );
      expect(shown?.sections.map(({ name }) => name)).toEqual(['sums', 'left-out', 'duplicates', 'outcomes', 'stacks']);
      for (const { columns, rows: all } of [
        shown?.table,
        ...(shown?.sections.flatMap(({ tables }) => tables) ?? []),
      ].flatMap(table => table ?? [])) {
        expect(columns.every(column => column !== '')).toBe(true);
        for (const { cells } of all) expect(cells).toHaveLength(columns.length - 1);
      }
      const words = JSON.stringify(shown, (_key, value: unknown) => value);
      expect(words).not.toMatch(/undefined|\bnull\b/u);
    },
  );
});
