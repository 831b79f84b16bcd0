import type { nothing, TemplateResult } from 'lit';
import type { VerificationReport } from '../../core/index.js';

/** Something a visitor handed over. */
export type Handed =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'folder' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'address'; readonly address: string };

/** The same under its name. */
export type Named = readonly [name: string, handed: Handed];

export interface HandedAnswer {
  readonly reports: readonly VerificationReport[];
  readonly headline: string;
  readonly summary: TemplateResult;
  readonly full: TemplateResult;
  /** Hosts that could say more and that the site lets be asked. */
  readonly askable: readonly string[];
}

/** How far one of them has come. */
export type Standing =
  | { readonly kind: 'checking'; readonly view?: TemplateResult }
  | { readonly kind: 'answered'; readonly answer: HandedAnswer }
  /** Nobody can check it: a folder, a file the browser cannot read; or the core did not come, or was broken by the page. */
  | { readonly kind: 'folder' | 'unreadable' | 'not-loaded' | 'stopped' };

export interface Thing {
  readonly id: number;
  readonly name: string;
  readonly handed: Handed;
  readonly standing: Standing;
}

/** What stands around the answers, and what is said when they are there. */
export interface Sum {
  /** Of those that were handed over or asked about together, for whoever does not see it. */
  readonly said: string;
  /** Of all of them; empty while one is under way. */
  readonly all: string;
  readonly above: TemplateResult | typeof nothing;
  readonly below: TemplateResult;
}

/** What a drop or the clipboard holds: a folder comes as a file that nobody can read, and is told by its entry. */
export function handedIn({ files, items }: DataTransfer): readonly Named[] {
  const entries = [...items].filter(({ kind }) => kind === 'file').map(item => item.webkitGetAsEntry());
  return [...files].map((file, at) =>
    entries[at]?.isDirectory === true ? [file.name, { kind: 'folder' }] : handedAs(file),
  );
}

export const handedAs = (file: File): Named => [file.name, { kind: 'file', file }];
