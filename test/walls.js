/**
 * Proves the walls: in a temporary copy of the house, one forbidden static and one forbidden lazy import are planted
 * for each, and the real eslint configuration has to refuse both, while it lets an allowed import pass. What a page or
 * Node would lend the core must not compile there.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { ESLint } from 'eslint';
import typescript from 'typescript-eslint';

const house = resolve(import.meta.dirname, '..');
const drawing = ['../widget/element.js', '../extension/messages.js', 'lit', 'preact/hooks', 'wxt/browser'];
const look = '../look/report.css?inline';
const core = [...drawing, look];
const libraries = ['@digitalbazaar/vc', 'jsonld', 'jsonld-signatures', 'rdf-canonize'];
const below = specifiers => specifiers.map(specifier => specifier.replace(/^\.\.\//, '../../'));
const questions = ['open/open', 'formats/index', 'proofs/check', 'issuer/check', 'web/web'].map(
  name => `../${name}.js`,
);
const interior = ['../core/verify.js', '../core/report/present.js'];

/** Each folder with what it must never import and what it may. */
const walls = [
  { folder: 'core', never: [...core, ...libraries, 'node:fs', 'fs'], may: ['./json.js', 'tldts', 'canonicalize'] },
  { folder: 'core/proofs', never: [...below(core), ...libraries], may: ['../json.js', './linked-data/judge.js'] },
  { folder: 'core/proofs/contexts', never: libraries, may: ['@digitalbazaar/credentials-context'] },
  {
    folder: 'core/proofs/linked-data',
    never: ['../../../widget/element.js', `../../${look}`, 'lit', 'node:crypto'],
    may: libraries,
  },
  { folder: 'core/web', never: [...below(core), ...libraries, 'node:https'], may: ['../limits.js', 'tldts'] },
  ...['report', 'elements', 'language'].map(name => ({
    folder: `core/${name}`,
    never: [...below(core), ...libraries, 'node:fs', ...questions],
    may: ['../credential.js', '../report/check.js', '../elements/element.js', '../language/index.js'],
  })),
  {
    folder: 'core/bin',
    never: [...below(drawing), ...libraries],
    may: ['node:fs', '../index.js', '../web/web.js', `../${look}`],
  },
  { folder: 'look', never: ['../core/index.js', ...core, './report.css?inline', 'node:fs'], may: [] },
  {
    folder: 'widget',
    never: [...interior, '../extension/messages.js', 'preact', 'wxt'],
    may: ['lit', '../core/index.js', look],
  },
  {
    folder: 'extension',
    never: [...interior, '../widget/element.js', 'lit'],
    may: ['preact', 'wxt/browser', '../core/index.js', look],
  },
];

/** Folders where asking the web is refused, and the files that may. */
const asking = [
  { folder: 'core', refused: true },
  { folder: 'core/proofs/linked-data', refused: true },
  { folder: 'core/report', refused: true },
  { folder: 'core/bin', refused: true },
  { folder: 'widget', refused: true },
  { folder: 'extension', refused: true },
  { folder: 'core/web', refused: false },
];

/** Forms refused in every folder. */
const forms = {
  'a computed import': 'export const planted = (name: string) => import(name);',
  'markup from text': 'export const planted = (element: Element, text: string) => { element.innerHTML = text; };',
  'code from text': 'export const planted = (text: string) => eval(text);',
};

/** What the core's compiler options must not know. */
const strangers = {
  document: 'export const planted = document;',
  chrome: 'export const planted = chrome;',
  'node:fs': "export { readFileSync } from 'node:fs';",
  'process.env': 'export const planted = process.env;',
};

const wallRules = ['no-restricted-imports', 'no-restricted-syntax', 'no-restricted-globals', 'no-eval'];
const staticImport = specifier => `export * from '${specifier}';\n`;
const lazyImport = specifier => `export const planted = () => import('${specifier}');\n`;

