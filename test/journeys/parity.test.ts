/** A short version of `npm run corpus -- --surfaces cli,extension,widget`: one file of each kind, made by us. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { everyKind } from '../fixtures/kinds.js';
import { sampleDay } from '../fixtures/samples.js';
import { compareSurfaces, surfaceNames, type Compared } from './surfaces/parity.js';

const { kinds, web } = await everyKind();
const mirror = mkdtempSync(join(tmpdir(), 'proofmark-mirror-'));
let compared: readonly Compared[];

beforeAll(async () => {
  for (const [address, document] of Object.entries(web)) {
    const { hostname, pathname } = new URL(address);
    const file = join(mirror, hostname, pathname.endsWith('/') ? `${pathname}index.json` : pathname);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(document));
  }
  compared = await compareSurfaces({
    surfaces: surfaceNames,
    files: new Map(kinds.map(({ name, content }) => [name, new Uint8Array(Buffer.from(content))])),
    mirror,
    now: sampleDay,
    chromium: inject('chromium'),
  });
}, 120_000);

afterAll(() => {
  rmSync(mirror, { recursive: true, force: true });
});

/** What every surface said of a file it was handed or asked for, once. */
const saidOf = (file: string, way: string): readonly unknown[] => {
  const answers = compared
    .filter(one => one.file === file && one.way === way && !one.aboutPixels)
    .map(({ answer, surface }) => [surface, typeof answer === 'string' ? answer : answer[0]?.['because']]);
  return answers;
};

describe.each(kinds)('$name', ({ because, name, verdict }) => {
  test('handed over as a file, it is judged alike by the command line and the extension', () => {
    const found = compared.filter(one => one.file === name && one.way === 'file');
    expect(found.map(({ surface }) => surface)).toEqual(['cli', 'extension']);
    for (const { aboutPixels, answer, differences, surface } of found) {
      if (name === 'code.png' && surface === 'cli') continue; // it has no pixels, and says so
      expect(answer[0]).toMatchObject({ verdict, because });
      if (name === 'code.png') expect(aboutPixels).toBe(true);
      else expect(differences).toEqual([]);
    }
  });

  test('asked for at its address, it is judged alike by all three', () => {
    const found = compared.filter(one => one.file === name && one.way === 'address');
    expect(found.map(({ surface }) => surface)).toEqual(['cli', 'extension', 'widget']);
    expect(found.map(({ differences }) => differences)).toEqual([[], [], []]);
    // A picture of the web is not searched for a code.
    if (name !== 'code.png')
      expect(saidOf(name, 'address').map(one => (one as string[])[1])).toEqual([because, because, because]);
  });
});
