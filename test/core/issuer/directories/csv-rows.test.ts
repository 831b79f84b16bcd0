import { expect, test } from 'vitest';
import { readCsv } from '../../../../core/issuer/directories/csv-rows.js';

const cells = (text: string) => {
  const read = readCsv(text);
  return 'kind' in read ? read : [read.header, ...read.rows.map(row => row.cells)];
};

test.each([
  [
    'commas',
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'semicolons',
    'a;b\n1,5;2\n',
    [
      ['a', 'b'],
      ['1,5', '2'],
    ],
  ],
  [
    'quotation marks',
    'a,b\n"x, ""y""","z\nw"\n',
    [
      ['a', 'b'],
      ['x, "y"', 'z\nw'],
    ],
  ],
  [
    'line ends of Windows and a byte order mark',
    '\uFEFFa,b\r\n1,2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a last line without end',
    'a,b\n1,',
    [
      ['a', 'b'],
      ['1', ''],
    ],
  ],
  [
    'empty lines',
    'a,b\n\n1,2\n\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'columns in capitals',
    ' A ,B\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
])('%s are read', (_, text, expected) => {
  expect(cells(text)).toEqual(expected);
});

test('each row says the line it begins on', () => {
  const read = readCsv('a,b\n"1\n2",x\n3,y\n');
  expect('rows' in read && read.rows.map(({ line }) => line)).toEqual([2, 4]);
});

test.each([
  ['nothing', '', { flaw: 'empty' }],
  ['a quotation mark that is never closed', 'a,b\n1,2\n"3,4\n', { flaw: 'quotes', line: 3 }],
  ['a quotation mark in a cell without', 'a,b\n1"x,2\n', { flaw: 'quotes', line: 2 }],
  ['text after a quotation mark', 'a,b\n"1"x,2\n', { flaw: 'quotes', line: 2 }],
  ['a line end of old machines', 'a,b\r1,2\r', { flaw: 'quotes', line: 1 }],
  ['a row with fewer cells', 'a,b\n1,2\n3\n', { flaw: 'cells', line: 3 }],
  ['a row with more cells', 'a,b\n1,2,3\n', { flaw: 'cells', line: 2 }],
  ['a column without a name', 'a,\n1,2\n', { flaw: 'header', line: 1 }],
  ['a column twice', 'a,A\n1,2\n', { flaw: 'header', line: 1 }],
])('%s is refused with its line', (_, text, flaw) => {
  expect(cells(text)).toEqual({ kind: 'refused', ...flaw });
});

test('a hostile file takes no time', () => {
  const begun = performance.now();
  expect(cells(`a,b\n"${'""'.repeat(500_000)}x`)).toMatchObject({ flaw: 'quotes' });
  expect(cells(`a,b\n${'"'.repeat(1_000_001)}`)).toMatchObject({ flaw: 'quotes' });
  expect(performance.now() - begun).toBeLessThan(2_000);
});
