/** Where text goes; a terminal or not. */
export interface Output {
  /** `false`: what was written waits, and more should wait with it until it drains. */
  write(text: string): unknown;
  once?(event: 'drain', drained: () => void): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** Writes no faster than is read, so that nothing piles up. */
export async function print(output: Output, text: string): Promise<void> {
  if (text === '' || output.write(text) !== false || !output.once) return;
  await new Promise<void>(resolve => void output.once?.('drain', resolve));
}
