/** Who is named, by whom, and who never is (issuer-identity §13.1, .2, .12, .13): the case, expected, got. */
import { describe, expect, test } from 'vitest';
import type { Environment } from '../../../core/environment.js';
import type { Directory } from '../../../core/issuer/directory.js';
import type { JsonObject } from '../../../core/json.js';
import { de } from '../../../core/language/de.js';
import { en } from '../../../core/language/en.js';
import { plain } from '../../../core/language/phrase.js';
import { present } from '../../../core/report/present.js';
import type { VerificationReport } from '../../../core/report/report.js';
import { verify } from '../../../core/verify.js';
import { caseTable } from '../../fixtures/case-table.js';
import { plainBadge, profile } from '../../fixtures/credentials.js';
import { directoryFrom, plainList, rorRecord, snapshot } from '../../fixtures/directories.js';
import { type Answers, worldOf } from '../../fixtures/environment.js';
import { didDocument, didWebAddress, sign, testKey } from '../../fixtures/signer.js';

const table = caseTable('who is named');
const key = await testKey('uni-lumen');
const day = '2026-11-21T00:00:00Z';
const claimed = 'Claimed University';
const lumen = 'did:web:uni-lumen.example';

const signedBy = (issuer: string, more: JsonObject = {}, badge: JsonObject = {}) =>
  sign(plainBadge({ issuer: profile(issuer, { name: claimed, ...more }), ...badge }), {
    key,
    ...(issuer.startsWith('did:key') ? {} : { method: `${issuer}#key-1` }),
  });

const publishedBy = (issuer: string): Answers =>
  issuer.startsWith('did:key')
    ? {}
    : { [issuer.startsWith('did:') ? didWebAddress(issuer) : issuer]: didDocument(issuer, { 'key-1': key }) };

async function reportOn(
  document: JsonObject,
  answers: Answers,
  directories: readonly Directory[] = [],
  more: Partial<Environment> = {},
): Promise<VerificationReport> {
  const [report] = await verify({ text: JSON.stringify(document) }, { ...worldOf(answers, day), directories, ...more });
  if (!report) throw new Error('verify answers');
  return report;
}

const headingOf = (report: VerificationReport): string => {
  const { headline } = present(report, { audience: 'recruiter', language: en });
  return plain(headline.filter(({ kind }) => kind === 'proven'));
};
const reasonOf = ({ checks }: VerificationReport) => checks.find(({ id }) => id === 'issuer')?.reason;

const ror = await directoryFrom([rorRecord(1, 'University of Lumen', { domains: ['uni-lumen.example'] })]);
const partners = await directoryFrom(plainList([{ name: 'University of Lumen', dids: [lumen] }]));
const keys = await directoryFrom(plainList([{ name: 'University of Lumen', dids: [key.didKey] }]));
const accounts = await directoryFrom(
  plainList([{ name: 'University of Lumen', dids: ['did:web:badges.example:issuers:77'] }]),
);
const old = await directoryFrom(
  plainList([{ name: 'University of Lumen', dids: [lumen] }], { staleAfter: '2026-11-20' }),
);
const platforms = await directoryFrom(
  plainList([{ name: 'Platform', domains: ['badges.example', 'learncard.com', 'uni-lumen.example'] }]),
);
const registry = await directoryFrom({ meta: { updated: '2026-09-20' }, registry: { [lumen]: { name: 'Evil' } } });