const planted = [
  ...walls.flatMap(({ folder, never, may }) =>
    [
      ...never.map(specifier => ({ specifier, refused: true })),
      ...may.map(specifier => ({ specifier, refused: false })),
    ].flatMap(({ specifier, refused }) => [
      { folder, refused, kind: 'static', what: specifier, text: staticImport(specifier) },
      { folder, refused, kind: 'lazy', what: specifier, text: lazyImport(specifier) },
    ]),
  ),
  ...asking.flatMap(({ folder, refused }) => [
    {
      folder,
      refused,
      kind: 'call',
      what: 'fetch',
      text: "export const planted = fetch('https://uni-lumen.example/');",
    },
    {
      folder,
      refused,
      kind: 'call',
      what: 'environment.fetch',
      text: 'export const planted = (environment: { fetch(): void }) => { environment.fetch(); };',
    },
  ]),
  ...walls.flatMap(({ folder }) =>
    Object.entries(forms).map(([what, text]) => ({ folder, refused: true, kind: 'form', what, text })),
  ),
].map((plant, index) => ({ ...plant, file: join(plant.folder, `planted-${index}.ts`) }));

const strangerFiles = Object.entries(strangers).map(([what, text], index) => ({
  what,
  text,
  file: join('core', `stranger-${index}.ts`),
}));

/** The house without what is built or installed; the installed packages are linked. */
function copyOfTheHouse() {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'proofmark-walls-')));
  const left = new Set(['node_modules', '.git', 'dist', '.wxt', 'test', 'docs'].map(name => join(house, name)));
  cpSync(house, copy, { recursive: true, filter: source => !left.has(source) });
  symlinkSync(join(house, 'node_modules'), join(copy, 'node_modules'), 'dir');
  return copy;
}

function write(copy, { file, text }) {
  mkdirSync(join(copy, dirname(file)), { recursive: true });
  writeFileSync(join(copy, file), text);
}

/** A folder without a project gets one like the others', so that typed lint finds its plants. */
function foundProjects(copy) {
  for (const folder of ['look', 'widget', 'extension'].filter(name => !existsSync(join(copy, name, 'tsconfig.json'))))
    write(copy, { file: join(folder, 'tsconfig.json'), text: '{ "extends": "../tsconfig.json", "include": ["."] }' });
}

async function refusedByLint(copy) {
  // The walls need no types; working them out for every plant is most of the time.
  const overrideConfig = [typescript.configs.disableTypeChecked];
  const eslint = new ESLint({ cwd: copy, overrideConfigFile: join(copy, 'eslint.config.js'), overrideConfig });
  const results = await eslint.lintFiles(planted.map(({ file }) => file));
  const broken = results.find(({ fatalErrorCount }) => fatalErrorCount > 0);
  if (broken) throw new Error(`${broken.filePath}: ${broken.messages[0].message}`);
  return new Set(
    results
      .filter(({ messages }) => messages.some(({ ruleId }) => wallRules.includes(ruleId)))
      .map(({ filePath }) => relative(copy, filePath).split(sep).join('/')),
  );
}

function refusedByCompiler(copy) {
  try {
    execFileSync(process.execPath, [join(house, 'node_modules/typescript/bin/tsc'), '-p', join(copy, 'core')], {
      cwd: copy,
      encoding: 'utf8',
    });
    return new Set();
  } catch ({ stdout }) {
    return new Set(stdout.match(/core\/stranger-\d+\.ts/g));
  }
}

const copy = copyOfTheHouse();
try {
  foundProjects(copy);
  for (const plant of planted) write(copy, plant);
  const refused = await refusedByLint(copy);
  for (const { file } of planted) rmSync(join(copy, file));
  for (const stranger of strangerFiles) write(copy, stranger);
  const uncompiled = refusedByCompiler(copy);

  const wrong = planted.filter(plant => refused.has(plant.file) !== plant.refused);
  for (const folder of new Set(planted.map(plant => plant.folder))) {
    const here = planted.filter(plant => plant.folder === folder);
    const count = kind => here.filter(plant => plant.kind === kind && plant.refused && refused.has(plant.file)).length;
    const passed = here.filter(plant => !plant.refused && !refused.has(plant.file)).length;
    console.log(
      `wall ${folder}: refused ${count('static')} static and ${count('lazy')} lazy imports, ` +
        `${count('call') + count('form')} forms; let ${passed} pass`,
    );
  }
  for (const { file, what } of strangerFiles)
    console.log(`wall core: ${what} ${uncompiled.has(file) ? 'does not compile' : 'COMPILES'}`);
  for (const { folder, kind, what, refused: should } of wrong)
    console.error(`wall ${folder}: ${kind} ${what} was ${should ? 'accepted' : 'refused'}`);
  process.exitCode = wrong.length > 0 || strangerFiles.some(({ file }) => !uncompiled.has(file)) ? 1 : 0;
} finally {
  rmSync(copy, { recursive: true });
}
