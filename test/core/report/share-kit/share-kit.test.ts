import { describe, expect, test } from 'vitest';
import { verify } from '../../../../core/index.js';
import { languages } from '../../../../core/language/index.js';
import { plain } from '../../../../core/language/phrase.js';
import { shareKitWordsFor } from '../../../../core/language/share-kit.js';
import { failed } from '../../../../core/report/check.js';
import type { Step, VerificationReport } from '../../../../core/report/report.js';
import { publishedAt, warningsAbout } from '../../../../core/report/share-kit/address.js';
import { type Snippet, type SnippetKind, shareKitOf } from '../../../../core/report/share-kit/index.js';
import { announcedAs } from '../../../../core/report/share-kit/media-type.js';
import { alternateLine, badgeLines, linkLine } from '../../../../core/report/share-kit/lines.js';
import { worldOf } from '../../../fixtures/environment.js';
import { everyKind } from '../../../fixtures/kinds.js';
import { reportOn } from '../../../fixtures/report-on.js';
import { makeSamples, sampleDay } from '../../../fixtures/samples.js';
import { sdJwtVc } from '../../../fixtures/sd-jwt.js';
import { walletClaims } from '../../../fixtures/wallet.js';
import { NOW, checks, decidedBy, findings, issuer, listed, onPlatform, onlyAKey, report } from '../reports.js';

const en = shareKitWordsFor('en');
const address = 'https://learner-a.example/data-ethics.json';
const linesOf = (snippets: readonly Snippet[]): Partial<Record<SnippetKind, string>> =>
  Object.fromEntries(snippets.flatMap(one => ('lines' in one ? [[one.kind, one.lines]] : [])));
const kitOf = (of: VerificationReport, isFile = true) => linesOf(shareKitOf(of, { address, isFile }, en));
const credential = { ...report().credential, types: ['VerifiableCredential'] } as VerificationReport['credential'];
const entitled = (value: string): VerificationReport =>
  report({ credential, elements: findings({ title: { value } }) });

describe('what a page announces a file as', async () => {
  const { kinds, web } = await everyKind();
  const types: Readonly<Record<string, string>> = {
    'badge.json': 'application/vc+ld+json',
    'altered.json': 'application/vc+ld+json',
    'revoked.json': 'application/vc+ld+json',
    'badge.png': 'picture',
    'badge.svg': 'picture',
    'token.jwt': 'application/vc+jwt',
    'code.png': 'picture',
    'seal.jsonld': 'other',
    'diploma.pdf': 'picture',
    'assertion.json': 'other',
    'record.json': 'application/vc+ld+json',
    'page.html': 'other',
  };
  const read = kinds.filter(({ because }) => because !== 'format.not-a-credential');

  test.each(read)('$name fits what it is', async ({ content, name }) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const [first] = await verify({ bytes, name }, worldOf(web, sampleDay));
    // A picture of a code is read by who has its pixels; the way it came is the same.
    const answer = name === 'code.png' ? report({ path: [{ kind: 'qr-code', at: '' }] }) : first;
    expect(answer && Object.values(announcedAs(answer))).toEqual([types[name]]);
  });

  test('claims that are shown one by one have a type of their own', async () => {
    const shown = await reportOn(await sdJwtVc(walletClaims()), {});
    expect(announcedAs(shown)).toEqual({ type: 'application/dc+sd-jwt' });
    const exposure = { facts: [], more: false, disclosure: 'digests' } as const;
    const path: readonly Step[] = [{ kind: 'token', at: '' }];
    expect(announcedAs(report({ credential, exposure, path }))).toEqual({ type: 'application/vc+sd-jwt' });
  });

  test('what is shown together is announced as a presentation, not as one credential', () => {
    const steps = (...kinds: readonly Step['kind'][]) => report({ path: kinds.map(kind => ({ kind, at: '' })) });
    expect(announcedAs(steps('address', 'presentation'))).toEqual({ type: 'application/vp' });
    expect(announcedAs(steps('address', 'token', 'presentation', 'token'))).toEqual({ type: 'application/vp+jwt' });
    expect(announcedAs(report({ path: [{ kind: 'token', at: '/vp' }] }))).toEqual({ type: 'application/vp+jwt' });
    expect(announcedAs(steps('envelope', 'token'))).toEqual({ type: 'application/vc' });
    expect(announcedAs(steps('list'))).toEqual({ without: 'other' });
  });

  test('another credential of the data model is announced as one', () => {
    expect(announcedAs(report({ credential, format: 'verifiable-credential' }))).toEqual({ type: 'application/vc' });
  });
});

describe('the address it was read at', () => {
  const read = (at: string, then: readonly Step[] = []) => report({ path: [{ kind: 'address', at }, ...then] });

  test('is offered, as it was asked for', () => {
    expect(publishedAt(read(address))).toBe(address);
    const contacted = [
      {
        url: 'https://learner-a.example/old.json',
        host: 'learner-a.example',
        purpose: 'credential',
        outcome: 'answered',
        redirectedTo: address,
        cached: false,
        mirrored: false,
        at: NOW,
        milliseconds: 1,
      },
    ] as const;
    expect(publishedAt({ ...read(address), contacted })).toBe('https://learner-a.example/old.json');
  });

  test('is not, where it is none, that of a page around the file, or for its owner alone', () => {
    expect(publishedAt(report())).toBeUndefined();
    expect(publishedAt(read(address, [{ kind: 'page', at: 'application/ld+json' }]))).toBeUndefined();
    for (const more of [
      '?token=1',
      '?access_token=abc',
      '?accessToken=abc',
      '?X-Amz-Signature=1',
      '?exp=1790000000',
      '?q=learner-a@mail.example',
      `?v=${'a'.repeat(40)}`,
      '?v=eyJhbGciOiJub25lIn0',
    ])
      expect(publishedAt(read(address + more)), more).toBeUndefined();
  });

  test('is, behind a page that leads to it, and with what says nothing of anybody', () => {
    const page = 'https://learner-a.example/';
    const way = read(page, [
      { kind: 'page', at: 'link' },
      { kind: 'address', at: address },
    ]);
    expect(publishedAt(way)).toBe(address);
    for (const more of [
      '?v=3_0',
      '?id=123e4567-e89b-12d3-a456-426614174000',
      `?v=${'a'.repeat(39)}`,
      '?keyword=ethics',
      '?token=',
    ])
      expect(publishedAt(read(address + more)), more).toBe(address + more);
  });
});

