/**
 * How a mark looks: one punch, drawn as an outline in the ink of the house, the same whatever is behind it. Sizes are in
 * `px`, because `rem` would follow the page.
 */
const declarations = {
  host: { all: 'initial', position: 'relative', 'font-size': 'inherit', 'line-height': '0' },
  layer: {
    all: 'initial',
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
} as const;

const SELECTORS = { host: ':host', layer: ':host', mark: 'button' } as const;

const text = (kind: keyof typeof declarations): string =>
  `${SELECTORS[kind]} { ${Object.entries(declarations[kind])
    .map(([name, value]) => `${name}: ${value};`)
    .join(' ')} }`;

const rules = `
button.beside { inset-inline-start: -5px; inset-block-end: 0.45em; }
button:focus-visible { outline: 2px solid currentColor; outline-offset: 1px; border-radius: 6px; }
svg { display: block; width: 16px; height: 16px; overflow: visible; }
.field { fill: #ffffff; stroke: currentColor; stroke-width: 1.5; stroke-linejoin: round; }
.punch { fill: none; stroke: currentColor; stroke-width: 1.5; }
.quiet .field { stroke-width: 1; stroke-dasharray: 2 1.5; }
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
@media print { :host { display: none; } }
`;

export type Surface = 'host' | 'layer';

/** Dresses a closed root. Constructed style sheets are not subject to a page's style policy. */
export function dress(root: ShadowRoot, host: HTMLElement, surface: Surface): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${text(surface)}\n${text('mark')}\n${rules}`);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Content scripts in Firefox may not hand a sheet across; the few declarations are then set one by one.
    for (const [name, value] of Object.entries(declarations[surface])) host.style.setProperty(name, value);
  }
}
