import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Copy } from '../../core/index.js';
import { useReader } from './reader.js';
import { useCopying } from './use-copying.js';

/** The report to take along, in several forms. */
export function Copies({ of }: { readonly of: readonly Copy[] }): JSX.Element {
  const { copies } = useReader().language.readings.evaluator;
  const { copy, said, uncopied } = useCopying(copies.notCopied);
  return (
    <section class="copies">
      <h4>{copies.title}</h4>
      <p class="buttons">
        {of.map(({ copied, kind, label, make }) => (
          <button key={kind} type="button" data-copy={kind} onClick={() => void copy(make(), copied)}>
            {label}
          </button>
        ))}{' '}
        <span class="quiet">{said}</span>
      </p>
      {uncopied !== undefined && <Uncopied text={uncopied} label={copies.field} />}
    </section>
  );
}

/** The text itself, selected, where the browser does not let a page copy. */
function Uncopied({ label, text }: { readonly text: string; readonly label: string }): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [text]);
  return <textarea ref={field} class="uncopied" readOnly rows={6} aria-label={label} value={text} />;
}
