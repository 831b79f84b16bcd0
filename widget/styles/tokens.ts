import { css } from 'lit';

/**
 * Ink, paper, and four tones. The badge follows the colour scheme of the page it stands on, not of the device: a dark
 * badge on a page that is always light would shout.
 */
export const tokens = css`
  :host {
    all: initial;
    color-scheme: inherit;
    display: inline-block;
    max-inline-size: 100%;
    --proofmark-ink: light-dark(#1b222c, #e7eaef);
    --proofmark-paper: light-dark(#ffffff, #13171d);
    --proofmark-wash: light-dark(#f5f6f8, #1b2028);
    --proofmark-line: light-dark(#d3d8df, #343c48);
    --proofmark-quiet: light-dark(#56606d, #a6b0bd);
    --proofmark-sound: light-dark(#17633a, #7ccf9c);
    --proofmark-doubt: light-dark(#865000, #e6b163);
    --proofmark-broken: light-dark(#a3222a, #f09a98);
    --proofmark-plain: light-dark(#3b4d64, #a9bdd6);
    font:
      400 15px/1.5 system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      'Liberation Sans',
      sans-serif;
    color: var(--proofmark-ink);
  }
  :host([hidden]) {
    display: none;
  }
  @media (forced-colors: active) {
    :host {
      --proofmark-ink: CanvasText;
      --proofmark-paper: Canvas;
      --proofmark-wash: Canvas;
      --proofmark-line: CanvasText;
      --proofmark-quiet: CanvasText;
      --proofmark-sound: CanvasText;
      --proofmark-doubt: CanvasText;
      --proofmark-broken: CanvasText;
      --proofmark-plain: CanvasText;
    }
  }
`;
