import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type IssuerCard, type KnownIssuer, type Language, type Phrase, quoted, rorHost } from '../../core/index.js';
import type { Asked } from '../judging/ask-ror.js';
import { Folded } from './folded.js';
import { KnowForm } from './know-form.js';
import { useReader } from './reader.js';
import { Words } from './words.js';

/** What presses on the card do. Each begins in the handler of the press and judges again. */
export interface IssuerActs {
  readonly know: (known: KnownIssuer) => void;
  /** @param entries of the own list: identifiers or hosts */
  readonly forget: (entries: readonly string[]) => void;
  readonly ask: (host: string) => void;
  /** What a register answered that was asked. */
  readonly asked: Asked | undefined;
}

interface CardParts {
  readonly card: IssuerCard;
  /** Absent where nothing is judged again: the card is only read. */
  readonly acts?: IssuerActs | undefined;
}

/** Who really issued it, what lists say of that, and what a person can do. An evaluator finds all of it open. */
export function DrawnIssuer({ acts, card }: CardParts): JSX.Element {
  const { audience, language } = useReader();
  const { issuerCard, stages } = language;
  const isOpen = audience === 'evaluator';
  const [first, ...others] = card.lists;
  const folded = isOpen ? [] : others;
  return (
    <section class="issuer" data-tone={card.tone}>
      <h4>{stages.issuer}</h4>
      <h5 class={`who ${card.tone}`} tabIndex={-1}>
        <Words of={card.heading} />
      </h5>
      <p class="quiet">{card.rung}</p>
      <p>
        <Words of={card.says} />
      </p>
      {card.claimed && paragraph(card.claimed, 0)}
      {first && <Lists of={isOpen ? card.lists : [first]} />}
      {card.notes.map(({ says, tone }, at) => (
        <p key={at} class={tone === 'doubt' ? 'doubt' : undefined}>
          <Words of={says} />
        </p>
      ))}
      {card.hint && (
        <p class="quiet hint">
          <Words of={card.hint} />
        </p>
      )}
      {acts && <Acts card={card} acts={acts} />}
      {(folded.length > 0 || card.reviews.length > 0 || card.stated.length > 0) && (
        <Folded title={issuerCard.more} open={isOpen}>
          {folded.length > 0 && <Lists of={folded} />}
          {card.reviews.map(paragraph)}
          {card.stated.length > 0 && <Stated of={card.stated} />}
        </Folded>
      )}
    </section>
  );
}

const paragraph = (words: Phrase, at: number): JSX.Element => (
  <p key={at}>
    <Words of={words} />
  </p>
);

/** The lists that name it, each with its day, who keeps it, and what was noted there. */
function Lists({ of }: { readonly of: IssuerCard['lists'] }): JSX.Element {
  const { issuerCard } = useReader().language;
  return (
    <>
      <p class="small-title">{issuerCard.lists}</p>
      <ul class="lists">
        {of.map(({ curation, noted, says, tone }, at) => (
          <li key={at} data-tone={tone}>
            <span class={tone === 'doubt' ? 'doubt' : undefined}>
              <Words of={says} />
            </span>{' '}
            <small>({curation})</small>
            {noted && paragraph(noted, 0)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Stated({ of }: { readonly of: IssuerCard['stated'] }): JSX.Element {
  const { issuerCard } = useReader().language;
  return (
    <>
      <p class="small-title">{issuerCard.stated}</p>
      <dl class="stated">
        {of.map(({ label, value }, at) => (
          <div key={at}>
            <dt class="quiet">
              <Words of={label} />
            </dt>
            <dd>
              <Words of={value} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** "I know this issuer", "Forget", "Ask ROR": whatever fits. */
function Acts({ acts, card }: { readonly acts: IssuerActs; readonly card: IssuerCard }): JSX.Element {
  const { language } = useReader();
  const { ask, know } = language.issuerCard;
  const [writing, setWriting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { asked } = acts;
  const isPrivate = browser.extension.inIncognitoContext;
  const said = asked && askedSays(asked, language);
  const askable = asked?.answer.kind === 'not-listed' ? undefined : card.ask;
  const cancel = (): void => {
    setWriting(false);
    setTimeout(() => opener.current?.focus());
  };
  return (
    <>
      {said && asked.answer.kind !== 'listed' && (
        <p data-asked={asked.answer.kind}>
          <Words of={said} />
        </p>
      )}
      {writing && card.know ? (
        <KnowForm know={card.know} save={acts.know} cancel={cancel} />
      ) : (
        <p class="buttons">
          {card.know && !isPrivate && (
            <button
              ref={opener}
              type="button"
              data-act="know"
              onClick={() => {
                setWriting(true);
              }}
            >
              {know.open}
            </button>
          )}
          {card.ownEntries.length > 0 && !isPrivate && (
            <button
              type="button"
              data-act="forget"
              onClick={() => {
                acts.forget(card.ownEntries);
              }}
            >
              {know.forget}
            </button>
          )}
          {askable !== undefined && (
            <button
              type="button"
              data-act="ask"
              onClick={() => {
                acts.ask(askable);
              }}
            >
              <Words of={ask.press(quoted(askable))} />
            </button>
          )}
        </p>
      )}
      {card.know && isPrivate && <p class="quiet">{know.privately}</p>}
      {askable !== undefined && !writing && (
        <p class="quiet ask-hint">
          <Words of={ask.hint} />
        </p>
      )}
    </>
  );
}

/** What came of asking, in words. */
export function askedSays({ answer, host }: Asked, { faults, issuerCard: { ask } }: Language): Phrase {
  if (answer.kind === 'not-listed') return ask.notListed(quoted(host));
  if (answer.kind === 'listed') return [{ kind: 'text', text: ask.listed }];
  return ask.unanswered(faults[answer.fault]([quoted(rorHost)], {}));
}
