/** Given in place of a value that did not come in time. */
export const LATE: unique symbol = Symbol('late');

/** The value of the work, or {@link LATE} when so many milliseconds pass first; the timer never outlives the answer. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | typeof LATE> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<typeof LATE>(resolve => {
    timer = setTimeout(() => {
      resolve(LATE);
    }, milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

export const pause = (milliseconds: number): Promise<void> =>
  milliseconds <= 0 ? Promise.resolve() : new Promise(resolve => void setTimeout(resolve, milliseconds));
