/** A few at a time, in the order they came; what is called on leaving may be called again and does nothing then. */
export function openLanes(most: number): { readonly enter: () => Promise<() => void> } {
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
