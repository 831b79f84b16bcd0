import { describe, expect, test } from 'vitest';
import { verify } from '../../../../core/index.js';
import type { Directory } from '../../../../core/issuer/directory.js';
import type { JsonObject } from '../../../../core/json.js';
import { en } from '../../../../core/language/en.js';
import { plain } from '../../../../core/language/phrase.js';
import { present } from '../../../../core/report/present.js';
import {
  answering,
  assertion,
  at,
  badgeClass,
  origin,
  profile,
  published,
  without,
} from '../../../fixtures/badges-2.js';
import { worldOf, type Answers } from '../../../fixtures/environment.js';
import { answersOf, reportOn } from '../../../fixtures/report-on.js';
import { sampleDay } from '../../../fixtures/samples.js';

const judged = async (brought: JsonObject, answers: Answers) => {
  const report = await reportOn(brought, answers);
  const { proof, issuer, status } = answersOf(report);
  return { report, verdict: report.verdict, because: report.because, answers: [proof, issuer, status] };
};
const headlineOf = (report: Awaited<ReturnType<typeof reportOn>>): string =>
  plain(present(report, { audience: 'recruiter', language: en }).headline);

describe('a badge that its own address shows', () => {
  test('is hosted, in force, and as good as that address', async () => {
    const { report, verdict, answers } = await judged(assertion(), published());
    expect(answers).toEqual(['proof.hosted', 'issuer.web-address', 'status.good']);
    expect(verdict).toBe('confirmed');
    expect(report.coverage).toBe('all');
    expect(report.issuer).toMatchObject({
      rung: 1,
      provenName: { value: 'badges.uni-lumen.example' },
      claimedName: 'University of Lumen',
      anchor: { kind: 'web', via: 'hosted', host: 'badges.uni-lumen.example', path: null },
    });
    expect(report.checks.find(({ id }) => id === 'proof')?.notes).toEqual([]);
  });

  test('is not called intact, because nothing shows that it is as it was', async () => {
    const { report } = await judged(assertion(), published());
    const headline = headlineOf(report);
    expect(headline).not.toMatch(/intact|signed by/iu);
    expect(headline).toMatch(/^In force\. It carries no signature\. badges\.uni-lumen\.example itself shows it/u);
  });

  test('is read with its parts, and every pointer says which document it leads into', async () => {
    const { report } = await judged(assertion(), published());
    const places = report.elements.map(({ id, pointer, document }) => [id, `${document ?? ''} ${pointer ?? ''}`]);
    expect(Object.fromEntries(places)).toMatchObject({
      title: `${at.badge} /name`,
      workload: `${at.badge} /extensions:ECTSExtension/ECTS`,
      'awarding-body': `${at.profile} /name`,
      'issue-date': ' /issuedOn',
    });
    expect(report.credential?.title?.value).toBe('Introduction to Data Ethics');
  });

  test('takes three requests, all of them for the badge', async () => {
    const { report } = await judged(assertion(), published());
    expect(report.contacted.map(({ url, purpose }) => [url, purpose])).toEqual([
      [at.assertion, 'badge-part'],
      [at.badge, 'badge-part'],
      [at.profile, 'badge-part'],
    ]);
  });

  test('is the same badge under http', async () => {
    const old = (text: string) => text.replace('https:', 'http:');
    const shown = assertion({ id: old(at.assertion), badge: old(at.badge) });
    const { answers } = await judged(shown, published({ [at.assertion]: shown }));
    expect(answers).toEqual(['proof.hosted', 'issuer.web-address', 'status.good']);
  });

  test('needs no word about verification when it has an address', async () => {
    const shown = without(assertion(), 'verification');
    const { answers } = await judged(shown, published({ [at.assertion]: shown }));
    expect(answers[0]).toBe('proof.hosted');
  });

  test('may be one of Open Badges 1.1', async () => {
    const verify = { type: 'hosted', url: at.assertion };
    const older = without(
      assertion({ '@context': 'https://w3id.org/openbadges/v1', uid: '1', verify }),
      'verification',
    );
    expect((await judged(older, published({ [at.assertion]: older }))).answers[0]).toBe('proof.hosted');
  });
});

