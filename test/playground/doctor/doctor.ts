/** The page on which an issuer has something looked at: what is given, one button, and what was found. */
import './doctor.css';
import type { ExaminationShown, FindingShown, GroupShown, RemedyShown } from '../../../core/doctor/present.js';
import { doctorPageWordsFor } from '../../../core/language/doctor-page.js';
import type { Phrase } from '../../../core/language/phrase.js';
import { readHosts } from '../builder/choices.js';
import { readGiven } from './given.js';

const words = doctorPageWordsFor(document.documentElement.lang);

function part<Kind extends Element>(selector: string, kind: abstract new () => Kind): Kind {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`the page has no ${selector}`);
  return found;
}

const form = part('form', HTMLFormElement);
const given = part('#given', HTMLInputElement);
const file = part('#file', HTMLInputElement);
const example = part('#example', HTMLSelectElement);
const key = part('#key', HTMLInputElement);
const hosts = part('#hosts', HTMLInputElement);
const ask = part('#ask', HTMLButtonElement);
const said = part('#said', HTMLElement);
const found = part('#found', HTMLElement);

/** What the button would hand over; nothing while something is missing or wrong. */
interface Request {
  readonly given?: string;
  readonly file?: File;
  readonly hosts: readonly string[];
}

/** Names on the button whom it asks; what is wrong is told once a field is left. */
function update(isLeft: boolean): Request | undefined {
  const [typed, { named, wrong }] = [readGiven(given.value), readHosts(hosts.value)];
  complain(given, typed.kind === 'wrong' ? words.wrongGiven(typed.found) : '', isLeft);
  complain(hosts, wrong.length > 0 ? words.wrongHosts(wrong.join(' ')) : '', isLeft);
  const chosen = file.files?.[0];
  const asked = [...new Set([...(typed.kind === 'given' && typed.host !== undefined ? [typed.host] : []), ...named])];
  ask.textContent = asked.length === 0 ? words.askNobody : words.ask(asked.join(', '));
  const isWrong = wrong.length > 0 || typed.kind === 'wrong' || (typed.kind === 'none' && chosen === undefined);
  ask.disabled = isWrong;
  if (isWrong) return undefined;
  if (typed.kind === 'given') return { given: typed.given, hosts: named };
  return chosen && { file: chosen, hosts: named };
}

function complain(field: HTMLInputElement, sentence: string, isLeft: boolean): void {
  field.ariaInvalid = String(sentence !== '');
  if (isLeft || sentence === '') part(`#${field.id}-wrong`, HTMLElement).textContent = sentence;
}

/** Only the last press counts. */
let turn = 0;

async function look(request: Request): Promise<void> {
  turn += 1;
  const mine = turn;
  part('#nothing-yet', HTMLElement).hidden = true;
  found.hidden = true;
  said.textContent = words.looking;
  const answer = await answerTo(request);
  if (mine !== turn) return;
  if (typeof answer === 'string') {
    said.textContent = answer;
    return;
  }
  said.textContent = '';
  draw(answer);
}

/** What was found, or a sentence about why nothing was. */
async function answerTo({ file: chosen, given: text, hosts: named }: Request): Promise<ExaminationShown | string> {
  const content = chosen && (await contentOf(chosen));
  if (chosen && content === undefined) return words.unreadable;
  const asked = {
    ...(chosen ? { file: content, name: chosen.name } : { given: text }),
    hosts: named,
    key: key.value,
    language: words.tag,
  };
  try {
    const response = await fetch('examine', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-proofmark-doctor': '1' },
      body: JSON.stringify(asked),
    });
    if (response.ok) return (await response.json()) as ExaminationShown;
    return words.failed[response.status === 413 ? 'too-large' : 'refused'];
  } catch {
    return words.failed.unreachable;
  }
}

/** In base64; nothing where the browser cannot read it. */
const contentOf = (chosen: File): Promise<string | undefined> =>
  new Promise(resolve => {
    const reader = new FileReader();
    reader.onerror = () => {
      resolve(undefined);
    };
    reader.onload = () => {
      const { result } = reader;
      resolve(typeof result === 'string' ? result.slice(result.indexOf(',') + 1) : undefined);
    };
    reader.readAsDataURL(chosen);
  });

