/** The package in somebody else's project: what is in it, and that core and element work there, with their types. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { makeSamples } from '../fixtures/samples.js';
import { openLocalWorld } from '../journeys/local-web.js';
import type { Answer } from '../playground/site.js';
import { inline, pageWith, sampleNamed, site, sitesWith } from '../widget/site.js';
import { answerOn, press, visit } from '../widget/visit.js';
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
}

test('holds what it names, and nothing of its making', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  const named = [...Object.values(manifest.exports), ...Object.values(manifest.bin)].flatMap(one =>
    typeof one === 'string' ? one : Object.values(one),
  );
  for (const path of named) expect(project.files).toContain(path.replace('./', ''));
  const places = new Set(project.files.map(path => path.split('/').slice(0, 2).join('/')));
  expect([...places].toSorted()).toEqual([
    'LICENSE',
    'README.md',
    'dist/check.html',
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
  test.each([
    ['bundlers', 'ESNext', 'Bundler'],
    ['Node', 'NodeNext', 'NodeNext'],
  ])('are found and hold, as %s look for them', (_, module, moduleResolution) => {
    project.write('consumer.ts', source);
    const options = { module, moduleResolution, target: 'ES2022', lib: ['ES2023', 'DOM', 'DOM.Iterable'], types: [] };
    const compilerOptions = { ...options, strict: true, noEmit: true, skipLibCheck: false };
    const configuration = project.write('tsconfig.json', JSON.stringify({ compilerOptions, files: ['consumer.ts'] }));
    const compiler = resolve('node_modules', 'typescript', 'bin', 'tsc');
    expect(said(() => project.run(compiler, '-p', configuration))).toBe('');
  });
});

/** What a compiler complains of is printed, and lost with the error. */
function said(run: () => string): string {
  try {
    return run();
  } catch (error) {
    return String((error as { readonly stdout?: string }).stdout);
  }
}

test('the element works in a page that a bundler made', async () => {
  project.write('index.html', '<!doctype html><script type="module" src="/main.js"></script>');
  project.write('main.js', `import 'proofmark/widget';`);
  project.run(resolve('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'error', '--minify', 'false');
  const genuine = sampleNamed('genuine');
  const html = readFileSync(join(project.folder, 'dist', 'index.html'), 'utf8');
  const [script = ''] = /<script[^>]*><\/script>/.exec(html) ?? [];
  const body = pageWith({ body: inline(genuine.document), script: script.replace(' crossorigin', '') });
  const world = await openLocalWorld(inject('chromium'), new Map([...sitesWith({ '/bundled': body }), ...bundled()]));
  const { page } = await visit(world.browser, `${site}/bundled`);
  await press(page);
  expect(await answerOn(page)).toMatchObject({ verdict: genuine.verdict, because: genuine.because });
  await world.close();
}, 120_000);

function bundled(): readonly (readonly [string, Answer])[] {
  const folder = join(project.folder, 'dist', 'assets');
  if (!existsSync(folder)) throw new Error('nothing was bundled');
  return readdirSync(folder).map(name => [
    `${site}/assets/${name}`,
    { type: 'text/javascript', body: readFileSync(join(folder, name)) },
  ]);
}
