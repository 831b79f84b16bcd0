import { expect, test } from 'vitest';
import { reportNotedIn } from '../../../../core/report/receipt/noted.js';
import { knownBy, knownIn, lookUpAmong } from '../../../../core/report/case-file/same.js';
import { isReceipt } from '../../../../core/report/receipt/shape.js';
import { en } from '../../../../core/language/en.js';
import { plain } from '../../../../core/language/phrase.js';
import { caseRowOf, notedRowOf } from '../../../../core/report/case-file/row.js';
import { decidedBy, listed, report } from '../reports.js';
import { savedCaseOf } from '../../../../core/report/case-file/saved.js';
import { beside, hashed, ofFile, savedOf, textOf } from './receipts.js';

test('without personal data neither the name of a file nor a word of the credential is saved, and notes are', async () => {
  const written = beside({ note: 'Spoke with the office of Lumen.' });
  const saved = await savedOf(ofFile('a'), { personal: false, written });
  const text = await textOf([saved], false);
  expect(text).not.toMatch(/Learner A|learner-a\.json|Introduction to Data Ethics/);
  expect(text).toContain('Spoke with the office of Lumen.');
  expect(text).toContain(hashed('a'));
  expect(await textOf([await savedOf(ofFile('a'))])).toMatch(
    /Learner A[^]*learner-a\.json|learner-a\.json[^]*Learner A/,
  );
});

test('a case that was not checked again keeps its receipt, and loses what is personal where that is wished', async () => {
  const { receipt } = await savedOf(ofFile('a'));
  if (!receipt) throw new Error('it was checked');
  const again = (personal: boolean) =>
    savedCaseOf({ of: receipt, written: beside(), file: 'learner-a.json' }, { version: '0.2.0', personal });
  expect((await again(true)).receipt).toEqual(receipt);
  const bare = (await again(false)).receipt;
  expect(JSON.stringify(bare)).not.toContain('Learner A');
  expect(bare).toMatchObject({ personal: false, checkedAt: receipt.checkedAt, by: { version: '0.1.0' } });
  expect(bare?.checksum).not.toBe(receipt.checksum);
  expect(isReceipt(bare)).toBe(true);
});

test('a file is known again by its hash and the place in it, and a credential in other bytes by its fingerprint', async () => {
  const second = { kind: 'bytes', number: 1, sha256: hashed('a') } as const;
  const [first, other, unchecked] = [
    await savedOf(ofFile('a')),
    await savedOf(ofFile('c', { input: second })),
    await savedOf(undefined),
  ];
  const find = lookUpAmong([first, other, unchecked], knownIn);
  expect(find(knownBy(ofFile('a')))).toBe(first);
  expect(find(knownBy(ofFile('f', { input: second })))).toBe(other);
  expect(find(knownBy(ofFile('d', { fingerprint: hashed('c') })))).toBe(other);
  expect(find(knownBy(ofFile('d')))).toBeUndefined();
  expect(find(knownBy(report()))).toBeUndefined(); // nothing to know it by
});

test('the bytes decide before the fingerprint', async () => {
  const saved = [
    await savedOf(ofFile('b', { fingerprint: hashed('c') })),
    await savedOf(ofFile('a', { fingerprint: hashed('c') })),
  ];
  expect(saved.indexOf(lookUpAmong(saved, knownIn)(knownBy(ofFile('a', { fingerprint: hashed('c') }))) as never)).toBe(
    1,
  );
});

test('of a file that leads elsewhere now, what was noted of that very credential is nearer than what was noted of the file', async () => {
  const saved = [await savedOf(ofFile('a')), await savedOf(ofFile('b', { fingerprint: hashed('c') }))];
  const find = lookUpAmong(saved, knownIn);
  expect(saved.indexOf(find(knownBy(ofFile('a', { fingerprint: hashed('c') }))) as never)).toBe(1);
  expect(saved.indexOf(find(knownBy(ofFile('a', { fingerprint: hashed('d') }))) as never)).toBe(0);
});

test('a note says what was said then, and nothing of it is proven, marked or in a sound tone', async () => {
  const known = { ...listed(3, 'issuer.listed-signer'), input: ofFile('a').input };
  const { receipt } = await savedOf(known as never);
  if (!receipt) throw new Error('it was checked');
  const [then, noted] = [caseRowOf(known as never, en), notedRowOf(reportNotedIn(receipt), en)];
  expect(then.tone).toBe('sound');
  expect(then.answer.some(({ kind }) => kind === 'proven')).toBe(true);
  expect(plain(noted.answer)).toContain('University of Lumen');
  expect(noted).toMatchObject({ tone: 'plain', marks: [] });
  expect([...noted.answer, ...(noted.signer ?? [])].map(({ kind }) => kind)).not.toContain('proven');
});

test('a note can be read in words whatever decided', async () => {
  for (const because of ['proof.altered', 'status.revoked', 'format.not-a-credential', 'proof.unsigned'] as const) {
    const { receipt } = await savedOf(
      { ...decidedBy(because), input: { kind: 'bytes', number: 0 } },
      { personal: false },
    );
    expect(receipt && plain(notedRowOf(reportNotedIn(receipt), en).answer)).toMatch(/\S/);
  }
});