describe('what was brought', () => {
  test('says only where to ask: what the address shows is judged and shown, and that they differ is said', async () => {
    const brought = assertion({ issuedOn: '2020-01-01T00:00:00Z', expires: '2021-01-01T00:00:00Z' });
    const { report, verdict } = await judged(brought, published());
    expect(verdict).toBe('confirmed');
    expect(report.checks.find(({ id }) => id === 'proof')?.notes).toEqual(['proof.hosted-differs']);
    expect(report.elements.find(({ id }) => id === 'issue-date')).toMatchObject({
      value: '2026-06-30',
      pointer: '/issuedOn',
      document: at.assertion,
    });
  });

  test('may hold its parts, and differs only where they say something else', async () => {
    const whole = assertion({ badge: badgeClass({ issuer: profile() }) });
    const notesOn = async (brought: JsonObject) =>
      (await judged(brought, published())).report.checks.find(({ id }) => id === 'proof')?.notes;
    expect(await notesOn(whole)).toEqual([]);
    expect(await notesOn(assertion({ badge: badgeClass({ name: 'Advanced Data Ethics' }) }))).toEqual([
      'proof.hosted-differs',
    ]);
  });
});

describe('a badge that somebody else shows', () => {
  const elsewhere = 'https://umbra.example/assertions/1';

  test('with the badge class of an issuer that does not answer for that address is not the issuer’s', async () => {
    const forged = assertion({ id: elsewhere });
    const { verdict, because, report } = await judged(forged, published({ [elsewhere]: forged }));
    expect([verdict, because]).toEqual(['rejected', 'proof.wrong-signer']);
    expect(headlineOf(report)).toBe('Shown by somebody other than the issuer it names.');
  });

  test('with the issuer’s profile copied inside is not the issuer’s either', async () => {
    const rules = { type: 'VerificationObject', allowedOrigins: 'umbra.example' };
    const forged = assertion({
      id: elsewhere,
      badge: badgeClass({ id: 'https://umbra.example/badge', issuer: profile({ verification: rules }) }),
    });
    const { because } = await judged(forged, published({ [elsewhere]: forged }));
    expect(because).toBe('proof.wrong-signer');
  });

  test('with a copy of the profile at an address of its own leaves a doubt: the copy names the original', async () => {
    const copy = 'https://umbra.example/issuer.json';
    const forged = assertion({ id: elsewhere, badge: badgeClass({ issuer: copy }) });
    const { because, report } = await judged(forged, published({ [elsewhere]: forged, [copy]: profile() }));
    expect(because).toBe('proof.key-unreachable');
    expect(report.issuer.rung).toBe(0);
  });

  test('is the issuer’s where the profile allows that origin', async () => {
    const rules = { type: 'VerificationObject', allowedOrigins: ['badges.uni-lumen.example', 'umbra.example'] };
    const shown = assertion({ id: elsewhere });
    const answers = published({ [elsewhere]: shown, [at.profile]: profile({ verification: rules }) });
    const { report, verdict } = await judged(shown, answers);
    expect(verdict).toBe('confirmed');
    expect(report.issuer.provenName?.value).toBe('badges.uni-lumen.example');
  });

  test('and the address shows another badge: what was brought is not it', async () => {
    const other = published({ [at.assertion]: assertion({ id: `${origin}/assertions/2` }) });
    const { because, report } = await judged(assertion(), other);
    expect(because).toBe('proof.wrong-signer');
    expect(headlineOf(report)).toBe('The address it names shows another badge.');
  });
});

describe('one address in two ways of writing', () => {
  test.each<[string, string]>([
    ['the case of the host', 'https://Badges.Uni-Lumen.example/assertions/1'],
    ['the port of the scheme', 'https://badges.uni-lumen.example:443/assertions/1'],
    ['a step to nowhere', `${origin}/./assertions/1`],
  ])('%s makes no other badge', async (_what, id) => {
    const { verdict, answers } = await judged(assertion({ id }), published());
    expect([verdict, ...answers]).toEqual(['confirmed', 'proof.hosted', 'issuer.web-address', 'status.good']);
  });

  test('the case of an escape makes no other badge', async () => {
    const [lower, upper] = [`${origin}/assertions/%c3%a9`, `${origin}/assertions/%C3%A9`];
    const { verdict } = await judged(assertion({ id: lower }), published({ [lower]: assertion({ id: upper }) }));
    expect(verdict).toBe('confirmed');
  });

  test('another path does', async () => {
    const id = `${origin}/Assertions/1`;
    expect((await judged(assertion({ id }), published({ [id]: assertion() }))).because).toBe('proof.wrong-signer');
  });
});

