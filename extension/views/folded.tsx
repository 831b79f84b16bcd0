import type { ComponentChildren, JSX } from 'preact';

interface FoldedParts {
  readonly title: string;
  readonly open?: boolean;
  /** Of the part it stands in. */
  readonly heading?: 'h2' | 'h4';
  readonly children: ComponentChildren;
}

/** What is read on demand, under its heading. */
export const Folded = ({ children, heading: Heading = 'h4', open = false, title }: FoldedParts): JSX.Element => (
  <details open={open}>
    <summary>
      <Heading>{title}</Heading>
    </summary>
    {children}
  </details>
);
