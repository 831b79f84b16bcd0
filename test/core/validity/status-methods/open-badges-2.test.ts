import { expect, test } from 'vitest';
import { openWeb } from '../../../../core/web/index.js';
import { openVocabulary } from '../../../../core/proofs/contexts/index.js';
import { openBadges2 as format } from '../../../../core/formats/open-badges-2/index.js';
import { checkStatus } from '../../../../core/validity/check-status.js';
import { openBadges2 } from '../../../../core/validity/status-methods/open-badges-2.js';
import type { JsonObject } from '../../../../core/json.js';
import { answering, assertion, at, published } from '../../../fixtures/badges-2.js';
import { worldOf, type Answers } from '../../../fixtures/environment.js';
import { sampleDay } from '../../../fixtures/samples.js';

async function statusOf(badge: JsonObject, answers: Answers): Promise<string | undefined> {
  const environment = worldOf(answers, sampleDay);
  const web = openWeb(environment);
  const surroundings = { web, vocabulary: openVocabulary(environment, web), now: environment.now() };
  const checks = await checkStatus(format.read(badge), surroundings);
  return checks.find(({ id }) => id === 'status')?.reason;
}

test('there is a method for each way a badge can be checked', () => {
  expect(openBadges2.map(({ name }) => name)).toEqual(['HostedBadge', 'SignedBadge']);
});

test.each<[string, JsonObject, Answers, string]>([
  ['shown by its address', assertion(), published(), 'status.good'],
  ['taken back', assertion(), published({ [at.assertion]: answering(410) }), 'status.revoked'],
  ['gone', assertion(), published({ [at.assertion]: answering(404) }), 'status.unreachable'],
  [
    'another badge there',
    assertion(),
    published({ [at.assertion]: assertion({ id: at.badge }) }),
    'status.unreachable',
  ],
  ['not asked anywhere', assertion({ id: 'urn:uuid:1', verification: null }), published(), 'status.none'],
  ['signed, without a list', assertion({ verification: { type: 'SignedBadge' } }), published(), 'status.none'],
  ['signed, by nobody that answers', assertion({ verification: { type: 'SignedBadge' } }), {}, 'status.unreachable'],
])('a badge %s: its status without any proof', async (_what, badge, answers, reason) => {
  expect(await statusOf(badge, answers)).toBe(reason);
});