describe('what to know before an address is public', () => {
  const said = (more: string, checkedAt = NOW) =>
    languages.map(language =>
      warningsAbout(address + more, report({ checkedAt }), language, shareKitWordsFor(language.tag)).map(plain),
    );

  test('is nothing, of most', () => {
    expect(said('').flat()).toEqual([]);
  });

  test('is that it ends, carries a key or tells an e-mail address, in each language', () => {
    for (const [sentences = [], language] of said('?exp=1790000000&sig=1&q=a@mail.example').map(
      (all, at) => [all, languages[at]] as const,
    )) {
      expect(sentences).toHaveLength(3);
      expect(sentences[1]).toBe(language && plain(language.readings.learner.sharing.email));
      expect(sentences[2]).toBe(shareKitWordsFor(language?.tag ?? '').secret);
    }
    expect(said('?exp=1700000000')[0]).toEqual([expect.stringContaining('worked until')]);
    expect(said('?exp=1900000000')[0]).toEqual([expect.stringContaining('works until')]);
  });
});

describe('the signer under the title', () => {
  const signer = (of: VerificationReport) => kitOf(of).text?.split('\n').slice(1, -1);

  test('is who was proven, and nobody else', () => {
    expect(signer(report())).toEqual(['Signed by uni-lumen.example']);
    expect(signer(listed(2, 'issuer.listed-address'))).toEqual(['Signed by University of Lumen']);
    expect(signer(onPlatform)).toEqual(['Signed by an account at credly.example']);
    expect(signer(onlyAKey)).toEqual([]);
    expect(signer(report({ issuer: issuer(0, { anchor: null }) }))).toEqual([]);
  });

  test('is nobody where nothing is proven of it any more; what only ended was signed all the same', () => {
    expect(signer(decidedBy('proof.altered'))).toEqual([]);
    expect(signer(decidedBy('status.revoked'))).toEqual([]);
    expect(signer(decidedBy('proof.key-unreachable'))).toEqual([]);
    expect(signer(report({ checks: checks(failed('proof.altered')) }))).toEqual([]);
    expect(signer(decidedBy('period.expired'))).toEqual(['Signed by uni-lumen.example']);
  });
});

test('a badge may ask where the key and the status are, and the place of the file, once each', async () => {
  const { samples, web } = await makeSamples();
  const genuine = samples.find(({ name }) => name === 'genuine')?.document;
  const [answer] = await verify({ address }, worldOf({ ...web, [address]: genuine ?? {} }, sampleDay));
  const { badge, link } = kitOf(answer ?? report());
  expect(badge).toContain(' hosts="learner-a.example uni-lumen.example">');
  expect(link).toContain(' data-hosts="learner-a.example uni-lumen.example">');
});

test('to a page of a platform leads a link and a text: a badge cannot read it, and it is not the file', () => {
  expect(kitOf(report(), false)).toEqual({
    link: `<a rel="proofmark" href="${address}">Introduction to Data Ethics</a>`,
    text: ['Introduction to Data Ethics', 'Signed by uni-lumen.example', address].join('\n'),
  });
});

describe('a title', () => {
  test('is text in every line, whatever it holds', () => {
    const { announcement, badge, link, text } = kitOf(entitled(`"><img src=x onerror='1'>&amp;\u202e\u0000`));
    const as = '&quot;&gt;&lt;img src=x onerror=&#39;1&#39;&gt;&amp;amp;';
    expect(link).toContain(`>${as}</a>`);
    expect(badge).toContain(`>${as}</a>`);
    expect(announcement).toContain(` title="${as}">`);
    expect(text).toBe([`"><img src=x onerror='1'>&amp;`, 'Signed by uni-lumen.example', address].join('\n'));
  });

  test('that is written from right to left keeps to itself', () => {
    expect(kitOf(entitled('مدخل إلى أخلاقيات البيانات')).link).toContain(' dir="auto"');
    expect(kitOf(report()).link).not.toContain('dir=');
  });

  test('that nobody states is ours, and one of nothing to see is none', () => {
    for (const value of ['', '\u200b\u202e']) expect(kitOf(entitled(value)).text).toMatch(/^My credential\n/);
  });

  test('is cut where it is too long to be read', () => {
    expect(kitOf(entitled('a'.repeat(121))).text).toMatch(/^a{120}…\n/);
    expect(kitOf(entitled('a'.repeat(120))).text).toMatch(/^a{120}\n/);
  });
});

test('the lines of a page are written in one way', () => {
  const evil = `"'<>&`;
  const as = '&quot;&#39;&lt;&gt;&amp;';
  expect(linkLine([['href', evil]], evil)).toBe(`<a href="${as}">${as}</a>`);
  expect(alternateLine([['href', evil]])).toBe(`<link rel="alternate" href="${as}">`);
  expect(badgeLines([['src', evil]], 'x')).toContain(`<proofmark-badge src="${as}">`);
});
