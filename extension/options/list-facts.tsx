import type { ComponentChildren, JSX } from 'preact';
import { type Directory, isStale, powers, quoted } from '../../core/index.js';
import { useReader } from '../views/reader.js';
import { Words } from '../views/words.js';
import { useOptionsWords } from './words.js';

interface FactsParts {
  readonly of: Directory;
  readonly refused: number;
}

/** How many organisations are shown before a list is kept. */
const FIRST = 5;

/** What a list says of itself, and what lists of its kind can show. */
export function ListFacts({ of, refused }: FactsParts): JSX.Element {
  const { language } = useReader();
  const { facts, kinds, count, leftOut, shows, showsNot } = useOptionsWords().lists;
  const { kind, licence, name, organisations, sha256, source } = of;
  return (
    <dl class="facts">
      <Fact name={facts.name}>
        <Words of={[quoted(name)]} />
      </Fact>
      <Fact name={facts.kind}>{kinds[kind]}</Fact>
      <Fact name={facts.organisations}>
        {count(organisations.length)}. {leftOut(refused)}
      </Fact>
      <Fact name={facts.date}>
        <ListDay of={of} />
      </Fact>
      <Fact name={facts.shows}>{shows[kind](powers[kind].days ?? 0)}</Fact>
      <Fact name={facts.showsNot}>{showsNot[kind]}</Fact>
      <Fact name={facts.licence}>{licence === '' ? facts.unstated : <Words of={[quoted(licence)]} />}</Fact>
      <Fact name={facts.source}>{source === '' ? facts.unstated : <Words of={[quoted(source)]} />}</Fact>
      <Fact name={facts.sha256}>
        <code>{sha256}</code>
      </Fact>
      {organisations.length > 0 && (
        <Fact name={facts.first}>
          <ul>
            {organisations.slice(0, FIRST).map(({ domains, id, names }) => (
              <li key={id}>
                <Words of={[quoted(names[0]?.value ?? id)]} />{' '}
                <small>
                  <Words of={language.grammar.listed(domains.slice(0, FIRST).map(domain => [quoted(domain)]))} />
                </small>
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </dl>
  );
}

export const Fact = ({ children, name }: { readonly name: string; readonly children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** The day of a list; one too old to show anything stands in the tone of a doubt. */
export function ListDay({ of }: { readonly of: Directory }): JSX.Element {
  const { grammar } = useReader().language;
  const { lists } = useOptionsWords();
  const day = grammar.date(of.issuedAt);
  if (!isStale(of, new Date())) return <>{day}</>;
  return (
    <span data-stale>
      <span class="doubt">
        {day}, {lists.stale}.
      </span>{' '}
      {lists.staleMeans}
    </span>
  );
}
