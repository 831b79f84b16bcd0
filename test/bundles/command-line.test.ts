import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

test('the command line leaves the global object as it is', () => {
  const folder = join('dist', 'cli', 'assets');
  const files = readdirSync(folder).map(name => join(folder, name));
  const readers = files.filter(file => /\btbsCertificate\b/.test(readFileSync(file, 'utf8')));
  expect(readers).toHaveLength(1);
  const address = pathToFileURL(resolve(readers[0] ?? '')).href;
  const program = `
    const before = new Set(Reflect.ownKeys(globalThis));
    await import(${JSON.stringify(address)});
    console.log(Reflect.ownKeys(globalThis).filter(name => !before.has(name)).map(String).join());`;
  const added = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
  expect(added.trim()).toBe('');
});
