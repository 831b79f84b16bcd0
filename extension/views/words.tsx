import type { JSX } from 'preact';
import { type Phrase, type Segment, breakable, isWhole, joined } from '../../core/index.js';

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
  const foreign = isWhole(text) ? <bdi class="whole">{text}</bdi> : <bdi>{breakable(text).map(part)}</bdi>;
  return kind === 'proven' ? <strong>{foreign}</strong> : foreign;
}

const part = (text: string, at: number) => (at === 0 ? text : [<wbr key={at} />, text]);
