/** Quality reviews beside the identity (issuer-identity §13.11): the case, what is expected, and what is got. */
import { describe, expect, test } from 'vitest';
import type { Credential } from '../../../../core/credential.js';
import { openBadges3 } from '../../../../core/formats/open-badges-3/index.js';
import { type Asked, qualityStatements } from '../../../../core/issuer/quality/statements.js';
import { registerKey } from '../../../../core/issuer/quality/registers.js';
import { limits } from '../../../../core/limits.js';
import { caseTable } from '../../../fixtures/case-table.js';
import { directoryFrom, institutions, snapshot } from '../../../fixtures/directories.js';

const table = caseTable('quality reviews');
const register = await directoryFrom(snapshot());
const empty = openBadges3.read({});
const at = <T>(value: T) => ({ value, pointer: '/issuer' });

interface Issuer {
  readonly id: string;
  readonly name?: string;
  readonly country?: string;
  readonly url?: string;
  readonly identifiers?: readonly (readonly [scheme: string, value: string])[];
}

const credential = ({ id, name, country, url, identifiers }: Issuer, awarded?: string, title?: string): Credential => ({
  ...empty,
  ...(title !== undefined && { title: at(title) }),
  validFrom: awarded === undefined ? [] : [at(awarded)],
  issuer: {
    id: at(id),
    ...(name !== undefined && { name: at(name) }),
    ...(country !== undefined && { country: at(country) }),
    ...(url !== undefined && { url: at(url) }),
    ...(identifiers && { identifiers: identifiers.map(([scheme, value]) => ({ ...at(value), scheme })) }),
  },
});

const asked = (more: Partial<Asked> = {}): Asked => ({
  did: undefined,
  host: undefined,
  registers: [register],
  now: new Date('2026-11-21T00:00:00Z'),
  ...more,
});
const signedAt = (host: string): Partial<Asked> => ({ did: `did:web:${host}`, host });

const lumen: Issuer = { id: 'did:web:uni-lumen.example', name: 'University of Lumen', country: 'BE' };
const attacker: Issuer = { id: 'did:key:z6MkAttacker', name: 'University of Lumen', country: 'BE' };
const byKey = { did: 'did:key:z6MkAttacker' };

const short = async (issuer: Issuer, more: Partial<Asked> = {}, awarded?: string, title?: string) =>
  (await qualityStatements(credential(issuer, awarded, title), asked(more))).map(
    ({ binding, organisation, report }) => `${binding} ${organisation}${report === undefined ? '' : ` ${report}`}`,
  );