describe('a badge that moved within its host', () => {
  const moved = `${origin}/v2/assertions/1`;
  const onward = (location: string) => () => new Response(null, { status: 301, headers: { location } });

  test('is the badge at the address it moved to', async () => {
    const answers = published({ [at.assertion]: onward(moved), [moved]: assertion({ id: moved }) });
    const { verdict, answers: given } = await judged(assertion(), answers);
    expect([verdict, ...given]).toEqual(['confirmed', 'proof.hosted', 'issuer.web-address', 'status.good']);
  });

  test('was taken back there', async () => {
    const answers = published({ [at.assertion]: onward(moved), [moved]: { id: moved, revoked: true } });
    expect((await judged(assertion(), answers)).because).toBe('status.revoked');
  });

  test('is another badge when the new address shows that of a third', async () => {
    const answers = published({ [at.assertion]: onward(moved), [moved]: assertion({ id: `${origin}/assertions/2` }) });
    expect((await judged(assertion(), answers)).because).toBe('proof.wrong-signer');
  });

  test('is not followed to another host', async () => {
    const elsewhere = 'https://umbra.example/assertions/1';
    const answers = published({ [at.assertion]: onward(elsewhere), [elsewhere]: assertion({ id: elsewhere }) });
    const { verdict, because } = await judged(assertion(), answers);
    expect([verdict, because]).toEqual(['unconfirmed', 'proof.key-unreachable']);
  });
});

describe('a place where many people publish files', () => {
  const files = 'https://raw.githubusercontent.com';
  const issuer = `${files}/uni-lumen/badges/issuer.json`;
  const shownAt = async (id: string, rules: JsonObject | null = null) => {
    const shown = assertion({ id, badge: badgeClass({ issuer }) });
    return judged(shown, { [id]: shown, [issuer]: profile({ id: issuer, verification: rules }) });
  };

  test('lets nobody speak for the account beside', async () => {
    const { verdict, because, report } = await shownAt(`${files}/mallory/badges/1.json`);
    expect([verdict, because]).toEqual(['unconfirmed', 'proof.not-hosted']);
    expect(report.issuer).toMatchObject({ rung: 0, provenName: null });
    const shown = JSON.stringify(present(report, { audience: 'recruiter', language: en }));
    expect(shown).toContain('many people publish files where it is shown');
  });

  test('lets an account speak for itself', async () => {
    const { verdict, report } = await shownAt(`${files}/uni-lumen/assertions/1.json`);
    expect(verdict).toBe('confirmed');
    expect(report.issuer.provenName?.value).toBe('raw.githubusercontent.com/uni-lumen/badges/issuer.json');
  });
});

describe('a badge that its address does not show', () => {
  test.each<[string, Answers[string] | undefined, string]>([
    ['nothing answers', undefined, 'proof.key-unreachable'],
    ['a server error', answering(500), 'proof.key-unreachable'],
    ['it may not be read', answering(403), 'proof.key-unreachable'],
    ['a page for people', answering(200, '<!doctype html><p>Log in'), 'proof.key-unreachable'],
    ['something that is not JSON', answering(200, 'hello'), 'proof.key-unreachable'],
    ['JSON that is no badge', { id: at.assertion, hello: 'world' }, 'proof.key-unreachable'],
    ['JSON that says what went wrong', { error: 'Session expired' }, 'proof.key-unreachable'],
    ['the definition of a badge', badgeClass(), 'proof.key-unreachable'],
    ['a badge that does not say where it is', assertion({ id: 'urn:uuid:1' }), 'proof.key-unreachable'],
    ['404', answering(404), 'proof.not-hosted'],
  ])('is a doubt and no accusation: %s', async (_what, answer, reason) => {
    const silent = () => Response.error();
    const { verdict, because, answers, report } = await judged(
      assertion(),
      published({ [at.assertion]: answer ?? silent }),
    );
    expect([verdict, because]).toEqual(['unconfirmed', reason]);
    expect(answers[2]).toBe('status.unreachable');
    expect(report.coverage).toBe('none');
    expect(report.issuer.rung).toBe(0);
  });

  test('says that the issuer’s host could not be asked', async () => {
    const { answers } = await judged(assertion(), {});
    expect(answers).toEqual(['proof.key-unreachable', 'issuer.unreachable', 'status.unreachable']);
  });

  test('is not asked for at an address that is none of the public web', async () => {
    const { report, because } = await judged(assertion({ id: 'https://127.0.0.1/assertion' }), {});
    expect(because).toBe('proof.key-unreachable');
    expect(report.contacted.map(({ outcome }) => outcome)).toEqual(['web.refused']);
  });
});

