/** The page on which a web editor makes a badge: what is chosen is shown at once, as a badge and as lines to copy. */
import './builder.css';
import { builderWordsFor } from '../../../core/language/builder.js';
import { type Choices, readAddress, readHosts, tidied } from './choices.js';
import { attributesOf, elementMarkup, linkMarkup, policyFor } from './markup.js';

const words = builderWordsFor(document.documentElement.lang);

function part<Kind extends Element>(selector: string, kind: abstract new () => Kind): Kind {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`the page has no ${selector}`);
  return found;
}

const form = part('form', HTMLFormElement);
const sample = part('#sample', HTMLSelectElement);
const typed = (name: string): string => {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value : '';
};

/** Shows what the form says; what is wrong in it is told once a field is left. */
function update(isLeft: boolean): void {
  const [address, { named, wrong }] = [readAddress(typed('address')), readHosts(typed('hosts'))];
  complain('address', address.kind === 'wrong' ? words.wrongAddress(address.found) : '', isLeft);
  complain('hosts', wrong.length > 0 ? words.wrongHosts(wrong.join(' ')) : '', isLeft);
  const { host, src } = address.kind === 'address' ? address : { src: '' };
  const choices: Choices = {
    src,
    mode: typed('mode'),
    when: typed('when'),
    lang: typed('lang'),
    issuer: tidied(typed('issuer')),
    hosts: [...new Set([...(host === undefined ? [] : [host]), ...named])],
  };
  preview(choices);
  offer(choices);
}

function complain(name: 'address' | 'hosts', sentence: string, isLeft: boolean): void {
  const [field, place] = [part(`#${name}`, HTMLInputElement), part(`#${name}-wrong`, HTMLElement)];
  field.ariaInvalid = String(sentence !== '');
  if (isLeft || sentence === '') place.textContent = sentence;
}

/** The badge itself. It waits for a press whatever is chosen: somebody who types has not asked for a check. */
function preview(choices: Choices): void {
  const old = part('proofmark-badge', HTMLElement);
  // A badge reads its language once; another one begins anew.
  const badge = old.lang === choices.lang ? old : document.createElement('proofmark-badge');
  const wanted = new Map(attributesOf({ ...choices, when: 'press' }));
  for (const name of ['src', 'mode', 'lang', 'issuer', 'hosts']) {
    const value = wanted.get(name);
    if (value === undefined) badge.removeAttribute(name);
    else badge.setAttribute(name, value);
  }
  if (badge !== old) old.replaceWith(badge);
}

function offer(choices: Choices): void {
  const { credential } = choices.lang === '' ? words : builderWordsFor(choices.lang);
  const lines = {
    element: elementMarkup(choices, credential),
    link: linkMarkup(choices, credential),
    policy: policyFor(choices),
  };
  for (const [name, line] of Object.entries(lines)) part(`#${name} code`, HTMLElement).textContent = line;
  for (const said of document.querySelectorAll('#made [role=status]')) said.textContent = '';
  part('#made', HTMLElement).hidden = choices.src === '';
  part('#nothing-yet', HTMLElement).hidden = choices.src !== '';
}

async function copy(name: string): Promise<void> {
  const [code, said] = [part(`#${name} code`, HTMLElement), part(`#${name} [role=status]`, HTMLElement)];
  try {
    await navigator.clipboard.writeText(code.textContent);
    said.textContent = words.copied;
  } catch {
    getSelection()?.selectAllChildren(code);
    said.textContent = words.notCopied;
  }
}

/** A credential of the playground, by its whole address, with the host of its issuer. */
function pick(): void {
  const [option] = sample.selectedOptions;
  if (!option || option.value === '') return;
  part('#address', HTMLInputElement).value = new URL(option.value, document.baseURI).href;
  part('#hosts', HTMLInputElement).value = option.dataset['hosts'] ?? '';
}

sample.addEventListener('input', pick);
form.addEventListener('input', ({ target }) => {
  if (target !== sample) sample.value = '';
  update(false);
});
form.addEventListener('change', () => {
  update(true);
});
form.addEventListener('submit', event => {
  event.preventDefault();
});
for (const button of document.querySelectorAll<HTMLElement>('[data-copy]'))
  button.addEventListener('click', () => void copy(button.dataset['copy'] ?? ''));
update(false);
