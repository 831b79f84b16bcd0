/** Claims that are shown one by one, where a part of Proofmark does not come: that says nothing about the credential. */
import { afterEach, expect, test, vi } from 'vitest';
import { certified, sdJwtVc } from '../../../fixtures/sd-jwt.js';

const { key, x5c } = await certified({ type: 'dns', value: 'uni-lumen.example' });
const token = await sdJwtVc({}, { key, header: { x5c: [...x5c], kid: undefined } });

const lost = (): never => {
  throw new Error('lost');
};

/** Everything anew, so that nothing is there from before. */
async function judgedAnew(input: string | readonly string[] = token) {
  vi.resetModules();
  const { answersOf, reportOn } = await import('../../../fixtures/report-on.js');
  return answersOf(
    await reportOn(
      typeof input === 'string'
        ? input
        : JSON.stringify({ verifiableCredential: input, type: ['VerifiablePresentation'] }),
      {},
    ),
  );
}

afterEach(() => {
  vi.doUnmock('../../../../core/open/disclosures.js');
  vi.doUnmock('../../../../core/open/token.js');
  vi.doUnmock('../../../../core/issuer/seal/subject-names.js');
});

test('without what puts the claims together', async () => {
  vi.doMock('../../../../core/open/disclosures.js', lost);
  expect(await judgedAnew()).toEqual({ format: 'format.not-loaded' });
});

test('without what reads tokens', async () => {
  vi.doMock('../../../../core/open/token.js', lost);
  expect(await judgedAnew()).toEqual({ format: 'format.not-loaded' });
  expect(await judgedAnew([token])).toEqual({ format: 'format.not-loaded' });
});

test('without what reads whom a certificate is made out to', async () => {
  vi.doMock('../../../../core/issuer/seal/subject-names.js', lost);
  expect((await judgedAnew())['proof']).toBe('proof.not-loaded');
});

test('with all of it', async () => {
  expect((await judgedAnew())['proof']).toBe('proof.intact');
});
