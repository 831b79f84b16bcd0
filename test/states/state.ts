import type { JSX } from 'preact';

/** What a state is one of. `report` and the codes are drawn as reports, the others as parts of a page or whole pages. */
export type Kind =
  'headline' | 'reason' | 'note' | 'rung' | 'track' | 'fault' | 'panel' | 'check-page' | 'options' | 'hostile';

/** What is done once it is drawn, one after the other, each as soon as the element is there. */
export type Act =
  { readonly press: string } | { readonly type: string; readonly text: string } | { readonly give: File };

/** One thing a person can meet, drawn by the product's own components. */
export interface State {
  readonly of: Kind;
  readonly name: string;
  readonly draw: () => JSX.Element;
  readonly acts?: readonly Act[];
  /** It brings header and main of its own. */
  readonly whole?: true;
}
