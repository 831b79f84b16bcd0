/** A crash inside one check is a doubt, never an accusation, and never the end of the others. */
export const settle = async <T>(answer: Promise<T>, doubt: T): Promise<T> => {
  try {
    return await answer;
  } catch {
    return doubt;
  }
};