function draw({ asked, groups, headline, promised, rung, says, tone }: ExaminationShown): void {
  const place = part('#found > div', HTMLElement);
  place.replaceChildren(
    element('p', { class: `headline ${tone}` }, ...phrase(headline)),
    ...(rung === undefined ? [] : [rungs(rung, promised ?? rung)]),
    ...says.map(one => element('p', {}, ...phrase(one))),
    ...groups.map(drawnGroup),
    element('p', { class: 'asked' }, ...phrase(asked)),
  );
  found.hidden = false;
  part('#found > h2', HTMLElement).focus();
}

const rungs = (now: number, promised: number): HTMLElement =>
  element(
    'dl',
    { class: 'rungs' },
    ...[
      [words.now, now, 'now'] as const,
      ...(promised > now ? [[words.promised, promised, 'promised'] as const] : []),
    ].map(([name, rung, id]) =>
      element(
        'div',
        { 'data-rung': `${id} ${String(rung)}` },
        element('dt', {}, name),
        element('dd', {}, words.rung(rung)),
      ),
    ),
  );

const drawnGroup = ({ findings, severity, title }: GroupShown): HTMLElement =>
  element(
    'section',
    { 'data-severity': severity },
    element('h3', {}, title),
    element('ul', {}, ...findings.map(drawnFinding)),
  );

const drawnFinding = ({ id, remedies, says }: FindingShown): HTMLElement =>
  element('li', { 'data-finding': id }, element('p', {}, ...phrase(says)), ...remedies.map(drawnRemedy));

let remedies = 0;

function drawnRemedy({ heading, language, lines, needs }: RemedyShown): HTMLElement {
  const id = `remedy-${String((remedies += 1))}`;
  const code = element('code', { translate: 'no' }, lines);
  const answer = element('span', { role: 'status' });
  const button = element('button', { type: 'button', 'aria-describedby': id }, words.copy);
  button.addEventListener('click', () => void copy(code, answer));
  return element(
    'div',
    { class: 'remedy', 'data-needs': needs, 'data-language': language },
    element('p', { id }, ...phrase(heading)),
    element('pre', { dir: 'ltr' }, code),
    element('p', {}, button, ' ', answer),
  );
}

async function copy(code: HTMLElement, answer: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(code.textContent);
    answer.textContent = words.copied;
  } catch {
    getSelection()?.selectAllChildren(code);
    answer.textContent = words.notCopied;
  }
}

/** Foreign text keeps its own direction; what is proven is bold. */
const phrase = (pieces: Phrase): readonly (Node | string)[] =>
  pieces.map(({ kind, text }) => {
    if (kind === 'text') return text;
    const foreign = element('bdi', {}, text);
    return kind === 'proven' ? element('strong', {}, foreign) : foreign;
  });

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/** An issuer of the playground, with the key it signs with. */
function pick(): void {
  const [option] = example.selectedOptions;
  if (!option || option.value === '') return;
  file.value = '';
  given.value = option.value;
  key.value = option.dataset['key'] ?? '';
  hosts.value = '';
}

example.addEventListener('input', pick);
given.addEventListener('input', () => {
  file.value = '';
});
file.addEventListener('input', () => {
  given.value = '';
});
form.addEventListener('input', ({ target }) => {
  if (target !== example) example.value = '';
  update(false);
});
form.addEventListener('change', () => {
  update(true);
});
form.addEventListener('submit', event => {
  event.preventDefault();
  const request = update(true);
  if (request) void look(request);
});
const drop = part('.drop', HTMLElement);
drop.addEventListener('dragover', event => {
  event.preventDefault();
});
drop.addEventListener('drop', event => {
  event.preventDefault();
  const dropped = event.dataTransfer?.files;
  if (!dropped || dropped.length === 0) return;
  file.files = dropped;
  given.value = '';
  example.value = '';
  update(true);
});
update(false);
