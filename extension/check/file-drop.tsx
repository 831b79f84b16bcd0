import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { limits } from '../../core/index.js';
import { DropArea } from '../views/drop-area.js';
import { useReader } from '../views/reader.js';
import { type Hold, receiptsAmong } from './receipts.js';
import { type Thing, fileThing } from './things.js';

interface Taking {
  readonly take: (things: readonly Thing[]) => void;
  readonly hold: Hold;
}

/** Files dropped or chosen; more than are checked at once are named by their number. */
export function FileDrop({ hold, take }: Taking): JSX.Element {
  const words = useReader().language.panel.checkPage;
  const [left, setLeft] = useState(0);
  const handOver = async (files: readonly File[]): Promise<void> => {
    const [receipts, others] = await receiptsAmong(files);
    for (const receipt of receipts) hold(receipt.name, receipt);
    if (others.length > 0) take(others.map(fileThing));
  };
  const takeFiles = (files: readonly File[]): void => {
    setLeft(Math.max(0, files.length - limits.credentialsPerInput));
    void handOver(files.slice(0, limits.credentialsPerInput));
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
