import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { wycheproofFiles, type Outcome, type Vectors } from '../conformance/wycheproof.js';
import { openBrowser, serve } from './page.js';

const folder = process.env['PROOFMARK_CORPUS'];
if (!folder) process.stderr.write('PROOFMARK_CORPUS is not set: 693 signature vectors were NOT run in Chromium\n');

describe.skipIf(!folder)('raw signatures, good and bad, in a page', () => {
  const opened = openBrowser(inject('chromium'));
  const serving = serve('dist/browser');

  afterAll(async () => {
    await (await opened).close();
    (await serving).close();
  });

  test.each(Object.entries(wycheproofFiles))('%s: %s agrees with every vector', async (file, algorithm) => {
    const vectors = JSON.parse(readFileSync(join(folder ?? '', 'wycheproof', file), 'utf8')) as Vectors;
    const page = await (await opened).browser.newPage();
    await page.goto((await serving).address);
    await page.addScriptTag({ type: 'module', url: '/vectors.js' });
    await page.waitForFunction(() => 'runVectors' in globalThis);
    const { run, mismatches } = await page.evaluate(
      (given, name) =>
        (globalThis as unknown as { runVectors(vectors: Vectors, name: string): Promise<Outcome> }).runVectors(
          given,
          name,
        ),
      vectors,
      algorithm,
    );
    expect(run).toBe(vectors.numberOfTests);
    expect(mismatches).toEqual([]);
  });
});
