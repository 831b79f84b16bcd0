import { css } from 'lit';

/** What the answer looks like; comes with the core. */
export const reportLook = css`
  h3,
  h4,
  ul,
  ol,
  table {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h3,
  h4 {
    font-size: 15px;
    font-weight: 600;
  }
  section > h3 {
    margin-block-end: 8px;
  }
  strong {
    font-weight: 600;
  }
  .whole {
    white-space: nowrap;
  }
  .quiet,
  small {
    color: var(--proofmark-quiet);
    font-size: 13px;
  }
  article > * + *,
  article + article {
    margin-block-start: 24px;
  }
  .way-out {
    margin-block-start: 24px;
  }
  article + article {
    padding-block-start: 24px;
    border-block-start: 1px solid var(--proofmark-line);
  }
  .headline {
    padding-inline-start: 12px;
    border-inline-start: 4px solid;
    font-weight: 400;
    text-wrap: pretty;
  }
  article .headline {
    font-size: 24px;
    line-height: 1.3;
  }
  .remarks {
    margin-block-start: 8px;
    padding-inline-start: 16px;
  }
  .sound {
    color: var(--proofmark-sound);
  }
  .plain {
    color: var(--proofmark-plain);
  }
  .doubt {
    color: var(--proofmark-doubt);
  }
  .broken {
    color: var(--proofmark-broken);
  }
  .summaries > * + * {
    margin-block-start: 16px;
  }
  .summary > * + * {
    margin-block-start: 8px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .marks {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: 16px;
    padding: 16px;
    background: var(--proofmark-wash);
    border: 1px solid var(--proofmark-line);
    border-radius: 6px;
    --proofmark-ground: var(--proofmark-wash);
  }
  .marks svg {
    display: block;
    block-size: 40px;
    margin-block-end: 8px;
  }
  .marks strong {
    display: block;
  }
  .mark {
    block-size: 20px;
    inline-size: auto;
    color: var(--proofmark-ink);
    overflow: visible;
  }
  .mark .shape {
    fill: none;
    stroke: currentColor;
    stroke-width: 2.5;
    stroke-linejoin: round;
  }
  .mark.passed .shape,
  .mark.failed .shape {
    fill: currentColor;
  }
  .mark.doubt .shape {
    stroke-dasharray: 4.5 3;
  }
  .mark.not-asked .shape {
    stroke-width: 1.5;
  }
  .mark .sign,
  .mark .notch {
    fill: none;
    stroke: currentColor;
    stroke-width: 3;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .mark.passed .sign,
  .mark.failed .sign,
  .mark .notch {
    stroke: var(--proofmark-ground, var(--proofmark-paper));
  }
  .mark.failed .sign {
    stroke-width: 4.5;
  }
  .mark .notch {
    stroke-width: 3.5;
    stroke-linecap: butt;
  }
  .mark text {
    font-size: 22px;
    font-weight: 600;
    line-height: 1;
    fill: currentColor;
  }
  .mark.passed text {
    fill: var(--proofmark-ground, var(--proofmark-paper));
  }
  .title {
    font-size: 18px;
    font-weight: 600;
  }
  .notice {
    padding: 12px 16px;
    border: 1px solid var(--proofmark-line);
    border-radius: 6px;
  }
  .notice li + li,
  .notice p + p,
  .notice p + button {
    margin-block-start: 12px;
  }
  .do {
    font-weight: 600;
  }
  li > button {
    margin-block: 8px 4px;
  }
  details {
    padding-block-start: 12px;
    border-block-start: 1px solid var(--proofmark-line);
  }
  article > details + details {
    margin-block-start: 12px;
  }
  summary {
    cursor: pointer;
  }
  summary h3 {
    display: inline;
  }
  details > * + * {
    margin-block-start: 16px;
  }
  .answer + .answer {
    margin-block-start: 24px;
  }
  .answer > * + * {
    margin-block-start: 4px;
  }
  .answer .answer {
    margin-block-start: 12px;
    padding-inline-start: 16px;
    border-inline-start: 1px solid var(--proofmark-line);
  }
  .code,
  input {
    font-family: ui-monospace, 'Cascadia Mono', 'Liberation Mono', monospace;
    font-size: 13px;
  }
  .code {
    color: var(--proofmark-quiet);
  }
  label {
    display: block;
  }
  input {
    display: block;
    inline-size: 100%;
    margin-block: 4px 8px;
    padding: 8px;
    color: inherit;
    background: var(--proofmark-wash);
    border: 1px solid var(--proofmark-quiet);
    border-radius: 6px;
  }
  a {
    color: inherit;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 13px;
  }
  caption {
    padding-block: 4px;
    font-weight: 600;
    text-align: start;
  }
  th,
  td {
    padding: 8px 0;
    padding-inline-end: 12px;
    text-align: start;
    vertical-align: top;
    border-block-start: 1px solid var(--proofmark-line);
  }
  thead th {
    color: var(--proofmark-quiet);
    font-weight: 400;
    border: 0;
  }
  tbody th {
    font-weight: 600;
  }
  .elements tbody th {
    inline-size: 30%;
  }
  .elements caption,
  .lenses caption,
  .criteria caption {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .official,
  .place {
    display: block;
    font-weight: 400;
  }
  .steps li {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    padding-block: 8px;
    border-block-start: 1px solid var(--proofmark-line);
  }
  @media (max-width: 560px) {
    article,
    .headline {
      hyphens: auto;
    }
    article .headline {
      font-size: 18px;
    }
    .marks {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .marks svg {
      block-size: 32px;
    }
    table,
    tbody,
    tr,
    td,
    tbody th {
      display: block;
      inline-size: auto;
    }
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .elements tbody th {
      inline-size: auto;
    }
    tr {
      padding-block: 8px;
      border-block-start: 1px solid var(--proofmark-line);
    }
    td,
    tbody th {
      padding: 0;
      border: 0;
    }
  }
`;
