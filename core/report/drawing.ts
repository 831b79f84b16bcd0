import type { Mark, MarkId, MarkState } from './presentation.js';

/** How a mark is drawn in one ink, on a field 32 high: path data and places, for every interface alike. */
export interface MarkDrawing {
  readonly width: number;
  readonly shape: string;
  /** Cuts across the edge, one for each rung; empty for none. */
  readonly notches: string;
  /** Tick, question mark or bar; absent where nothing was asked. */
  readonly sign: { readonly path: string; readonly transform: string } | undefined;
  /** Words inside the mark, and the room they are fitted into in any font. */
  readonly count:
    { readonly words: string; readonly x: number; readonly y: number; readonly length: number } | undefined;
}

/** Shield, lozenge, circle, oblong with cut corners. */
const SHAPES: Readonly<Record<MarkId, { readonly width: number; readonly path: string }>> = {
  intact: { width: 32, path: 'M16 2.5 27.5 6.5v9C27.5 22.5 22.5 27.5 16 30 9.5 27.5 4.5 22.5 4.5 15.5v-9Z' },
  signer: { width: 32, path: 'M16 2 30 16 16 30 2 16Z' },
  'in-force': { width: 32, path: 'M16 3a13 13 0 1 0 0 26 13 13 0 1 0 0-26Z' },
  complete: { width: 112, path: 'M9 3H103L110 10V22L103 29H9L2 22V10Z' },
};

/** Across the edges of the lozenge, clockwise from the upper right. */
const NOTCHES = ['M26 6 21.5 10.5', 'M26 26 21.5 21.5', 'M6 26 10.5 21.5', 'M6 6 10.5 10.5'];

const TICK = 'M-5 .5-1.5 4 5-3.5';
const QUESTION = 'M-3.6-3.2C-3.6-5.4-2-6.7 0-6.7s3.7 1.3 3.7 3.3C3.7-.7 0-.6 0 2.2M0 5.8v.1';
const BAR = 'M-7 0H7';

const SIGNS: Readonly<Record<MarkState, string | undefined>> = {
  passed: TICK,
  doubt: QUESTION,
  failed: BAR,
  'not-asked': undefined,
};

/** The room a character of the count takes, so that it fits the oblong in any font. */
const CHARACTER = 12;

export const drawingOf = (mark: Mark): MarkDrawing => ({
  width: SHAPES[mark.id].width,
  shape: SHAPES[mark.id].path,
  notches: NOTCHES.slice(0, mark.notches ?? 0).join(''),
  sign: signOf(mark),
  count:
    mark.count === undefined ? undefined : { words: mark.count, x: 44, y: 23, length: mark.count.length * CHARACTER },
});

function signOf({ id, state, count }: Mark): MarkDrawing['sign'] {
  const path = SIGNS[state];
  if (path === undefined) return undefined;
  const { width } = SHAPES[id];
  const centre = count === undefined ? width / 2 : width - 22;
  return { path, transform: `translate(${String(centre)} 16)${id === 'signer' ? ' scale(0.85)' : ''}` };
}
