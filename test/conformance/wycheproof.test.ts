import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runVectors, wycheproofFiles, type Vectors } from './wycheproof.js';

const folder = process.env['PROOFMARK_CORPUS'];
if (!folder) process.stderr.write('PROOFMARK_CORPUS is not set: 693 signature vectors were NOT run\n');

describe.skipIf(!folder)('raw signatures, good and bad', () => {
  test.each(Object.entries(wycheproofFiles))('%s: %s agrees with every vector', async (file, algorithm) => {
    const vectors = JSON.parse(readFileSync(join(folder ?? '', 'wycheproof', file), 'utf8')) as Vectors;
    const { run, mismatches } = await runVectors(vectors, algorithm);
    expect(run).toBe(vectors.numberOfTests);
    expect(run).toBeGreaterThan(150);
    expect(mismatches).toEqual([]);
  });
});

test('a vector that is called what it is not is found', async () => {
  // RFC 8032 §7.1, test 1: nothing was signed.
  const publicKeyPem =
    '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n-----END PUBLIC KEY-----';
  const sig =
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b';
  const called = (result: 'valid' | 'invalid'): Vectors => ({
    numberOfTests: 1,
    testGroups: [{ publicKeyPem, tests: [{ tcId: 1, comment: '', msg: '', sig, result }] }],
  });
  expect(await runVectors(called('valid'), 'EdDSA')).toEqual({ run: 1, mismatches: [] });
  expect((await runVectors(called('invalid'), 'EdDSA')).mismatches).toMatchObject([{ found: 'valid' }]);
});
