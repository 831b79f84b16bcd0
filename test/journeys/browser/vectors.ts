/** Raw signature vectors judged by the cryptography of a browser, with the function that judges them in Node. */
import { runVectors } from '../../conformance/wycheproof.js';

Object.assign(globalThis, { runVectors });
