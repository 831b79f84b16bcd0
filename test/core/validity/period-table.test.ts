/** validity §10.1: every place where a credential states its dates, at every distance from them. */
import { describe, test } from 'vitest';
import { limits } from '../../../core/limits.js';
import type { JsonObject } from '../../../core/json.js';
import { readDate, readNumericDate } from '../../../core/validity/date.js';
import { assertion, published } from '../../fixtures/badges-2.js';
import { certificate } from '../../fixtures/blockcerts.js';
import { caseTable } from '../../fixtures/case-table.js';
import { plainBadge, plainBadgeOnVersion1, profile } from '../../fixtures/credentials.js';
import type { Answers } from '../../fixtures/environment.js';
import { european } from '../../fixtures/european.js';
import { judgeOne, repliesOf } from '../../fixtures/judged-with-record.js';
import { sign, testKey } from '../../fixtures/signer.js';
import { curveKey, jwkDocument, tokenOf } from '../../fixtures/tokens.js';
import { walletClaims } from '../../fixtures/wallet.js';

const table = caseTable('period table');

const did = 'did:web:uni-lumen.example';
const [key, curve] = [await testKey('uni-lumen'), curveKey('uni-lumen p256', 'P-256')];
const answers: Answers = { 'https://uni-lumen.example/.well-known/did.json': jwkDocument(did, { k: curve.jwk }) };

const FROM = '2026-06-30T00:00:00Z';
const UNTIL = '2027-06-30T00:00:00Z';
const seconds = (iso: string): number => Date.parse(iso) / 1_000;

/** Signed before all of it begins, so that only the dates in question are in question. */
const created = '2026-06-01T00:00:00Z';
const proven = async (document: JsonObject, proof: JsonObject = {}): Promise<string> =>
  JSON.stringify(await sign(document, { key, created, proof }));
const badge = (more: JsonObject) => plainBadge({ issuer: profile(key.didKey), more });
const older = (more: JsonObject) => plainBadgeOnVersion1({ issuer: profile(key.didKey), more });
const token = (claims: JsonObject) => tokenOf(claims, curve, { alg: 'ES256', kid: `${did}#k` });
/** Secured by JOSE as VC 2.0 says: the dates of the token are its own. */
const secured = (claims: JsonObject) => tokenOf(claims, curve, { alg: 'ES256', kid: `${did}#k`, typ: 'vc+jwt' });
const ofToken = (more: JsonObject) => plainBadge({ issuer: profile(did), more });
const inToken = (more: JsonObject) => plainBadgeOnVersion1({ issuer: profile(did), more });
const without = (document: JsonObject, ...names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(document).filter(([name]) => !names.includes(name)));
const loose = {
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    'https://www.w3.org/ns/credentials/undefined-terms/v2',
  ],
};

interface Row {
  readonly name: string;
  readonly text: string;
  /** The dates that decide; the other ones are far away. */
  readonly from?: string;
  readonly until?: string;
  readonly web?: Answers;
  /** What is said of the signature, which every report has to say; another word before `from`. */
  readonly proof: string;
  readonly early?: string;
}

