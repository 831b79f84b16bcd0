import { describe, expect, test } from 'vitest';
import { en } from '../../../core/language/en.js';
import { plain } from '../../../core/language/phrase.js';
import { languages } from '../../../core/language/index.js';
import { present } from '../../../core/report/present.js';
import type { Audience } from '../../../core/report/presentation.js';
import { evidenceTable, tablesOf } from '../../../core/report/tables.js';
import type { Cell, Table } from '../../../core/report/tables.js';
import { findings, report } from './reports.js';

const tablesFor = (audience: Audience, value = report()): readonly Table[] =>
  tablesOf(present(value, { audience, language: en }), en);

const words = ({ below, says }: Cell): string => plain([...says, ...(below?.says ?? [])]);

describe('the tables below a report', () => {
  test('are the elements for everybody, and for an evaluator the lists, the criteria and what the texts ask for', () => {
    expect(tablesFor('recruiter').map(({ name }) => name)).toEqual(['elements']);
    expect(tablesFor('learner').map(({ name }) => name)).toEqual(['elements']);
    expect(tablesFor('evaluator').map(({ name }) => name)).toEqual(['elements', 'lenses', 'criteria', 'sources']);
  });

  test('are none where there is nothing to put into them', () => {
    expect(tablesFor('recruiter', report({ elements: [] }))).toEqual([]);
  });

  test.each(languages.map(language => [language.name, language] as const))(
    'have a caption, and a cell in every row for every column, in %s',
    (_, language) => {
      const tables = tablesOf(present(report(), { audience: 'evaluator', language }), language);
      for (const { caption, columns, rows } of tables) {
        expect(caption).not.toBe('');
        for (const { cells, head } of rows) {
          expect([head, ...cells]).toHaveLength(columns.length);
          expect(words(head)).not.toBe('');
        }
      }
    },
  );

  test('show an evaluator, and nobody else, the official name, what to ask and the place', () => {
    const kinds = (audience: Audience) =>
      new Set(
        tablesFor(audience).flatMap(({ rows }) =>
          rows.flatMap(({ cells, head }) => [head, ...cells].map(({ below }) => below?.kind)),
        ),
      );
    expect(kinds('evaluator')).toEqual(new Set(['official', 'place', 'remark', undefined]));
    expect(kinds('recruiter')).toEqual(new Set([undefined]));
  });

  test('say the state in a word where there is nothing to remark, and the remark otherwise', () => {
    const presentation = present(report({ elements: findings() }), { audience: 'recruiter', language: en });
    const [table] = tablesOf(presentation, en);
    expect(table?.rows.map(({ cells }) => words(cells[1] ?? { says: [] }))).toEqual(
      presentation.elements.map(({ remark, statusWord }) => (remark.length === 0 ? statusWord : plain(remark))),
    );
  });
});

test('the evidence names the fact, its value and its source', () => {
  const phrase = (words: string) => [{ kind: 'quoted', text: words }] as const;
  const table = evidenceTable([{ label: 'Key', value: phrase('z6Mk'), source: phrase('uni-lumen.example') }], en);
  expect(table.columns).toEqual([en.page.fact, en.page.value, en.page.source]);
  expect(table.rows.map(({ cells, head }) => [head, ...cells].map(words))).toEqual([
    ['Key', 'z6Mk', 'uni-lumen.example'],
  ]);
});
