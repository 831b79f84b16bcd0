/** Parts that do not come: nothing is known by that, and nothing that was found is thrown away. */
import { afterEach, expect, test, vi } from 'vitest';
import { de } from '../../core/language/de.js';
import { en } from '../../core/language/en.js';
import { plain } from '../../core/language/phrase.js';
import { present } from '../../core/report/present.js';
import { listWith, sealedBy, times } from '../fixtures/anchored.js';
import { made, provider, sealFrom, timestampService } from '../fixtures/authorities.js';
import { type Answers, worldOf } from '../fixtures/environment.js';
import { makeSamples, sampleDay } from '../fixtures/samples.js';

const root = await made({ name: provider });
const clockwork = await timestampService(undefined);
const sealed = JSON.stringify(await sealedBy({ by: await sealFrom(root), stamps: [{ by: clockwork }] }));
const list = await listWith([root, [clockwork, times]]);

const parts = {
  certificate: '../../core/issuer/seal/certificate.js',
  timestamp: '../../core/issuer/seal/timestamp.js',
  anchor: '../../core/issuer/seal/anchor.js',
  'check-sealer': '../../core/issuer/seal/check-sealer.js',
  'public-suffixes': '../../core/web/public-suffixes.js',
} as const;

afterEach(() => {
  for (const path of Object.values(parts)) vi.doUnmock(path);
});

/** The seal, or another credential, judged where a part is lost. */
async function judgedWithout(part?: keyof typeof parts, text = sealed, answers: Answers = {}) {
  vi.resetModules();
  if (part) vi.doMock(parts[part], () => Promise.reject(new Error('lost')));
  const { verify } = await import('../../core/index.js');
  const [report] = await verify(
    { text },
    { ...worldOf(answers, sampleDay), trustedLists: () => Promise.resolve([list]) },
  );
  if (!report) throw new Error('no report');
  const reasonOf = (stage: string) => report.checks.find(({ id }) => id === stage)?.reason;
  return { report, answers: [report.verdict, report.because, reasonOf('proof'), reasonOf('issuer')] };
}

const factsIn = ({ checks }: Awaited<ReturnType<typeof judgedWithout>>['report']) =>
  checks.flatMap(({ evidence }) => evidence.map(({ fact }) => fact));

test('with all parts the seal is confirmed, and its time proven', async () => {
  const { answers, report } = await judgedWithout();
  expect(answers).toEqual(['confirmed', 'issuer.legal-seal', 'proof.intact', 'issuer.legal-seal']);
  expect(factsIn(report)).toContain('seal.proven-at');
});

test('without what reads certificates the seal is not judged, and not called one that cannot be checked', async () => {
  const { answers } = await judgedWithout('certificate');
  expect(answers.slice(0, 3)).toEqual(['unconfirmed', 'proof.not-loaded', 'proof.not-loaded']);
});

test('without what reads time stamps the signature stays intact, and its time is unproven', async () => {
  const { answers, report } = await judgedWithout('timestamp');
  expect(answers).toEqual(['confirmed', 'issuer.legal-seal', 'proof.intact', 'issuer.legal-seal']);
  expect(factsIn(report)).not.toContain('seal.proven-at');
  expect(report.checks.find(({ id }) => id === 'proof')?.notes).toContain('proof.timestamp-unread');
});

test('without what looks into lists the certificate is quoted, and nobody vouches for it', async () => {
  const { answers, report } = await judgedWithout('anchor');
  expect(answers).toEqual(['unconfirmed', 'issuer.seal-untrusted', 'proof.intact', 'issuer.seal-untrusted']);
  expect(report.issuer.anchor).toMatchObject({ subject: { organisation: 'University of Lumen' } });
});

test.each([
  [en, 'Intact. Who issued it could not be checked: a part of Proofmark did not load. Try again.'],
  [
    de,
    'Unverändert. Wer ihn ausgestellt hat, ließ sich nicht prüfen: Ein Teil von Proofmark ließ sich nicht laden. Versuchen Sie es noch einmal.',
  ],
])('without what asks who sealed it that is said, and not that nothing shows it (%#)', async (language, says) => {
  const { answers, report } = await judgedWithout('check-sealer');
  expect(answers).toEqual(['unconfirmed', 'issuer.not-loaded', 'proof.intact', 'issuer.not-loaded']);
  expect(report.issuer.rung).toBe(0);
  const { headline } = present(report, { audience: 'recruiter', language });
  expect(plain(headline)).toBe(says);
});

test('without the list of public suffixes that is said of an address too', async () => {
  const { samples, web } = await makeSamples();
  const genuine = JSON.stringify(samples.find(({ name }) => name === 'genuine')?.document);
  const whole = await judgedWithout(undefined, genuine, web);
  expect(whole.answers).toEqual(['confirmed', 'issuer.web-address', 'proof.intact', 'issuer.web-address']);
  const { answers } = await judgedWithout('public-suffixes', genuine, web);
  expect(answers).toEqual(['unconfirmed', 'issuer.not-loaded', 'proof.intact', 'issuer.not-loaded']);
});
