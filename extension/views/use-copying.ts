import { useState } from 'preact/hooks';
import { useReader } from './reader.js';

export interface Copying {
  /** What came of the last attempt; empty before it. */
  readonly said: string;
  /** What the browser did not let us copy. */
  readonly uncopied: string | undefined;
  readonly copy: (text: string, copied: string) => Promise<void>;
}

/** Copies text, and says what came of it to whoever looks and to whoever listens. */
export function useCopying(notCopied: string): Copying {
  const { announce } = useReader();
  const [{ said, uncopied }, setState] = useState<Omit<Copying, 'copy'>>({ said: '', uncopied: undefined });
  const become = (words: string, left?: string): void => {
    setState({ said: words, uncopied: left });
    announce(words);
  };
  const copy = async (text: string, copied: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      become(copied);
    } catch {
      become(notCopied, text);
    }
  };
  return { said, uncopied, copy };
}
