/**
 * `npm run zip`: packs what the stores ask for into `dist/store`, from what `npm run build` made. With `--twice` all of
 * it is built once more, in another folder, and every file compared.
 */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { argv } from 'node:process';
import { builds, inTurn } from '../journeys/build.js';
import { type Packed, archived } from './zip/archive.js';
import { filesIn, forChrome, sourcesIn } from './zip/packages.js';
import { differences, linesOf, sumsOf } from './zip/sums.js';

const out = join('dist', 'store');

/** The archives of what was built in a folder, by their names. */
function packed(root: string): readonly Packed[] {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  const built = (browser: string): readonly Packed[] => filesIn(join(root, 'dist', 'extension', browser));
  return [
    { name: `proofmark-${version}-chrome.zip`, content: archived(forChrome(built('chrome-mv3'))) },
    { name: `proofmark-${version}-firefox.zip`, content: archived(built('firefox-mv3')) },
    { name: `proofmark-${version}-sources.zip`, content: archived(sourcesIn(root)) },
  ];
}

/** What people get, of all that was built in a folder. */
const shipped = (root: string): readonly Packed[] => [
  ...packed(root),
  ...['cli', 'extension', 'library', 'types', 'widget'].flatMap(part =>
    filesIn(join(root, 'dist', part)).map(({ content, name }) => ({ name: `${part}/${name}`, content })),
  ),
  ...['check.html', 'check.licences.txt', 'check.cdx.json'].map(name => ({
    name,
    content: readFileSync(join(root, 'dist', name)),
  })),
];

/** Built anew where nobody has built before: another folder, elsewhere, of another name and depth. */
async function builtElsewhere(see: (root: string) => void): Promise<void> {
  const outer = mkdtempSync(join(realpathSync(tmpdir()), 'proofmark-twice-'));
  const root = join(outer, 'a folder', 'of another name');
  const left = new Set(['.git', '.wxt', 'dist', 'node_modules']);
  try {
    cpSync('.', root, { recursive: true, filter: path => !left.has(basename(path)) });
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'dir');
    const { chromium, commandLine, firefox, library, widget } = builds;
    await inTurn([...commandLine, ...library, ...widget, ...chromium, ...firefox], root);
    see(root);
  } finally {
    rmSync(outer, { recursive: true, force: true });
  }
}

function pack(): void {
  const archives = packed('.');
  mkdirSync(out, { recursive: true });
  for (const { content, name } of archives) writeFileSync(join(out, name), content);
  const lines = linesOf(sumsOf(archives));
  writeFileSync(join(out, 'SHA256SUMS'), lines);
  process.stdout.write(`In ${out}:\n${lines}`);
}

async function compare(): Promise<void> {
  const here = sumsOf(shipped('.'));
  await builtElsewhere(root => {
    const differing = differences(here, sumsOf(shipped(root)));
    for (const line of differing) process.stdout.write(`${line}\n`);
    process.stdout.write(
      differing.length === 0
        ? `Built twice, in two folders: ${String(here.size)} files, byte for byte the same\n`
        : `Built twice, in two folders: ${String(differing.length)} of ${String(here.size)} files differ\n`,
    );
    if (differing.length > 0) process.exitCode = 1;
  });
}

rmSync(out, { recursive: true, force: true });
pack();
if (argv.includes('--twice')) await compare();
