/** The package as somebody has it who installed it: what `npm pack` packs, and its dependencies beside it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export interface Installed {
  /** Every file of it, by its path inside the package. */
  readonly files: readonly string[];
  /** Writes a file of the project that uses it. */
  readonly write: (name: string, content: string) => string;
  /** Runs a program of Node's there; answers with what it prints, and throws where it fails. */
  readonly run: (...command: readonly string[]) => string;
  /** Installs what its own pages or types need besides. */
  readonly add: (...packages: readonly string[]) => void;
  readonly folder: string;
  readonly remove: () => void;
}

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

export function install(): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-installed-'));
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, 'proofmark'), { recursive: true });
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [packed] = JSON.parse(execFileSync('npm', pack, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as [
    Packed,
  ];
  execFileSync('tar', ['-xzf', packed.filename, '-C', join('node_modules', 'proofmark'), '--strip-components=1'], {
    cwd: folder,
  });
  const add = (...packages: readonly string[]): void => {
    for (const name of packages) {
      mkdirSync(dirname(join(modules, name)), { recursive: true });
      symlinkSync(resolve('node_modules', name), join(modules, name), 'dir');
    }
  };
  add(...dependenciesIn(join(modules, 'proofmark', 'package.json')));
  const write = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return name;
  };
  write('package.json', JSON.stringify({ name: 'somebody-else', type: 'module', private: true }));
  return {
    files: packed.files.map(({ path }) => path),
    write,
    add,
    run: (...command) => execFileSync(process.execPath, command, { cwd: folder, encoding: 'utf8' }),
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Nothing else is there: whatever it needs and does not name is missing. */
const dependenciesIn = (manifest: string): readonly string[] =>
  Object.keys((JSON.parse(readFileSync(manifest, 'utf8')) as { dependencies: object }).dependencies);
