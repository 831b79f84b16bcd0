/**
 * How a mark looks: one punch, drawn as an outline in the ink of the house, the same whatever is behind it. Sizes are in
 * `px`, because `rem` would follow the page.
 */
const declarations = {
  host: {
    all: 'initial',
    contain: 'layout style',
    position: 'relative',
    'font-size': 'inherit',
    'line-height': '0',
  },
  layer: {
    all: 'initial',
    contain: 'layout style',
    position: 'absolute',
    inset: '0 auto auto 0',
    width: '0',
    height: '0',
    margin: '0',
    padding: '0',
    border: '0',
    overflow: 'visible',
    'z-index': '2147483646',
  },
  mark: {
    all: 'unset',
    'box-sizing': 'border-box',
    position: 'absolute',
    width: '16px',
    height: '16px',
    cursor: 'pointer',
    color: '#3b4d64',
    'touch-action': 'manipulation',
  },
  beside: { 'inset-inline-start': '-5px', 'inset-block-end': '0.45em' },
  drawing: { display: 'block', width: '16px', height: '16px', overflow: 'visible' },
  field: { fill: '#ffffff', stroke: 'currentColor', 'stroke-width': '1.5', 'stroke-linejoin': 'round' },
  punch: { fill: 'none', stroke: 'currentColor', 'stroke-width': '1.5' },
  quietly: { 'stroke-width': '1', 'stroke-dasharray': '2 1.5' },
} as const;

type Part = keyof typeof declarations;

/** In the order in which they override each other. */
const SELECTORS: readonly (readonly [Part, string])[] = [
  ['mark', 'button'],
  ['beside', 'button.beside'],
  ['drawing', 'svg'],
  ['field', '.field'],
  ['punch', '.punch'],
  ['quietly', '.quiet .field'],
];

/** Nothing a page says of the host outdoes what is important inside of it. */
const HOST = { important: '!important', plain: '' } as const;

const rule = (part: Part, selector: string, weight: string = HOST.plain): string =>
  `${selector} { ${Object.entries(declarations[part])
    .map(([name, value]) => `${name}: ${value}${weight};`)
    .join(' ')} }`;

const rules = `
button:focus-visible { outline: 2px solid currentColor; outline-offset: 1px; border-radius: 6px; }
button:hover .field { stroke-width: 2; }
@media (prefers-color-scheme: dark) {
  button { color: #a9bdd6; }
  .field { fill: #13171d; }
}
@media (forced-colors: active) {
  button { color: CanvasText; forced-color-adjust: auto; }
  .field { fill: Canvas; stroke: CanvasText; }
  .punch { stroke: CanvasText; }
}
@media print { :host { display: none !important; } }
`;

export type Surface = 'host' | 'layer';

const sheets = new Map<Surface, CSSStyleSheet>();

/** One for all marks of a document. */
function sheetOf(surface: Surface): CSSStyleSheet {
  const sheet = sheets.get(surface) ?? new CSSStyleSheet();
  if (!sheets.has(surface)) sheet.replaceSync(textOf(surface));
  sheets.set(surface, sheet);
  return sheet;
}

const textOf = (surface: Surface): string =>
  [rule(surface, ':host', HOST.important), ...SELECTORS.map(([part, selector]) => rule(part, selector)), rules].join(
    '\n',
  );

/**
 * Dresses a closed root; constructed style sheets are not subject to a page's style policy. Answers with what is to be
 * done each time something was drawn: nothing, but where content scripts may not hand a sheet across, the few
 * declarations are set one by one.
 */
export function dress(root: ShadowRoot, host: HTMLElement, surface: Surface): () => void {
  try {
    root.adoptedStyleSheets = [sheetOf(surface)];
    return () => undefined;
  } catch {
    declare(host, surface, 'important');
    return () => {
      for (const [part, selector] of SELECTORS)
        for (const drawn of root.querySelectorAll<HTMLElement | SVGElement>(selector)) declare(drawn, part, '');
    };
  }
}

function declare({ style }: HTMLElement | SVGElement, part: Part, priority: '' | 'important'): void {
  for (const [name, value] of Object.entries(declarations[part])) style.setProperty(name, value, priority);
}
