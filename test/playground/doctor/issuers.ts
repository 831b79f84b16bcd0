/** Issuers for the doctor's page: one with everything in place, and four with one thing amiss each. */
import type { ExampleName } from '../../../core/language/doctor-page.js';
import { completeBadge, profile } from '../../fixtures/credentials.js';
import { movedBy } from '../../fixtures/moved.js';
import { sampleDay } from '../../fixtures/samples.js';
import { didDocument, sign, signedOn, testKey } from '../../fixtures/signer.js';
import { type Answer, type Sites, jsonAt, page } from '../site.js';

export interface ExampleIssuer {
  readonly name: ExampleName;
  readonly host: string;
  /** Of the credential it signed. */
  readonly address: string;
  /** Its public key, where the page needs it to name it. */
  readonly key: string;
  readonly sites: Sites;
}

interface Described {
  readonly name: ExampleName;
  readonly host: string;
  readonly called: string;
  /** What stands at the address of its key; absent: nothing does. */
  readonly keyAt?: (document: Answer, host: string) => Sites;
  /** What the page cannot read from the web. */
  readonly handsKey?: true;
}

const keyPlace = (host: string): string => `https://${host}/.well-known/did.json`;

const described: readonly Described[] = [
  {
    name: 'good',
    host: 'lux.example',
    called: 'University of Lux',
    keyAt: (document, host) => new Map([[keyPlace(host), document]]),
  },
  { name: 'without-document', host: 'umbra.example', called: 'University of Umbra', handsKey: true },
  {
    name: 'with-page',
    host: 'penumbra.example',
    called: 'Academy of Penumbra',
    keyAt: (_, host) =>
      new Map([
        [keyPlace(host), page('<!doctype html><html lang="en"><title>Welcome</title><p>Welcome to the Academy.</p>')],
      ]),
    handsKey: true,
  },
  {
    name: 'redirecting',
    host: 'twilight.example',
    called: 'Institute of Twilight',
    keyAt: (document, host) =>
      new Map([
        [keyPlace(host), { type: 'text/plain', body: '', status: () => 301, headers: { location: '/keys/did.json' } }],
        [`https://${host}/keys/did.json`, document],
      ]),
  },
  {
    name: 'closed',
    host: 'dusk.example',
    called: 'College of Dusk',
    keyAt: (document, host) => new Map([[keyPlace(host), { ...document, unshared: true }]]),
  },
];

export const issuerHosts: readonly string[] = described.map(({ host }) => host);

/** @param day the day they are made for */
export const makeIssuers = (day: Date): Promise<readonly ExampleIssuer[]> =>
  Promise.all(described.map(one => makeIssuer(one, day)));

async function makeIssuer({ called, handsKey, host, keyAt, name }: Described, day: Date): Promise<ExampleIssuer> {
  const { date, document: moved } = movedBy(day.getTime() - Date.parse(sampleDay));
  const key = await testKey(called);
  const did = `did:web:${host}`;
  const address = `https://${host}/data-ethics.json`;
  const issuer = profile(did, {
    name: called,
    url: `https://${host}`,
    address: { type: ['Address'], addressCountryCode: 'BE' },
  });
  const badge = moved(completeBadge({ issuer, more: { id: address } }));
  const signed = await sign(badge, { key, method: `${did}#key-1`, created: date(signedOn) });
  const document = jsonAt(didDocument(did, { 'key-1': key }), 'application/did+json');
  return {
    name,
    host,
    address,
    key: handsKey ? key.multibase : '',
    sites: new Map([[address, jsonAt(signed, 'application/vc+ld+json')], ...(keyAt?.(document, host) ?? [])]),
  };
}