describe('the ladder', () => {
  test.each<[string, string, readonly Directory[], number, string, string]>([
    ['1.01 a key alone', key.didKey, [], 0, 'issuer.unidentified', ''],
    ['1.02 a key at a whole host', lumen, [], 1, 'issuer.web-address', 'uni-lumen.example'],
    ['1.03 a profile at a whole host', 'https://uni-lumen.example/', [], 1, 'issuer.web-address', 'uni-lumen.example'],
    [
      '1.04 an account below a path',
      'did:web:badges.example:issuers:77',
      [],
      1,
      'issuer.platform-account',
      'badges.example/issuers/77',
    ],
    [
      '1.05 a profile below a path',
      'https://badges.example/issuers/77',
      [],
      1,
      'issuer.platform-account',
      'badges.example/issuers/77',
    ],
    ['1.06 a shared host', 'did:web:lumen.github.io', [], 1, 'issuer.platform-account', 'lumen.github.io'],
    [
      '1.07 a platform without path',
      'did:web:network.learncard.com',
      [platforms],
      1,
      'issuer.platform-account',
      'network.learncard.com',
    ],
    [
      '1.08 a path on a listed host',
      'did:web:uni-lumen.example:~jane',
      [ror],
      1,
      'issuer.platform-account',
      'uni-lumen.example/~jane',
    ],
    ['1.09 a listed address', lumen, [ror], 2, 'issuer.listed-address', 'University of Lumen'],
    [
      '1.10 a subdomain of one',
      'did:web:badges.uni-lumen.example',
      [ror],
      2,
      'issuer.listed-address',
      'University of Lumen',
    ],
    ['1.11 its www', 'did:web:www.uni-lumen.example', [ror], 2, 'issuer.listed-address', 'University of Lumen'],
    ['1.12 a listed identifier', lumen, [ror, partners], 3, 'issuer.listed-signer', 'University of Lumen'],
    ['1.13 a listed key', key.didKey, [keys], 3, 'issuer.listed-signer', 'University of Lumen'],
    [
      '1.14 a listed account',
      'did:web:badges.example:issuers:77',
      [platforms, accounts],
      3,
      'issuer.listed-signer',
      'University of Lumen',
    ],
    [
      '1.15 an account on a listed host is not its owner',
      'did:web:badges.example:issuers:78',
      [platforms, accounts],
      1,
      'issuer.platform-account',
      'badges.example/issuers/78',
    ],
    ['1.16 an old list', lumen, [old], 1, 'issuer.web-address', 'uni-lumen.example'],
    ['1.17 lists that disagree', lumen, [ror, platforms], 1, 'issuer.web-address', 'uni-lumen.example'],
    ['1.18 a registry of own statements', lumen, [registry], 1, 'issuer.web-address', 'uni-lumen.example'],
  ])('%s', async (id, issuer, directories, rung, reason, name) => {
    const report = await reportOn(await signedBy(issuer), publishedBy(issuer), directories);
    const { provenName } = report.issuer;
    const got = { rung: report.issuer.rung, reason: reasonOf(report), name: provenName?.value ?? '' };
    table.row(id, { rung, reason, name }, got);
    // A headline has few words: of an account it names the host, and the answer below it names both.
    expect(headingOf(report)).toBe(reason === 'issuer.platform-account' ? name.split('/')[0] : name);
    expect(report.issuer.claimedName).toBe(claimed);
  });

  test('1.19 a listed signer whose signature does not hold is nobody', async () => {
    const edited = { ...(await signedBy(lumen)), name: 'Edited' };
    const report = await reportOn(edited, publishedBy(lumen), [ror, partners]);
    expect(report).toMatchObject({ verdict: 'rejected', issuer: { rung: 0, provenName: null, listedIn: [] } });
  });

  test('every list that names the signer is told, with what it is', async () => {
    const { issuer } = await reportOn(await signedBy(lumen), publishedBy(lumen), [
      { ...ror, origin: 'bundled' },
      registry,
      partners,
    ]);
    expect(issuer.listedIn).toEqual([
      expect.objectContaining({ name: 'Our partners', curation: 'own', origin: 'imported', matchedBy: 'did' }),
      expect.objectContaining({ directory: 'ror', curation: 'vetted', origin: 'bundled', matchedBy: 'domain' }),
      expect.objectContaining({ name: 'DCC registry', curation: 'self-declared', organisationName: 'Evil' }),
    ]);
  });
});

