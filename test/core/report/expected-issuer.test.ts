/** The issuer a site expects: compared with what was proven, said plainly, and never a reason to reject anything. */
import { describe, expect, test } from 'vitest';
import { languages } from '../../../core/language/index.js';
import { plain, wordsIn } from '../../../core/language/phrase.js';
import { expectationOf } from '../../../core/report/expected-issuer.js';
import { present } from '../../../core/report/present.js';
import { en } from '../../../core/language/en.js';
import type { Anchor, VerificationReport } from '../../../core/report/report.js';
import { certificateAnchor, decidedBy, issuer, listed, onPlatform, onlyAKey, report, webAnchor } from './reports.js';

const web = (host: string, more: object = {}): Anchor => ({ ...webAnchor(host), ...more });
const compared = (anchor: Anchor | null, expected: string) => expectationOf(issuer(1, { anchor }), expected);
const lumen = web('uni-lumen.example');
const account = web('badges.example', { id: 'did:web:badges.example:7', path: '7' });
const key: Anchor = { kind: 'key', id: 'did:key:z6MkOne' };
const certificate = certificateAnchor('uni-lumen.example');

describe('the expected issuer is', () => {
  test.each<[string, Anchor, string]>([
    ['the host that published the key', lumen, 'uni-lumen.example'],
    ['the host, in capitals and with blanks', lumen, ' UNI-Lumen.Example '],
    ['the host, as an address', lumen, 'https://uni-lumen.example'],
    ['the host, with the dot at its end', lumen, 'uni-lumen.example.'],
    ['the identifier', lumen, 'did:web:uni-lumen.example'],
    ['the identifier of an account', account, 'did:web:badges.example:7'],
    ['a key', key, 'did:key:z6MkOne'],
    ['a host with letters beyond ASCII', web('xn--universitt-y5a.example'), 'Universität.example'],
    ['a host with its port', web('uni-lumen.example:8443'), 'uni-lumen.example:8443'],
    [
      'a profile by its address',
      web('old.example', { id: 'https://old.example/i.json', path: 'i.json' }),
      'https://old.example/i.json',
    ],
  ])('%s', (_, anchor, expected) => {
    expect(compared(anchor, expected)).toBe('met');
  });
});

describe('another issuer is', () => {
  test.each<[string, Anchor, string]>([
    ['another host', web('evil.example'), 'uni-lumen.example'],
    ['a subdomain', web('alumni.uni-lumen.example'), 'uni-lumen.example'],
    ['the domain above', lumen, 'alumni.uni-lumen.example'],
    ['www before it', web('www.uni-lumen.example'), 'uni-lumen.example'],
    ['a host that ends like it', web('my-uni-lumen.example'), 'uni-lumen.example'],
    ['a host with a letter that looks alike', web('xn--uni-lmen-7ph.example'), 'uni-lumen.example'],
    ['another port', web('uni-lumen.example:8443'), 'uni-lumen.example'],
    ['another account, by its identifier', account, 'did:web:uni-lumen.example'],
    ['another key', key, 'did:key:z6MkOther'],
    ['a host where a key is expected', lumen, 'did:key:z6MkOne'],
  ])('%s', (_, anchor, expected) => {
    expect(compared(anchor, expected)).toBe('another');
  });
});

describe('nobody knows', () => {
  test.each<[string, Anchor | null, string]>([
    ['where no signer was found', null, 'uni-lumen.example'],
    ['whose key it is', key, 'uni-lumen.example'],
    ['whose key it is, where an identifier on the web is expected', key, 'did:web:uni-lumen.example'],
    ['whether a certificate that says so is right', certificate, 'uni-lumen.example'],
    ['whether an account speaks for its host', account, 'badges.example'],
    ['whether one account is another', account, 'did:web:badges.example:8'],
    ['who publishes on a host that many share', web('lumen.github.io', { shared: true }), 'lumen.github.io'],
    ['which host a name is', lumen, 'University of Lumen'],
    ['which host a word is', lumen, 'lumen'],
    ['which host nonsense is', lumen, '%%%\u202e://'],
    ['which host an empty text is', lumen, ''],
  ])('%s', (_, anchor, expected) => {
    expect(compared(anchor, expected)).toBe('unknown');
  });

  test('the name that a credential gives its issuer is no proof of it', () => {
    const named = issuer(0, { anchor: null, claimedName: 'uni-lumen.example' });
    expect(expectationOf(named, 'uni-lumen.example')).toBe('unknown');
  });
});

