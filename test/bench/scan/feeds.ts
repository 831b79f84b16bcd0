/** Pages made for measuring: the same for the same numbers. Functions of pages run there and see nothing of this file. */

/** 22 elements, as one card of a feed; every fiftieth holds a credential. */
export function card(at: number, credential = badge(at)): string {
  const person = `<a href="/in/person-${String(at)}/"><img src="data:," alt="" width="40" height="40"><span>Learner ${String(at)}</span></a>`;
  const text = `<p dir="ltr"><span>Today I finished something of which I am proud, and I thank everybody who was there.</span><br><a href="https://news${String(at % 40)}.example/story/${String(at)}?ref=feed">Read more</a></p>`;
  const picture = `<figure><a href="https://media.example/${String(at)}"><img src="data:," alt="" width="200" height="100"></a></figure>`;
  const planted = isPlanted(at) ? `<a href="${credential}">Show credential</a>` : '<b>Follow</b>';
  const buttons = ['Like', 'Comment', 'Send']
    .map(name => `<li><button type="button"><svg width="8" height="8"></svg>${name}</button></li>`)
    .join('');
  return `<article><header>${person}</header><div>${text}${picture}${planted}</div><ul>${buttons}</ul></article>`;
}

const EVERY = 50;
export const isPlanted = (at: number): boolean => at % EVERY === 0;
export const badge = (at: number): string =>
  `https://www.credly.com/badges/0f7c2a4e-5b1d-4c3e-8a9f-${String(at).padStart(12, '0')}`;

/** A credential that is listed and never marked. */
export const file = (at: number): string => `https://files.example/credential-${String(at)}.jsonld`;

export const cards = (count: number, from = 0, credential = badge): string =>
  Array.from({ length: count }, (_, at) => card(from + at, credential(from + at))).join('');

export const plantedIn = (count: number): number => Math.ceil(count / EVERY);

/** Links to somewhere, one of a thousand to a credential. */
export const links = (count: number): string =>
  Array.from({ length: count }, (_, at) =>
    at % 1_000 === 999
      ? `<a href="${badge(at)}">Link</a> `
      : `<a href="https://site${String(at % 90)}.example/${String(at % 7)}/page-${String(at)}?from=list">Link</a> `,
  ).join('');

/** Links to somewhere, none to a credential. */
export const plainLinks = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) =>
      `<li><a href="https://site${String(at % 90)}.example/${String(at % 7)}/page-${String(at)}">Link</a></li>`,
  ).join('');

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token with the outline of a credential; nobody signed it. */
export const token = (at: number): string =>
  [
    part({ alg: 'EdDSA', typ: 'vc+jwt' }),
    part({
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiableCredential'],
      issuer: 'https://issuer.example',
      credentialSubject: { name: `Credential ${String(at)}` },
    }),
    'A'.repeat(86),
  ].join('.');

/** Texts of which every tenth is a credential, and the others look like one from afar. */
export const texts = (count: number): string =>
  Array.from({ length: count }, (_, at) =>
    at % 10 === 0
      ? `<pre>${token(at)}</pre>`
      : `<p>${'eyJ'.padEnd(240, 'x')} and more text of number ${String(at)}</p>`,
  ).join('');

export const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Feed</title></head><body><main id="feed">${body}</main></body></html>`;
