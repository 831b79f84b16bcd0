import { html, type Html } from '../../../core/bin/html.js';
import type { Sample } from '../../fixtures/samples.js';
import { framed, type Viewer } from './frame.js';

/** Every sample on one page, with what a report has to say about it. The widget may ask the hosts named, no others. */
export const statesPage = (samples: readonly Sample[], asked: readonly string[], viewer: Viewer): string =>
  framed(
    { title: 'Proofmark: a credential in every state', viewer, widget: true },
    html`<header>
        <p class="name">A credential in every state</p>
        <p>Made by a test signer; nobody earned them. Check each, here or with the extension.</p>
      </header>
      <main>
        <h1>States</h1>
        <ul class="states">
          ${samples.map(sample => state(sample, asked))}
        </ul>
      </main>`,
  );

const state = ({ because, name, rung, verdict }: Sample, asked: readonly string[]): Html =>
  html`<li id="${name}">
    <h2>${name.replaceAll('-', ' ')}</h2>
    <p><small>${verdict} · ${because} · rung ${String(rung)}</small></p>
    <p><a rel="proofmark" href="${name}.vc.json" data-hosts="${asked.join(' ')}">Check this credential</a></p>
  </li>`;
