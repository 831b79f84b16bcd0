/** The script of `check.html`: the checker alone, in the language of the browser. */
import { checkerWordsFor } from '../core/index.js';
import { ProofmarkChecker } from './checker.js';

const { tag, title } = checkerWordsFor(navigator.language);
document.documentElement.lang = tag;
document.title = title;
const heading = document.querySelector('h1');
if (heading) heading.textContent = title;
customElements.define('proofmark-checker', ProofmarkChecker);
