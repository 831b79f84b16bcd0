/**
 * From now on it is this moment, wherever the function runs. It is handed to a page or a worker as its text, so it uses
 * nothing from outside.
 */
export function stopClock(moment: string): void {
  const Clock = Date;
  globalThis.Date = class extends Clock {
    constructor(...given: readonly unknown[]) {
      super(...((given.length === 0 ? [moment] : given) as [string]));
    }
    static override now() {
      return Clock.parse(moment);
    }
  } as DateConstructor;
}
