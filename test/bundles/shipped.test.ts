/** What comes along with each build: the papers beside it, and nothing that does not belong there. */
import { readFileSync, readdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { allowed, allowedForData, decidedExpressions } from '../../shipped/licences.js';

interface Component {
  readonly type: 'library' | 'data';
  readonly group?: string;
  readonly name: string;
  readonly version?: string;
  readonly licenses?: readonly [
    { readonly license?: { readonly id: string }; readonly expression?: string },
    ...(readonly object[]),
  ];
  readonly properties: readonly { readonly name: string; readonly value: string }[];
}

interface Bill {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly components: readonly Component[];
}

const builds = [
  ['the extension for Chromium', 'dist/extension/chrome-mv3', 'sbom.cdx.json', 'licences.txt'],
  ['the extension for Firefox', 'dist/extension/firefox-mv3', 'sbom.cdx.json', 'licences.txt'],
  ['the widget', 'dist/widget', 'proofmark.cdx.json', 'THIRD-PARTY-LICENCES.txt'],
  ['the widget in one file', 'dist/widget', 'proofmark.single.cdx.json', 'THIRD-PARTY-LICENCES.txt'],
  ['the checker in one page', 'dist', 'check.cdx.json', 'check.licences.txt'],
  ['the command line', 'dist/cli', 'proofmark.cdx.json', 'THIRD-PARTY-LICENCES.txt'],
  ['the library', 'dist/library', 'proofmark.cdx.json', 'THIRD-PARTY-LICENCES.txt'],
] as const;

const fullName = ({ group, name }: Component): string => (group === undefined ? name : `${group}/${name}`);
const licenceOf = ({ licenses }: Component): string => licenses?.[0].license?.id ?? licenses?.[0].expression ?? 'none';
const isBundled = ({ properties }: Component): boolean => properties.some(({ value }) => value === 'bundled');
const rule = `\n\n${'-'.repeat(80)}\n\n`;

describe.each(builds)('%s', (_, folder, billFile, licencesFile) => {
  const bill = JSON.parse(readFileSync(join(folder, billFile), 'utf8')) as Bill;
  const bundled = bill.components.filter(isBundled);
  const chapters = readFileSync(join(folder, licencesFile), 'utf8').split(rule).slice(1);

  test('has a bill of what is in it', () => {
    expect([bill.bomFormat, bill.specVersion]).toEqual(['CycloneDX', '1.6']);
    expect(bundled.map(fullName)).toEqual(expect.arrayContaining(['tslib', '@peculiar/asn1-schema']));
  });

  test('holds nothing under a licence that nobody decided on: a row in docs/decisions/0002 and a line in shipped/', () => {
    const others = bill.components.filter(component => {
      const may = component.type === 'data' ? allowedForData : allowed;
      return !may.has(licenceOf(component)) && !decidedExpressions.has(licenceOf(component));
    });
    expect(others.map(component => `${fullName(component)}: ${licenceOf(component)}`)).toEqual([]);
  });

  test('prints the licence of everything that is bundled', () => {
    const texts = new Map(
      chapters.map(chapter => {
        const [head = '', ...text] = chapter.split('\n\n');
        return [head.split('\n')[0] ?? '', text.join('\n\n')];
      }),
    );
    const without = bundled.filter(component => {
      const line = `${[fullName(component), component.version].join(' ').trim()}: ${licenceOf(component)}`;
      return !/licen[cs]e|permission|copyright/i.test(texts.get(line) ?? '');
    });
    expect(without.map(fullName)).toEqual([]);
  });
});

/** What a minifier leaves of a package: where it stands, the package is, whatever the bundler said. */
const traces: readonly (readonly [trace: string, name: string])[] = [
  ['jsonld.InvalidUrl', 'jsonld'],
  ['URDNA2015', 'rdf-canonize'],
  ['onlyInvert', 'jsqr'],
  ['__H', 'preact'],
  ['Uint8Array expected', '@noble/ed25519'],
  ['CBOR decode error', 'cborg'],
];

describe.each(builds)('the bill of %s', (_, folder, billFile) => {
  const bill = JSON.parse(readFileSync(join(folder, billFile), 'utf8')) as Bill;
  const code = scriptsOf(folder, billFile);

  test.each(traces)('where %s stands it names %s, and nowhere else', (trace, name) => {
    expect(bill.components.filter(isBundled).map(fullName).includes(name)).toBe(code.includes(trace));
  });
});

function scriptsOf(folder: string, bill: string): string {
  if (folder === 'dist') return readFileSync('dist/check.html', 'utf8');
  if (bill.includes('single')) return readFileSync('dist/widget/proofmark.single.js', 'utf8');
  return filesIn(folder)
    .filter(name => name.endsWith('.js') && !name.includes('single'))
    .map(name => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ name, parentPath }) => join(parentPath, name).slice(folder.length + 1));
}

describe.each([
  ['Chromium', 'dist/extension/chrome-mv3'],
  ['Firefox', 'dist/extension/firefox-mv3'],
])('the package for %s', (_, folder) => {
  const files = filesIn(folder).map(name => name.replaceAll('\\', '/'));

  test('holds these things, and no stray file', () => {
    expect([...new Set(files.map(name => name.split('/')[0] ?? ''))].toSorted()).toEqual([
      '_locales',
      'academic-domains.licence.txt',
      'academic-domains.txt',
      'assets',
      'background.js',
      'case-file.html',
      'check.html',
      'chunks',
      'icon',
      'licences.txt',
      'manifest.json',
      'options.html',
      'report.html',
      'sbom.cdx.json',
      'sidepanel.html',
      'spot.js',
      'welcome.html',
    ]);
    const inFolders = files.filter(name => name.includes('/'));
    const kinds =
      /^(?:assets\/[\w.-]+\.(?:css|js)|chunks\/[\w.-]+\.js|icon\/\d+\.png|_locales\/[a-z]{2}\/messages\.json)$/;
    expect(inFolders.filter(name => !kinds.test(name) || /\.test\.|\.map$/.test(name))).toEqual([]);
  });

  test('names no folder of the machine it was built on, and no map of its sources', () => {
    const root = process.cwd();
    const places = [
      root,
      root.replaceAll('\\', '/'),
      encodeURI(root),
      homedir(),
      tmpdir(),
      'sourceMappingURL',
      'node_modules/',
    ];
    for (const name of files) {
      const text = readFileSync(join(folder, name), 'utf8');
      expect(
        places.filter(place => place.length > 1 && text.includes(place)),
        name,
      ).toEqual([]);
    }
  });
});

test('the icon the stores show is 96 pixels of ink in 128, on nothing', () => {
  const icon = pngPixels(readFileSync('extension/public/icon/128.png'));
  const inked = [...icon.alpha].flatMap((alpha, at) =>
    alpha > 0 ? [[at % icon.size, Math.floor(at / icon.size)]] : [],
  );
  for (const axis of [0, 1]) {
    const along = inked.map(point => point[axis] ?? 0);
    const [first, last] = [Math.min(...along), Math.max(...along)];
    expect([first, last]).toEqual([16, 111]);
  }
});

/** Of our own icons, whose rows are not filtered (test/tools/icons.js). */
function pngPixels(png: Buffer): { readonly size: number; readonly alpha: Uint8Array } {
  const size = png.readUInt32BE(16);
  const at = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const alpha = Uint8Array.from({ length: size * size }, (_, pixel) => {
    const row = Math.floor(pixel / size);
    return rows[row * (1 + size * 4) + 1 + (pixel % size) * 4 + 3] ?? 0;
  });
  return { size, alpha };
}
