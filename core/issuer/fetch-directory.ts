import type { Contact, Environment, Fault } from '../environment.js';
import { urlOf } from '../url.js';
import { openWeb } from '../web/index.js';
import type { DirectoryRead, ListFile } from './directories/directory-reader.js';
import { readDirectory } from './read-directory.js';

/** A list at an address: read, refused with what is wrong with it, or not there to be read; and everybody asked for it. */
export type FetchedDirectory = { readonly contacts: readonly Contact[] } & (
  DirectoryRead | { readonly kind: 'unanswered'; readonly fault: Fault }
);

/** Fetches a list of organisations, of any known kind, by the rules for all requests. Never throws. */
export async function fetchDirectory(address: string, environment: Environment): Promise<FetchedDirectory> {
  const web = openWeb(environment);
  const answer = await web.get(address, 'directory');
  const { contacts } = web;
  if (answer.kind === 'fault') return { kind: 'unanswered', fault: answer.fault, contacts };
  // Of text alone (core/web/purposes.ts), which is there then.
  return { ...(await readDirectory(answer.text ?? '', toldBy(address))), contacts };
}

/** What an address says of a file that does not say it itself: its name, and a day written in that. */
function toldBy(address: string): ListFile['told'] {
  const file = urlOf(address)?.pathname.split('/').at(-1) ?? '';
  const name = file.replace(/\.[^.]*$/, '');
  const issuedAt = /\d{4}-\d{2}-\d{2}/.exec(name)?.[0];
  return { ...(name !== '' && { name }), ...(issuedAt !== undefined && { issuedAt }) };
}
