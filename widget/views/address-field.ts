import { html, type TemplateResult } from 'lit';
import { type CheckerWords, shownAddress } from '../../core/index.js';
import { type Hosts, hostAsked, mayAsk } from '../checker/hosts.js';

export interface Typed {
  readonly address: string;
  /** It was pressed for, and cannot be asked. */
  readonly refused: boolean;
}

export interface Typing {
  readonly type: (typed: Typed) => void;
  /** Pressing agrees to this host. */
  readonly take: (address: string, host: string) => void;
}

/** The address of a credential. The host that will be asked is named while it is typed. */
export const addressField = (typed: Typed, hosts: Hosts, words: CheckerWords, typing: Typing): TemplateResult =>
  html`<details>
    <summary>${words.address}</summary>
    <form
      class="field"
      data-field="address"
      novalidate
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const host = hostAsked(typed.address);
        if (host !== undefined && mayAsk(hosts, host)) typing.take(typed.address.trim(), host);
        else typing.type({ ...typed, refused: true });
      }}
    >
      <input
        type="url"
        inputmode="url"
        autocomplete="off"
        placeholder="https://"
        aria-label=${words.typed}
        aria-describedby="hint"
        aria-invalid=${String(typed.refused)}
        dir="ltr"
        .value=${typed.address}
        @input=${({ currentTarget }: Event) => {
          if (currentTarget instanceof HTMLInputElement) typing.type({ address: currentTarget.value, refused: false });
        }}
      />
      <p id="hint" class="quiet" role="status">${hintFor(typed, hosts, words)}</p>
      <button type="submit">${words.check}</button>
    </form>
  </details>`;

function hintFor({ address, refused }: Typed, hosts: Hosts, words: CheckerWords): string {
  const host = hostAsked(address);
  if (host !== undefined) return mayAsk(hosts, host) ? words.willAsk(host) : words.notAsked(shownAddress(host));
  if (refused) return words.wrongAddress;
  if (hosts.any) return words.asksAny;
  return hosts.named.length === 0 ? words.asksNobody : words.asksOnly(hosts.named.join(', '));
}