describe('the impostor, who copies name, numbers, logo and achievement of a listed university', () => {
  const copied = {
    name: 'University of Lumen',
    image: { id: 'https://uni-lumen.example/logo.png', type: 'Image' },
    address: { type: ['Address'], addressCountryCode: 'BE' },
    otherIdentifier: ['https://ror.org/000000100', 'DEQARINST9901', 'BE0999999900'].map((identifier, at) => ({
      type: 'IdentifierEntry',
      identifier,
      identifierType: ['ext:ror', 'ext:deqarinst', 'ext:vat'][at] ?? '',
    })),
  };
  const achievement = { id: 'https://uni-lumen.example/achievements/1' };
  const lists = async () => [ror, partners, await directoryFrom(snapshot())];

  test.each([
    ['2.01 with a key alone', key.didKey, 'unconfirmed', 'issuer.unidentified', 0, []],
    [
      '2.02 with an account',
      'did:web:badges.example:lumen',
      'confirmed',
      'issuer.platform-account',
      1,
      ['issuer.copied-achievement'],
    ],
    [
      '2.03 on a shared host',
      'did:web:uni-lumen.github.io',
      'confirmed',
      'issuer.platform-account',
      1,
      ['issuer.shared-host', 'issuer.copied-achievement'],
    ],
    [
      '2.04 at an address that looks alike',
      'did:web:uni-1umen.example',
      'confirmed',
      'issuer.web-address',
      1,
      ['issuer.lookalike', 'issuer.copied-achievement'],
    ],
    [
      '2.05 on a platform',
      'did:web:network.learncard.com',
      'confirmed',
      'issuer.platform-account',
      1,
      ['issuer.shared-host', 'issuer.copied-achievement'],
    ],
    [
      '2.06 below the listed name, at another domain',
      'did:web:uni-lumen.example.badges-host.example',
      'confirmed',
      'issuer.web-address',
      1,
      ['issuer.copied-achievement'],
    ],
  ])('%s', async (id, issuer, verdict, because, rung, notes) => {
    const document = await signedBy(issuer, copied, { achievement });
    const report = await reportOn(document, publishedBy(issuer), await lists());
    const got = {
      verdict: report.verdict,
      because: report.because,
      rung: report.issuer.rung,
      notes: report.issuer.notes,
    };
    table.row(id, { verdict, because, rung, notes }, got);
    expect(report.issuer.listedIn).toEqual([]);
    expect(report.issuer.accreditation.map(({ binding }) => binding)).toEqual(['claimed']);
    for (const language of [en, de]) {
      for (const audience of ['recruiter', 'evaluator', 'learner'] as const) {
        const { headline, tone } = present(report, { audience, language });
        const proven = plain(headline.filter(({ kind }) => kind === 'proven'));
        expect(proven).not.toContain('Lumen');
        expect(tone).not.toBe('sound');
      }
    }
    expect(JSON.stringify(present(report, { audience: 'evaluator', language: en }))).not.toContain('logo.png');
  });
});

describe('what a list says in words', () => {
  const told = async (issuer: string, directories: readonly Directory[], language = en) => {
    const report = await reportOn(await signedBy(issuer), publishedBy(issuer), directories);
    const answer = present(report, { audience: 'recruiter', language }).answers.find(({ id }) => id === 'issuer');
    return [answer?.says ?? [], ...(answer?.notes ?? [])].map(plain);
  };

  test.each<[string, string, readonly Directory[], readonly string[]]>([
    [
      '12.01 the address',
      lumen,
      [ror],
      ['uni-lumen.example is the web address listed for University of Lumen in ROR (list of 20 October 2026).'],
    ],
    [
      '12.02 below the address',
      'did:web:badges.uni-lumen.example',
      [ror],
      [
        'badges.uni-lumen.example is a subdomain of uni-lumen.example, the web address listed for University of Lumen in ROR (list of 20 October 2026).',
        'The key is published at a subdomain of the listed address.',
      ],
    ],
    [
      '12.03 the identifier',
      lumen,
      [partners],
      ['Listed as University of Lumen in Our partners (list of 1 November 2026).'],
    ],
    [
      '12.04 the identifier, by the website that shows it',
      lumen,
      [{ ...partners, origin: 'site' }],
      ['Listed by this website itself as University of Lumen (list of 1 November 2026).'],
    ],
    [
      '12.05 the address, by the website that shows it',
      lumen,
      [{ ...ror, origin: 'site' }],
      [
        'uni-lumen.example is the web address that this website itself lists for University of Lumen (list of 20 October 2026).',
      ],
    ],
    [
      '12.06 more than one organisation',
      lumen,
      [ror, platforms],
      ['Listed for more than one organisation (University of Lumen; Platform), so no list was followed.'],
    ],
    [
      '12.07 an old list',
      lumen,
      [old],
      ['Our partners names this signer, but that list is out of date (1 November 2026).'],
    ],
    [
      '12.08 a registry of own statements',
      lumen,
      [registry],
      ['A registry that issuers enter themselves calls this signer “Evil”. Nobody vouches for that name.'],
    ],
  ])('%s', async (id, issuer, directories, sentences) => {
    const said = await told(issuer, directories);
    table.row(
      id,
      sentences,
      said.filter(sentence => sentences.includes(sentence)),
    );
    const german = (await told(issuer, directories, de)).join(' ');
    expect(german).toMatch(/\p{L}/u);
    expect(german).not.toMatch(/\b(?:list|listed|address|issuer)\b/u);
  });
});

