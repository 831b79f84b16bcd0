import type { JSX } from 'preact';
import { type Phrase, quoted } from '../../core/index.js';
import { Words } from '../views/words.js';
import type { Row } from './rows.js';
import { useComparison } from './use-comparison.js';
import { useCaseFileWords } from './words.js';

/** What is to be known of a row beside its answer, one short line each. */
export function Remarks({ row }: { readonly row: Row }): JSX.Element {
  const words = useCaseFileWords();
  const { hosts, isZip, namesake, note, same, underWay, unread } = { ...row, isZip: row.paper?.isZip === true };
  return (
    <>
      {underWay !== undefined && <p class="quiet">{words.row[underWay]}</p>}
      {unread !== undefined && underWay === undefined && <p class="quiet">{words.unread[unread]}</p>}
      {isZip && <p>{words.row.zip}</p>}
      {hosts !== '' && underWay === undefined && (
        <Remark of={words.row.toAsk([quoted(hosts.replaceAll(' ', ', '), 400)])} />
      )}
      {same !== undefined && <Remark of={words.row.same(quoted(same))} />}
      {namesake !== undefined && <Remark of={words.row.namesake(quoted(namesake))} />}
      <Since row={row} />
      {note !== undefined && row.paper === undefined && (
        <p class="quiet">
          {note.saved.receipt === null && `${words.row.neverChecked} `}
          {words.row.handAgain}
        </p>
      )}
    </>
  );
}

const Remark = ({ of }: { readonly of: Phrase }): JSX.Element => (
  <p class="quiet">
    <Words of={of} />
  </p>
);

/** Whether the answer is another one than was noted; what changed stands with the whole report. */
function Since({ row }: { readonly row: Row }): JSX.Element | null {
  const compared = useComparison(row);
  if (compared === undefined) return null;
  const [same, noted] = compared.says;
  return (
    <div class="quiet" data-since={compared.outcome}>
      <p>
        <Words of={compared.headline} />
      </p>
      {compared.outcome === 'changed' && noted && <Remark of={noted} />}
      {compared.isRewritten && same && <Remark of={same} />}
    </div>
  );
}
