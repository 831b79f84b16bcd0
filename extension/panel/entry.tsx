import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { plain, quoted } from '../../core/index.js';
import type { Finding } from '../finding.js';
import type { Checks } from '../judging/checks.js';
import type { Progress } from '../judging/progress.js';
import { Named } from '../views/named.js';
import { useReader } from '../views/reader.js';
import { useProgress } from '../views/use-checks.js';
import { useKeptFocus } from '../views/use-kept-focus.js';
import { Words } from '../views/words.js';
import { Standing } from './entry-state.js';
import { checkIdOf, shortened, titleOf } from '../naming.js';
import { Names } from './names.js';
import type { Compare } from './use-compare.js';
import type { Pointed } from './use-findings.js';

export interface EntryParts {
  readonly finding: Finding;
  readonly tab: number;
  readonly checks: Checks;
  readonly compare: Compare;
  /** Its mark was pressed. */
  readonly pointed: Pointed | undefined;
}

/** One credential of the list. Of five hundred, only those are drawn again about which something changed. */
export function Entry({ checks, compare, finding, pointed, tab }: EntryParts): JSX.Element {
  const reader = useReader();
  const progress = useProgress(checks, checkIdOf(finding, tab));
  return useMemo(
    () => <Drawn checks={checks} compare={compare} finding={finding} pointed={pointed} progress={progress} tab={tab} />,
    [checks, compare, finding, pointed, progress, tab, reader],
  );
}

type DrawnParts = EntryParts & { readonly progress: Progress | undefined };

/** What the page calls it, where it leads, what a check would ask, and the answer. */
function Drawn({ pointed, ...parts }: DrawnParts): JSX.Element {
  const { language } = useReader();
  const { finding } = parts;
  const address = finding.target ?? finding.bytesFrom;
  const heading = useRef<HTMLHeadingElement>(null);
  const place = useKeptFocus<HTMLLIElement>();
  useEffect(() => {
    if (pointed) heading.current?.focus();
  }, [pointed]);
  return (
    <li
      ref={place}
      class={finding.live ? 'entry' : 'entry earlier'}
      data-finding={finding.id}
      data-kind={finding.carrier}
      data-target={finding.target ?? 'inline'}
      data-from={finding.bytesFrom}
      data-expects={finding.expects}
      data-platform={finding.platform?.id}
      data-payload={finding.payload?.sha256}
    >
      <h2 ref={heading} tabIndex={-1}>
        <Words of={titleOf(finding, language)} />
      </h2>
      {address !== undefined && (
        <p class="quiet">
          <Words of={[quoted(shortened(address))]} />
        </p>
      )}
      <Named.Provider value={plain(titleOf(finding, language))}>
        <Standing {...parts} />
      </Named.Provider>
      {parts.progress?.kind === 'checked' && finding.live && (
        <Names finding={finding} tab={parts.tab} reports={parts.progress.reports} />
      )}
    </li>
  );
}
