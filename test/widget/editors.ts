/**
 * What is left of a text that an ordinary editor saves in four systems: the allow-list of each, read from its own source.
 * What the lists say of elements no badge needs (tables, media, MathML) is left out.
 */
import type { IOptions } from 'sanitize-html';

export interface System {
  readonly name: string;
  readonly keeps: IOptions;
  /** What of `rel`, `class` and `data-*` on a link stays. */
  readonly onLinks: readonly ('rel' | 'class' | 'data-*')[];
}

const prose = ['p', 'br', 'em', 'strong', 'ul', 'ol', 'li', 'blockquote', 'code', 'h2', 'h3', 'h4', 'h5', 'h6'];
const more = ['div', 'span', 'section', 'article', 'pre', 'sub', 'sup', 'small', 'abbr', 'cite', 'dl', 'dt', 'dd'];

/**
 * WordPress 7.0, wp-includes/kses.php (as in cbuntingde/WordPress-7.0-Clean, e1dea11): `$allowedposttags` and
 * `_wp_add_global_attributes`, by which `wp_kses_post` filters for whoever lacks the capability `unfiltered_html`.
 */
const wordPress: System = {
  name: 'WordPress',
  keeps: {
    allowedTags: [...prose, ...more, 'a', 'b', 'i', 'u', 'button', 'details', 'summary', 'main', 'nav', 'img'],
    allowedAttributes: {
      a: ['href', 'rel', 'rev', 'name', 'target', 'download'],
      '*': [
        ...['aria-controls', 'aria-current', 'aria-describedby', 'aria-details', 'aria-expanded', 'aria-hidden'],
        ...['aria-label', 'aria-labelledby', 'aria-live', 'class', 'data-*', 'dir', 'hidden', 'id', 'lang', 'style'],
        ...['title', 'role', 'xml:lang'],
      ],
    },
  },
  onLinks: ['rel', 'class', 'data-*'],
};

/**
 * Moodle, public/lib/weblib.php, `purify_html` (moodle/moodle, 083f627, of the 5 series): HTML Purifier without
 * `Attr.AllowedRel`, whose default allows no relation at all (ezyang/htmlpurifier, 2c955af,
 * library/HTMLPurifier/ConfigSchema/schema/Attr.AllowedRel.txt), and the attributes of HTMLModule/Hypertext.php and
 * HTMLModule/CommonAttributes.php (lib/htmlpurifier, 1faa5a4 and 510d190). Identifiers are off, `data-*` are unknown.
 */
const moodle: System = {
  name: 'Moodle',
  keeps: {
    allowedTags: [
      ...prose,
      'div',
      'span',
      'pre',
      'sub',
      'sup',
      'small',
      'abbr',
      'cite',
      'dl',
      'dt',
      'dd',
      'a',
      'b',
      'i',
      'bdi',
      'nolink',
      'tex',
      'algebra',
      'img',
    ],
    allowedAttributes: {
      a: ['href', { name: 'target', values: ['_blank'] }],
      '*': ['class', 'dir', 'lang', 'style', 'title', 'xml:lang'],
    },
    allowedSchemes: [
      'http',
      'https',
      'ftp',
      'irc',
      'nntp',
      'news',
      'rtsp',
      'rtmp',
      'teamspeak',
      'gopher',
      'mms',
      'mailto',
    ],
  },
  onLinks: ['class'],
};

/**
 * Drupal 11, core/profiles/standard/config/install/filter.format.basic_html.yml (as in
 * sloaninnovations/selectbaseballteams_d11, 3389f0b), `allowed_html` of `filter_html`; `getHTMLRestrictions` of
 * core/modules/filter/src/Plugin/Filter/FilterHtml.php adds `lang` and `dir` to every element.
 */
const drupalAsInstalled: System = {
  name: 'Drupal, as installed',
  keeps: {
    allowedTags: [...prose, 'cite', 'dl', 'dt', 'dd', 'a', 'img'],
    allowedAttributes: {
      a: ['hreflang', 'href'],
      ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map(name => [name, ['id']])),
      '*': ['lang', 'dir'],
    },
  },
  onLinks: [],
};

/** The same where an administrator added `<a class="proofmark">`, which allows this one class. */
const drupal: System = {
  name: 'Drupal',
  keeps: { ...drupalAsInstalled.keeps, allowedClasses: { a: ['proofmark'] } },
  onLinks: ['class'],
};

/**
 * TYPO3: `HTMLparser_db.htmlSanitize` of typo3/sysext/rte_ckeditor/Configuration/RTE/Processing.yaml (TYPO3/typo3,
 * 216250a), which is typo3/sysext/core/Classes/Html/DefaultSanitizerBuilder.php (0a41334) on
 * src/Builder/CommonBuilder.php (TYPO3/html-sanitizer, 01f3dee, of the 2 series). Elements it does not know become text.
 */
const typo3: System = {
  name: 'TYPO3',
  keeps: {
    disallowedTagsMode: 'escape',
    allowedTags: [...prose, ...more, 'a', 'b', 'i', 'u', 'address', 'aside', 'footer', 'header', 'main', 'nav', 'img'],
    allowedAttributes: {
      a: ['href', 'download', 'hreflang', 'ping', 'rel', 'referrerpolicy', 'target', 'type', 'charset', 'name', 'rev'],
      '*': [
        ...['class', 'id', 'dir', 'lang', 'nonce', 'xml:lang', 'itemid', 'itemprop', 'itemref', 'itemscope'],
        ...['itemtype', 'role', 'tabindex', 'title', 'translate', 'aria-*', 'data-*', 'style'],
      ],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel', 't3'],
  },
  onLinks: ['rel', 'class', 'data-*'],
};

export const systems: readonly System[] = [wordPress, moodle, drupalAsInstalled, drupal, typo3];
