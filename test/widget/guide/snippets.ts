/** The code blocks of docs/widget.md, as a reader copies them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Snippet {
  /** What its block says it is: `html`, `js`, `jsx`, `json`, `css`, `http`; empty where it says nothing. */
  readonly language: string;
  readonly text: string;
  /** The heading it stands under. */
  readonly heading: string;
  /** Of the file, counted from 1. */
  readonly line: number;
}

export const snippetsIn = (markdown: string): readonly Snippet[] =>
  [...markdown.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(({ 1: language = '', 2: text = '', index }) => {
    const before = markdown.slice(0, index);
    return {
      language,
      text,
      heading: (before.match(/^#+ .*$/gm)?.at(-1) ?? '').replace(/^#+ /, ''),
      line: before.split('\n').length,
    };
  });

export const guide: readonly Snippet[] = snippetsIn(readFileSync(join('docs', 'widget.md'), 'utf8'));
