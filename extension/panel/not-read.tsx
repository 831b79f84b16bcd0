import type { JSX } from 'preact';
import { browser } from 'wxt/browser';
import type { Message, TabFindings } from '../messages.js';
import { useReader } from '../views/reader.js';

interface NotReadParts {
  readonly tab: number;
  readonly found: TabFindings;
}

/** What the pass over the page left out, and what of it nobody can check. */
export function NotRead({ found: { described, more, unread }, tab }: NotReadParts): JSX.Element {
  const { panel } = useReader().language;
  return (
    <>
      {more && <p data-state="more">{panel.more}</p>}
      {described > 0 && <p data-state="described">{panel.described(described)}</p>}
      {unread.map(why => (
        <p key={why} data-state={why}>
          {panel.unread[why]} {why === 'storm' && <ScanAgain tab={tab} />}
        </p>
      ))}
    </>
  );
}

function ScanAgain({ tab }: { readonly tab: number }): JSX.Element {
  const { panel } = useReader().language;
  const message: Message = { kind: 'again', tab };
  return (
    <button type="button" data-action="scan-again" onClick={() => void browser.runtime.sendMessage(message)}>
      {panel.scanAgain}
    </button>
  );
}
