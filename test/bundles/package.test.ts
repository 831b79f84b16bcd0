/** The package in somebody else's project: what is in it, and that core and element work there, with their types. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { makeSamples } from '../fixtures/samples.js';
import { type LocalWorld, openLocalWorld } from '../journeys/local-web.js';
import type { Answer } from '../playground/site.js';
import { inline, pageWith, sampleNamed, site, sitesWith } from '../widget/site.js';
import { answerOn, badgeOn, press, visit } from '../widget/visit.js';
import { type Installed, install } from './installed.js';

let project: Installed;
beforeAll(() => {
  project = install();
});
afterAll(() => {
  project.remove();
});

interface Manifest {
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly customElements: string;
}

test('holds what it names, and nothing of its making', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  const named = [...Object.values(manifest.exports), ...Object.values(manifest.bin)].flatMap(one =>
    typeof one === 'string' ? one : Object.values(one),
  );
  const papers = [
    manifest.customElements,
    'dist/widget/proofmark.single.js.sri',
    ...['cli', 'library', 'widget'].map(folder => `dist/${folder}/THIRD-PARTY-LICENCES.txt`),
  ];
  for (const path of [...named, ...papers]) expect(project.files).toContain(path.replace('./', ''));
  const places = new Set(project.files.map(path => path.split('/').slice(0, 2).join('/')));
  expect([...places].toSorted()).toEqual([
    'LICENSE',
    'README.md',
    'dist/check.cdx.json',
    'dist/check.html',
    'dist/check.licences.txt',
    'dist/cli',
    'dist/library',
    'dist/types',
    'dist/widget',
    'package.json',
  ]);
});

describe('the core', () => {
  test('verifies a credential with the lines of its documentation', async () => {
    const made = await makeSamples(new Date());
    const { because, document } = made.samples.find(({ name }) => name === 'genuine') ?? { because: '' };
    project.write('credential.json', JSON.stringify(document));
    project.write('web.json', JSON.stringify(made.web));
    const world = project.write(
      'world.js',
      `import { readFileSync } from 'node:fs';
      const web = JSON.parse(readFileSync('web.json', 'utf8'));
      globalThis.fetch = async address => Response.json(web[address], { status: address in web ? 200 : 404 });`,
    );
    const [, lines = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync(join('docs', 'library.md'), 'utf8')) ?? [];
    const program = project.write('verify.js', lines);
    expect(project.run('--import', `./${world}`, program).trim()).toBe(`confirmed ${because}`);
  });

  test('and the element can be imported where there is no DOM, and leave nothing behind', () => {
    const program = project.write(
      'server.js',
      `const before = new Set(Object.getOwnPropertyNames(globalThis));
      const { badgeBesideLinks } = await import('proofmark/widget');
      await import('proofmark');
      badgeBesideLinks();
      console.log(Object.getOwnPropertyNames(globalThis).filter(name => !before.has(name)).join());`,
    );
    expect(project.run(program).trim()).toBe('');
  });
});

describe('their types', () => {
  const source = `import { type Environment, type VerificationReport, verify } from 'proofmark';
    import 'proofmark/widget';
    const environment: Environment = { fetch: (url, init) => fetch(url, init), now: () => new Date(), directories: [] };
    export const reports: Promise<readonly VerificationReport[]> = verify({ text: '{}' }, environment);
    const badge = document.createElement('proofmark-badge');
    badge.src = '/credential.json';
    export const done: Promise<void> = badge.check();
    // @ts-expect-error: a verdict is one of three
    export const isSure = (report: VerificationReport): boolean => report.verdict === 'certain';
    // @ts-expect-error: an address is a text
    badge.src = 7;
    `;
  const inJsx = `import 'proofmark/react';
    export const badge = (address: string) => (
      <proofmark-badge
        src={address} mode="compact" when="visible" for="evaluator" lang="de" className="wide"
        directories={[{ proofmark: 'directory/1' }, '/partners.json']} credential={null}
        onproofmark-report={({ detail }) => detail.reports.map(({ verdict }) => verdict)}
        onproofmark-error={({ detail }) => detail.code}
        ref={element => { void element?.check(); }}
      >
        <a href={address}>The credential</a>
      </proofmark-badge>
    );
    export const checker = <proofmark-checker hosts="*" issuers="uni-lumen.example" audience="learner" />;
    // @ts-expect-error: there are three modes
    export const wide = <proofmark-badge mode="wide" />;
    // @ts-expect-error: what was found out is for reading
    export const told = <proofmark-badge report={undefined} />;
    // @ts-expect-error: a badge has one issuer, a checker several
    export const one = <proofmark-checker issuer="uni-lumen.example" />;
    `;
  test.each([
    ['bundlers', 'ESNext', 'Bundler'],
    ['Node', 'NodeNext', 'NodeNext'],
  ])('are found and hold, as %s look for them', (_, module, moduleResolution) => {
    project.write('consumer.ts', source);
    expect(compiled('consumer.ts', { module, moduleResolution })).toBe('');
  });

  test('hold in JSX, where React is', () => {
    project.add('@types/react', 'csstype');
    project.write('consumer.tsx', inJsx);
    expect(compiled('consumer.tsx', { module: 'ESNext', moduleResolution: 'Bundler', jsx: 'react-jsx' })).toBe('');
  });
});

/** What the strictest compiler says of a file that uses the package. */
function compiled(file: string, options: Readonly<Record<string, string>>): string {
  const strict = { strict: true, exactOptionalPropertyTypes: true, noEmit: true, skipLibCheck: false };
  const known = { target: 'ES2022', lib: ['ES2023', 'DOM', 'DOM.Iterable'], types: [] };
  const compilerOptions = { ...options, ...known, ...strict };
  const configuration = project.write('tsconfig.json', JSON.stringify({ compilerOptions, files: [file] }));
  return said(() => project.run(resolve('node_modules', 'typescript', 'bin', 'tsc'), '-p', configuration));
}

