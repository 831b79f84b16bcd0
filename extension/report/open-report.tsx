import type { JSX } from 'preact';
import { useContext, useEffect, useMemo, useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type VerificationReport, shownAddress } from '../../core/index.js';
import { Named } from '../views/named.js';
import { useReader } from '../views/reader.js';
import { offer, withdraw } from './hand-over.js';

/**
 * To the report on a page of its own, to be read, copied and printed alone. Opening it puts another tab beside a panel,
 * which then draws that one: what was asked for is kept for it all the same.
 */
export function OpenReport({ report }: { readonly report: VerificationReport }): JSX.Element {
  const { page } = useReader().language;
  const listed = useContext(Named);
  // What an address asks may be a secret: it does not belong on paper.
  const name = URL.canParse(listed) ? shownAddress(listed) : listed;
  const id = useMemo(() => offer({ report, name }), [report, name]);
  const opened = useRef('');
  const open = (): void => {
    opened.current = id;
  };
  useEffect(
    () => () => {
      if (opened.current !== id) withdraw(id);
    },
    [id],
  );
  return (
    <a
      class="button"
      data-action="open-report"
      href={browser.runtime.getURL(`/report.html#${id}`)}
      target="_blank"
      onClick={open}
      onAuxClick={open}
    >
      {page.asPage}
    </a>
  );
}
