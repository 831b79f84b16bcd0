import type { JSX } from 'preact';
import { type Mark, type MarkDrawing, drawingOf } from '../../core/index.js';
import { useReader } from './reader.js';

/** The four marks in their order, each with its answer in words. */
export function Marks({ of }: { readonly of: readonly Mark[] }): JSX.Element {
  const { page } = useReader().language;
  return (
    <ul class="marks" aria-label={page.marks}>
      {of.map(mark => (
        <li key={mark.id} data-mark={mark.id} data-state={mark.state}>
          <Drawn mark={mark} />
          <strong>{mark.label}</strong>
          <span class="quiet">{mark.says}</span>
        </li>
      ))}
    </ul>
  );
}

/** A mark as a drawing in one ink. Its meaning stands beside it in words, so the drawing itself is silent. */
export function Drawn({ mark }: { readonly mark: Mark }): JSX.Element {
  const { count, notches, shape, sign, width } = drawingOf(mark);
  return (
    <svg class={`mark ${mark.state} ${mark.id}`} viewBox={`0 0 ${String(width)} 32`} aria-hidden="true">
      <path class="shape" d={shape} />
      {notches !== '' && <path class="notch" d={notches} />}
      {count && <Count {...count} />}
      {sign && <path class="sign" d={sign.path} transform={sign.transform} />}
    </svg>
  );
}

const Count = ({ length, words, x, y }: MarkDrawing['count'] & object): JSX.Element => (
  <text x={x} y={y} text-anchor="middle" textLength={length} lengthAdjust="spacingAndGlyphs">
    {words}
  </text>
);
