/** What a link may say about the badge beside it, and the badge's own attribute for it. */
const WISHES = [
  ['href', 'src'],
  ['data-when', 'when'],
  ['data-for', 'for'],
  ['data-hosts', 'hosts'],
  ['data-directories', 'directories'],
  ['data-issuer', 'issuer'],
  ['data-mode', 'mode'],
  ['lang', 'lang'],
] as const;

/** Some editors leave a link its class and not its `rel`. */
const DECLARED = 'a[rel~="proofmark"][href], a.proofmark[href]';

/** Each link with the badge that was put beside it. */
const beside = new WeakMap<Element, HTMLElement>();

/** Hears what is added, taken out and declared another, and looks at nothing else. */
const watch = new MutationObserver(records => {
  for (const { addedNodes, attributeName, previousSibling, removedNodes, target } of records) {
    if (attributeName === 'contenteditable') settleAll(target);
    else if (attributeName !== null) settle(target);
    // What is put right behind a link comes between it and its badge.
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
    attributeFilter: ['rel', 'class', 'contenteditable', ...WISHES.map(([theirs]) => theirs)],
  });
}

function settleAll(node: Node): void {
  settle(node);
  if ('querySelectorAll' in node) (node as ParentNode).querySelectorAll('a').forEach(settle);
}

/** Gives a link its badge, or takes it away; whatever else it is handed is left alone. */
function settle(node: Node): void {
  if (!isLink(node)) return;
  const badge = beside.get(node);
  if (!mayHaveBadge(node)) {
    badge?.remove();
    beside.delete(node);
  } else if (badge || !hasBadgeOfPage(node)) keep(node, badge ?? badgeFor(node));
}

const isLink = (node: Node): node is HTMLAnchorElement => (node as Element).localName === 'a';

/** What stands in an editor is about to be saved, and a badge would be saved with it. */
const mayHaveBadge = (link: HTMLAnchorElement): boolean =>
  link.parentNode !== null && link.matches(DECLARED) && !link.isContentEditable;

const hasBadgeOfPage = ({ nextElementSibling: next }: HTMLAnchorElement): boolean =>
  next?.localName === 'proofmark-badge';

function badgeFor(link: HTMLAnchorElement): HTMLElement {
  const badge = document.createElement('proofmark-badge');
  beside.set(link, badge);
  return badge;
}

function keep(link: HTMLAnchorElement, badge: HTMLElement): void {
  for (const [theirs, ours] of WISHES) {
    const wish = link.getAttribute(theirs);
    if (wish === null) badge.removeAttribute(ours);
    else if (wish !== badge.getAttribute(ours)) badge.setAttribute(ours, wish);
  }
  if (link.nextElementSibling !== badge) link.after(badge);
}
