import { readFileSync, writeFileSync } from 'node:fs';
import { format as pretty, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { formats } from '../../core/formats/index.js';
import { carriers } from '../../core/open/index.js';
import { proofFamilies } from '../../core/proofs/index.js';
import { securings } from '../../core/proofs/securings.js';
import { carried, coverageTable, declinedCarriers, declinedTable, vouched } from './coverage.js';

const credentials = await vouched(proofFamilies.map(({ name }) => name));
const [begin, end] = ['<!-- coverage -->', '<!-- end of coverage -->'];

test('every format, kind of proof and carrier of the core is in the table', () => {
  const read = new Set<string>(credentials.map(({ format }) => format));
  // Read, though nobody signs a description on a page, and what secures the other one is declined.
  const unsecured = ['blockcerts', 'schema-org'];
  expect(formats.map(({ name }) => name).filter(name => !read.has(name))).toEqual(unsecured);
  const judged = securings.map(({ name }) => name);
  expect(new Set(credentials.map(({ secured }) => secured))).toEqual(new Set(judged));
  const named = [...carried.flatMap(([, names]) => names), ...declinedCarriers];
  expect(carriers.map(({ name }) => name).toSorted()).toEqual(named.toSorted());
});

test('the README says what is read, and how what is not is declined', async () => {
  const readme = readFileSync('README.md', 'utf8');
  const [before, rest = ''] = readme.split(begin);
  const [, after] = rest.split(end);
  const footnote = '¹ In browsers only; a credential too long for a code comes as its address.';
  const tables = [begin, await coverageTable(credentials), footnote, await declinedTable(), end].join('\n\n');
  const options = await resolveConfig('README.md', { editorconfig: false });
  const expected = await pretty(`${before ?? ''}${tables}${after ?? ''}`, { ...options, parser: 'markdown' });
  if (process.env['PROOFMARK_README']) writeFileSync('README.md', expected);
  else expect(readme, 'run PROOFMARK_README=1 npm test -- coverage').toBe(expected);
}, 180_000); // each format and proof in each carrier
