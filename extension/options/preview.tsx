import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ListRead } from '../../core/index.js';
import type { KeptList } from '../lists.js';
import { useReader } from '../views/reader.js';
import { ListFacts } from './list-facts.js';
import { type Standing, standingOf } from './reading.js';

interface PreviewParts {
  readonly list: ListRead;
  /** Those that are kept already. */
  readonly lists: readonly KeptList[];
  /** @param replaced the list whose place it takes */
  readonly keep: (replaced?: string) => void;
  readonly cancel: () => void;
}

/** Everything a list would be taken for, before anything of it is kept. */
export function Preview({ cancel, keep, list, lists }: PreviewParts): JSX.Element {
  const words = useReader().language.panel.options.lists;
  const standing = standingOf(list.directory, lists);
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
      <ListFacts of={list.directory} refused={list.refused} />
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
  const day = grammar.date(other.directory.issuedAt);
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
            keep(replaceable.directory.sha256);
          }}
        >
          {words.replace(grammar.date(replaceable.directory.issuedAt))}
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
