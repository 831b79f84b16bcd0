import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type Language, type Phrase, plain, quoted } from '../../core/index.js';
import type { Finding } from '../finding.js';
import type { Checks, Work } from '../judging/checks.js';
import { CheckState } from '../views/check-state.js';
import { useReader } from '../views/reader.js';
import { Words } from '../views/words.js';
import { workOf } from './work.js';

interface EntryParts {
  readonly finding: Finding;
  readonly tab: number;
  readonly checks: Checks;
  /** Its mark was pressed. */
  readonly pointedAt: boolean;
}

/** One credential of the list: what the page calls it, what a check would ask, and the answer. */
export function Entry({ checks, finding, pointedAt, tab }: EntryParts): JSX.Element {
  const { language } = useReader();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (pointedAt) heading.current?.focus();
  }, [pointedAt]);
  const id = checkIdOf(finding, tab);
  const work = useMemo(() => workOf(finding, tab), [finding, tab]);
  const title = titleOf(finding, language);
  return (
    <li
      class={finding.live ? 'entry' : 'entry earlier'}
      data-finding={finding.id}
      data-kind={finding.carrier}
      data-target={finding.target ?? 'inline'}
    >
      <h2 ref={heading} tabIndex={-1}>
        <Words of={title} />
      </h2>
      {finding.target !== undefined && (
        <p class="quiet">
          <Words of={[quoted(shortened(finding.target))]} />
        </p>
      )}
      {work === undefined ? (
        <ForPeople finding={finding} />
      ) : (
        <>
          {checks.progress(id) === undefined && (
            <First
              title={title}
              work={work}
              press={() => {
                checks.begin(id, work);
              }}
            />
          )}
          <CheckState id={id} checks={checks} work={work} />
        </>
      )}
    </li>
  );
}

/** Under which the checks of the panel are kept. */
export const checkIdOf = (finding: Finding, tab: number): string => `${String(tab)} ${finding.id}`;

/** Where it leads, or how the page calls it. */
export const nameOf = (finding: Finding, language: Language): Phrase =>
  finding.target === undefined ? titleOf(finding, language) : [quoted(shortened(finding.target))];

/** What the page calls it, in quotation marks: a page may call anything anything. */
function titleOf({ claimed, target, tier }: Finding, { panel }: Language): Phrase {
  if (claimed?.title !== undefined && claimed.title !== '') return panel.entitled(quoted(claimed.title));
  if (target === undefined) return [{ kind: 'text', text: panel.untitled.inline }];
  return panel.untitled[tier === 'inside' ? 'picture' : 'link'](quoted(hostOf(target)));
}

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address);
const shortened = (address: string): string => address.replace(/^https:\/\//, '');

interface FirstParts {
  readonly title: Phrase;
  readonly work: Work;
  readonly press: () => void;
}

/** Before the first press: whom pressing asks is said beside the button, not after it. */
function First({ press, title, work }: FirstParts): JSX.Element {
  const { panel } = useReader().language;
  const [host] = work.hosts;
  return (
    <div data-state="not-checked">
      <p class="quiet">
        {panel.notChecked}{' '}
        <Words of={host === undefined ? [{ kind: 'text', text: panel.onDevice }] : panel.willAsk(quoted(host))} />
      </p>
      <button type="button" class="first" aria-label={panel.checkNamed(plain(title))} onClick={press}>
        {panel.check}
      </button>
    </div>
  );
}

/** Nothing a machine can check: what to do instead. */
function ForPeople({ finding }: { readonly finding: Finding }): JSX.Element {
  const { panel } = useReader().language;
  const { expects, platform, target = '' } = finding;
  const host = quoted(platform?.name ?? hostOf(target));
  const words: Phrase =
    expects === 'short-link'
      ? [{ kind: 'text', text: panel.shortLink }]
      : expects === 'page-only'
        ? panel.pageOnly(host)
        : panel.unknownPlatform(host);
  return (
    <div data-state={expects}>
      <p>
        <Words of={words} />
      </p>
      {target.startsWith('https://') && (
        <a class="button" href={target} target="_blank" rel="noopener noreferrer">
          {panel.open}
        </a>
      )}
    </div>
  );
}
