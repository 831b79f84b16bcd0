import { X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { utf8 } from '../../../../core/bytes.js';
import { provenTime } from '../../../../core/issuer/seal/timestamp.js';
import { de } from '../../../../core/language/de.js';
import { en } from '../../../../core/language/en.js';
import { plain } from '../../../../core/language/phrase.js';
import { limits } from '../../../../core/limits.js';
import { present } from '../../../../core/report/present.js';
import type { VerificationReport } from '../../../../core/report/report.js';
import { type Judging, type Sealed, judgedWith, listWith, sealedBy, times } from '../../../fixtures/anchored.js';
import {
  type Authority,
  type Stated,
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  type Made,
  kinds,
  lumen,
  made,
  nameConstraints,
  provider,
  sealFrom,
  sizedExtension,
  stampOf,
  statements,
  timestampService,
  unknownExtension,
} from '../../../fixtures/authorities.js';
import { caseTable } from '../../../fixtures/case-table.js';
import { country, european, mandate, university } from '../../../fixtures/european.js';
import { granted, withdrawn } from '../../../fixtures/trusted-lists.js';

const root = await made({ name: provider });
const seal = await sealFrom(root);
const clockwork = await timestampService(undefined);
const list = await listWith([root, [clockwork, times]]);

const issuerOf = ({ checks }: VerificationReport) => checks.find(({ id }) => id === 'issuer');
const proofOf = ({ checks }: VerificationReport) => checks.find(({ id }) => id === 'proof');
const factsIn = (report: VerificationReport) =>
  (issuerOf(report)?.evidence ?? [])
    .map(({ fact }) => fact)
    .filter(fact => /^(?:chain|seal)\.|not-in-force/.test(fact));

const judge = async (sealed: Partial<Sealed>, judging: Judging = {}): Promise<VerificationReport> =>
  judgedWith(await sealedBy({ by: seal, ...sealed }), { lists: [list], ...judging });

/** What a reader learns about who sealed it, in one line. */
const said = (report: VerificationReport): string =>
  [
    report.verdict,
    issuerOf(report)?.reason,
    `rung ${String(report.issuer.rung)}`,
    ...report.issuer.notes,
    ...factsIn(report).filter(fact => /^chain|not-in-force/.test(fact)),
  ].join(' ');

const RUNG_4 = 'confirmed issuer.legal-seal rung 4 issuer.seal-revocation-unchecked';
const UNTRUSTED = 'unconfirmed issuer.seal-untrusted rung 0';

/** The issuer of a credential: the university, but for what is given. */
const issued = (stated: object, more: object = {}): Partial<Sealed> => ({
  credential: european({ more: { issuer: { ...university, ...stated }, ...more } }),
});
const identifier = (notation: string, more: object = {}) => ({ type: 'LegalIdentifier', notation, ...more });
const inCountry = (code: string, label: string) => ({
  location: { type: 'Location', address: { type: 'Address', countryCode: country(code, label) } },
});
const signedAs = async (name: string, more: Partial<Made> = {}) => ({ by: await sealFrom(root, { name, ...more }) });
const withNumber = (number: string, code = 'DE') =>
  signedAs(`CN=Seal, O=University of Lumen, 2.5.4.97=${number}, C=${code}`);

const actsFor = (statement: string) => ({ evidence: { ...mandate, evidenceStatement: { en: statement } } });
const office = await signedAs('CN=Seal of the Office, O=Office for Credentials, 2.5.4.97=NTRAT-900123, C=AT');

const table = caseTable('Seals (issuer-identity §13.9)');

describe('a seal that leads to a listed service is', () => {
  test.each<[string, Partial<Sealed> | Promise<Partial<Sealed>>, string]>([
    ['bound by an identifier', issued({ registration: identifier('NTRDE-4711') }), RUNG_4],
    ['bound by an identifier with its country in front', {}, RUNG_4],
    ['bound by a bare number', issued({ registration: undefined, eIDASIdentifier: identifier('4711') }), RUNG_4],
    [
      'bound by one of two countries',
      { ...issued({ location: [inCountry('BEL', 'Belgium').location, university['location']] }) },
      RUNG_4,
    ],
    ['bound by name', issued({ registration: undefined }), `${RUNG_4} issuer.name-match-only`],
    [
      'bound by its name in another language',
      (async () => ({
        ...issued({ registration: undefined }),
        ...(await signedAs('O=Universität Lumen, 2.5.4.97=NTRDE-4711, C=DE')),
      }))(),
      `${RUNG_4} issuer.name-match-only`,
    ],
    [
      'bound by an identifier, under another name',
      issued({ legalName: { en: 'Lumen University' } }),
      `${RUNG_4} issuer.name-differs`,
    ],
    [
      'made on a mandate that names both',
      { ...office, ...issued({}, actsFor('The Office for Credentials seals for the University of Lumen.')) },
      `${RUNG_4} issuer.on-mandate`,
    ],
    [
      'made on a mandate that names one',
      { ...office, ...issued({}, actsFor('The Office for Credentials seals for others.')) },
      'rejected issuer.seal-differs rung 0',
    ],
    ['another organisation’s', office, 'rejected issuer.seal-differs rung 0'],
    ['another’s with the same name', withNumber('NTRDE-9999'), 'rejected issuer.seal-differs rung 0'],
    [
      'unbound: another name and no number',
      { ...office, ...issued({ registration: undefined }) },
      'unconfirmed issuer.seal-unbound rung 0',
    ],
    [
      'unbound: the number of a register of another kind',
      { ...office, ...issued({ registration: undefined, taxIdentifier: identifier('900999') }) },
      'unconfirmed issuer.seal-unbound rung 0',
    ],
    [
      'unbound: the same number in another country',
      issued(inCountry('BEL', 'Belgium')),
      'unconfirmed issuer.seal-unbound rung 0',
    ],
    [
      'unbound: the same name in another country',
      issued({ registration: undefined, ...inCountry('BEL', 'Belgium') }),
      'unconfirmed issuer.seal-unbound rung 0',
    ],
    [
      'Greek: EL in the number, GR in the credential',
      (async () => ({
        ...(await withNumber('VATEL-094014201', 'GR')),
        ...issued({
          registration: undefined,
          vatIdentifier: [identifier('GR094014201')],
          ...inCountry('GRC', 'Greece'),
        }),
      }))(),
      RUNG_4,
    ],
    [
      'Greek: GR in the number, EL in the credential',
      (async () => ({
        ...(await withNumber('VATGR-094014201', 'GR')),
        ...issued({
          registration: undefined,
          eIDASIdentifier: identifier('VATEL-094014201'),
          ...inCountry('GRC', 'Greece'),
        }),
      }))(),
      RUNG_4,
    ],
    [
      'no difference where another body awards',
      {
        credential: european({
          stated: {
            awardedBy: {
              type: 'AwardingProcess',
              awardingBody: {
                type: 'Organisation',
                legalName: { en: 'Academy of Umbra' },
                ...inCountry('FRA', 'France'),
                registration: identifier('FR-1'),
              },
            },
          },
        }),
      },
      RUNG_4,
    ],
    ['for trying out: a number of zeros', withNumber('VATDE-A00000000'), `${UNTRUSTED} issuer.test-seal`],
    [
      'for trying out: the word TEST',
      signedAs('O=TEST University of Lumen, 2.5.4.97=NTRDE-4711, C=DE'),
      `${UNTRUSTED} issuer.test-seal issuer.name-differs`,
    ],
    [
      'for trying out: the word Demo in a unit',
      signedAs('O=University of Lumen, OU=Demo, 2.5.4.97=NTRDE-4711, C=DE'),
      `${UNTRUSTED} issuer.test-seal`,
    ],
    [
      'for trying out: another’s, which is no accusation',
      signedAs('O=Sample Office, 2.5.4.97=NTRAT-900123, C=AT'),
      `${UNTRUSTED} issuer.test-seal issuer.name-differs`,
    ],
  ])('%s', async (what, sealed, expected) => {
    table.row(what, expected, said(await judge(await sealed)));
  });
});

test('the name is the certificate’s, its source the list, and the certificate is described', async () => {
  const report = await judge({ ...issued({ legalName: { en: 'Lumen University' } }) });
  const independent = new X509Certificate(seal.certificate);
  expect(report.issuer).toEqual({
    rung: 4,
    provenName: {
      value: 'University of Lumen',
      source: { kind: 'bundled', name: 'EU trusted list', version: '2026-11-01T00:00:00Z' },
    },
    claimedName: 'Lumen University',
    anchor: {
      kind: 'certificate',
      subject: {
        organisation: 'University of Lumen',
        organisationIdentifier: 'NTRDE-4711',
        country: 'DE',
        commonName: 'Seal of the University of Lumen',
      },
      issuer: 'Lumen Trust Services CA',
      serial: independent.serialNumber.toLowerCase(),
      notBefore: '2025-01-01T00:00:00Z',
      notAfter: '2035-01-01T00:00:00Z',
      sha256: independent.fingerprint256.replaceAll(':', '').toLowerCase(),
      statements: [],
      binding: 'identifier',
      test: false,
    },
    listedIn: [],
    accreditation: [],
    notes: ['issuer.seal-revocation-unchecked', 'issuer.name-differs'],
  });
  expect(proofOf(report)?.notes).toContain('proof.legal-validation');
});

describe('in time', async () => {
  const later = { on: '2036-03-01T00:00:00Z' };
  const early = { sigT: '2024-12-31T00:00:00Z' };
  test.each<[string, Partial<Sealed> | Promise<Partial<Sealed>>, Judging, string]>([
    ['now', {}, {}, RUNG_4],
    ['expired, without a time stamp', {}, later, `${UNTRUSTED} issuer.seal-time-unproven`],
    ['expired, with a time stamp', { stamps: [{ by: clockwork }] }, later, RUNG_4],
    [
      'expired, with two time stamps of which one is broken',
      { stamps: [{ by: clockwork, wrong: 'digest' }, { by: clockwork }] },
      later,
      RUNG_4,
    ],
    [
      'expired, and stamped after that',
      { stamps: [{ by: clockwork, at: '2035-01-02T00:00:00Z' }] },
      {
        ...later,
        lists: [
          await listWith([root, [clockwork, times]], {
            lotl: { sequenceNumber: 1, issueDate: '2036-01-01T00:00:00Z', nextUpdate: '2036-07-01T00:00:00Z' },
          }),
        ],
      },
      `${UNTRUSTED} certificate.not-in-force`,
    ],
    [
      'stamped before the certificate began',
      { stamps: [{ by: clockwork, at: '2024-12-01T00:00:00Z' }] },
      {},
      `${UNTRUSTED} certificate.not-in-force`,
    ],
    ['not begun yet', signedAs(lumen, { from: '2027-01-01' }), {}, `${UNTRUSTED} certificate.not-in-force`],
    [
      'sealed before the certificate began, by its own word',
      { header: early },
      {},
      `${UNTRUSTED} certificate.not-in-force`,
    ],
    [
      'sealed before the certificate began by its own word, and stamped later',
      { header: early, stamps: [{ by: clockwork }] },
      {},
      `${UNTRUSTED} certificate.not-in-force`,
    ],
    ['without any date of its own', { header: { sigT: undefined, crit: ['b64'] } }, {}, RUNG_4],
    ['by a clock that is wrong', {}, { on: '2019-01-01T00:00:00Z', notBefore: '2026-01-01T00:00:00Z' }, UNTRUSTED],
  ])('%s', async (what, sealed, judging, expected) => {
    table.row(what, expected, said(await judge(await sealed, judging)));
  });

  test('a time stamp is told of when it proves something, and is named when it does not', async () => {
    const proven = proofOf(await judge({ stamps: [{ by: clockwork }], added: [{ arcTst: {} }] }));
    const parts = (await judge({ stamps: [{ by: clockwork }], added: [{ arcTst: {} }] })).checks;
    const facts = parts.find(({ id }) => id === 'proof.0')?.evidence.map(({ fact, value }) => [fact, value]);
    expect(proven?.notes).toEqual(['proof.legal-validation']);
    expect(facts).toEqual([
      ['stated.proof', 'ES256'],
      ['stated.created', '2026-06-30T12:00:00.000Z'],
      ['seal.proven-at', '2026-06-30T12:00:05.000Z'],
      ['seal.time-stamped-by', 'Lumen Trust Services: Certificates for seals'],
      ['seal.additions', 'arcTst'],
    ]);
    const archive = await judge({ added: [{ arcTst: { tstTokens: [] } }] }, later);
    expect(proofOf(archive)?.notes).toContain('proof.timestamp-unread');
    expect(archive.issuer.notes).toEqual(['issuer.seal-time-unproven']);
  });

  test('a credential in force stays unconfirmed by a wrong clock, and nobody says that its certificate has expired', async () => {
    const report = await judge(
      { stamps: [{ by: clockwork }] },
      { on: '2019-01-01T00:00:00Z', notBefore: '2026-01-01T00:00:00Z' },
    );
    expect(report).toMatchObject({ verdict: 'unconfirmed', because: 'period.clock', issuer: { rung: 4 } });
  });
});

describe('a time stamp that proves nothing does no harm to a seal, and does not help an expired one', async () => {
  const on = '2036-03-01T00:00:00Z';
  const stranger = await timestampService(undefined, { name: 'CN=Stranger, C=DE' });
  const below = await timestampService(root);
  const loose = await timestampService(undefined, {
    name: 'CN=Loose, C=DE',
    extensions: [new ExtendedKeyUsageExtension(['1.3.6.1.5.5.7.3.8'], false)],
  });
  const wide = await timestampService(undefined, {
    name: 'CN=Wide, C=DE',
    extensions: [new ExtendedKeyUsageExtension(['1.3.6.1.5.5.7.3.8', '1.3.6.1.5.5.7.3.1'], true)],
  });
  const lasting = await timestampService(undefined, { name: 'CN=Over, C=DE', until: '2026-01-01' });
  const ended = await timestampService(undefined, { name: 'CN=Ended, C=DE' });
  const elsewhere = await timestampService(undefined, { name: 'CN=Elsewhere, C=DE' });
  const lists = [
    await listWith([
      root,
      [clockwork, times],
      [loose, times],
      [wide, times],
      [lasting, times],
      [
        ended,
        {
          ...times,
          history: [
            { status: granted, from: '2020-01-01T00:00:00Z' },
            { status: withdrawn, from: '2026-01-01T00:00:00Z' },
          ],
        },
      ],
      [elsewhere, { ...times, type: 'http://uri.etsi.org/TrstSvc/Svctype/CA/QC' }],
    ]),
  ];
  test.each<[string, NonNullable<Sealed['stamps']>[number]]>([
    ['of an unlisted service', { by: stranger }],
    ['of a service below one that issues certificates only', { by: below }],
    ['of a service that was withdrawn before', { by: ended }],
    ['of a listed service that is none for times', { by: elsewhere }],
    ['of a service whose certificate was not in force', { by: lasting }],
    ['of a service whose purpose is not critical', { by: loose }],
    ['of a service with another purpose beside', { by: wide }],
    ['over other bytes', { by: clockwork, about: 'another' }],
    ['with SHA-1', { by: clockwork, hash: 'SHA-1' }],
    ['of tomorrow', { by: clockwork, at: '2036-03-02T00:00:00Z' }],
    ['with an extension nobody knows', { by: clockwork, extension: true }],
    ['without its certificate', { by: clockwork, withoutCertificate: true }],
    ['whose attributes name another content', { by: clockwork, wrong: 'content-type' }],
    ['whose attributes hold another digest', { by: clockwork, wrong: 'digest' }],
    ['whose attributes name another certificate', { by: clockwork, wrong: 'certificate' }],
    ['without attributes', { by: clockwork, wrong: 'no-attributes' }],
    ['whose signature is another', { by: clockwork, wrong: 'signature' }],
  ])('%s', async (what, stamp) => {
    const expired = await judge({ stamps: [stamp] }, { on, lists });
    table.row(`stamped ${what}`, `${UNTRUSTED} issuer.seal-time-unproven`, said(expired));
    expect(proofOf(expired)).toMatchObject({
      reason: 'proof.intact',
      notes: ['proof.timestamp-unread', 'proof.legal-validation'],
    });
    expect(said(await judge({ stamps: [stamp] }, { lists }))).toBe(RUNG_4);
  });

  test.each(['text', 'AAAA', '', 7, null])('token %j is none', async val => {
    const report = await judge({ added: [{ sigTst: { tstTokens: [{ val }] } }] });
    expect(said(report)).toBe(RUNG_4);
    expect(proofOf(report)?.notes).toContain('proof.timestamp-unread');
  });

  test.each<[string, Partial<Made>]>([
    ['RSA', { kind: 'RSA' }],
    ['P-384', { kind: 'P-384' }],
    ['P-521', { kind: 'P-521' }],
  ])('one of a service below a listed one proves its time, signed with %s', async (_kind, more) => {
    const above = await made({ name: 'CN=Time Root, C=DE' });
    const between = await made({ name: 'CN=Time Between, C=DE', by: above });
    const stamping = await timestampService(between, more);
    const stamps = [{ by: stamping, along: [above, between], hash: 'SHA-512' as const }];
    const vouching = [await listWith([root, [above, times]])];
    expect(said(await judge({ stamps }, { on, lists: vouching }))).toBe(RUNG_4);
    expect(said(await judge({ stamps: [{ by: stamping }] }, { on, lists: vouching }))).toContain('seal-time-unproven');
  });
});

describe('a chain', async () => {
  const authority = (name: string, by?: Authority, more: Partial<Made> = {}) =>
    made({ name: `CN=${name}, O=Lumen Trust Services, C=DE`, ...(by && { by }), ...more });
  const first = await authority('First', root);
  const second = await authority('Second', first);
  const third = await authority('Third', second);
  const fourth = await authority('Fourth', third);
  const below = (by: Authority, along: readonly Authority[], more: Partial<Made> = {}) =>
    sealFrom(by, more).then(leaf => ({ by: leaf, along }));
  const stranger = await made({ name: provider });
  const strange = await authority('Strange');
  const expired = await authority('Expired', root, { until: '2026-01-01' });
  const coming = await authority('Coming', root, { from: '2027-01-01' });
  const noAuthority = await authority('None', root, { authority: false, uses: KeyUsageFlags.keyCertSign });
  const flagged = await authority('Flagged', root, {
    authority: false,
    uses: KeyUsageFlags.keyCertSign,
    extensions: [new BasicConstraintsExtension(false, undefined, true)],
  });
  const noUse = await authority('No use', root, { uses: KeyUsageFlags.digitalSignature });
  const ending = await authority('Ending', root, { pathLength: 0 });
  const endingBelow = await authority('Below the end', ending);
  const demanding = await authority('Demanding', root, { extensions: [unknownExtension(true)] });
  const bounded = await authority('Bounded', root, { extensions: [nameConstraints(true)] });
  const loosely = await authority('Loosely bounded', root, { extensions: [nameConstraints(false)] });
  const harmless = await authority('Harmless', root, { extensions: [unknownExtension(false)] });
  const unnamed = await authority('Unnamed', root, { withoutKeyIdentifiers: true });
  const forged = await authority('First', stranger);

  test.each<[string, Promise<Partial<Sealed>> | Partial<Sealed>, string]>([
    ['of the leaf only, to the service itself', {}, RUNG_4],
    ['with one authority between', below(first, [first]), RUNG_4],
    ['with three between', below(third, [third, second, first]), RUNG_4],
    ['in another order', below(third, [first, third, second]), RUNG_4],
    ['with the service itself and strangers along', below(first, [strange, root, first, stranger]), RUNG_4],
    ['without names of keys', below(unnamed, [unnamed], { withoutKeyIdentifiers: true }), RUNG_4],
    ['with an extension nobody needs to know', below(harmless, [harmless]), RUNG_4],
    ['beside another of the same name', below(first, [forged, first]), RUNG_4],
    ['with four between', below(fourth, [fourth, third, second, first]), `${UNTRUSTED} chain.too-long`],
    ['with a missing link', below(third, [third, first]), `${UNTRUSTED} chain.unlisted`],
    ['of the leaf only, below an authority that did not come along', below(first, []), `${UNTRUSTED} chain.unlisted`],
    ['to an authority that is not listed', below(strange, [strange]), `${UNTRUSTED} chain.unlisted`],
    [
      'to another authority of the listed name',
      below(stranger, [stranger], { withoutKeyIdentifiers: true }),
      `${UNTRUSTED} chain.other-signature`,
    ],
    [
      'to another authority of the listed name, with its key named',
      below(stranger, [stranger]),
      `${UNTRUSTED} chain.unlisted`,
    ],
    ['through one that is over', below(expired, [expired]), `${UNTRUSTED} chain.not-in-force`],
    ['through one that has not begun', below(coming, [coming]), `${UNTRUSTED} chain.not-in-force`],
    ['through one that is no authority', below(noAuthority, [noAuthority]), `${UNTRUSTED} chain.not-authority`],
    ['through one that says it is no authority', below(flagged, [flagged]), `${UNTRUSTED} chain.not-authority`],
    ['through one that may not sign certificates', below(noUse, [noUse]), `${UNTRUSTED} chain.not-authority`],
    ['longer than an authority allows', below(endingBelow, [endingBelow, ending]), `${UNTRUSTED} chain.too-long`],
    ['as long as an authority allows', below(ending, [ending]), RUNG_4],
    [
      'through one that demands what nobody knows',
      below(demanding, [demanding]),
      `${UNTRUSTED} chain.unknown-extension`,
    ],
    ['through one for some names only', below(bounded, [bounded]), `${UNTRUSTED} chain.unknown-extension`],
    [
      'through one for some names only, not critical',
      below(loosely, [loosely]),
      `${UNTRUSTED} chain.unknown-extension`,
    ],
    [
      'of a leaf that demands what nobody knows',
      below(root, [], { extensions: [unknownExtension(true)] }),
      `${UNTRUSTED} chain.unknown-extension`,
    ],
    [
      'of a leaf that is not for signing',
      below(root, [], { uses: KeyUsageFlags.keyEncipherment }),
      `${UNTRUSTED} chain.other-use`,
    ],
    [
      'of a certificate that vouches for itself',
      sealFrom(root).then(() => made({ name: lumen, authority: false }).then(by => ({ by }))),
      `${UNTRUSTED} chain.unlisted`,
    ],
  ])('%s', async (what, sealed, expected) => {
    table.row(`chain ${what}`, expected, said(await judge(await sealed)));
  });

  test.each(Object.keys(kinds) as (keyof typeof kinds)[])('signed with %s', async kind => {
    const signing = await made({ name: 'CN=Signing, C=DE', kind });
    const by = await sealFrom(signing, { kind: 'RSA' });
    const weak = kind === 'short RSA' || kind === 'RSA with SHA-1';
    const report = await judge({ by }, { lists: [await listWith([signing])] });
    table.row(`signed with ${kind}`, weak ? `${UNTRUSTED} chain.other-signature` : RUNG_4, said(report));
  });

  test('a certificate changed by one bit of its name leads nowhere', async () => {
    const bytes = Buffer.from(seal.certificate);
    bytes.write('Umbra', bytes.indexOf('Lumen', bytes.indexOf('Seal of')));
    const changed = { ...seal, certificate: bytes };
    expect(said(await judge({ by: changed }))).toContain('issuer.seal-untrusted rung 0');
  });

  test('another certificate than the one that is named is a broken seal', async () => {
    const report = await judge({ header: { 'x5t#S256': Buffer.alloc(32).toString('base64url') } });
    table.row('x5t#S256 of another certificate', 'rejected proof.malformed', `${report.verdict} ${report.because}`);
  });
});

describe('a list', async () => {
  const history = (...entries: readonly (readonly [string, string])[]) => ({
    history: entries.map(([status, from]) => ({ status, from })),
  });
  const since = (from: string) => history([granted, '2020-01-01T00:00:00Z'], [withdrawn, from]);
  const of = (issueDate: string, services: Parameters<typeof listWith>[0], more: object = {}) =>
    listWith(services, { lotl: { sequenceNumber: 1, issueDate, nextUpdate: '2040-01-01T00:00:00Z', ...more } });
  const old = await of('2025-01-01T00:00:00Z', [root, [clockwork, times]]);
  const recent = await of('2026-10-01T00:00:00Z', [[root, since('2026-09-01T00:00:00Z')]]);
  const stamps = [{ by: clockwork }];
  test.each<[string, Partial<Sealed>, Judging['lists'] & object, string]>([
    [
      'whose service was withdrawn before the seal',
      {},
      [await listWith([[root, since('2026-01-01T00:00:00Z')]])],
      `${UNTRUSTED} chain.not-granted chain.not-granted-since`,
    ],
    [
      'whose service was withdrawn after the time that is proven',
      { stamps },
      [
        await listWith([
          [root, since('2026-07-01T00:00:00Z')],
          [clockwork, times],
        ]),
      ],
      RUNG_4,
    ],
    [
      'whose service was withdrawn after the time the seal says itself',
      {},
      [await listWith([[root, since('2026-07-01T00:00:00Z')]])],
      `${UNTRUSTED} chain.not-granted chain.not-granted-since`,
    ],
    [
      'whose service was granted again',
      {},
      [
        await listWith([
          [
            root,
            history(
              [granted, '2020-01-01T00:00:00Z'],
              [withdrawn, '2021-01-01T00:00:00Z'],
              [granted, '2022-01-01T00:00:00Z'],
            ),
          ],
        ]),
      ],
      RUNG_4,
    ],
    [
      'whose service is granted from tomorrow',
      {},
      [await listWith([[root, history([granted, '2027-01-01T00:00:00Z'])]])],
      `${UNTRUSTED} chain.not-granted`,
    ],
    ['whose service makes time stamps', {}, [await listWith([[root, times]])], `${UNTRUSTED} chain.unlisted`],
    [
      'that is out of date',
      {},
      [await of('2025-01-01T00:00:00Z', [root], { nextUpdate: '2025-07-01T00:00:00Z' })],
      `${UNTRUSTED} issuer.directory-stale chain.list-out-of-date`,
    ],
    [
      'that is out of date now and was not at the time that is proven',
      { stamps },
      [await of('2026-06-01T00:00:00Z', [root, [clockwork, times]], { nextUpdate: '2026-10-01T00:00:00Z' })],
      RUNG_4,
    ],
    ['without the service, beside one with it', {}, [await listWith([clockwork]), list], RUNG_4],
    [
      'that is newer and says it was withdrawn',
      {},
      [old, recent],
      `${UNTRUSTED} chain.not-granted chain.not-granted-since`,
    ],
    [
      'that is newer and says it was withdrawn, in another order',
      {},
      [recent, old],
      `${UNTRUSTED} chain.not-granted chain.not-granted-since`,
    ],
    [
      'that says of its service, twice, that it is granted',
      {},
      [
        await listWith([
          [root, { forSeals: false }],
          [root, history([granted, '2026-01-01T00:00:00Z'])],
        ]),
      ],
      RUNG_4,
    ],
    [
      'that says of its service that it was granted, and that it was withdrawn',
      {},
      [await listWith([root, [root, since('2026-01-01T00:00:00Z')]])],
      `${UNTRUSTED} chain.not-granted chain.not-granted-since`,
    ],
    [
      'that says of its service that it was withdrawn, and that it was granted',
      {},
      [await listWith([[root, since('2026-01-01T00:00:00Z')], root])],
      `${UNTRUSTED} chain.not-granted chain.not-granted-since`,
    ],
    [
      'of the same day as one that says it was withdrawn',
      {},
      [await listWith([root]), await listWith([[root, since('2026-01-01T00:00:00Z')]])],
      `${UNTRUSTED} chain.not-granted chain.not-granted-since`,
    ],
    [
      'whose service was granted at the time that is proven, and an entry of it begins later',
      { stamps },
      [await listWith([root, [root, history([granted, '2026-07-01T00:00:00Z'])], [clockwork, times]])],
      RUNG_4,
    ],
    [
      'that is closed, of a moment after its day',
      {},
      [await of('2026-11-01T00:00:00Z', [root], { nextUpdate: null })],
      `${UNTRUSTED} issuer.directory-stale chain.list-out-of-date`,
    ],
    [
      'that is closed, of a time that is proven before its day',
      { stamps },
      [await of('2026-11-01T00:00:00Z', [root, [clockwork, times]], { nextUpdate: null })],
      RUNG_4,
    ],
    ['that is empty', {}, [await listWith([])], `${UNTRUSTED} chain.unlisted`],
    ['of which there is none', {}, [], UNTRUSTED],
  ])('%s', async (what, sealed, lists, expected) => {
    table.row(`list ${what}`, expected, said(await judge(sealed, { lists })));
  });

  test('a service for times that is granted and withdrawn in one list proves no time', async () => {
    const lists = [
      await listWith([root, [clockwork, times], [clockwork, { ...times, ...since('2026-01-01T00:00:00Z') }]]),
    ];
    const proof = proofOf(await judge({ stamps }, { lists }));
    expect(proof).toMatchObject({ reason: 'proof.intact' });
    expect(proof?.notes).toContain('proof.timestamp-unread');
  });

  test('the service that was withdrawn is named, with the day', async () => {
    const lists = [await listWith([[root, since('2026-01-01T00:00:00Z')]])];
    const source = { kind: 'bundled', name: 'EU trusted list', version: '2026-11-01T00:00:00Z' };
    expect(issuerOf(await judge({}, { lists }))?.evidence).toEqual(
      expect.arrayContaining([
        { fact: 'chain.not-granted', value: 'Lumen Trust Services: Certificates for seals', source },
        { fact: 'chain.not-granted-since', value: '2026-01-01T00:00:00Z', source },
      ]),
    );
  });

  test('certificates that are none stand in nobody’s way', async () => {
    const rubbish = [
      Uint8Array.of(0x30, 0),
      Uint8Array.from([0x30, 0x03, 0x02, 0x01, 0x05]),
      seal.certificate.subarray(0, 99),
    ];
    const services = rubbish.map(certificate => ({ ...list.services[0], certificate: Uint8Array.from(certificate) }));
    const garbled = { ...list, services: [...services, ...list.services] } as typeof list;
    expect(said(await judge({}, { lists: [garbled] }))).toBe(RUNG_4);
    expect(said(await judge({}, { lists: [{ ...garbled, services } as typeof list] }))).toBe(
      `${UNTRUSTED} chain.unlisted`,
    );
  });
});

describe('“qualified” is said only where certificate and list agree', async () => {
  const all = ['qualified', 'seal', 'device'] as const;
  const sealing = async (...stated: readonly Stated[]) => ({
    by: await sealFrom(root, { extensions: [statements(...stated)] }),
  });
  const notForSeals = await listWith([[root, { forSeals: false }]]);
  test.each<[string, Partial<Sealed>, Judging, readonly string[], boolean]>([
    [
      'it complies, is for seals, and its service is',
      await sealing('qualified', 'seal'),
      {},
      ['qualified', 'seal'],
      true,
    ],
    ['its key is in a device as well', await sealing(...all), {}, all, true],
    ['it is for signatures of people', await sealing('qualified', 'signature'), {}, ['qualified'], false],
    ['it does not state that it complies', await sealing('seal'), {}, ['seal'], false],
    ['it states nothing', {}, {}, [], false],
    [
      'its service is not for seals',
      await sealing('qualified', 'seal'),
      { lists: [notForSeals] },
      ['qualified', 'seal'],
      false,
    ],
    ['no list is at hand', await sealing('qualified', 'seal'), { lists: [] }, ['qualified', 'seal'], false],
  ])('%s', async (what, sealed, judging, stated, isQualified) => {
    const report = await judge(sealed, judging);
    const evidence = issuerOf(report)?.evidence ?? [];
    const has = (fact: string) => evidence.some(one => one.fact === fact);
    table.row(`qualified: ${what}`, isQualified, has('seal.qualified'));
    expect(report.issuer.anchor).toMatchObject({ statements: stated });
    for (const one of ['qualified', 'seal', 'device'] as const)
      expect(has(`certificate.states-${one}`)).toBe(stated.includes(one));
  });
});

test('a certificate for the signatures of people seals for no organisation, whatever it names', async () => {
  const personal = await sealFrom(root, { extensions: [statements('qualified', 'signature')] });
  const both = await sealFrom(root, { extensions: [statements('qualified', 'signature', 'seal')] });
  table.row('for the signatures of people', `${UNTRUSTED} chain.other-use`, said(await judge({ by: personal })));
  table.row('for both', RUNG_4, said(await judge({ by: both })));
});

describe('a certificate that is made for something else seals for no organisation, whatever it names:', () => {
  const serverAuth = '1.3.6.1.5.5.7.3.1';
  const clientAuth = '1.3.6.1.5.5.7.3.2';
  const emailProtection = '1.3.6.1.5.5.7.3.4';
  const other = `${UNTRUSTED} chain.other-use`;
  const purposes = (...named: readonly string[]): Partial<Made> => ({
    extensions: [new ExtendedKeyUsageExtension([...named], true)],
  });
  const person = `${lumen}, 2.5.4.4=Muster, 2.5.4.42=Mia`;
  test.each<[string, Partial<Made>, string]>([
    ['for a web server', purposes(serverAuth), other],
    [
      'for servers, clients, code, time stamps and answers on other certificates',
      purposes(serverAuth, clientAuth, '1.3.6.1.5.5.7.3.3', '1.3.6.1.5.5.7.3.8', '1.3.6.1.5.5.7.3.9'),
      other,
    ],
    ['for nothing at all', purposes(), other],
    ['as many seals are, for clients and letters', purposes(clientAuth, emailProtection), RUNG_4],
    ['for documents, in the words of one maker', purposes('1.3.6.1.4.1.311.10.3.12'), RUNG_4],
    ['for documents', purposes('1.3.6.1.5.5.7.3.36'), RUNG_4],
    ['for anything', purposes('2.5.29.37.0'), RUNG_4],
    ['qualified without a type, which is for signatures', { extensions: [statements('qualified')] }, other],
    ['of a person', { name: person }, other],
    ['of a person, by the surname alone', { name: `${lumen}, 2.5.4.4=Muster` }, other],
    ['of a person, by the given name alone', { name: `${lumen}, 2.5.4.42=Mia` }, other],
    ['a seal by its own word, that names who keeps it', { name: person, extensions: [statements('seal')] }, RUNG_4],
  ])('%s', async (what, more, expected) => {
    table.row(`made ${what}`, expected, said(await judge({ by: await sealFrom(root, more) })));
  });
});

test('a list that is out of date is told of on the card, where no row tells it', async () => {
  const ended = { sequenceNumber: 1, issueDate: '2025-01-01T00:00:00Z', nextUpdate: '2025-07-01T00:00:00Z' };
  const report = await judge({}, { lists: [await listWith([root], { lotl: ended })] });
  const { issuer } = present(report, { audience: 'recruiter', language: en });
  const notes = issuer?.notes.map(({ says }) => plain(says));
  const says = 'The list that names the service which issued its certificate is out of date (1 January 2025).';
  expect(notes).toContain(says);
});

describe('limits', () => {
  const on = '2036-03-01T00:00:00Z';
  const wrong = { by: clockwork, wrong: 'digest' } as const;

  test('as many time stamps are looked at as the limit says', async () => {
    const broken = new Array<typeof wrong>(limits.sealTimestamps - 1).fill(wrong);
    expect(said(await judge({ stamps: [...broken, { by: clockwork }] }, { on }))).toBe(RUNG_4);
    expect(said(await judge({ stamps: [...broken, wrong, { by: clockwork }] }, { on }))).toContain(
      'seal-time-unproven',
    );
  });

  test('a time stamp just small enough is read, and one a byte larger is not', async () => {
    // Signatures with RSA are all of one length.
    const stamping = await timestampService(undefined, { name: 'CN=Ample, C=DE', kind: 'RSA' });
    const lists = [await listWith([[stamping, times]])];
    const filled = async (bytes: number) => {
      const filling = await made({ name: 'CN=Filling', kind: 'RSA', extensions: [sizedExtension(bytes)] });
      return stampOf('stamped', stamping, { along: [filling] });
    };
    const room = limits.timestampBytes - (await filled(60_000)).length;
    const [fitting, longer] = [await filled(60_000 + room), await filled(60_001 + room)];
    expect([fitting.length, longer.length]).toEqual([limits.timestampBytes, limits.timestampBytes + 1]);
    expect((await provenTime(fitting, utf8('stamped'), lists))?.at).toEqual(new Date('2026-06-30T12:00:05Z'));
    expect(await provenTime(longer, utf8('stamped'), lists)).toBeUndefined();
  });
});

describe.each([
  [
    en,
    'Intact. Sealed by University of Lumen (NTRDE-4711).',
    'Certificate issued by Lumen Trust Services, on the trusted list of BE (EU lists of 1 November 2026).',
  ],
  [
    de,
    'Unverändert. Gesiegelt von University of Lumen (NTRDE-4711).',
    'Zertifikat von Lumen Trust Services, auf der EU-Vertrauensliste von BE (EU-Listen vom 1. November 2026).',
  ],
])('in words', (language, headline, vouched) => {
  const shown = async (sealed: Partial<Sealed> = {}, judging: Judging = {}) =>
    present(await judge(sealed, judging), { audience: 'recruiter', language });

  test(`a seal that names its issuer says who vouches for it (${language.name})`, async () => {
    const { headline: first, issuer, tone } = await shown();
    expect(plain(first)).toBe(`${headline} ${vouched}`);
    expect(tone).toBe('sound');
    expect(plain(issuer?.heading ?? [])).toBe('University of Lumen');
    expect(plain(issuer?.says ?? [])).toContain(vouched);
    expect(plain(issuer?.says ?? [])).not.toMatch(/qualifi/iu);
  });

  test(`a qualified one is called so (${language.name})`, async () => {
    const by = await sealFrom(root, { extensions: [statements('qualified', 'seal')] });
    expect(plain((await shown({ by })).issuer?.says ?? [])).toMatch(/qualifi/iu);
    expect(plain((await shown({ by }, { lists: [] })).issuer?.says ?? [])).not.toMatch(/qualifi/iu);
  });

  test(`another organisation’s names both, and the claimed one as claimed (${language.name})`, async () => {
    const { headline: first, issuer, tone } = await shown(office);
    expect(plain(first)).toContain('Office for Credentials');
    expect(tone).toBe('broken');
    expect(plain(issuer?.heading ?? [])).toBe('Office for Credentials');
    expect(plain(issuer?.claimed ?? [])).toContain('University of Lumen');
  });

  test(`one that is tied to nobody is a doubt with a name (${language.name})`, async () => {
    const { headline: first, issuer, tone } = await shown({ ...office, ...issued({ registration: undefined }) });
    expect(plain(first)).toContain('Office for Credentials');
    expect(tone).toBe('doubt');
    expect(plain(issuer?.heading ?? [])).toBe('Office for Credentials');
  });

  test(`one for trying out identifies nobody (${language.name})`, async () => {
    const { headline: first, issuer, tone } = await shown(await withNumber('VATDE-A00000000'));
    expect(plain(first)).toMatch(/trying things out|zum Ausprobieren/u);
    expect(tone).toBe('doubt');
    expect(plain(issuer?.heading ?? [])).toBe(plain(language.issuerCard.testCertificate));
  });
});
