/** What a person presses, and what then answers: every credential another one, all of one issuer. */
import { completeBadge, contexts, bitstringEntry, plainBadge, profile } from '../../fixtures/credentials.js';
import { pdf } from '../../fixtures/pdf.js';
import { university } from '../../fixtures/samples.js';
import { type Signing, bitstringList, didDocument, didWebAddress, sign, testKey } from '../../fixtures/signer.js';
import { curveKey, jwkDocument, tokenOf } from '../../fixtures/tokens.js';
import { type Answer, type Sites, jsonAt, page } from '../../playground/site.js';

/** So many are checked one after the other in the same page: the first is cold, the last is warm. */
export const CHECKS = 10;

/** Where it is pressed: the buttons of the panel beside a page, one after the other, or what is handed to the check page. */
export type Case = {
  readonly name: string;
  /** The background is ended before every press that is timed, as a browser does with one nobody needs. */
  readonly asleep?: true;
} & (
  | { readonly beside: string }
  | { readonly files: readonly { readonly name: string; readonly content: string | Uint8Array }[] }
  | { readonly texts: readonly string[] }
);

export interface Cases {
  readonly cases: readonly Case[];
  readonly sites: Sites;
}

const numbers = Array.from({ length: CHECKS }, (_, at) => at + 1);
const academy = 'did:web:academy.example';
const lists = { near: 'https://uni-lumen.example/status/1', far: 'https://lists.example/status/1' };
const linked = (number: number): string => `https://files.example/${String(number)}.vc.json`;
const portfolio = (name: string): string => `https://portfolio.example/${name}`;

const html = (body: string): Answer =>
  page(`<!doctype html><html lang="en"><title>A portfolio</title><body><h1>Learner A</h1>${body}`);

/** Everything is signed a day before the bench runs. */
export async function makeCases(): Promise<Cases> {
  const created = new Date(Date.now() - 86_400_000).toISOString().replace(/\.\d+/, '');
  const signing: Signing = { key: await testKey('university of lumen'), method: `${university}#key-1`, created };
  const dated = (number: number) => ({
    id: `https://uni-lumen.example/credentials/${String(number)}`,
    validFrom: created,
  });
  const badge = async (number: number, list: string): Promise<string> => {
    const more = { ...dated(number), awardedDate: created, credentialStatus: bitstringEntry(list, number) };
    return JSON.stringify(await sign(completeBadge({ issuer: profile(university), more }), signing));
  };
  const listAt = async (address: string) =>
    [
      address,
      jsonAt(await sign(bitstringList({ address, issuer: university, set: [], validFrom: created }), signing)),
    ] as const;
  const near = await Promise.all(numbers.map(number => badge(number, lists.near)));
  const far = await Promise.all(numbers.map(number => badge(number, lists.far)));
  const academyKey = curveKey('academy', 'P-256');
  const token = (number: number): Promise<string> =>
    tokenOf(
      plainBadge({
        issuer: profile(academy, { name: 'Academy of Lumen' }),
        more: { ...dated(number), '@context': [contexts.credentials2, contexts.openBadges] },
      }),
      academyKey,
      { alg: 'ES256', kid: `${academy}#key-1`, typ: 'JWT' },
    );
  const fileOf = (ending: string, content: (text: string) => string | Uint8Array) =>
    near.map((text, at) => ({ name: `${String(at + 1)}.${ending}`, content: content(text) }));
  const inPdf = (text: string): Uint8Array =>
    pdf({ attached: [{ name: 'credential.json', content: text }], packed: true });
  return {
    cases: [
      { name: 'in the page', beside: portfolio('inline') },
      { name: 'in the page, background ended', beside: portfolio('inline'), asleep: true },
      { name: 'link to a file, three hosts', beside: portfolio('links') },
      { name: 'file on the check page', files: fileOf('vc.json', text => text) },
      { name: 'PDF on the check page', files: fileOf('pdf', inPdf) },
      { name: 'token pasted', texts: await Promise.all(numbers.map(token)) },
    ],
    sites: new Map<string, Answer>([
      [didWebAddress(university), jsonAt(didDocument(university, { 'key-1': signing.key }))],
      [didWebAddress(academy), jsonAt(jwkDocument(academy, { 'key-1': academyKey.jwk }))],
      await listAt(lists.near),
      await listAt(lists.far),
      ...far.map((body, at): [string, Answer] => [linked(at + 1), { type: 'application/json', body }]),
      [portfolio('inline'), html(near.map(text => `<script type="application/ld+json">${text}</script>`).join(''))],
      [
        portfolio('links'),
        html(numbers.map(number => `<p><a href="${linked(number)}">Credential ${String(number)}</a></p>`).join('')),
      ],
    ]),
  };
}
