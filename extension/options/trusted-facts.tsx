import type { JSX } from 'preact';
import { type OptionsWords, type TrustedList, isOutOfDate, quoted } from '../../core/index.js';
import { useReader } from '../views/reader.js';
import { Words } from '../views/words.js';
import { Fact } from './list-facts.js';
import { useOptionsWords } from './words.js';

interface FactsParts {
  readonly of: TrustedList;
  readonly refused: number;
}

/** How many services are shown before a snapshot is kept. */
const FIRST = 5;

/** How many of its services are for what. */
export function usesOf({ services }: TrustedList, { uses }: OptionsWords['trustedLists']): string {
  const certificates = services.filter(({ type }) => type.endsWith('/CA/QC')).length;
  return uses(certificates, services.length - certificates);
}

/** What a snapshot of trusted lists says of itself, and what it can show. */
export function TrustedFacts({ of, refused }: FactsParts): JSX.Element {
  const { grammar } = useReader().language;
  const { lists, trustedLists: trusted } = useOptionsWords();
  const { facts } = lists;
  const { issuedAt, nextUpdate, sequenceNumber, services, sha256 } = of;
  const countries = [...new Set(services.map(({ country }) => country))].map(grammar.country);
  return (
    <dl class="facts">
      <Fact name={facts.kind}>{trusted.name}</Fact>
      <Fact name={trusted.services}>
        {usesOf(of, trusted)}. {lists.leftOut(refused)}
      </Fact>
      {countries.length > 0 && <Fact name={trusted.countries}>{grammar.list(countries.toSorted())}</Fact>}
      <Fact name={facts.date}>{trusted.numbered(grammar.date(issuedAt), sequenceNumber)}</Fact>
      <Fact name={trusted.nextUpdate}>
        {nextUpdate === undefined ? facts.unstated : grammar.date(nextUpdate)}
        {isOutOfDate(of, new Date()) && (
          <span data-stale>
            <span class="doubt">, {lists.stale}.</span> {trusted.staleMeans}
          </span>
        )}
      </Fact>
      <Fact name={facts.shows}>{trusted.shows}</Fact>
      <Fact name={facts.showsNot}>{trusted.showsNot}</Fact>
      <Fact name={facts.sha256}>
        <code>{sha256}</code>
      </Fact>
      {services.length > 0 && (
        <Fact name={facts.first}>
          <ul>
            {services.slice(0, FIRST).map(({ country, provider, service }, at) => (
              <li key={at}>
                <Words of={[quoted(service)]} />{' '}
                <small>
                  <Words of={[quoted(provider)]} />, {grammar.country(country)}
                </small>
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </dl>
  );
}
