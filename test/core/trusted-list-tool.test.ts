/** What `npm run trusted-list -- build` makes of lists as countries publish them. */
import { describe, expect, test } from 'vitest';
import { distil } from '../tools/trusted-list/distil.js';
import { sealing } from '../fixtures/seals.js';
import { listOfLists, nationalList, serviceType, status } from '../fixtures/trusted-xml.js';

const [{ certificate: one }, { certificate: two }] = [await sealing(), await sealing('ES384')];
const head = listOfLists(['BE', 'EL', 'FR']);
const from = '2020-01-01T00:00:00Z';
const built = (...lists: readonly string[]) =>
  distil([['lotl.xml', head], ...lists.map((text, at) => [`${String(at)}.xml`, text] as const)]);

test('services are taken with their names, certificates and what they are for', async () => {
  const { leftOut, list, missing } = await built(
    nationalList('BE', [
      { from, certificates: [one] },
      { from, certificates: [two], forSeals: false, name: 'Certificates &amp; more' },
      { from, certificates: [one], type: serviceType('TSA/QTST'), name: 'Times' },
    ]),
    nationalList('EL', [{ from, certificates: [one, two, one] }], 'Umbra <![CDATA[& Co]]>'),
  );
  expect(list).toMatchObject({
    sequenceNumber: 350,
    issuedAt: '2026-11-01T00:00:00Z',
    nextUpdate: '2027-05-01T00:00:00Z',
    services: [
      { country: 'BE', provider: 'Lumen Trust Services', service: 'Certificates for seals', forSeals: true },
      { service: 'Certificates & more', forSeals: false },
      { service: 'Times', type: 'http://uri.etsi.org/TrstSvc/Svctype/TSA/QTST' },
      { country: 'GR', provider: 'Umbra & Co' },
      { country: 'GR' },
    ],
  });
  const certificates = list.services.map(({ certificate }) => Buffer.from(certificate).toString('base64'));
  expect(certificates).toEqual([one, two, one, one, two].map(bytes => bytes.toString('base64')));
  expect(missing).toEqual(['FR']);
  expect(leftOut).toEqual({ type: 0, certificate: 0, unusable: 0 });
});

describe('a history', () => {
  const historyOf = async (...instances: readonly { from: string; status?: string; type?: string }[]) => {
    const [now = { from }, ...history] = instances;
    const { leftOut, list } = await built(nationalList('BE', [{ ...now, certificates: [one], history }]));
    return leftOut.unusable > 0 ? 'left out' : list.services[0]?.history.map(({ from, status }) => [status, from]);
  };

  test('is told from its oldest status to the one that holds now', async () => {
    expect(
      await historyOf(
        { status: status('withdrawn'), from: '2024-06-30T22:00:00Z' },
        { from: '2016-06-30T22:00:00Z' },
        { status: status('undersupervision'), from: '2010-01-01T00:00:00Z' },
      ),
    ).toEqual([
      [status('undersupervision'), '2010-01-01T00:00:00Z'],
      [status('granted'), '2016-06-30T22:00:00Z'],
      [status('withdrawn'), '2024-06-30T22:00:00Z'],
    ]);
  });

  test('that is out of order is put in order by its moments, and of two from one moment the one above counts', async () => {
    expect(
      await historyOf(
        { status: status('withdrawn'), from: '2024-01-01T00:00:00Z' },
        { status: status('undersupervision'), from: '2010-01-01T00:00:00Z' },
        { from: '2016-01-01T00:00:00Z' },
        { status: status('accredited'), from: '2016-01-01T00:00:00Z' },
      ),
    ).toEqual([
      [status('undersupervision'), '2010-01-01T00:00:00Z'],
      [status('granted'), '2016-01-01T00:00:00Z'],
      [status('withdrawn'), '2024-01-01T00:00:00Z'],
    ]);
  });

  test('as a service of another type says nothing about this one', async () => {
    expect(
      await historyOf(
        { from: '2020-01-01T00:00:00Z' },
        { from: '2015-01-01T00:00:00Z', type: serviceType('CA/PKC') },
        { from: '2012-01-01T00:00:00Z' },
      ),
    ).toEqual([[status('granted'), '2020-01-01T00:00:00Z']]);
  });

  test('with a moment nobody can read leaves the service out', async () => {
    expect(await historyOf({ from: '2020-01-01T00:00:00Z' }, { from: 'long ago' })).toBe('left out');
    expect(await historyOf({ from: '2020-01-01T00:00:00' })).toBe('left out');
  });
});

