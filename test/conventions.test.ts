/** What the house promises about itself: lists name every member, members have tests, packages are what they should be. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import configuration from '../vitest.config.js';

const house = join(import.meta.dirname, '..');
const left = new Set(['node_modules', '.git', 'dist', '.wxt', 'coverage']);
const read = (file: string): string => readFileSync(join(house, file), 'utf8');
const inside = (folder: string): readonly string[] =>
  existsSync(join(house, folder)) ? readdirSync(join(house, folder)).filter(name => !left.has(name)) : [];

function filesUnder(folder: string): readonly string[] {
  return inside(folder).flatMap(name => {
    const path = join(folder, name);
    return statSync(join(house, path)).isDirectory() ? filesUnder(path) : [path.split(sep).join('/')];
  });
}

const files = filesUnder('.');
const tests = files.filter(file => file.endsWith('.test.ts'));

/** The folders that grow, the interface their members implement, and whether tests go through the whole list. */
const growing = [
  { folder: 'core/formats', member: 'Format', asList: false },
  { folder: 'core/proofs', member: 'ProofFamily', asList: false },
  { folder: 'core/issuer/did-methods', member: 'DidMethod', asList: false },
  { folder: 'core/issuer/directories', member: 'DirectoryReader', asList: false },
  { folder: 'core/validity/status-methods', member: 'StatusMethod', asList: false },
  { folder: 'core/language', member: 'Language', asList: true },
  { folder: 'core/elements/wording', member: 'Wording', asList: true },
  { folder: 'extension/detectors', member: 'Detector', asList: false },
].filter(({ folder }) => existsSync(join(house, folder)));

/** Files of a folder, and the index of each folder in it, that export one member or a list of them. */
function membersOf(folder: string, member: string): readonly string[] {
  const exported = new RegExp(`export const \\w+: (readonly )?${member}(\\[\\])? =`);
  return inside(folder)
    .map(name => (name.endsWith('.ts') ? name : join(name, 'index.ts')))
    .filter(name => name !== 'index.ts' && existsSync(join(house, folder, name)))
    .filter(name => exported.test(read(join(folder, name))))
    .map(name => name.split(sep).join('/'));
}

