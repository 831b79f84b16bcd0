/** What a page is on paper. */
import type { Page } from 'puppeteer';

export interface Paper {
  readonly sizes: readonly (readonly number[])[];
  readonly text: string;
}

/** In points. */
export const A4 = [595, 842];

/** The page printed as a person prints it, without backgrounds. */
export const printed = (page: Page): Promise<Uint8Array> =>
  page.pdf({ preferCSSPageSize: true, printBackground: false });

/** What a PDF shows: the size of each page in points, and its words. */
export async function paperIn(bytes: Uint8Array): Promise<Paper> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: Uint8Array.from(bytes) }).promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)));
  const texts = await Promise.all(pages.map(page => page.getTextContent()));
  return {
    sizes: pages.map(({ view }) => [Math.round(view[2] ?? 0), Math.round(view[3] ?? 0)]),
    text: texts
      .flatMap(({ items }) => items.map(item => ('str' in item ? item.str : '')))
      .join(' ')
      .replace(/\s+/g, ' '),
  };
}
