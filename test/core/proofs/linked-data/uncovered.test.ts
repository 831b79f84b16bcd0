import { expect, test } from 'vitest';
import { limits } from '../../../../core/limits.js';
import { verify } from '../../../../core/verify.js';
import { plainBadge, profile } from '../../../fixtures/credentials.js';
import { worldOf } from '../../../fixtures/environment.js';
import { didKeyMethod, sign, testKey } from '../../../fixtures/signer.js';

const key = await testKey('uni-lumen');
const genuine = await sign(plainBadge({ issuer: profile(key.didKey) }), { key, method: didKeyMethod(key) });

const judgeWith = async (added: number) => {
  const terms = Object.fromEntries(Array.from({ length: added }, (_, index) => [`unheard${String(index)}`, 'x']));
  const [report] = await verify(
    { text: JSON.stringify({ ...genuine, ...terms }) },
    worldOf({}, '2026-11-21T00:00:00Z'),
  );
  return { because: report?.because, coverage: report?.coverage, uncovered: report?.uncovered.length };
};

test('what the signature covers is told apart from what was added', async () => {
  expect(await judgeWith(1)).toEqual({ because: 'proof.uncovered-data', coverage: 'part', uncovered: 1 });
});

test('a name that is defined where it stands, and undefined inside of that, is taken away inside only', async () => {
  const issued = plainBadge({ issuer: profile(key.didKey), more: { evidence: [{ type: ['Evidence'] }] } });
  const signed = await sign(issued, { key, method: didKeyMethod(key) });
  const added = { ...signed, evidence: [{ type: ['Evidence'], evidence: [{ evidence: [{}] }] }], unheardOf: 'x' };
  const [report] = await verify({ text: JSON.stringify(added) }, worldOf({}, '2026-11-21T00:00:00Z'));
  expect([report?.because, report?.coverage]).toEqual(['proof.uncovered-data', 'part']);
  expect(report?.uncovered).toEqual(['/evidence/0/evidence', '/unheardOf']);
});

test('beyond the bound nothing is told apart, and nothing is shown as covered', async () => {
  const most = limits.uncoveredTerms;
  expect(await judgeWith(most)).toEqual({ because: 'proof.uncovered-data', coverage: 'part', uncovered: most });
  expect(await judgeWith(most + 1)).toEqual({ because: 'proof.uncovered-data', coverage: 'none', uncovered: 0 });
});
