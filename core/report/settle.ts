import { NotLoaded } from '../not-loaded.js';

/**
 * A crash inside one check is a doubt, never an accusation, and never the end of the others.
 * @param notLoaded the doubt where a part of Proofmark itself did not come; absent: the same
 */
export const settle = async <T>(answer: Promise<T>, doubt: T, notLoaded = doubt): Promise<T> => {
  try {
    return await answer;
  } catch (fault) {
    return fault instanceof NotLoaded ? notLoaded : doubt;
  }
};
