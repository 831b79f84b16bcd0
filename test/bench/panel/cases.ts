/** What a person presses, and what then answers. */
import { pdf } from '../../fixtures/pdf.js';
import { type Answer, type Sites, page } from '../../playground/site.js';
import { makeCredentials } from '../credentials.js';

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

const linked = (at: number): string => `https://files.example/${String(at + 1)}.vc.json`;
const portfolio = (name: string): string => `https://portfolio.example/${name}`;

const html = (body: string): Answer =>
  page(`<!doctype html><html lang="en"><title>A portfolio</title><body><h1>Learner A</h1>${body}`);

export async function makeCases(): Promise<Cases> {
  const { far, near, tokens, web } = await makeCredentials();
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
      { name: 'token pasted', texts: tokens },
    ],
    sites: new Map<string, Answer>([
      ...web,
      ...far.map((body, at): [string, Answer] => [linked(at), { type: 'application/json', body }]),
      [portfolio('inline'), html(near.map(text => `<script type="application/ld+json">${text}</script>`).join(''))],
      [
        portfolio('links'),
        html(far.map((_, at) => `<p><a href="${linked(at)}">Credential ${String(at + 1)}</a></p>`).join('')),
      ],
    ]),
  };
}