describe('a badge that its address took back', () => {
  test.each<[string, Answers[string], string | undefined]>([
    ['410', answering(410), undefined],
    ['revoked', { id: at.assertion, revoked: true, revocationReason: 'Issued by mistake' }, 'Issued by mistake'],
    ['revoked, as a text', assertion({ revoked: 'true' }), undefined],
    ['revoked, as a number', assertion({ revoked: 1 }), undefined],
  ])('is withdrawn: %s', async (_what, answer, reason) => {
    const { verdict, because, answers, report } = await judged(assertion(), published({ [at.assertion]: answer }));
    expect([verdict, because]).toEqual(['rejected', 'status.revoked']);
    expect(answers[0]).toBe('proof.hosted');
    expect(report.coverage).toBe('none');
    const evidence = report.checks.find(({ id }) => id === 'status')?.evidence ?? [];
    expect(evidence.find(({ fact }) => fact === 'list.reason')?.value).toBe(reason);
    expect(headlineOf(report)).toBe('Withdrawn by its issuer.');
  });
});

describe('the parts of a badge', () => {
  test('that do not answer leave the issuer open, and what they state unread', async () => {
    const { because, answers, report } = await judged(assertion(), published({ [at.badge]: answering(500) }));
    expect(because).toBe('proof.key-unreachable');
    expect(answers[2]).toBe('status.good');
    expect(report.elements.find(({ id }) => id === 'title')).toMatchObject({
      status: 'missing',
      reason: 'element.unresolved',
    });
  });

  test('a definition outside the issuer’s rule is left where it is stored', async () => {
    const foreign = 'https://umbra.example/badge';
    const shown = assertion({ badge: foreign });
    const answers = published({ [at.assertion]: shown, [foreign]: badgeClass({ id: foreign, name: 'Anything' }) });
    const { report, answers: given } = await judged(shown, answers);
    expect(given[0]).toBe('proof.hosted');
    expect(report.credential?.title).toBeUndefined();
    expect(report.elements.find(({ id }) => id === 'title')?.reason).toBe('element.unresolved');
  });
});

describe('the issuer of a hosted badge', () => {
  test('with a profile below a path is an account there', async () => {
    const below = `${origin}/issuers/7`;
    const answers = published({ [at.badge]: badgeClass({ issuer: below }), [below]: profile({ id: below }) });
    const { report, answers: given } = await judged(assertion(), answers);
    expect(given[1]).toBe('issuer.platform-account');
    expect(report.issuer.provenName?.value).toBe('badges.uni-lumen.example/issuers/7');
  });

  test('stays on the rung of an address, whatever a list says of that', async () => {
    const lumen = {
      id: 'lumen',
      names: [{ value: 'University of Lumen' }],
      active: true,
      identifiers: [],
      reviews: [],
    };
    const directory: Directory = {
      id: 'partners',
      name: 'Our partners',
      kind: 'plain-list',
      version: '2026-11-01',
      issuedAt: '2026-11-01',
      origin: 'imported',
      curation: 'own',
      licence: '',
      source: 'https://partners.example/',
      sha256: '',
      organisations: [{ ...lumen, domains: ['uni-lumen.example'], dids: [at.profile] }],
    };
    const environment = { ...worldOf(published(), sampleDay), directories: [directory] };
    const [report] = await verify({ text: JSON.stringify(assertion()) }, environment);
    expect(report?.issuer.rung).toBe(1);
  });

  test('who defined the badge elsewhere is noted', async () => {
    const shown = assertion({ badge: badgeClass({ id: 'https://umbra.example/badges/1' }) });
    const { report } = await judged(shown, published({ [at.assertion]: shown }));
    expect(report.issuer.notes).toEqual(['issuer.copied-achievement']);
  });
});

test.each<[string, JsonObject, string]>([
  ['no address and no word about verification', { id: 'urn:uuid:1', verification: null }, 'proof.unsigned'],
  ['a signature that is not there', { verification: { type: 'SignedBadge', creator: at.key } }, 'proof.unsigned'],
  ['a verification nobody knows', { verification: { type: 'Oracle' } }, 'proof.unsupported'],
])('%s: %s', async (_what, more, reason) => {
  expect((await judged(assertion(more), published())).answers[0]).toBe(reason);
});
