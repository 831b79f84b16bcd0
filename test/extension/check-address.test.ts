/** An address on the check page: a PDF, a JSON file, whatever it turns out to be. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { pdf } from '../fixtures/pdf.js';
import { makeSamples } from '../fixtures/samples.js';
import type { LocalWorld } from '../journeys/local-web.js';
import { read } from '../journeys/read.js';
import type { Answer } from '../playground/site.js';
import { askedIn, entryIn, openExtension, openSurface, reportIn, sitesOf } from './world.js';

const { samples, web } = await makeSamples(new Date());
const genuine = JSON.stringify(samples.find(({ name }) => name === 'genuine')?.document);
const document = (body: Uint8Array): Answer => ({ type: 'application/pdf', body });
const signed = ['<< /Type /Sig /SubFilter /ETSI.CAdES.detached /ByteRange [0 1 2 3] >>'];
const at = 'https://alex.example/';
const files: Readonly<Record<string, Answer>> = {
  [`${at}certificate.pdf`]: document(pdf({ attached: [{ name: 'diploma.json', content: genuine }] })),
  [`${at}cv.pdf`]: document(pdf()),
  [`${at}signed.pdf`]: document(pdf({ objects: signed })),
  [`${at}statistics.json`]: { type: 'application/json', body: genuine },
  [`${at}map.json`]: { type: 'application/json', body: '{"places":[]}' },
  'https://uni-lumen.example/diploma.pdf': document(pdf({ attached: [{ name: 'diploma.json', content: genuine }] })),
};
let world: LocalWorld;

beforeAll(async () => {
  world = await openExtension(inject('chromium'), new Map([...sitesOf(web), ...Object.entries(files)]), ['*.example']);
});
afterAll(async () => {
  await world.close();
});

/** What the check page says of an address, after the press. */
async function checkLink(address: string) {
  const page = await openSurface(world, 'check.html');
  const before = askedIn(world);
  await page.type('#address', address);
  expect(askedIn(world)).toEqual(before);
  await page.click('[data-field=address] button');
  const report = await reportIn(await entryIn(page, address, 'checked'));
  const [because, text, all] = [
    await report.evaluate(node => node.getAttribute('data-because')),
    await read(report),
    await report.evaluate(node => node.textContent),
  ];
  await page.close();
  return { because, text, all };
}

test('a PDF with a credential attached leads to the credential inside', async () => {
  const { all, because } = await checkLink(`${at}certificate.pdf`);
  expect(because).toBe('issuer.web-address');
  expect(all).toContain('diploma.json');
  expect(all).not.toContain('the issuer’s own address');
});

test('a PDF without one is no credential', async () => {
  expect((await checkLink(`${at}cv.pdf`)).because).toBe('format.not-a-credential');
});

test('of a signed PDF it is said that its signature is not checked here', async () => {
  const { because, text } = await checkLink(`${at}signed.pdf`);
  expect(because).toBe('format.unsupported');
  expect(text).toContain('Its signature is not checked here.');
});

test('a JSON file may be a credential, or something else', async () => {
  expect((await checkLink(`${at}statistics.json`)).because).toBe('issuer.web-address');
  expect((await checkLink(`${at}map.json`)).because).toBe('format.not-a-credential');
});

test('a file fetched from its issuer’s own address is noted as such', async () => {
  const { all } = await checkLink('https://uni-lumen.example/diploma.pdf');
  expect(all).toContain('Found on uni-lumen.example, the issuer’s own address.');
});
