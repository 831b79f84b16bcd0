import { escaped } from '../report/escaped-html.js';

/** Markup that is safe to stand as it is: written by us, or text that passed `html`. */
export interface Html {
  readonly html: string;
}

type Part = string | Html | readonly Html[] | undefined;

const written = (part: Part): string => {
  if (part === undefined) return '';
  if (typeof part === 'string') return escaped(part);
  return 'html' in part ? part.html : part.map(({ html: markup }) => markup).join('');
};

/** Writes markup as a template. Strings put into it are text, always; only other markup stands as markup. */
export const html = (markup: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: markup.map((piece, at) => piece + written(parts[at])).join(''),
});

/** Markup for what is there, nothing for what is not. */
export const when = <T>(value: T | undefined, make: (value: T) => Html): Html =>
  value === undefined ? html`` : make(value);

/** Markup for a list that is not empty. */
export const whenAny = <T>(items: readonly T[], make: (items: readonly T[]) => Html): Html =>
  items.length === 0 ? html`` : make(items);
