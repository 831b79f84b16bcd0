/** `npm run trusted-list`, as built: what it wrote is what the command line and the extension read. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readTrustedList } from '../../core/issuer/seal/read-trusted-list.js';
import { sealing } from '../fixtures/seals.js';
import { listOfLists, nationalList, serviceType } from '../fixtures/trusted-xml.js';

const folder = mkdtempSync(join(tmpdir(), 'proofmark-trusted-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function ran(...words: readonly string[]) {
  const tool = resolve('dist', 'tools', 'trusted-list.js');
  return spawnSync(process.execPath, [tool, ...words], { cwd: folder, encoding: 'utf8' });
}

const { certificate } = await sealing();
const from = '2020-01-01T00:00:00Z';
writeFileSync(join(folder, 'lotl.xml'), listOfLists(['BE', 'FR']));
writeFileSync(
  join(folder, 'be.xml'),
  nationalList('BE', [
    { from, certificates: [certificate] },
    { from, certificates: [certificate], type: serviceType('TSA/QTST') },
    { from, certificates: [certificate], type: serviceType('CA/PKC') },
  ]),
);

test('a snapshot is built, says that no signature was checked, and can be read', async () => {
  const { status, stdout } = ran('build', 'lotl.xml', 'be.xml', '--out', 'out.json');
  expect(status).toBe(0);
  expect(stdout).toContain('Number 350 of 2026-11-01T00:00:00Z, next update 2027-05-01T00:00:00Z');
  expect(stdout).toMatch(/BE +1 +1 +1 +2/);
  expect(stdout).toMatch(/left out: of a type no seal needs +1/);
  expect(stdout).toContain('The list of lists points to these as well: FR');
  expect(stdout).toContain('The signatures of these files were not checked here.');
  const read = await readTrustedList(readFileSync(join(folder, 'out.json'), 'utf8'));
  expect(read).toMatchObject({ kind: 'read', refused: 0, list: { services: [{ country: 'BE' }, { country: 'BE' }] } });
  const checked = ran('check', 'out.json');
  expect(checked.status).toBe(0);
  expect(checked.stdout).toMatch(/BE +1 +1 +1 +2/);
  expect(checked.stdout).toContain(read.kind === 'read' ? read.list.sha256 : '?');
});

test.each([
  [['build'], 64, 'Usage:'],
  [['check'], 64, 'Usage:'],
  [['check', 'lotl.xml', 'be.xml'], 64, 'Usage:'],
  [['build', '--loud', 'lotl.xml'], 64, '--loud'],
  [['build', 'nowhere.xml'], 66, 'nowhere.xml cannot be opened: there is no such file.'],
  [['build', 'be.xml'], 66, 'Expected one list of lists among the files, found 0.'],
  [['check', 'be.xml'], 66, 'be.xml is not a snapshot of trusted lists Proofmark can read.'],
] as const)('%j ends with %i', (words, status, sentence) => {
  const found = ran(...words, ...(words[0] === 'build' ? ['--out', 'none.json'] : []));
  expect({ status: found.status, written: existsSync(join(folder, 'none.json')) }).toEqual({ status, written: false });
  expect(found.stderr).toContain(sentence);
});
