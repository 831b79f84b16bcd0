import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { limits, plain, quoted } from '../../core/index.js';
import { type KeptList, keepList } from '../lists.js';
import { type KeptTrustedList, keepTrustedList } from '../trusted-lists.js';
import { DropArea } from '../views/drop-area.js';
import { useReader } from '../views/reader.js';
import { Words } from '../views/words.js';
import { isExport } from './carried.js';
import { CarriedPreview } from './carried-preview.js';
import { ListFacts } from './list-facts.js';
import { Preview } from './preview.js';
import { readApart } from './read-apart.js';
import { type Reading, readFile, readTold, standingOf, trustedStandingOf } from './reading.js';
import { Told } from './told.js';
import { TrustedFacts } from './trusted-facts.js';
import { useOptionsWords } from './words.js';

interface ImportParts {
  readonly lists: readonly KeptList[];
  readonly trusted: readonly KeptTrustedList[];
}

/** A file becomes a list only after everything it may be taken for was read and confirmed. */
export function ImportList({ lists, trusted }: ImportParts): JSX.Element {
  const { announce } = useReader();
  const { lists: words, trustedLists: trustedWords } = useOptionsWords();
  const [reading, setReading] = useState<Reading>();
  const [left, setLeft] = useState<readonly File[]>([]);
  const [unkept, setUnkept] = useState(false);
  const turn = useRef(0);

  /** Only the file that was begun last is shown. */
  async function become(file: string, next: Promise<Reading>): Promise<void> {
    const mine = (turn.current += 1);
    setReading({ kind: 'reading', file });
    setUnkept(false);
    const read = await next;
    if (mine === turn.current) setReading(read);
  }
  function begin([file, ...others]: readonly File[]): void {
    setLeft(others);
    if (file === undefined) setReading(undefined);
    else void become(file.name, readAny(file));
  }
  const next = (): void => {
    begin(left);
  };
  async function keep(kept: Promise<void>, name: string): Promise<void> {
    try {
      await kept;
    } catch {
      setUnkept(true);
      announce(words.unkept);
      return;
    }
    announce(plain(words.imported(quoted(name))));
    next();
  }
  return (
    <>
      <DropArea take={begin} multiple>
        <strong>{words.drop}</strong> <span class="choose">{words.choose}</span>
        <small>{words.formats(limits.directoryBytes)}</small>
      </DropArea>
      {reading?.kind === 'reading' && (
        <p role="status">
          <Words of={words.reading(quoted(reading.file))} />
        </p>
      )}
      {(reading?.kind === 'refused' || reading?.kind === 'unreadable') && <Refused of={reading} close={next} />}
      {reading?.kind === 'export' && <CarriedPreview key={reading.file.name} file={reading.file} close={next} />}
      {reading?.kind === 'untold' && (
        <Told
          key={reading.file}
          of={reading}
          cancel={next}
          tell={told => void become(reading.file, readTold(reading, told, readApart))}
        />
      )}
      {reading?.kind === 'read' && (
        <Preview
          key={reading.list.directory.sha256}
          standing={standingOf(reading.list.directory, lists)}
          nothing={words.nothingUsable}
          cancel={next}
          keep={replaced => {
            const { directory, refused } = reading.list;
            void keep(keepList(directory, refused, replaced), directory.name);
          }}
        >
          <ListFacts of={reading.list.directory} refused={reading.list.refused} />
        </Preview>
      )}
      {reading?.kind === 'read-trusted' && (
        <Preview
          key={reading.trusted.list.sha256}
          standing={trustedStandingOf(reading.trusted.list, trusted)}
          nothing={trustedWords.nothingUsable}
          cancel={next}
          keep={replaced => {
            const { list, refused } = reading.trusted;
            void keep(keepTrustedList(list, refused, replaced), trustedWords.name);
          }}
        >
          <TrustedFacts of={reading.trusted.list} refused={reading.trusted.refused} />
        </Preview>
      )}
      {unkept && <p class="notice">{words.unkept}</p>}
    </>
  );
}

/** An export of everything is told apart from a list by its first letters. */
const readAny = async (file: File): Promise<Reading> =>
  (await isExport(file)) ? { kind: 'export', file } : readFile(file, readApart);

interface RefusedParts {
  readonly of: Extract<Reading, { kind: 'refused' | 'unreadable' }>;
  readonly close: () => void;
}

/** What was expected, what is wrong, and that nothing was lost. */
function Refused({ close, of }: RefusedParts): JSX.Element {
  const { announce, language } = useReader();
  const words = useOptionsWords().lists;
  const file = quoted(of.file);
  const says = of.kind === 'unreadable' ? words.unreadable(file) : words.refused(file, whyOf(of));
  function whyOf({ refusal: { flaw, line, pointer } }: Extract<Reading, { kind: 'refused' }>): string {
    return language.command.listFlaw(flaw, line, pointer);
  }
  useEffect(() => {
    announce(plain(says));
  }, [of]);
  return (
    <div class="notice doubtful" data-state="refused">
      <p>
        <Words of={says} />
      </p>
      <p class="quiet">{words.untouched}</p>
      <button type="button" onClick={close}>
        {words.close}
      </button>
    </div>
  );
}
