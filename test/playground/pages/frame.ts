import { html, type Html } from '../../../core/bin/html.js';

/** Who looks: the Chromium in which `*.example` leads here, or any other browser. */
export type Viewer = 'mapped' | 'other';

export interface Framing {
  readonly title: string;
  readonly viewer: Viewer;
  /** Whether the page carries the widget's script. */
  readonly widget?: boolean;
}

/** What every page of the playground has around it. Addresses of one site are relative, so that it can stand in a folder. */
export const framed = ({ title, viewer, widget = false }: Framing, content: Html): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="style.css" />
        ${widget ? html`<script type="module" src="proofmark.js"></script>` : html``}
      </head>
      <body>
        ${viewer === 'other' ? elsewhere : html``}${content}
      </body>
    </html> `.html;

export const elsewhere = html`<p class="elsewhere" role="note" lang="en">
  This is a page of the Proofmark playground, opened at this machine's own address. The hosts it names end in “.example”
  and answer only in the Chromium that <code>npm run serve</code> opens; here, links to them lead nowhere, and a check
  that must ask them says that they did not answer.
</p>`;

/** A credential inside a page. The one character that could end the script is written as an escape. */
export const inline = (document: unknown, type = 'application/ld+json'): Html => ({
  html: `<script type="${type}">${JSON.stringify(document).replaceAll('<', '\\u003c')}</script>`,
});
