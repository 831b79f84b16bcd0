import { codeBelow } from './terms.js';

/**
 * ISCED-F 2013 (UNESCO), 220 codes. Under each broad field its narrow fields by their last digit and, after the colon,
 * the last digits of their detailed fields: `5` under `01` would read 015, and `1:012` reads 011, 0110, 0111 and 0112.
 */
const FIELDS: Readonly<Record<string, string>> = {
  '00': '0:0 1:1 2:1 3:1 9:9',
  '01': '1:012349 8:8',
  '02': '0:0 1:0123459 2:012389 3:0129 8:8 9:9',
  '03': '0:0 1:012349 2:0129 8:8 9:9',
  '04': '0:0 1:012345679 2:1 8:8 9:9',
  '05': '0:0 1:0129 2:0129 3:01239 4:012 8:8 9:9',
  '06': '1:01239 8:8',
  '07': '0:0 1:01234569 2:012349 3:012 8:8 9:9',
  '08': '0:0 1:0129 2:1 3:1 4:1 8:8 9:9',
  '09': '0:0 1:012345679 2:01239 8:8 9:9',
  '10': '0:0 1:0123459 2:0129 3:0129 4:1 8:8 9:9',
  '99': '9:9',
};

function codesOf(broad: string, narrow: string): readonly string[] {
  const [digit = '', detailed = ''] = narrow.split(':');
  return [broad + digit, ...Array.from(detailed, last => broad + digit + last)];
}

export const iscedFields: ReadonlySet<string> = new Set(
  Object.entries(FIELDS).flatMap(([broad, narrow]) => [
    broad,
    ...narrow.split(' ').flatMap(part => codesOf(broad, part)),
  ]),
);

const BASES = ['http://data.europa.eu/snb/isced-f/', 'http://data.europa.eu/esco/isced-f/'];

/** The code a URI of the list ends with. */
export const codeOfIscedFieldUri = (text: string): string | undefined =>
  BASES.map(base => codeBelow(base, text)).find(code => code !== undefined);
