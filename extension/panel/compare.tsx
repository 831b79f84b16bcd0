import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type Phrase, quoted } from '../../core/index.js';
import { useReader } from '../views/reader.js';
import { Words } from '../views/words.js';
import { MailToIssuer } from './mail.js';
import { hostOf } from '../naming.js';
import type { Compare, Pinned } from './use-compare.js';

interface CompareParts {
  readonly pinned: Pinned;
  readonly compare: Compare;
}

const lines = ['title', 'issuer', 'date', 'learner'] as const;

/** What a page claims of a certificate, to be read beside its issuer's page. It prejudges nothing and answers nothing. */
export function Comparison({ compare, pinned }: CompareParts): JSX.Element {
  const { announce, language } = useReader();
  const words = language.panel.compare;
  const { finding, page, says } = pinned;
  const host = hostOf(finding.target ?? '');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    announce(words.title);
  }, [finding]);
  return (
    <section class="notice compare" data-state="comparing" aria-labelledby="comparing">
      <h2 id="comparing" ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <p>
        <Words of={words.where(quoted(page), quoted(host))} />
      </p>
      <dl>
        {lines.map(line => (
          <Line key={line} {...words.lines[line]} says={writtenIn(says[line], words.unwritten)} />
        ))}
        <Line {...words.lines.address} says={[quoted(host)]} />
      </dl>
      <p class="quiet">{words.caution}</p>
      <MailToIssuer
        address={finding.target ?? ''}
        {...(says.title !== undefined && { title: says.title })}
        {...(says.learner !== undefined && { learner: says.learner })}
      />
      <button type="button" data-action="done" onClick={compare.done}>
        {words.done}
      </button>
    </section>
  );
}

const writtenIn = (said: string | undefined, unwritten: string): Phrase =>
  said === undefined || said.trim() === '' ? [{ kind: 'text', text: unwritten }] : [quoted(said)];

interface LineParts {
  readonly name: string;
  readonly says: Phrase;
  readonly ask: string;
}

const Line = ({ ask, name, says }: LineParts): JSX.Element => (
  <div>
    <dt class="quiet">{name}</dt>
    <dd>
      <Words of={says} />
    </dd>
    <dd class="quiet">{ask}</dd>
  </div>
);
