import { html } from '../../../core/bin/html.js';
import { framed, inline, type Viewer } from './frame.js';

/** Nothing but what this site serves itself; the widget has to live with it. */
export const strictPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";

export interface UniversityPage {
  readonly viewer: Viewer;
  /** Beside the page, by relative address. */
  readonly address: string;
  readonly inline: unknown;
}

/** A university shows the credentials of a course: one by address, one written into the page, one as a plain link. */
export const universityPage = ({ viewer, address, inline: written }: UniversityPage): string =>
  framed(
    { title: 'University of Lumen: Introduction to Data Ethics', viewer, widget: true },
    html`<header>
        <p class="name">University of Lumen</p>
        <p>Short courses</p>
      </header>
      <main>
        <h1>Introduction to Data Ethics</h1>
        <p>
          Six units and a written exam on collecting and using data about people. Whoever passes gets a digital
          credential; anybody can check it.
        </p>
        <section>
          <h2>A credential from this course</h2>
          <proofmark-badge id="by-address" src="${address}"></proofmark-badge>
        </section>
        <section>
          <h2>The same, written into the page</h2>
          <proofmark-badge id="inline">${inline(written)}</proofmark-badge>
        </section>
        <section>
          <h2>As an ordinary link</h2>
          <p><a id="link" rel="proofmark" href="${address}">The credential of Learner A</a></p>
        </section>
      </main>`,
  );