test('a withdrawn service is for seals when it was so while it was granted', async () => {
  const service = { certificates: [one], forSeals: false, status: status('withdrawn'), from: '2024-01-01T00:00:00Z' };
  const { list } = await built(nationalList('BE', [{ ...service, history: [{ from, forSeals: true }] }]));
  expect(list.services[0]?.forSeals).toBe(true);
});

test('what no seal needs, what has no certificate and what cannot be used is counted', async () => {
  const { leftOut, list } = await built(
    nationalList('BE', [
      { from, certificates: [one], type: serviceType('CA/PKC') },
      { from },
      { from, certificates: [Buffer.from('no certificate')] },
      { from, certificates: [one], status: '' },
      { from, certificates: [one] },
    ]),
  );
  expect(list.services).toHaveLength(1);
  expect(leftOut).toEqual({ type: 1, certificate: 1, unusable: 2 });
});

describe('is refused', () => {
  const national = nationalList('BE', [{ from, certificates: [one] }]);
  test.each([
    ['a file that is no XML', 'Dear colleagues', '0.xml is not XML that can be read'],
    ['a file that is empty', '', '0.xml is not XML that can be read'],
    ['one that ends early', national.slice(0, -10), '0.xml is not XML that can be read'],
    ['elements that are closed in the wrong order', '<a><b></a></b>', '0.xml is not XML that can be read'],
    ['an element nested too deeply', '<a>'.repeat(65) + '</a>'.repeat(65), 'it is nested too deeply'],
    [
      'a prefix nobody declared',
      national.replace(' xmlns:tsl="http://uri.etsi.org/02231/v2#"', ''),
      '0.xml is not XML',
    ],
    ['other XML', '<TrustServiceStatusList/>', '0.xml is not a trusted list (ETSI TS 119 612).'],
    [
      'a document type',
      national.replace('<!-- a list -->', '<!DOCTYPE a SYSTEM "https://a.example/">'),
      'it brings a document type of its own',
    ],
    [
      'an entity of its own',
      national
        .replace('<!-- a list -->', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hosts">]>')
        .replace('Lumen', '&b;'),
      'it brings a document type of its own',
    ],
    ['an entity nobody declared', national.replace('Lumen', '&lumen;'), '0.xml is not XML that can be read'],
    [
      'a list the list of lists does not point to',
      nationalList('CH', []),
      '0.xml is a list of CH, to which the list of lists does not point.',
    ],
    ['a second list of lists', head, 'Expected one list of lists among the files, found 2.'],
  ])('%s', async (_, text, sentence) => {
    await expect(built(text)).rejects.toThrow(sentence);
  });

  test('a second list of one country, which may be an older one', async () => {
    await expect(built(national, nationalList('EL', []), national)).rejects.toThrow(
      '2.xml is a second list of BE, beside 0.xml.',
    );
  });

  test('a country without the list of lists', async () => {
    await expect(distil([['be.xml', national]])).rejects.toThrow(
      'Expected one list of lists among the files, found 0.',
    );
  });

  test.each([
    ['number', { sequence: 'one' }, '/lotl/sequenceNumber'],
    ['day', { issued: 'today' }, '/lotl/issueDate'],
    ['next update', { nextUpdate: 'soon' }, '/lotl/nextUpdate'],
  ])('a list of lists without its %s', async (_, more, pointer) => {
    await expect(distil([['lotl.xml', listOfLists(['BE'], more)]])).rejects.toThrow(pointer);
  });
});

test('the snapshot is to be renewed when the first of its lists is', async () => {
  const dueIn = (nextUpdate: string) => nationalList('BE', [], 'Lumen Trust Services', { nextUpdate });
  const nextUpdateWith = async (...lists: readonly string[]) => (await built(...lists)).list.nextUpdate;
  expect(await nextUpdateWith(dueIn('2027-03-01T01:00:00+02:00'))).toBe('2027-02-28T23:00:00Z');
  expect(await nextUpdateWith(dueIn('2027-06-01T00:00:00Z'))).toBe('2027-05-01T00:00:00Z');
  expect(await nextUpdateWith(dueIn('2027-03-01T00:00:00Z'), nationalList('EL', []))).toBe('2027-03-01T00:00:00Z');
  // What was closed is never to be renewed again.
  expect(await nextUpdateWith(dueIn(''))).toBe('2027-05-01T00:00:00Z');
  await expect(nextUpdateWith(dueIn('soon'))).rejects.toThrow('/lotl/nextUpdate');
});

test('a list of lists that was closed has no next update, whatever its countries say', async () => {
  const { list } = await distil([
    ['lotl.xml', listOfLists(['BE'], { nextUpdate: '' })],
    ['be.xml', nationalList('BE', [])],
  ]);
  expect(list.nextUpdate).toBeUndefined();
});
