import type { JSX } from 'preact';
import { type Phrase, type Segment, joined } from '../../core/index.js';

/** A phrase as elements: what is proven is bold, what is foreign keeps its own direction. */
export const Words = ({ of }: { readonly of: Phrase }): JSX.Element => (
  <>
    {of.map((piece, at) => (
      <Piece key={at} {...piece} />
    ))}
  </>
);

/** Several phrases in one line. */
export const Line = ({ of, between }: { readonly of: readonly Phrase[]; readonly between: string }): JSX.Element => (
  <Words of={joined(of, between)} />
);

function Piece({ kind, text }: Segment): JSX.Element {
  if (kind === 'text') return <>{text}</>;
  const foreign = isWhole(text) ? <bdi class="whole">{text}</bdi> : <bdi>{breakable(text)}</bdi>;
  return kind === 'proven' ? <strong>{foreign}</strong> : foreign;
}

/** A word of up to this many characters fits into one line of the narrowest panel. */
const LONG = 24;

const isWhole = (text: string): boolean => text.length <= LONG && !text.includes(' ');

/** A long address may break after its dots and slashes; words break where they always do. */
const breakable = (text: string): JSX.Element => (
  <>
    {text.includes(' ')
      ? text
      : text.split(/(?<=[./])/).map((part, at) => (at === 0 ? part : [<wbr key={at} />, part]))}
  </>
);
