/** The issuers a site accepts: judged by what was proven, never by what a credential states. */
import { describe, expect, test } from 'vitest';
import { languages } from '../../../core/language/index.js';
import { plain } from '../../../core/language/phrase.js';
import { en } from '../../../core/language/en.js';
import { acceptedIn } from '../../../core/report/accepted-issuers.js';
import { passed } from '../../../core/report/check.js';
import { decidedBy, issuer, onPlatform, onlyAKey, report, webAnchor } from './reports.js';

const confirmed = report({ issuer: issuer(1, { anchor: webAnchor('uni-lumen.example') }) });
const said = (of: typeof confirmed, issuers: string) => {
  const accepted = acceptedIn(of, issuers, en);
  return accepted && [accepted.kind, plain(accepted.says)];
};

test('a site that names none hears nothing', () => {
  expect(acceptedIn(confirmed, undefined, en)).toBeUndefined();
  expect(said(confirmed, ' \n ')).toBeUndefined();
});

test('one of several is named, in bold: it was proven', () => {
  expect(said(confirmed, 'umbra.example\n uni-lumen.example')).toEqual([
    'accepted',
    'Issued by uni-lumen.example, an issuer on the list of this site.',
  ]);
  const segments = acceptedIn(confirmed, 'uni-lumen.example', en)?.says ?? [];
  expect(segments.find(({ kind }) => kind === 'proven')?.text).toBe('uni-lumen.example');
});

test('another, however well it is signed, is said to be another', () => {
  expect(said(confirmed, 'umbra.example did:web:penumbra.example')).toEqual([
    'another',
    'Intact, but not issued by one of umbra.example and did:web:penumbra.example.',
  ]);
  expect(said(confirmed, 'umbra.example')?.[1]).toBe('Intact, but not issued by umbra.example.');
});

test('what nothing signs is not called intact', () => {
  const checks = confirmed.checks.map(check => (check.id === 'proof' ? passed('proof.hosted') : check));
  expect(said({ ...confirmed, checks }, 'umbra.example')).toEqual(['another', 'Not issued by umbra.example.']);
});

describe('it is left open', () => {
  const open = ['open', 'It is not confirmed that it was issued by uni-lumen.example.'];

  test.each(['status.unreachable', 'proof.unsigned', 'proof.key-unreachable'] as const)(
    'while the credential is unconfirmed (%s), whoever signed it',
    because => {
      const unconfirmed = { ...decidedBy(because), issuer: confirmed.issuer };
      expect(unconfirmed.verdict).toBe('unconfirmed');
      expect(said(unconfirmed, 'uni-lumen.example')).toEqual(open);
    },
  );

  test('where nothing but a key is known', () => {
    expect(said({ ...onlyAKey, verdict: 'confirmed' }, 'uni-lumen.example')).toEqual(open);
  });

  test('where an account has a part of the host alone', () => {
    const { anchor } = onPlatform.issuer;
    expect(said(onPlatform, anchor?.kind === 'web' ? anchor.host : '')?.[0]).toBe('open');
  });
});

test('of what is rejected nothing is said: its headline has said enough', () => {
  const rejected = { ...decidedBy('proof.altered'), issuer: confirmed.issuer };
  expect(rejected.verdict).toBe('rejected');
  expect(said(rejected, 'uni-lumen.example')).toBeUndefined();
});

test('what was not read has no issuer to compare', () => {
  expect(said({ ...confirmed, credential: undefined }, 'uni-lumen.example')).toBeUndefined();
});

test('every language has words for each answer', () => {
  for (const language of languages)
    for (const issuers of ['uni-lumen.example', 'umbra.example'])
      expect(plain(acceptedIn(confirmed, issuers, language)?.says ?? [])).toContain(issuers);
});
