/** What a link may say about the badge beside it, and the badge's own attribute for it. */
const WISHES = [
  ['data-when', 'when'],
  ['data-for', 'for'],
  ['data-hosts', 'hosts'],
  ['data-directories', 'directories'],
  ['data-issuer', 'issuer'],
  ['data-mode', 'mode'],
  ['lang', 'lang'],
] as const;

/**
 * Puts a badge after every `<a rel="proofmark" href="credential.json">` below `root` that has none. The link stays what
 * it is: the way to the file, with and without a script.
 */
export function badgeBesideLinks(root: ParentNode): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[rel~="proofmark"][href]')) {
    if (!hasBadge(link)) link.after(badgeFor(link));
  }
}

const hasBadge = (link: HTMLAnchorElement): boolean => link.nextElementSibling?.localName === 'proofmark-badge';

function badgeFor(link: HTMLAnchorElement): HTMLElement {
  const badge = document.createElement('proofmark-badge');
  badge.setAttribute('src', link.getAttribute('href') ?? '');
  for (const [theirs, ours] of WISHES) {
    const wish = link.getAttribute(theirs);
    if (wish !== null) badge.setAttribute(ours, wish);
  }
  return badge;
}
