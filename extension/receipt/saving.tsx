import type { JSX } from 'preact';
import { useContext, useEffect, useId, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import {
  type Receipt,
  type VerificationReport,
  receiptOf,
  receiptWordsFor,
  writtenReceipts,
} from '../../core/index.js';
import { Folded } from '../views/folded.js';
import { Named } from '../views/named.js';
import { useReader } from '../views/reader.js';
import { saveFile } from '../views/save-file.js';
import { useWords } from '../views/use-words.js';

interface SavingParts {
  readonly of: VerificationReport;
  readonly heading?: 'h2' | 'h4';
}

/**
 * A note of this check, as a file. What it says of the learner is left out unless somebody wants it in: a learner's own
 * receipt says it at first.
 */
export function Saving({ heading = 'h4', of }: SavingParts): JSX.Element {
  const { announce, audience } = useReader();
  const name = useContext(Named);
  const words = useWords(receiptWordsFor);
  const [personal, setPersonal] = useState(audience === 'learner');
  const [said, setSaid] = useState('');
  const hint = useId();
  useEffect(() => {
    setPersonal(audience === 'learner');
  }, [audience]);
  const save = async (): Promise<void> => {
    const { version } = browser.runtime.getManifest();
    const receipt = await receiptOf(of, { version, personal, name }).catch(() => undefined);
    if (receipt) saveFile(writtenReceipts([receipt]), fileNameOf(receipt), 'application/json');
    const saying = receipt ? words.saved : words.notSaved;
    setSaid(saying);
    announce(saying);
  };
  return (
    <section class="copies" data-receipts>
      <Folded heading={heading} title={words.title}>
        <p>
          <label>
            <input
              type="checkbox"
              name="personal"
              checked={personal}
              aria-describedby={hint}
              onChange={({ currentTarget }) => {
                setPersonal(currentTarget.checked);
              }}
            />{' '}
            {words.personal}
          </label>
        </p>
        <p id={hint} class="quiet">
          {words.holds[personal ? 'personal' : 'impersonal']}
        </p>
        <p class="buttons">
          <button type="button" data-action="save-receipt" onClick={() => void save()}>
            {words.save}
          </button>{' '}
          <span class="quiet">{said}</span>
        </p>
      </Folded>
    </section>
  );
}

/** The day of the check, and enough of a hash to tell two of one day apart. */
const fileNameOf = ({ checkedAt, checksum }: Receipt): string =>
  `proofmark-receipt-${checkedAt.slice(0, 10)}-${checksum.slice(0, 8)}.json`;
