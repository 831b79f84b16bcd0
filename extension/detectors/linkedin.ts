import { isWithin } from '../address.js';
import type { Claimed } from '../finding.js';
import { attribute, baseOf, find, holds, is, textOf } from '../page/dom.js';
import { follow } from '../recognise.js';
import type { Entry, PageAdapter, Zone } from './adapter.js';
import {
  busy,
  certificates,
  content,
  heading,
  ignored,
  ignoredPaths,
  item,
  lines,
  memberPath,
  profilePath,
} from './linkedin-layout.js';
import { allInside, ancestorsOf, around } from './linkedin-tree.js';
import { clipped } from './title.js';

/**
 * LinkedIn's pages, of both generations and as people without an account see them. Everything is worked out by walking
 * up from the element that is asked about and nothing is remembered: rows move, and nodes are used again for others.
 */
export const linkedin: PageAdapter = {
  knows: ({ hostname }) => isWithin(hostname, 'linkedin.com'),
  zoneOf,
  entryAt(element) {
    const row = certificateAt(element)?.row;
    return row && { element: row, claimed: claimedIn(row) };
  },
  learner: () => (profilePath.test(location.pathname) ? nameInHeading() : undefined),
  isUnknownLayout: ({ pathname }) =>
    certificates.path.test(pathname) && find(busy).length === 0 && !ways.some(({ isThere }) => isThere()),
};

const IGNORED = Object.values(ignored).join(', ');

function zoneOf(element: Element): Zone {
  if (ignoredPaths.test(location.pathname) || around(element, IGNORED)) return 'ignored';
  if (certificateAt(element)) return 'section';
  return around(element, content) && !isOfSomebodyElse(element) ? 'elsewhere' : 'ignored';
}

/** The certificate an element belongs to; the row is missing where rows cannot be told apart. */
interface Certificate {
  readonly row?: Entry['element'] | undefined;
}

/** One way to find certificates. */
interface Way {
  readonly isThere: () => boolean;
  readonly at: (element: Element) => Certificate | undefined;
}

/** In the order they are tried. */
const ways: readonly Way[] = [
  {
    isThere: () => find(certificates.button).length > 0,
    at(element) {
      const button = around(element, certificates.button);
      return button && { row: rowWithSign(button) };
    },
  },
  {
    isThere: () => find(certificates.anchor).some(anchor => sectionOf(anchor) !== undefined),
    at(element) {
      const card = cardAround(element);
      return card && ifFirstLink(element, around(element, certificates.entity) ?? outermostItem(element, card));
    },
  },
  {
    isThere: () =>
      find(content).some(main => allInside(main, `${certificates.entity}, ${certificates.sign}`).length > 0),
    at(element) {
      if (!certificates.path.test(location.pathname) || !around(element, content)) return undefined;
      return ifFirstLink(element, around(element, certificates.entity) ?? rowWithSign(element));
    },
  },
  {
    isThere: () => find(certificates.loggedOut).length > 0,
    at(element) {
      const list = around(element, certificates.loggedOut);
      return list && { row: outermostItem(element, list) };
    },
  },
];

function certificateAt(element: Element): Certificate | undefined {
  for (const { at } of ways) {
    const certificate = at(element);
    if (certificate) return certificate;
  }
  return undefined;
}

const sectionOf = (element: Element): Element | undefined => around(element, 'section');

/** The nearest section around an element that the empty anchor marks as the one of certificates. */
function cardAround(element: Element): Element | undefined {
  return [element, ...ancestorsOf(element)].find(card =>
    allInside(card, certificates.anchor).some(anchor => sectionOf(anchor) === card),
  );
}

function outermostItem(element: Element, limit: Element): Element | undefined {
  return [element, ...ancestorsOf(element, limit)].findLast(one => is(one, item));
}

/** A row is what has exactly one issuer's sign, and links that lead to one place. */
function rowWithSign(element: Element): Element | undefined {
  const row = [...ancestorsOf(element, around(element, content))].find(
    one => allInside(one, certificates.sign).length > 0,
  );
  if (!row || allInside(row, certificates.sign).length > 1 || allInside(row, certificates.rule).length > 0)
    return undefined;
  return new Set(leadingAwayIn(row)).size > 1 ? undefined : row;
}

const LINKS = 64; // of one row; a certificate has two, and one for each skill

/** Where the links of a row lead that leave LinkedIn, as far as that can be told without asking. */
const leadingAwayIn = (row: Element): readonly string[] =>
  allInside(row, 'a[href]')
    .slice(0, LINKS)
    .flatMap(link => addressOf(link) ?? []);

function addressOf(link: Element): string | undefined {
  const followed = follow(attribute(link, 'href') ?? '', baseOf(link));
  return followed?.url.href;
}

/** A certificate has one address: that of the first link of its row that leaves LinkedIn. */
function ifFirstLink(element: Element, row: Element | undefined): Certificate | undefined {
  const own = addressOf(around(element, 'a[href]') ?? element);
  return row && own !== undefined && leadingAwayIn(row)[0] === own ? { row } : undefined;
}

/** A card that leads to another member, outside of the lists of certificates. */
function isOfSomebodyElse(element: Element): boolean {
  const card = around(element, `${certificates.entity}, ${item}`) ?? rowWithSign(element);
  const here = memberPath.exec(location.pathname)?.[1]?.toLowerCase();
  return card !== undefined && allInside(card, 'a[href]').some(link => isOther(memberIn(link), here));
}

const isOther = (member: string | undefined, here: string | undefined): boolean =>
  member !== undefined && member !== here;

/** Whose profile a link leads to, if it leads to one and not to a part of it. */
function memberIn(link: Element): string | undefined {
  const [address, base] = [attribute(link, 'href') ?? '', baseOf(link)];
  const { hostname, pathname } = new URL(URL.canParse(address, base) ? address : '', base);
  return isWithin(hostname, 'linkedin.com') ? profilePath.exec(pathname)?.[1]?.toLowerCase() : undefined;
}

/** Four digits of whatever script that are not part of a longer word: a line with a year. */
const YEAR = /(?<![\w-])\p{Nd}{4}(?![\w-])/u;

/** Name, issuer and date, in the order they are written. */
function claimedIn(row: Element): Claimed {
  const [title, issuer, ...more] = linesOf(row);
  const date = more.find(line => YEAR.test(line));
  return {
    ...(title !== undefined && { title }),
    ...(issuer !== undefined && { issuer }),
    ...(date !== undefined && { date }),
  };
}

const LINES = 12; // of one row that are read

/** The lines of a row, each once; what stands in a list inside it, or on a button, is another's. */
function linesOf(row: Element): readonly string[] {
  for (const selector of Object.values(lines)) {
    const found = allInside(row, selector).filter(line => !isInParts(line, row));
    const texts = found.slice(0, LINES).flatMap(line => clipped(textOf(line)) ?? []);
    if (texts.length > 0) return texts.filter((text, at) => text !== texts[at - 1]);
  }
  return [];
}

function isInParts(line: Element, row: Element): boolean {
  const part = around(line, 'ul, ol, button, [role="button"]');
  return part !== undefined && part !== row && holds(row, part);
}

/** The name of the person a profile is about, in the first of twin texts. */
function nameInHeading(): string | undefined {
  const [title] = find(heading);
  const [first = title] = title ? allInside(title, lines.twins) : [];
  return first && clipped(textOf(first));
}