const shown = (one: VerificationReport, expected: string, language = en) =>
  present(one, { audience: 'recruiter', language, expected });
const headline = (one: VerificationReport, expected: string) => plain(shown(one, expected).headline);

describe('the headline', () => {
  test('says first that it is another’s, in the tone of doubt, and asks nobody whether they expect that', () => {
    const read = shown(report(), 'uni-umbra.example');
    expect(plain(read.headline)).toBe(
      'Intact, but not issued by uni-umbra.example. Signed by uni-lumen.example. It calls itself “University of Lumen”; the address does not prove that.',
    );
    expect(plain(read.short)).toBe('Intact, but not issued by uni-umbra.example. Signed by uni-lumen.example.');
    expect([read.tone, read.verdict]).toEqual(['doubt', 'confirmed']);
    expect(read.marks.find(({ id }) => id === 'signer')).toMatchObject({
      state: 'doubt',
      says: 'another than this site expects',
    });
  });

  test('keeps what is more serious before it', () => {
    expect(headline(decidedBy('status.revoked'), 'uni-umbra.example')).toMatch(
      /^Withdrawn by its issuer\. Not issued by uni-umbra\.example\. /,
    );
    expect(shown(decidedBy('status.revoked'), 'uni-umbra.example').tone).toBe('broken');
  });

  test('is spoken soundly of an organisation that is another only where nobody expects one', () => {
    const known = listed(2, 'issuer.listed-address');
    expect(shown(known, 'uni-lumen.example').tone).toBe('sound');
    expect(shown(known, 'uni-umbra.example').tone).toBe('doubt');
    expect(shown(known, 'University of Lumen').tone).toBe('plain');
  });

  test('is the same as ever where the issuer is the expected one, or unknown', () => {
    const without = (one: VerificationReport) => plain(present(one, { audience: 'recruiter', language: en }).headline);
    expect(headline(report(), 'uni-lumen.example')).toBe(without(report()));
    expect(headline(onlyAKey, 'uni-lumen.example')).toBe(without(onlyAKey));
    expect(headline(onPlatform, 'University of Lumen')).toBe(without(onPlatform));
  });

  test('is what the learner is told that others read', () => {
    const own = present(report(), { audience: 'learner', language: en, expected: 'uni-umbra.example' }).own;
    expect(plain(own?.seen?.headline ?? [])).toMatch(/^Intact, but not issued by uni-umbra\.example\./);
  });
});

describe('what is said of it', () => {
  test.each(languages)('in $name is a sentence for each answer, and a headline of at most 25 words', language => {
    for (const expected of ['uni-lumen.example', 'uni-umbra.example', 'lumen']) {
      const read = shown(report(), expected, language);
      expect(plain(read.expected?.says ?? [])).toContain(expected);
      expect(plain(read.expected?.says ?? [])).toMatch(/^\S.*\.$/u);
      expect(wordsIn(read.headline)).toBeLessThanOrEqual(25);
    }
  });

  test('is nothing where nobody expects an issuer, or nothing was read', () => {
    expect(present(report(), { audience: 'recruiter', language: en }).expected).toBeUndefined();
    expect(shown(report({ credential: undefined }), 'uni-lumen.example').expected).toBeUndefined();
  });

  test('quotes a hostile expectation as text, cleaned and short', () => {
    const says = shown(report(), `<img src=x onerror=1>\u202e${'y'.repeat(500)}`).expected?.says ?? [];
    expect(plain(says)).not.toContain('\u202e');
    expect(plain(says).length).toBeLessThan(150);
    expect(says.find(({ kind }) => kind === 'quoted')?.text).toMatch(/^<img src=x onerror=1>y+…$/);
  });
});
