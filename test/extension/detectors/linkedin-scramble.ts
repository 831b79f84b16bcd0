/** What a new build of LinkedIn changes: names nobody promised, how deep things stand, and the reader's language. */

/** A generator of numbers below 1 that gives the same ones for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const wordOf = (next: () => number, length: number): string =>
  Array.from({ length }, () => LETTERS[Math.floor(next() * LETTERS.length)] ?? 'a').join('');

/** A new word for each old one, the same each time. */
function renaming(next: () => number): (old: string) => string {
  const known = new Map<string, string>();
  return old => {
    const fresh = known.get(old) ?? `_${wordOf(next, 8 + Math.floor(next() * 8))}`;
    known.set(old, fresh);
    return fresh;
  };
}

/** Letters of other languages, some from right to left, some wider. */
const ALPHABETS = [
  'абвгдежзиклмнопрстуф',
  'אבגדהוזחטיכלמנסעפצקרש',
  '日月火水木金土年時分秒東西南北',
  'äöüßéèêçñåøæłśżžčřšď',
];

/** What of a page's identifiers is the site's promise and not the build's whim (spotting, LinkedIn). */
const PROMISED = /^(?:licenses_and_certifications|interop-outlet)$/;

export interface Scrambled {
  readonly html: string;
  /** How an identifier is written now. */
  readonly idOf: (old: string) => string;
}

/**
 * Changes a page's text, and the markup inside the strings of its scripts, before anything of it runs. Addresses, the
 * names of views and the structure itself stay; with `unnamed` the names of views go too.
 */
export function scramble(html: string, seed: number, unnamed = false): Scrambled {
  const next = numbersFrom(seed);
  const [idOf, classOf] = [renaming(next), renaming(next)];
  const idNow = (old: string): string => (PROMISED.test(old) ? old : idOf(old));
  const alphabet = ALPHABETS[Math.floor(next() * ALPHABETS.length)] ?? '';
  const attributeOf = renaming(next);

  const words = (text: string): string =>
    text.replace(/&\w+;|\p{L}/gu, unit =>
      unit.length > 1 ? unit : (alphabet[Math.floor(next() * alphabet.length)] ?? unit),
    );

  function attribute(all: string, name: string, value: string): string {
    if (name === 'id') return ` id="${idNow(value)}"`;
    if (name === 'class')
      return ` class="${value
        .split(' ')
        .map(one => (one === 'visually-hidden' ? one : classOf(one)))
        .join(' ')}"`;
    if (name === 'aria-label' || name === 'alt') return ` ${name}="${words(value)}"`;
    if (name === 'componentkey')
      return ` ${name}="${wordOf(next, 8)}" ${attributeOf(name).toLowerCase()}="${wordOf(next, 5)}"`;
    return unnamed && name === 'data-view-name' ? '' : all;
  }

  /** Elements that may stand in each other's way: none of them is a list's item or part of the head. */
  const wrap = (tag: string): [string, string] => {
    if (!/^(?:a|p|figure|section|img)$/.test(tag) || next() < 0.5) return ['', ''];
    const depth = 1 + Math.floor(next() * 3);
    const display = tag === 'a' || tag === 'img' ? 'span' : 'div';
    return [
      `<${display} class="${wordOf(next, 6)}" style="display:contents">`.repeat(depth),
      `</${display}>`.repeat(depth),
    ];
  };

  function markup(text: string): string {
    const open: string[] = [];
    return text.replace(
      /<(\/?)([a-z][\w-]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>|([^<]+)|<[^>]*>/g,
      (
        all,
        slash: string | undefined,
        tag: string | undefined,
        attributes: string | undefined,
        content: string | undefined,
      ) => {
        if (content !== undefined) return words(content);
        if (tag === undefined) return all;
        if (slash === '/') return `${all}${open.pop() ?? ''}`;
        const tagged = `<${tag}${(attributes ?? '').replace(/\s+([\w-]+)="([^"]*)"/g, attribute)}>`;
        const [before, after] = wrap(tag);
        if (/^(?:img|br|hr|meta|link|input)$/.test(tag)) return before + tagged + after;
        open.push(after);
        return before + tagged;
      },
    );
  }

  /** The strings of a script that are markup, as JSON or in single quotes. */
  const script = (code: string): string =>
    code
      .replace(/\/\*[^]*?\*\/|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, text => {
        if (!/^["'].*</.test(text)) return text;
        if (text.startsWith("'")) return `'${markup(text.slice(1, -1))}'`;
        return JSON.stringify(markup(JSON.parse(text) as string)).replaceAll('</', '<\\/');
      })
      .replace(/getElementById\('([^']+)'\)/g, (_, old: string) => `getElementById('${idNow(old)}')`);

  const [head = '', body = ''] = html.split('</head>');
  const parts = body.split(/(<script\b[^>]*>|<\/script>)/);
  const changed = parts.map((part, at) => (at % 4 === 2 ? script(part) : at % 2 === 1 ? part : markup(part)));
  return { html: `${head}</head>${changed.join('')}`, idOf: idNow };
}