describe.each(growing)('$folder grows by one file and one line', ({ folder, member, asList }) => {
  const members = membersOf(folder, member);
  const index = read(join(folder, 'index.ts'));

  test('it has members, and its index is one plain ordered list of them', () => {
    expect(members.length).toBeGreaterThan(0);
    expect(index.match(new RegExp(`: readonly ${member}\\[\\] = \\[`, 'g'))).toHaveLength(1);
  });

  test.each(members)('%s is in the list', name => {
    const imported = new RegExp(`import (?:type )?\\{([^}]*)\\} from '\\./${name.replace(/\.ts$/, '')}\\.js'`).exec(
      index,
    );
    const list = index.slice(index.search(/: readonly \w+\[\] = \[/));
    const names = (imported?.[1] ?? '').split(',').map(text => text.trim());
    expect(names.some(one => one !== '' && new RegExp(`\\b${one}\\b`).test(list))).toBe(true);
  });

  test.each(members)('%s has a test', name => {
    const subject = basename(name) === 'index.ts' ? dirname(name) : basename(name, '.ts');
    const own = tests.filter(file => file.endsWith(`/${subject}.test.ts`) || file.includes(`/${subject}/`));
    const sources = asList ? [`${folder}/index.js'`] : [`${folder}/${subject}.js'`, `${folder}/${subject}/`];
    const importing = tests.filter(file => sources.some(source => read(file).includes(source)));
    const described = tests.filter(file => read(file).includes(`describe('${subject}'`));
    expect([...own, ...importing, ...described]).not.toEqual([]);
  });
});

describe('tests', () => {
  /** The two forms vitest.config.ts uses: `**` for any folders, `{a,b}` for either. */
  const pattern = (glob: string): RegExp =>
    new RegExp(
      `^${glob
        .replaceAll('.', '\\.')
        .replaceAll('**/', '(?:[^/]+/)§')
        .replaceAll('*', '[^/]*')
        .replaceAll('§', '*')
        .replaceAll(/\{([^}]*)\}/g, (_, names: string) => `(?:${names.replaceAll(',', '|')})`)}$`,
    );
  const projects = (configuration.test?.projects ?? []).flatMap(project =>
    typeof project === 'object' && 'test' in project ? (project.test.include ?? []) : [],
  );

  test.each(tests)('%s belongs to exactly one project', file => {
    expect(projects.filter(glob => pattern(glob).test(file))).toHaveLength(1);
  });

  test('none is left out, alone or for later', () => {
    const marked = tests.filter(file => /\b(?:it|test|describe)\.(?:only|skip|todo)\(/.test(read(file)));
    expect(marked).toEqual([]);
  });
});

describe('docs/traps.md', () => {
  const rows = read('docs/traps.md')
    .split('\n')
    .filter(line => line.startsWith('|') && !/^\| -|\| Test +\|$/.test(line));
  const sentences = rows.map(row => row.split('|').at(-2)?.trim() ?? '');
  const sources = files
    .filter(file => file.startsWith('test/') && file.endsWith('.ts'))
    .map(read)
    .join('\n')
    .replaceAll("\\'", "'");

  test.each(sentences)('the test "%s" exists', sentence => {
    expect(sentence).not.toBe('');
    expect(sources.includes(sentence)).toBe(true);
  });
});

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

describe('packages', () => {
  const locked = (JSON.parse(read('package-lock.json')) as { packages: Readonly<Record<string, LockedPackage>> })
    .packages;
  const described = JSON.parse(read('package.json')) as Readonly<Record<string, Readonly<Record<string, string>>>>;
  const paths = Object.keys(locked);
  const entries = Object.entries(locked).filter(([path]) => path !== '');

  test('every direct dependency is pinned to one version', () => {
    const ranges = Object.entries({ ...described['dependencies'], ...described['devDependencies'] });
    expect(ranges.filter(([, range]) => !/^\d+\.\d+\.\d+$/.test(range))).toEqual([]);
  });

  test('the lock file lists every optional package, so that a clean installation accepts it', () => {
    const optional = entries.flatMap(([, { optionalDependencies = {} }]) => Object.keys(optionalDependencies));
    const missing = optional.filter(name => !paths.some(path => path.endsWith(`node_modules/${name}`)));
    expect(missing).toEqual([]);
  });

  test('no package comes from a repository', () => {
    expect(entries.filter(([, { resolved = '' }]) => /^git|github:|codeload/.test(resolved))).toEqual([]);
  });

  test.each(['vite', 'jsonld', 'jsonld-signatures', 'rdf-canonize'])('there is one copy of %s', name => {
    expect(paths.filter(path => path.endsWith(`node_modules/${name}`))).toHaveLength(1);
  });

  test('what is shipped has a licence that allows it', () => {
    const allowed = new Set(['MIT', 'BSD-3-Clause', 'Apache-2.0', 'ISC', '0BSD', '(MIT OR CC0-1.0)']);
    // Copies of W3C vocabularies, under the licences in their own LICENSE.md: BSD-3-Clause and the W3C Document Licence.
    const vocabularies = new Set(['node_modules/@digitalbazaar/credentials-context', 'node_modules/did-context']);
    const others = entries
      .filter(([path, { dev, license = 'none' }]) => !dev && !allowed.has(license) && !vocabularies.has(path))
      .map(([path, { license }]) => [path, license]);
    expect(others).toEqual([]);
  });

  const direct = Object.keys({ ...described['dependencies'], ...described['devDependencies'] });
  const importedBy = (those: readonly string[]): readonly string[] =>
    those
      .filter(file => /\.(ts|js|cjs)$/.test(file))
      .flatMap(file => [
        ...read(file).matchAll(
          /(?:^(?:import|export|\}).* from|\bimport\(|^import|\bmeta\.resolve\() ?'([@a-z][\w@:./-]*)'/gm,
        ),
      ])
      .map(([, specifier = '']) =>
        specifier
          .split('/')
          .slice(0, specifier.startsWith('@') ? 2 : 1)
          .join('/'),
      );
  /** What others verify with, which the bench alone installs and imports. */
  const rivals = files.filter(file => file.startsWith('test/bench/rivals/'));
  const imported = importedBy(files.filter(file => !rivals.includes(file)));

  test('every direct dependency is imported somewhere, or is a tool', () => {
    // rdf-canonize is named to hold the version that jsonld canonicalises with.
    const tools = new Set(['@types/node', 'prettier', 'typescript', 'rdf-canonize']);
    // Types are used where what they describe is.
    const subjectOf = (name: string): string => name.replace(/^@types\//, '');
    expect(direct.filter(name => !tools.has(name) && !imported.includes(subjectOf(name)))).toEqual([]);
  });

  test('nothing is imported that is not a direct dependency', () => {
    const known = new Set([...direct, 'widget', 'extension', 'proofmark']); // the last by who installed us
    const planted = /^(lit|preact|wxt|fs)$/; // named by test/walls.js, which plants what must be refused
    const strange = imported.filter(name => !name.startsWith('node:') && !known.has(name) && !planted.test(name));
    expect([...new Set(strange)]).toEqual([]);
  });

  test('what others verify with is pinned, is imported by the bench, and nothing else is', () => {
    const { dependencies } = JSON.parse(read('test/bench/package.json')) as Record<string, Record<string, string>>;
    const ranges = Object.entries(dependencies ?? {});
    expect(ranges.filter(([, range]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(range))).toEqual([]);
    const packages = importedBy(rivals).filter(name => !name.startsWith('node:'));
    expect([...new Set(packages)].sort()).toEqual(ranges.map(([name]) => name).sort());
  });
});

describe('the files of the project', () => {
  const own = files.filter(file => file !== 'package-lock.json' && file !== '.ci/run');

  /** Written in pieces, so that this file does not name them itself. */
  const strange = [
    ['', 'work', ''],
    ['', 'home', ''],
    ['', 'root', ''],
    ['', 'Users', ''],
    ['..', 'shared'],
  ].map(parts => parts.join('/'));
  const registry = ['registry', 'npmjs'].join('.');

  test('name no folder of the machine they were written on, and no package registry', () => {
    const naming = own.filter(file => [...strange, registry].some(word => read(file).includes(word)));
    expect(naming).toEqual([]);
  });

  test('draw with the tokens of the house alone: no style sheet loads anything from elsewhere', () => {
    const sheets = own.filter(file => file.endsWith('.css'));
    expect(sheets).toContain('look/tokens.css');
    const foreign = sheets.filter(file => /url\(|@import (?!'[./]+look\/)|@font-face/.test(read(file)));
    expect(foreign).toEqual([]);
    const tinted = sheets.filter(file => file !== 'look/tokens.css' && /#[0-9a-f]{6}\b/i.test(read(file)));
    expect(tinted).toEqual([]);
  });

  test('move nothing, so that nobody has to ask for reduced motion', () => {
    const drawn = own.filter(file => /^(?:look|extension|widget|core)\/.*\.(?:css|tsx?)$/.test(file));
    const moving =
      /^\s*(?:transition|animation|scroll-behavior|view-transition-name)[\w-]*\s*:|@keyframes|\bbehavior: 'smooth'|\.animate\(/m;
    expect(drawn.filter(file => moving.test(read(file)))).toEqual([]);
  });

  test('ask the core’s own way whether an address is one: what Node answers wears out', () => {
    const asking = files.filter(file => file.startsWith('core/') && /\bcanParse\(/.test(read(file)));
    expect(asking).toEqual([]);
  });

  test('use no dash or case that hides two files behind one name', () => {
    const lower = files.map(file => file.toLowerCase());
    expect(lower.filter((name, index) => lower.indexOf(name) !== index)).toEqual([]);
  });

  test('import with the ending a browser needs', () => {
    const bare = files
      .filter(file => file.endsWith('.ts'))
      .filter(file => /(?:from|import\() ?'\.{1,2}\/[^']*(?<!\.js)(?<!\.json)(?<!\.css\?inline)'/.test(read(file)))
      .map(file => relative('.', file));
    expect(bare).toEqual([]);
  });
});
