export interface Lanes {
  /** @returns what is called on leaving; called again it does nothing */
  readonly enter: () => Promise<() => void>;
}

/** A few at a time, in the order they came. */
export function openLanes(most: number): Lanes {
  const waiting: (() => void)[] = [];
  let inside = 0;
  const leaving = (): (() => void) => {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const next = waiting.shift();
      if (next) next();
      else inside -= 1;
    };
  };
  return {
    async enter() {
      if (inside < most) inside += 1;
      else
        await new Promise<void>(resolve => {
          waiting.push(resolve);
        });
      return leaving();
    },
  };
}