const intact = 'proof.intact';
const rows: readonly Row[] = [
  {
    name: 'VC 2.0',
    text: await proven(badge({ validFrom: FROM, validUntil: UNTIL })),
    from: FROM,
    until: UNTIL,
    proof: intact,
  },
  {
    name: 'VC 1.1',
    text: await proven(older({ issuanceDate: FROM, expirationDate: UNTIL })),
    from: FROM,
    until: UNTIL,
    proof: intact,
  },
  {
    name: 'both names, the stricter later and earlier',
    text: await proven(
      badge({
        ...loose,
        validFrom: '2026-06-02T00:00:00Z',
        issuanceDate: FROM,
        validUntil: '2028-01-01T00:00:00Z',
        expirationDate: UNTIL,
      }),
    ),
    from: FROM,
    until: UNTIL,
    proof: intact,
  },
  {
    name: 'VC-JWT 1.1, nbf and exp',
    text: await token({ iss: did, nbf: seconds(FROM), exp: seconds(UNTIL), vc: without(inToken({}), 'issuanceDate') }),
    from: FROM,
    until: UNTIL,
    proof: intact,
  },
  {
    name: 'VC-JWT 1.1, iat alone',
    text: await token({ iss: did, iat: seconds(FROM), vc: without(inToken({}), 'issuanceDate') }),
    from: FROM,
    proof: intact,
    early: 'proof.from-the-future',
  },
  {
    name: 'VC-JOSE 2.0, its own dates',
    text: await secured({
      ...ofToken({ validFrom: FROM, validUntil: UNTIL }),
      nbf: seconds(created),
      exp: seconds('2029-01-01T00:00:00Z'),
    }),
    from: FROM,
    until: UNTIL,
    proof: intact,
  },
  {
    name: 'VC-JOSE 2.0, the dates of its token',
    text: await secured({
      ...ofToken({ validFrom: created, validUntil: '2029-01-01T00:00:00Z' }),
      nbf: seconds(FROM),
      exp: seconds(UNTIL),
    }),
    from: FROM,
    until: UNTIL,
    proof: intact,
  },
  {
    name: 'claims of a wallet credential, nbf and exp',
    text: JSON.stringify(walletClaims({ validFrom: created, nbf: seconds(FROM), exp: seconds(UNTIL) })),
    from: FROM,
    until: UNTIL,
    proof: 'proof.unsigned',
  },
  {
    name: 'Open Badges 2.0',
    text: JSON.stringify(assertion({ issuedOn: FROM, expires: UNTIL })),
    web: published({ 'https://badges.uni-lumen.example/assertions/1': assertion({ issuedOn: FROM, expires: UNTIL }) }),
    from: FROM,
    until: UNTIL,
    proof: 'proof.hosted',
  },
  {
    name: 'Blockcerts 3',
    text: JSON.stringify(certificate({ issuanceDate: FROM, expirationDate: UNTIL, proof: null })),
    from: FROM,
    until: UNTIL,
    proof: 'proof.unsigned',
  },
  {
    name: 'European credential, not its date of issue',
    text: JSON.stringify({
      ...european(),
      validFrom: FROM,
      issuanceDate: '2026-12-01T00:00:00Z',
      issued: '2026-12-01T00:00:00Z',
      validUntil: UNTIL,
    }),
    from: FROM,
    until: UNTIL,
    proof: 'proof.unsigned',
  },
  {
    name: 'European credential, expirationDate',
    text: JSON.stringify({ ...without(european(), 'validUntil'), validFrom: FROM, expirationDate: UNTIL }),
    from: FROM,
    until: UNTIL,
    proof: 'proof.unsigned',
  },
  {
    name: 'the end of a proof',
    text: await proven(badge({ validFrom: created, validUntil: '2029-01-01T00:00:00Z' }), { expires: UNTIL }),
    until: UNTIL,
    proof: intact,
  },
];

const DAY = 86_400;
const ABOUT_FROM = [-DAY, -301, -300, 0, 300, 301, DAY] as const;
const ABOUT_UNTIL = [-DAY, -301, -300, 0, 1, 300, 301, DAY] as const;
const moment = (iso: string, offset: number): Date => new Date(Date.parse(iso) + offset * 1_000);
const distance = (offset: number): string => (offset > 0 ? `+${String(offset)} s` : `${String(offset)} s`);

async function answered({ text, web = {} }: Row, now: Date): Promise<unknown> {
  const report = await judgeOne(text, repliesOf({ ...answers, ...web }), { now: () => now });
  const reason = (id: string) => report.checks.find(check => check.id === id)?.reason;
  return [reason('period'), reason('proof')];
}

describe.each(rows)('$name', row => {
  const { from, until, name, proof, early = proof } = row;
  test.each(from === undefined ? [] : ABOUT_FROM)('the beginning, %i s', async offset => {
    const isEarly = offset < -limits.clockSkew / 1_000;
    const expected = isEarly ? ['period.not-yet', early] : ['period.current', proof];
    table.row(`${name}: from ${distance(offset)}`, expected, await answered(row, moment(from ?? '', offset)));
  });
  test.each(until === undefined ? [] : ABOUT_UNTIL)('the end, %i s', async offset => {
    const expected = [offset > 0 ? 'period.expired' : 'period.current', proof];
    table.row(`${name}: until ${distance(offset)}`, expected, await answered(row, moment(until ?? '', offset)));
  });
});

/** The day the reading rules are tried on. */
const now = new Date('2026-11-21T12:00:00Z');

