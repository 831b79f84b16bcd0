import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Copy } from '../../core/index.js';
import { useReader } from './reader.js';
import { useCopying } from './use-copying.js';

interface CopiesParts {
  readonly of: readonly Copy[];
  /** The level of its heading where it stands. */
  readonly heading?: 'h2' | 'h4';
  /** What else can be done with the report. */
  readonly children?: ComponentChildren;
}

/** The report to take along, in several forms. */
export function Copies({ children, heading: Heading = 'h4', of }: CopiesParts): JSX.Element {
  const { copies } = useReader().language.page;
  const { copy, said, uncopied } = useCopying(copies.notCopied);
  return (
    <section class="copies">
      <Heading>{copies.title}</Heading>
      <p class="buttons">
        {of.map(({ copied, kind, label, make }) => (
          <button key={kind} type="button" data-copy={kind} onClick={() => void copy(make(), copied)}>
            {label}
          </button>
        ))}
        {children} <span class="quiet">{said}</span>
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
  return <textarea ref={field} class="uncopied" readOnly autocomplete="off" rows={6} aria-label={label} value={text} />;
}
