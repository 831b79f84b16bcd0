import { attributes, elements } from '../detectors/index.js';
import { CARRYING } from './images.js';
import { PRIVATE } from './private-places.js';

/**
 * Which elements a walk need not look at. A browser is asked for all others: nearly every element of a page has one of a few
 * names, so that it is left out at the first look, where a list of what is wanted is gone through for each to its end. A
 * name nobody knows is looked at, and so may be an element with a shadow root.
 */

/** Elements that hold nothing by their name, those first of which pages have most. Pictures and drawings come narrowed. */
const NAMES = [
  'div span li path',
  `img:not(${CARRYING})`,
  'svg:empty',
  'button ul i b br strong article header h2 h3 section td tr em use g time small figure footer h1 h4 h5 h6 ol label nav',
  'main picture source figcaption aside hr circle rect line polyline polygon ellipse defs title desc form select option',
  'optgroup fieldset legend output progress meter datalist table thead tbody tfoot th caption colgroup col dl dt dd',
  'details summary dialog menu address hgroup search sup sub abbr cite dfn q kbd samp var mark del ins u s data bdi bdo',
  'ruby rt rp wbr video audio track canvas map style meta base head body html template slot noscript center font',
  'text tspan image symbol mask filter stop pattern metadata clipPath linearGradient radialGradient foreignObject',
].flatMap(some => (some.includes(':') ? some : some.split(' ')));

const ORDINARY = NAMES.filter(name => !elements.has(name));

/** What may make any element one to be looked at. */
const TELLING = [...attributes, 'itemprop', 'property'].map(name => `[${name}]`);

/** Names every element that may hold something, or is closed. Links and paragraphs come first: there are many of them. */
export const MATTERING = ['a', 'p', `:not(${ORDINARY.join(', ')})`, PRIVATE, ...TELLING].join(', ');

/** What makes a link or a paragraph one to be looked at, wherever it leads and however short it is. */
export const MATTERING_ANYWAY = [
  PRIVATE,
  ...TELLING,
  '[type]',
  '[rel~="proofmark" i]',
  '[class~="proofmark" i]',
  'blockquote > a',
].join(', ');
