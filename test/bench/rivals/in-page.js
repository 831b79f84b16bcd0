/** A module worker of a page with the one contender it was built with. */
import { answer } from './answer.js';

const hear = then => addEventListener('message', ({ data }) => then(data));

export const answerInPage = load => answer(hear, message => postMessage(message), load);
