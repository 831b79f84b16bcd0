/** The community list as the extension reads it: as it stands, when it is first asked, by halves. */
import { expect, test } from 'vitest';
import { openAcademicDomains, nameIn } from '../../extension/academic-domains.js';

const LIST = [
  'a.example\tAcademy',
  'lumen-law.example\tLumen School of Law',
  'lumen.example\tUniversité de Lumen',
  'law.lumen.example\tLaw',
  'umbra.example\tUniversity of Umbra',
]
  .toSorted()
  .map(line => `${line}\n`)
  .join('');

test.each([
  ['a.example', 'Academy'],
  ['law.lumen.example', 'Law'],
  ['lumen-law.example', 'Lumen School of Law'],
  ['lumen.example', 'Université de Lumen'],
  ['umbra.example', 'University of Umbra'],
  ['lumen', undefined],
  ['umen.example', undefined],
  ['lumen.example\tUniversité', undefined],
  ['a', undefined],
  ['', undefined],
  ['zzz.example', undefined],
  ['constructor', undefined],
  ['__proto__', undefined],
])('%j is %j there', (domain, name) => {
  expect(nameIn(LIST, domain)).toBe(name);
});

test('every line of a long list is found, and nothing between the lines', () => {
  const domains = Array.from({ length: 1_000 }, (_, at) => `d${String(at).padStart(4, '0')}.example`);
  const list = domains.map(domain => `${domain}\tName of ${domain}\n`).join('');
  expect(domains.map(domain => nameIn(list, domain))).toEqual(domains.map(domain => `Name of ${domain}`));
  expect(domains.filter(domain => nameIn(list, domain.replace('.', '-.')) !== undefined)).toEqual([]);
});

test.each(['', 'no tab here', 'no tab\nanother', 'cut off.example\tName', '\n\n\n'])(
  '%j is searched to an end',
  list => {
    expect(nameIn(list, 'lumen.example')).toBeUndefined();
  },
);

test('the file is read with the first question, once, and again after it could not be', async () => {
  const answers = [() => Promise.reject(new Error('gone')), () => Promise.resolve(LIST)];
  let reads = 0;
  const academicDomain = openAcademicDomains(() =>
    (answers[reads++] ?? (() => Promise.reject(new Error('once more'))))(),
  );
  expect(reads).toBe(0);
  await expect(academicDomain('lumen.example')).rejects.toThrow('gone');
  expect(await Promise.all(['lumen.example', 'none.example'].map(academicDomain))).toEqual([
    'Université de Lumen',
    undefined,
  ]);
  expect(reads).toBe(2);
});
