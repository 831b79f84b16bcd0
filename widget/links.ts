/** What a link may say about the badge beside it, and the badge's own attribute for it. */
const WISHES = [
  ['href', 'src'],
  ['data-when', 'when'],
  ['data-for', 'for'],
  ['data-hosts', 'hosts'],
  ['data-directories', 'directories'],
  ['data-trusted-lists', 'trusted-lists'],
  ['data-issuer', 'issuer'],
  ['data-mode', 'mode'],
  ['lang', 'lang'],
] as const;

/** Some editors leave a link its class and not its `rel`. */
const DECLARED = 'a[rel~="proofmark"][href], a.proofmark[href]';

/** What stands in an editor is about to be saved, and a badge would be saved with it. */
const EDITED = '[contenteditable]:not([contenteditable="false" i]), [role="textbox" i]';

/** Told of our badges also where a script copies them with their links. */
const OURS = 'data-beside-link';

/** A page that insists on what stands behind its link gets its way. */
const MOST_MOVES = 20;

/** A badge that was put beside a link. */
interface Beside {
  readonly badge: HTMLElement;
  /** What the link asked of it: the rest is for the page to set. */
  readonly said: Set<string>;
  moves: number;
}
const besides = new WeakMap<Element, Beside>();
const linkOf = new WeakMap<Element, HTMLAnchorElement>();

/** Hears what is added, taken out and declared another, and looks at nothing else. */
const watch = new MutationObserver(records => {
  for (const { addedNodes, attributeName, previousSibling, removedNodes, target } of records) {
    if (attributeName === 'contenteditable' || attributeName === 'role') settleAll(target);
    else if (attributeName !== null) settle(target);
    // What is put right behind a link may come between it and its badge.
    if (previousSibling) settle(previousSibling);
    // What takes a link's place comes before the badge that goes.
    for (const node of [...removedNodes, ...addedNodes]) settleAll(node);
  }
});

/**
 * Puts a badge after every `<a rel="proofmark" href="credential.json">` (or `class="proofmark"`) below `root` that has
 * none, and from then on after each that comes there; it goes where its link goes. The link stays what it is: the way to
 * the file, with and without a script. What lies in a shadow root is seen only where that root is handed over.
 */
export function badgeBesideLinks(root: ParentNode): void {
  settleAll(root);
  watch.observe(root, {
    childList: true,
    subtree: true,
    attributeFilter: ['rel', 'class', 'contenteditable', 'role', ...WISHES.map(([theirs]) => theirs)],
  });
}

function settleAll(node: Node): void {
  settle(node);
  if ('querySelectorAll' in node) (node as ParentNode).querySelectorAll('a').forEach(settle);
}

/** Gives a link its badge, or takes it away; whatever else it is handed is left alone. */
function settle(node: Node): void {
  if (!isLink(node)) return;
  const beside = besides.get(node);
  if (mayHaveBadge(node)) keep(node, beside ?? found(node));
  else {
    beside?.badge.remove();
    besides.delete(node);
  }
}

const isLink = (node: Node): node is HTMLAnchorElement => (node as Element).localName === 'a';
const isBadge = (element: Element): element is HTMLElement => element.localName === 'proofmark-badge';

const mayHaveBadge = (link: HTMLAnchorElement): boolean =>
  link.parentNode !== null && link.matches(DECLARED) && !link.closest(EDITED) && document.designMode !== 'on';

/** The badge of a link that has none yet: one that was copied with it, or a new one; nothing where the page put its own. */
function found(link: HTMLAnchorElement): Beside | undefined {
  const next = link.nextElementSibling;
  if (!next || !isBadge(next)) return besideFor(link, document.createElement('proofmark-badge'));
  if (!next.hasAttribute(OURS)) return undefined;
  const other = linkOf.get(next);
  if (!other) return besideFor(link, next);
  const beside = besideFor(link, document.createElement('proofmark-badge'));
  settle(other); // this link came between the other and its badge
  return beside;
}

function besideFor(link: HTMLAnchorElement, badge: HTMLElement): Beside {
  const beside = { badge, said: new Set<string>(WISHES.map(([, ours]) => ours)), moves: 0 };
  badge.setAttribute(OURS, '');
  besides.set(link, beside);
  linkOf.set(badge, link);
  return beside;
}

function keep(link: HTMLAnchorElement, beside: Beside | undefined): void {
  if (!beside) return;
  const { badge, said } = beside;
  for (const [theirs, ours] of WISHES) {
    const wish = link.getAttribute(theirs);
    if (wish !== null) {
      said.add(ours);
      if (wish !== badge.getAttribute(ours)) badge.setAttribute(ours, wish);
    } else if (said.delete(ours)) badge.removeAttribute(ours);
  }
  if (stands(badge, link)) return;
  beside.moves += 1;
  if (beside.moves > MOST_MOVES) badge.remove();
  else link.after(badge);
}

/** Behind its link, with no other link or badge between. */
function stands(badge: HTMLElement, link: HTMLAnchorElement): boolean {
  let next = link.nextElementSibling;
  while (next && !isLink(next) && !isBadge(next)) next = next.nextElementSibling;
  return next === badge;
}
