import { html } from '../../../core/bin/html.js';
import { framed, inline, type Viewer } from './frame.js';

export interface Certificate {
  readonly title: string;
  readonly by: string;
  readonly address: string;
}

export interface Portfolio {
  readonly viewer: Viewer;
  /** Credentials the page links to. */
  readonly links: readonly Certificate[];
  /** Credentials written into the page. */
  readonly inline: readonly unknown[];
}

/** What a learner puts on the web: some links, some credentials in the page itself, and much that is neither. */
export const portfolioPage = ({ viewer, links, inline: written }: Portfolio): string =>
  framed(
    { title: 'Learner A: portfolio', viewer },
    html`<header>
        <p class="name">Learner A</p>
        <p>Data analyst. I like small data, plain words, and questions that have an answer.</p>
      </header>
      <main>
        <h1>Portfolio</h1>
        <section>
          <h2>Certificates</h2>
          <ul class="certificates">
            ${links.map(({ address, by, title }) => html`<li><a href="${address}" type="application/vc+ld+json">${title}</a><br /><small>${by}</small></li>`)}
          </ul>
          <p><img src="badge.svg" alt="A badge for taking part in the summer school" width="96" height="96" /></p>
        </section>
        <section>
          <h2>Work</h2>
          <article>
            <h3>Which bus is late?</h3>
            <p>
              Two months of departures in Lumen, counted by hand and by camera.
              <a href="https://portfolio.example/projects/buses">The report</a>,
              <a href="https://portfolio.example/projects/buses.csv">the table</a>.
            </p>
          </article>
          <article>
            <h3>Reading a consent form aloud</h3>
            <p>
              Forty people, twelve forms, one surprise. <a href="https://portfolio.example/projects/forms">The talk</a>.
            </p>
          </article>
        </section>
      </main>
      ${written.map(document => inline(document))}`,
  );
