import type { ComponentChildren, JSX } from 'preact';

interface FoldedParts {
  readonly title: string;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

/** What is read on demand, under its heading. */
export const Folded = ({ children, open = false, title }: FoldedParts): JSX.Element => (
  <details open={open}>
    <summary>
      <h4>{title}</h4>
    </summary>
    {children}
  </details>
);
