import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useReader } from '../views/reader.js';
import type { Standing } from './reading.js';
import { useOptionsWords } from './words.js';

interface PreviewParts {
  readonly standing: Standing;
  /** Said where nothing in it can be used. */
  readonly nothing: string;
  /** What it would be taken for. */
  readonly children: ComponentChildren;
  /** @param replaced the list whose place it takes */
  readonly keep: (replaced?: string) => void;
  readonly cancel: () => void;
}

/** Everything a list would be taken for, before anything of it is kept. */
export function Preview({ cancel, children, keep, nothing, standing }: PreviewParts): JSX.Element {
  const words = useOptionsWords().lists;
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
      <Beside of={standing} nothing={nothing} />
      {children}
      {standing.kind === 'same' || standing.kind === 'empty' ? (
        <button type="button" onClick={cancel}>
          {words.close}
        </button>
      ) : (
        <Choice of={standing} keep={keep} cancel={cancel} />
      )}
    </section>
  );
}

/** That there is nothing in it, that it is here already, or that another one of its kind and name is. */
function Beside({ nothing, of }: { readonly nothing: string; readonly of: Standing }): JSX.Element | null {
  const { grammar } = useReader().language;
  const words = useOptionsWords().lists;
  const { kind, muchSmaller, other } = of;
  const day = grammar.date(other?.issuedAt ?? '');
  if (kind === 'empty')
    return (
      <p class="doubt" data-beside>
        {nothing} {other && words.stays(day)}
      </p>
    );
  if (kind === 'new' || other === undefined) return null;
  const says = {
    same: words.same(grammar.date(other.importedAt)),
    newer: words.newer(day),
    older: words.older(day),
    alike: words.alike,
  };
  return (
    <>
      <p data-beside>{says[kind]}</p>
      {muchSmaller !== undefined && (
        <p class="doubt" data-much-smaller>
          {words.muchSmaller(muchSmaller, day, other.size)}
        </p>
      )}
    </>
  );
}

function Choice({
  cancel,
  keep,
  of: { kind, muchSmaller, other },
}: Pick<PreviewParts, 'cancel' | 'keep'> & { readonly of: Standing }) {
  const { grammar } = useReader().language;
  const words = useOptionsWords().lists;
  const replaceable = (kind === 'newer' || kind === 'alike') && other;
  const day = grammar.date(other?.issuedAt ?? '');
  const isSmall = muchSmaller !== undefined;
  return (
    <p class="buttons">
      {isSmall && (
        <button type="button" class="first" data-action="keep-mine" onClick={cancel}>
          {words.keepMine(day)}
        </button>
      )}
      {replaceable && (
        <button
          type="button"
          class={isSmall ? '' : 'first'}
          data-action="replace"
          onClick={() => {
            keep(replaceable.sha256);
          }}
        >
          {words.replace(day)}
        </button>
      )}
      <button
        type="button"
        class={replaceable || isSmall ? '' : 'first'}
        data-action="import"
        onClick={() => {
          keep();
        }}
      >
        {replaceable ? words.both : words.confirm}
      </button>
      {!isSmall && (
        <button type="button" onClick={cancel}>
          {words.cancel}
        </button>
      )}
    </p>
  );
}