/** What a compiler complains of is printed, and lost with the error. */
function said(run: () => string): string {
  try {
    return run();
  } catch (error) {
    return String((error as { readonly stdout?: string }).stdout);
  }
}

describe('in a page that a bundler made', () => {
  const genuine = sampleNamed('genuine');

  test('the element works', async () => {
    const world = await openWith(`import 'proofmark/widget';`, inline(genuine.document));
    const { page } = await visit(world.browser, `${site}/bundled`);
    await press(page);
    expect(await answerOn(page)).toMatchObject({ verdict: genuine.verdict, because: genuine.because });
    await world.close();
  }, 120_000);

  test('React hands it properties and attributes, and hears its events', async () => {
    project.add('react', 'react-dom', 'scheduler');
    const world = await openWith(reactPage(genuine.document), '<div id="root"></div>');
    const { page } = await visit(world.browser, `${site}/bundled`);
    await page.waitForFunction(verdict => document.title === verdict, { polling: 50 }, genuine.verdict);
    expect(await (await badgeOn(page)).evaluate(({ audience, mode, when }) => [audience, mode, when])).toEqual([
      'evaluator',
      'compact',
      'load',
    ]);
    await world.close();
  }, 120_000);
});

const reactPage = (credential: unknown): string => `
import 'proofmark/react';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
const badge = createElement('proofmark-badge', {
  credential: ${JSON.stringify(credential)},
  when: 'load',
  mode: 'compact',
  for: 'evaluator',
  'onproofmark-report': ({ detail }) => {
    document.title = detail.reports[0].verdict;
  },
});
createRoot(document.querySelector('#root')).render(badge);
`;

/** A world with the page `/bundled`, whose one script a bundler made of this one. */
async function openWith(main: string, body: string): Promise<LocalWorld> {
  project.write('index.html', '<!doctype html><script type="module" src="/main.js"></script>');
  project.write('main.js', main);
  project.run(resolve('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'error', '--minify', 'false');
  const html = readFileSync(join(project.folder, 'dist', 'index.html'), 'utf8');
  const [script = ''] = /<script[^>]*><\/script>/.exec(html) ?? [];
  const page = pageWith({ body, script: script.replace(' crossorigin', '') });
  return openLocalWorld(inject('chromium'), new Map([...sitesWith({ '/bundled': page }), ...bundled()]));
}

function bundled(): readonly (readonly [string, Answer])[] {
  const folder = join(project.folder, 'dist', 'assets');
  if (!existsSync(folder)) throw new Error('nothing was bundled');
  return readdirSync(folder).map(name => [
    `${site}/assets/${name}`,
    { type: 'text/javascript', body: readFileSync(join(folder, name)) },
  ]);
}
