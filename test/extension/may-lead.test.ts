/** The one look that spares most links of a page from being taken apart. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { follow, mayLead, recogniseFile, recognisePlatform, tierOfName } from '../../extension/recognise.js';
import { examplesOf } from '../tools/platforms/examples.js';
import { readTable } from '../tools/platforms/read-table.js';

const page = 'https://portfolio.example/about/';

/** What the recogniser says of a link on an unknown page. */
function isRecognised(text: string, base: string): boolean {
  const followed = follow(text, base);
  if (!followed) return false;
  if (recognisePlatform(followed)) return true;
  const tier = followed.tier ?? tierOfName(followed.url.pathname);
  return (tier === 'marked' || tier === 'listed') && recogniseFile(followed) !== undefined;
}

const table = readTable(readFileSync('extension/detectors/platforms.json', 'utf8'));
const all = table.kind === 'read' ? examplesOf(table.table).map(({ url }) => url) : [];
const examples = all.filter(url => isRecognised(url, page));

test('the table has examples', () => {
  expect(examples.length).toBeGreaterThan(50);
});

test.each(examples)('%s may lead somewhere', url => {
  expect(mayLead(url, () => page)).toBe(true);
});

describe('an address of many that lead nowhere is not taken apart', () => {
  test.each([
    'https://news12.example/story/1?ref=feed',
    '/in/person-1/',
    '../about.html',
    '#top',
    '?page=2',
    'mailto:learner@hei.example',
    'https://files.hei.example/data.json',
    'https://site.example/%63',
  ])('%s', text => {
    expect(mayLead(text, () => page)).toBe(false);
  });
});

describe('what only the parser of addresses can tell is taken apart', () => {
  test.each([
    'https://www.cr\tedly.com/badges/0f7c2a4e-5b1d-4c3e-8a9f-000000000001',
    'https://www.%63redly.com/badges/0f7c2a4e-5b1d-4c3e-8a9f-000000000001',
    'https:\\\\www.credly.com/badges/0f7c2a4e-5b1d-4c3e-8a9f-000000000001',
    'https://ｗｗｗ.ｃｒｅｄｌｙ.com/badges/0f7c2a4e-5b1d-4c3e-8a9f-000000000001',
    ' ethics.vc.json',
    'data:application/vc+jwt,eyJ',
  ])('%j', text => {
    expect(mayLead(text, () => page)).toBe(true);
  });

  test.each([
    ['/badges/0f7c2a4e-5b1d-4c3e-8a9f-000000000001', 'https://www.credly.com/earner'],
    ['https:/badges/0f7c2a4e-5b1d-4c3e-8a9f-000000000001', 'https://www.credly.com/earner'],
    ['#top', 'https://viewer.example/?url=https://files.hei.example/a.json'],
  ])('%s on %s', (text, base) => {
    expect(mayLead(text, () => base)).toBe(true);
  });
});

/** Addresses as pages write them, and as nobody would: pieces of known ones, cut, joined, escaped and moved about. */
const piece = fc.constantFrom(
  ...examples.flatMap(url => [url, new URL(url).host, new URL(url).pathname, new URL(url).search, new URL(url).hash]),
  ...['https:', 'http://', '//', '/', '\\', '?', '#', '&', '%2e', '%2F', '\t', ' ', '.', '..', 'url=', 'hash=', ':'],
);
const written = fc.array(fc.oneof({ weight: 4, arbitrary: piece }, fc.string({ maxLength: 3 })), { maxLength: 5 });

test('it never says no where the recogniser says yes', () => {
  let recognised = 0;
  fc.assert(
    fc.property(written, fc.constantFrom(page, ...examples), (pieces, base) => {
      const text = pieces.join('');
      if (text === '' || !isRecognised(text, base)) return;
      recognised += 1;
      expect(mayLead(text, () => base)).toBe(true);
    }),
    { numRuns: 20_000 },
  );
  expect(recognised).toBeGreaterThan(1_000);
});
