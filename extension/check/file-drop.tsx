import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { limits } from '../../core/index.js';
import { DropArea } from '../views/drop-area.js';
import { useReader } from '../views/reader.js';
import { type Thing, fileThing } from './things.js';

interface Taking {
  readonly take: (things: readonly Thing[]) => void;
}

/** Files dropped or chosen; more than are checked at once are named by their number. */
export function FileDrop({ take }: Taking): JSX.Element {
  const words = useReader().language.panel.checkPage;
  const [left, setLeft] = useState(0);
  const takeFiles = (files: readonly File[]): void => {
    setLeft(Math.max(0, files.length - limits.credentialsPerInput));
    if (files.length > 0) take(files.slice(0, limits.credentialsPerInput).map(fileThing));
  };
  return (
    <>
      <DropArea take={takeFiles} multiple>
        <strong>{words.drop}</strong> <span class="choose">{words.choose}</span>
        <small>{words.formats}</small>
      </DropArea>
      {left > 0 && <p role="status">{words.filesLeft(limits.credentialsPerInput, left)}</p>}
    </>
  );
}