test.each<[string, () => Promise<string>, readonly string[]]>([
  ['no dates', () => proven(without(badge({}), 'validFrom')), ['period.none', intact]],
  ['no zone', () => proven(badge({ validUntil: '2026-11-21T12:00:00' })), ['period.current', intact, 'period.no-zone']],
  [
    'a long fraction',
    () => proven(badge({ validUntil: '2026-11-21T12:00:00.000000000000Z' })),
    ['period.current', intact],
  ],
  ['lower-case letters', () => proven(badge({ validUntil: '2026-11-21t12:00:00z' })), ['period.current', intact]],
  ['midnight as 24:00:00', () => proven(badge({ validUntil: '2026-11-20T24:00:00Z' })), ['period.expired', intact]],
  ['an offset', () => proven(badge({ validUntil: '2026-11-21T13:59:59+02:00' })), ['period.expired', intact]],
  ['31 February', () => proven(badge({ validUntil: '2027-02-31T00:00:00Z' })), ['period.unreadable', intact]],
  ['the year 10000', () => proven(badge({ validUntil: '10000-01-01T00:00:00Z' })), ['period.unreadable', intact]],
  ['a date as people write it', () => proven(badge({ validUntil: '21/11/2020' })), ['period.unreadable', intact]],
  [
    'a day alone, where none may stand',
    () => proven(badge({ validUntil: '2020-11-21' })),
    ['period.unreadable', intact],
  ],
  [
    'an end before the beginning',
    () => proven(badge({ validFrom: '2026-11-21T12:03:00Z', validUntil: '2026-11-21T12:01:00Z' })),
    ['period.expired', intact, 'period.reversed'],
  ],
  [
    'two ends',
    () => proven(badge({ ...loose, validUntil: '2027-01-01T00:00:00Z', expirationDate: '2026-11-01T00:00:00Z' })),
    ['period.expired', intact, 'period.dates-differ'],
  ],
  [
    'a European credential that ends today',
    () => Promise.resolve(JSON.stringify({ ...european(), validUntil: '2026-11-21' })),
    ['period.current', 'proof.unsigned'],
  ],
  [
    'a European credential that ended yesterday',
    () => Promise.resolve(JSON.stringify({ ...european(), validUntil: '2026-11-20' })),
    ['period.expired', 'proof.unsigned'],
  ],
])('%s', async (name, text, expected) => {
  const report = await judgeOne(await text(), repliesOf(answers), { now: () => now });
  const period = report.checks.find(({ id }) => id === 'period');
  const proof = report.checks.find(({ id }) => id === 'proof')?.reason;
  table.row(name, expected, [period?.reason, proof, ...(period?.notes ?? [])]);
});

test.each<[string, JsonObject]>([
  ['milliseconds as exp', { exp: 1_893_456_000_000 }],
  ['a text as exp', { exp: '1893456000' }],
  ['milliseconds as nbf', { nbf: 1_693_456_000_000 }],
])('%s', async (name, claims) => {
  const report = await judgeOne(await token({ ...ofToken({}), ...claims }), repliesOf(answers), { now: () => now });
  table.row(name, ['rejected', 'format.malformed'], [report.verdict, report.because]);
});

test.each<[string, number, string]>([
  ['proof.created 300 s ahead', 300, 'proof.intact'],
  ['proof.created 301 s ahead', 301, 'proof.from-the-future'],
])('%s', async (name, ahead, expected) => {
  const text = JSON.stringify(
    await sign(badge({}), { key, created: moment(now.toISOString(), ahead).toISOString().replace('.000Z', 'Z') }),
  );
  const report = await judgeOne(text, {}, { now: () => now });
  table.row(name, expected, report.checks.find(({ id }) => id === 'proof')?.reason);
});

test.each<[string, unknown, string | undefined]>([
  ['0', 0, '1970-01-01T00:00:00.000Z'],
  ['a fraction', 1.5, '1970-01-01T00:00:01.500Z'],
  ['the last second that is one', 1e11, readDate('5138-11-16T09:46:40Z')?.date.toISOString()],
  ['milliseconds', 1e11 + 1, undefined],
  ['before 1970', -1, undefined],
  ['a text', '1767225600', undefined],
  ['not a number', NaN, undefined],
  ['endless', Infinity, undefined],
  ['nothing', null, undefined],
])('a NumericDate: %s', (name, value, expected) => {
  table.row(`NumericDate ${name}`, expected, readNumericDate(value)?.toISOString());
});
