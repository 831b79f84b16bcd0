import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type Choice, countsOf, everything, limits } from '../../core/index.js';
import { DropArea } from '../views/drop-area.js';
import { OptionsLink } from '../views/options-link.js';
import { useReader } from '../views/reader.js';
import { useChecks } from '../views/use-checks.js';
import { Asking } from './asking.js';
import type { Brought, Cases } from './cases.js';
import { CaseTable } from './case-table.js';
import { Keeping } from './keeping.js';
import { type Opened, Opening } from './opening.js';
import { isCaseFile, readApart } from './read-apart.js';
import { Sheet } from './sheet.js';
import { useCases, useWarning } from './use-cases.js';
import { useCaseFileWords } from './words.js';

/** Many credentials in one table, with what an office writes beside them. Nothing is kept unless somebody saves it. */
export function CaseFilePage(): JSX.Element {
  const { panel } = useReader().language;
  const words = useCaseFileWords();
  const checks = useChecks();
  const cases = useCases(checks);
  const [left, setLeft] = useState(0);
  const { begin, leave, opened, stand } = useOpened();
  const [choice, choose] = useState<Choice>(everything);
  useWarning(cases.isUnsaved());
  const rows = cases.rows();
  const add = (id: string, brought: Brought, together: boolean): void => {
    cases.add(brought, together);
    stand(id, { kind: 'opened', brought });
  };
  const take = async (files: readonly File[]): Promise<void> => {
    const { credentials, saved } = await toldApart(files);
    // What was noted comes first: the files beside it are known again by it.
    if (saved.length > 0) begin();
    for (const file of saved) {
      const id = crypto.randomUUID();
      stand(id, { kind: 'reading' });
      const read = await readApart(file);
      const doubles = typeof read === 'string' ? 0 : cases.doubles(read);
      if (typeof read === 'string') stand(id, { kind: 'refused', name: file.name, why: read });
      else if (doubles > 0) stand(id, { kind: 'asked', brought: read, doubles });
      else add(id, read, false);
    }
    if (credentials.length > 0) setLeft(cases.take(credentials));
  };
  return (
    <>
      <header>
        <p class="name">{panel.name}</p>
      </header>
      <main class="case-file">
        <h1>{words.title}</h1>
        <p class="intro">{words.intro}</p>
        <DropArea take={files => void take(files)} multiple>
          <strong>{words.drop}</strong> <span class="choose">{words.choose}</span>
          <small>{words.formats}</small>
        </DropArea>
        {left > 0 && <p role="status">{words.taken(limits.caseFiles, left)}</p>}
        {opened.map(({ id, of }) => (
          <Opening
            key={id}
            of={of}
            add={(brought, together) => {
              add(id, brought, together);
            }}
            leave={() => {
              leave(id);
            }}
          />
        ))}
        {rows.length > 0 && (
          <>
            <Sum cases={cases} />
            <Asking cases={cases} />
            <CaseTable cases={cases} checks={checks} rows={rows} choice={choice} choose={choose} />
            <Keeping cases={cases} />
          </>
        )}
        <Sheet cases={cases} choice={choice} />
      </main>
      <nav>
        <a href={browser.runtime.getURL('/check.html')}>{panel.openCheck}</a>
        <OptionsLink />
      </nav>
    </>
  );
}

interface OneOpened {
  readonly id: string;
  readonly of: Opened;
}

/** What became of each case file that was handed over: one that waits for an answer is never put away by another. */
function useOpened() {
  const [opened, setOpened] = useState<readonly OneOpened[]>([]);
  return {
    opened,
    /** What was said of those before has been read. */
    begin: (): void => {
      setOpened(all => all.filter(({ of }) => of.kind === 'asked' || of.kind === 'reading'));
    },
    stand: (id: string, of: Opened): void => {
      setOpened(all =>
        all.some(one => one.id === id) ? all.map(one => (one.id === id ? { id, of } : one)) : [...all, { id, of }],
      );
    },
    leave: (id: string): void => {
      setOpened(all => all.filter(one => one.id !== id));
    },
  };
}

interface ToldApart {
  readonly saved: readonly File[];
  readonly credentials: readonly File[];
}

/** Only the beginning of each is read. */
async function toldApart(files: readonly File[]): Promise<ToldApart> {
  const are: boolean[] = [];
  for (const file of files) are.push(/\.json$/i.test(file.name) && (await isCaseFile(file)));
  return { saved: files.filter((_, at) => are[at]), credentials: files.filter((_, at) => !are[at]) };
}

/** All of it in one sentence. It is said now and then while it changes, and once it stands. */
function Sum({ cases }: { readonly cases: Cases }): JSX.Element {
  const { announce } = useReader();
  const words = useCaseFileWords();
  const isRunning = cases.isRunning();
  const says = words.sum(cases.files(), countsOf(cases.rows()), cases.toAsk().length);
  const underWay = words.under(cases.done(), cases.files());
  const now = useRef(underWay);
  now.current = underWay;
  const wasRunning = useRef(false);
  useEffect(() => {
    if (!isRunning) {
      if (wasRunning.current) announce(says);
      wasRunning.current = false;
      return;
    }
    wasRunning.current = true;
    const clock = setInterval(() => {
      announce(now.current);
    }, limits.caseFileSaid);
    return () => {
      clearInterval(clock);
    };
  }, [isRunning]);
  return (
    <p class="sum" data-state={isRunning ? 'under-way' : 'checked'}>
      {isRunning && `${underWay}. `}
      {says}
    </p>
  );
}
