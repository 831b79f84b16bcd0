import { css } from 'lit';

/** The quiet button, the card it becomes, and the frame of the dialog; what fills them comes with the core. */
export const look = css`
  * {
    box-sizing: border-box;
  }
  .card {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 12px;
    max-inline-size: 480px;
    overflow-wrap: anywhere;
  }
  .answered {
    padding: 16px;
    background: var(--proofmark-paper);
    border: 1px solid var(--proofmark-line);
    border-radius: 6px;
  }
  p,
  h2 {
    margin: 0;
  }
  button {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 36px;
    padding: 4px 12px;
    font: inherit;
    text-align: start;
    color: var(--proofmark-ink);
    background: var(--proofmark-paper);
    border: 1px solid var(--proofmark-quiet);
    border-radius: 6px;
    cursor: pointer;
  }
  button:hover {
    background: var(--proofmark-wash);
  }
  button svg {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.5;
  }
  :focus-visible {
    outline: 2px solid var(--proofmark-plain);
    outline-offset: 2px;
  }
  dialog {
    inline-size: min(720px, 100vw - 16px);
    max-inline-size: none;
    max-block-size: calc(100dvh - 16px);
    padding: 0;
    color: inherit;
    background: var(--proofmark-paper);
    border: 1px solid var(--proofmark-line);
    border-radius: 6px;
    overflow: auto;
    overscroll-behavior: contain;
    overflow-wrap: anywhere;
  }
  dialog::backdrop {
    background: rgb(16 20 26 / 55%);
  }
  .top {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
    padding-block: 8px;
    padding-inline: 24px 8px;
    background: var(--proofmark-paper);
    border-block-end: 1px solid var(--proofmark-line);
  }
  .top button {
    flex: none;
  }
  .top strong {
    font-size: 15px;
    font-weight: 600;
  }
  .content {
    padding: 24px;
  }
  .silent {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media (max-width: 560px) {
    .content {
      padding: 16px;
    }
    .top {
      padding-inline-start: 16px;
    }
  }
`;
