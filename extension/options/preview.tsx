import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useReader } from '../views/reader.js';
import type { Standing } from './reading.js';

interface PreviewParts {
  readonly standing: Standing;
  /** What it would be taken for. */
  readonly children: ComponentChildren;
  /** @param replaced the list whose place it takes */
  readonly keep: (replaced?: string) => void;
  readonly cancel: () => void;
}

/** Everything a list would be taken for, before anything of it is kept. */
export function Preview({ cancel, children, keep, standing }: PreviewParts): JSX.Element {
  const words = useReader().language.panel.options.lists;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView();
  }, []);
  return (
    <section class="notice preview" data-state="preview" data-standing={standing.kind} aria-labelledby="preview">
      <h3 id="preview" ref={heading} tabIndex={-1}>
        {words.preview}
      </h3>
      <Beside of={standing} />
      {children}
      {standing.kind === 'same' ? (
        <button type="button" onClick={cancel}>
          {words.close}
        </button>
      ) : (
        <Choice of={standing} keep={keep} cancel={cancel} />
      )}
    </section>
  );
}

/** That it is here already, or that another one of its kind and name is. */
function Beside({ of: { kind, other } }: { readonly of: Standing }): JSX.Element | null {
  const { grammar, panel } = useReader().language;
  const words = panel.options.lists;
  if (kind === 'new' || other === undefined) return null;
  const day = grammar.date(other.issuedAt);
  const says = {
    same: words.same(grammar.date(other.importedAt)),
    newer: words.newer(day),
    older: words.older(day),
    alike: words.alike,
  };
  return <p data-beside>{says[kind]}</p>;
}

function Choice({
  cancel,
  keep,
  of: { kind, other },
}: Pick<PreviewParts, 'cancel' | 'keep'> & { readonly of: Standing }) {
  const { grammar, panel } = useReader().language;
  const words = panel.options.lists;
  const replaceable = (kind === 'newer' || kind === 'alike') && other;
  return (
    <p class="buttons">
      {replaceable && (
        <button
          type="button"
          class="first"
          data-action="replace"
          onClick={() => {
            keep(replaceable.sha256);
          }}
        >
          {words.replace(grammar.date(replaceable.issuedAt))}
        </button>
      )}
      <button
        type="button"
        class={replaceable ? '' : 'first'}
        data-action="import"
        onClick={() => {
          keep();
        }}
      >
        {replaceable ? words.both : words.confirm}
      </button>
      <button type="button" onClick={cancel}>
        {words.cancel}
      </button>
    </p>
  );
}