describe('what changes nothing', () => {
  const stripped = ({ issuer, ...report }: VerificationReport) => {
    const { accreditation, ...identity } = issuer;
    return { ...report, issuer: identity, reviews: accreditation.length };
  };

  test('13.01 adding any member to an unsigned credential never raises the rung', async () => {
    const unsigned = plainBadge({ issuer: profile(lumen) });
    const added = ['proof', 'evidence', 'id', 'validUntil', 'sealedBy', 'verificationMethod', 'x5c', 'jwk'];
    for (const member of added) {
      for (const value of [lumen, key.didKey, { id: lumen, type: 'DataIntegrityProof' }, [lumen]]) {
        const report = await reportOn({ ...unsigned, [member]: value }, publishedBy(lumen), [ror, partners, keys]);
        expect(report.issuer.rung, member).toBe(0);
      }
    }
  });

  test('13.02 taking a list away never raises the rung, but where lists contradict each other', async () => {
    const lists = [ror, partners, keys, old, registry, accounts];
    const document = await signedBy(lumen);
    const { rung } = (await reportOn(document, publishedBy(lumen), lists)).issuer;
    for (const left of lists) {
      const without = await reportOn(
        document,
        publishedBy(lumen),
        lists.filter(list => list !== left),
      );
      expect(without.issuer.rung).toBeLessThanOrEqual(rung);
    }
  });

  test('13.03 another name in the credential changes the claim and the notes on names alone', async () => {
    const about = ['issuer.name-differs', 'issuer.lookalike', 'issuer.mixed-scripts'];
    const named = async (name: string) => {
      const { issuer, verdict, track } = await reportOn(await signedBy(lumen, { name }), publishedBy(lumen), [ror]);
      const notes = issuer.notes.filter(note => !about.includes(note));
      return { verdict, track, issuer: { ...issuer, claimedName: '', notes } };
    };
    const expected = await named('University of Lumen');
    for (const name of [
      'University of Umbra',
      'Univ\u0435rsity of Lumen',
      'University of Lurnen',
      'ROR',
      '\u202Eytisrevinu',
    ])
      expect(await named(name)).toEqual(expected);
  });

  test('13.04 the reports of a register of reviews change nothing but what is said of reviews', async () => {
    const without = snapshot({
      institutions: (snapshot()['institutions'] as readonly JsonObject[]).map(one => ({ ...one, reports: [] })),
    });
    for (const issuer of [lumen, key.didKey, 'did:web:harbour-school.example', 'did:web:badges.example:issuers:77']) {
      const document = await signedBy(issuer, {
        otherIdentifier: [{ type: 'IdentifierEntry', identifier: 'DEQARINST9902', identifierType: 'identifier' }],
      });
      const seen = async (list: JsonObject) => {
        const { reviews, ...others } = stripped(
          await reportOn(document, publishedBy(issuer), [{ ...(await directoryFrom(list)), sha256: '' }]),
        );
        expect(reviews).toBeGreaterThan(0);
        return others;
      };
      expect(await seen(snapshot())).toEqual(await seen(without));
    }
  });

  test('13.05 a register of reviews never changes verdict, elements and track, nor a rung another list gives', async () => {
    const register = await directoryFrom(snapshot());
    for (const issuer of [lumen, key.didKey, 'did:web:harbour-school.example', 'did:web:umbra.example']) {
      for (const lists of [[], [partners], [ror, partners, keys]]) {
        const document = await signedBy(issuer);
        const before = await reportOn(document, publishedBy(issuer), lists);
        const after = await reportOn(document, publishedBy(issuer), [...lists, register]);
        const same = ({ verdict, elements, track, microbolTrack, criteria, coverage }: VerificationReport) => ({
          verdict,
          elements,
          track,
          microbolTrack,
          criteria,
          coverage,
        });
        expect(same(after)).toEqual(same(before));
        expect(after.issuer.rung).toBeGreaterThanOrEqual(before.issuer.rung);
        if (before.issuer.rung >= 2) expect(after.issuer.rung).toBe(before.issuer.rung);
      }
    }
  });
});