describe('how a register is tied to the issuer', () => {
  test.each<[string, Issuer, Partial<Asked>, readonly string[]]>([
    ['11.01 a key at its own address: bound', lumen, signedAt('uni-lumen.example'), ['bound DEQARINST9901 900001']],
    ['11.02 a subdomain of it: bound', lumen, signedAt('badges.uni-lumen.example'), ['bound DEQARINST9901 900001']],
    ['11.03 the same without a signature that holds: the same website', lumen, {}, ['same-website DEQARINST9901']],
    [
      '11.04 its identifier on the ledger signed: bound',
      { id: 'did:ebsi:zLumenSample' },
      { did: 'did:ebsi:zLumenSample' },
      ['bound DEQARINST9901 900001'],
    ],
    ['11.05 such an identifier that did not sign: nothing', { id: 'did:ebsi:zLumenSample' }, {}, []],
    [
      '11.06 a number anybody can copy: claimed',
      { ...attacker, identifiers: [['ext:deqarinst', 'DEQARINST9901']] },
      byKey,
      ['claimed DEQARINST9901'],
    ],
    [
      '11.07 such a number without a scheme: claimed',
      { ...attacker, identifiers: [['', 'DEQARINST9901']] },
      byKey,
      ['claimed DEQARINST9901'],
    ],
    [
      '11.08 a VAT number, however it is written: claimed',
      { ...attacker, identifiers: [['eIDASIdentifier', 'VATBE-0999.999.900']] },
      byKey,
      ['claimed DEQARINST9901'],
    ],
    [
      '11.09 an ETER number: claimed',
      { ...attacker, identifiers: [['ext:eter', 'BE9901']] },
      byKey,
      ['claimed DEQARINST9901'],
    ],
    [
      '11.10 a number of ROR is none of its: a name',
      { ...attacker, identifiers: [['ext:ror', 'https://ror.org/000000100']] },
      byKey,
      ['name-and-country DEQARINST9901'],
    ],
    [
      '11.11 a number that does not exist: a name',
      { ...attacker, identifiers: [['ext:deqarinst', 'DEQARINST0000']] },
      byKey,
      ['name-and-country DEQARINST9901'],
    ],
    [
      '11.12 a key of one that claims to be another: both',
      { ...lumen, identifiers: [['ext:deqarinst', 'DEQARINST9902']] },
      signedAt('uni-lumen.example'),
      ['bound DEQARINST9901 900001', 'claimed DEQARINST9902'],
    ],
    [
      '11.13 a number that is its own adds nothing',
      { ...lumen, identifiers: [['ext:deqarinst', 'DEQARINST9901']] },
      signedAt('uni-lumen.example'),
      ['bound DEQARINST9901 900001'],
    ],
    [
      '11.14 its page, and a key elsewhere: the same website',
      { id: 'did:key:z6MkX', url: 'https://www.uni-lumen.example/about' },
      byKey,
      ['same-website DEQARINST9901'],
    ],
    ['11.15 the same name and country: a namesake', attacker, byKey, ['name-and-country DEQARINST9901']],
    [
      '11.16 the same name in a list of the European Union',
      { ...attacker, country: 'http://publications.europa.eu/resource/authority/country/BEL' },
      byKey,
      ['name-and-country DEQARINST9901'],
    ],
    [
      '11.17 the same name, no country: all namesakes',
      { id: 'did:key:z6MkX', name: 'the university of LUMEN' },
      byKey,
      ['name-only DEQARINST9901', 'name-only DEQARINST9902'],
    ],
    [
      '11.18 the same name, another country: all namesakes',
      { ...attacker, country: 'FR' },
      byKey,
      ['name-only DEQARINST9901', 'name-only DEQARINST9902'],
    ],
    [
      '11.19 a suffix trick is another address',
      { id: 'did:web:uni-lumen.example.badges-host.example', name: 'University of Lumen' },
      signedAt('uni-lumen.example.badges-host.example'),
      ['name-only DEQARINST9901', 'name-only DEQARINST9902'],
    ],
    ['11.20 a host that many share never matches', { id: 'did:web:github.io', name: 'Some University' }, {}, []],
    ['11.21 a page on such a host never matches', { id: 'did:key:z6MkX', url: 'https://lumen.github.io' }, {}, []],
    [
      '11.22 several on one address: all listed, none bound',
      { id: 'did:web:umbra.example' },
      signedAt('umbra.example'),
      ['same-website DEQARINST9905', 'same-website DEQARINST9906'],
    ],
    ['11.23 nobody of that name: nothing is said', { id: 'did:key:z6MkX', name: 'School of Nothing' }, byKey, []],
    ['11.24 no name at all: nothing is said', { id: 'did:key:z6MkX', name: '…' }, byKey, []],
    ['11.25 an address of another list binds nobody', lumen, { ...signedAt('uni-lumen.example'), registers: [] }, []],
  ])('%s', async (id, issuer, more, expected) => {
    table.row(id, expected, await short(issuer, more));
  });

  test('11.26 a name is compared with those it bore when it was awarded', async () => {
    const college = { id: 'did:key:z6MkX', name: 'Lumen College' };
    expect(await short(college, byKey, '2019-06-01T00:00:00Z')).toEqual(['name-only DEQARINST9901']);
    expect(await short(college, byKey, '2024-06-01T00:00:00Z')).toEqual([]);
  });

  test('11.27 at most five namesakes are listed', async () => {
    const [first = {}] = institutions;
    const many = Array.from({ length: 9 }, (_, index) => ({ ...first, deqar: `DEQARINST8${String(index)}00` }));
    const registers = [await directoryFrom(snapshot({ institutions: many }))];
    expect(await short({ id: 'did:key:z6MkX', name: 'University of Lumen' }, { registers })).toHaveLength(
      limits.namesakes,
    );
  });
});

describe('what is said of a review', () => {
  const reviewed = async (host: string, awarded?: string, title?: string) =>
    qualityStatements(credential({ id: `did:web:${host}` }, awarded, title), asked(signedAt(host)));

  test('11.28 it is judged on the day of the award and today', async () => {
    const on = async (awarded?: string) => {
      const [{ coversAwardDate, coversToday } = {}] = await reviewed('harbour-school.example', awarded);
      return [coversAwardDate, coversToday];
    };
    expect(await on('2025-03-01T00:00:00Z')).toEqual([false, false]);
    expect(await on('2024-09-30T12:00:00Z')).toEqual([true, false]);
    expect(await on()).toEqual([undefined, false]);
  });

  test('11.29 negative decisions and flags are shown as they are', async () => {
    expect(await reviewed('lumen-university.example')).toMatchObject([
      { decision: 'negative', flag: 'high', official: false, to: '2027-12-31', coversToday: true },
    ]);
  });

  test('11.30 a report on a programme counts for the programme of that name alone; a faculty shows what it is under', async () => {
    const stated = { organisation: 'DEQARINST9903', under: 'University of Lumen' };
    expect(await reviewed('academy-data.example', undefined, 'Introduction to data ethics')).toEqual([
      expect.objectContaining({ ...stated, report: '900003', programme: 'Introduction to Data Ethics', ects: 5 }),
    ]);
    const [other, ...none] = await reviewed('academy-data.example', undefined, 'Basket weaving');
    expect(none).toEqual([]);
    expect(other).toMatchObject(stated);
    expect(other?.report).toBeUndefined();
  });

  test('11.32 of many reports the latest five are shown', async () => {
    const [first = {}] = institutions;
    const reportIn = (year: number) => ({
      id: year,
      level: 'institutional',
      agency: 'NVAO',
      status: 1,
      decision: 1,
      flag: 'none',
      from: `${String(year)}-01-01`,
    });
    const years = [2015, 2021, 2016, 2022, 2017, 2020];
    const shown = async (count: number) => {
      const reports = years.slice(0, count).map(reportIn);
      const registers = [await directoryFrom(snapshot({ institutions: [{ ...first, reports }] }))];
      return short(lumen, { ...signedAt('uni-lumen.example'), registers });
    };
    expect(await shown(limits.reviewsShown)).toHaveLength(limits.reviewsShown);
    expect(await shown(limits.reviewsShown + 1)).toEqual(
      [2022, 2021, 2020, 2017, 2016].map(year => `bound DEQARINST9901 ${String(year)}`),
    );
  });

  test('11.31 an old snapshot says that it is old', async () => {
    const old = await directoryFrom(snapshot({ generatedAt: '2026-01-01' }));
    const [statement] = await qualityStatements(
      credential(lumen),
      asked({ ...signedAt('uni-lumen.example'), registers: [old] }),
    );
    expect(statement).toMatchObject({ stale: true, version: '2026-01-01', binding: 'bound' });
  });
});

test.each([
  ['DEQARINST', 'deqarinst9901', 'deqar:DEQARINST9901'],
  ['ext:deqarinst', 'DEQARINST99', undefined],
  ['urn:x:EU-VAT', 'be 0999.999.900', 'vat:BE0999999900'],
  ['ext:ror', 'https://ror.org/000000100', undefined],
  ['__proto__', 'x', undefined],
  ['constructor', 'x', undefined],
  ['whed', ' ', undefined],
])('an entry %s %j is looked up as %s', (scheme, value, key) => {
  expect(registerKey(scheme, value)).toBe(key);
});
