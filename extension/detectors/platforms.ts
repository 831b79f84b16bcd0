import type { Expectation } from '../finding.js';

/** One way a platform writes the address of somebody's credential; what is given must all match. */
interface Page {
  /** Absent: any host. */
  readonly host?: RegExp;
  readonly path: RegExp;
  readonly query?: Readonly<Record<string, RegExp>>;
  readonly fragment?: RegExp;
  /** Parameters written in the fragment, after its first question mark. */
  readonly inFragment?: Readonly<Record<string, RegExp>>;
}

/**
 * A platform: how its addresses look, and where its machine-readable form is. In the templates `{name}` is a named
 * group of the page's patterns, `{region.}` that group and a dot or nothing, `{host}` the host.
 */
export interface Platform {
  readonly id: string;
  readonly name: string;
  readonly expects: Expectation;
  /** The last two labels of its hosts; absent for software that runs on any host. */
  readonly domains?: readonly string[];
  /** Too weak a pattern to be marked. */
  readonly tier?: 'listed';
  readonly pages: readonly Page[];
  /** The address to show, open and merge on; absent: the address itself, without its fragment. */
  readonly canonical?: string;
  /** Where a check may ask, in order, until one answers with a credential. None: a page for people only. */
  readonly endpoints: readonly string[];
  /** Identifiers are the same in capitals. */
  readonly lowercase?: true;
}

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** In the order they are tried; rows for any host come last. */
export const platforms: readonly Platform[] = [
  {
    id: 'credly',
    name: 'Credly (formerly Acclaim)',
    expects: 'hosted-or-signed',
    domains: ['credly.com', 'youracclaim.com'],
    pages: [
      {
        host: /^(?:www\.)?(?:credly|youracclaim)\.com$/,
        path: new RegExp(
          String.raw`^/(?:badges|embedded_badge|earner/earned/badge)/(?<id>${UUID})(?:/(?:public_url|linked_in_profile|linked_in|facebook|twitter|email|print))?/?$`,
          'i',
        ),
      },
      {
        host: /^(?:www|api)\.credly\.com$/,
        path: new RegExp(
          String.raw`^/(?:api/)?v1/obi/(?:v2/badge_assertions|v3/open_badge_credentials)/(?<id>${UUID})/?$`,
          'i',
        ),
      },
    ],
    canonical: 'https://www.credly.com/badges/{id}',
    endpoints: [
      'https://www.credly.com/api/v1/obi/v3/open_badge_credentials/{id}',
      'https://api.credly.com/v1/obi/v2/badge_assertions/{id}',
    ],
    lowercase: true,
  },
  {
    id: 'accredible',
    name: 'Accredible',
    expects: 'hosted',
    domains: ['credential.net', 'accredible.com'],
    pages: [
      {
        host: /^(?:www\.)?credential\.net$|^credentials?\.accredible\.com$/,
        path: new RegExp(String.raw`^/(?<id>${UUID})/?$`, 'i'),
      },
      {
        host: /^api\.accredible\.com$/,
        path: new RegExp(String.raw`^/v1/obi/badge_assertions/(?<id>${UUID})/?$`, 'i'),
      },
    ],
    canonical: 'https://www.credential.net/{id}',
    endpoints: ['https://api.accredible.com/v1/obi/badge_assertions/{id}'],
    lowercase: true,
  },
  {
    id: 'accredible-short',
    name: 'Accredible (short address)',
    expects: 'page-only',
    domains: ['credential.net'],
    pages: [
      {
        host: /^(?:www\.)?credential\.net$/,
        path: /^\/(?<id>(?=[a-z]*[0-9])[a-z0-9]{6,10})\/?$/i,
      },
    ],
    canonical: 'https://www.credential.net/{id}',
    endpoints: [],
  },
  {
    id: 'badgr',
    name: 'Badgr / Canvas Credentials',
    expects: 'hosted',
    domains: ['badgr.io', 'badgr.com'],
    pages: [
      {
        host: /^(?:api\.)?(?:(?<region>eu|ca|au)\.)?badgr\.(?:io|com)$/,
        path: new RegExp(String.raw`^/public/assertions/(?<id>[A-Za-z0-9_-]{20,24}|${UUID})(?:\.json)?/?$`),
      },
    ],
    canonical: 'https://api.{region.}badgr.io/public/assertions/{id}',
    endpoints: ['https://api.{region.}badgr.io/public/assertions/{id}.json'],
  },
  {
    id: 'parchment',
    name: 'Parchment Digital Badges',
    expects: 'hosted',
    domains: ['parchment.com'],
    pages: [
      {
        host: /^badges\.(?:(?<region>eu)\.)?parchment\.com$/,
        path: new RegExp(String.raw`^/public/assertions/(?<id>[A-Za-z0-9_-]{20,24}|${UUID})(?:\.json)?/?$`),
      },
    ],
    canonical: 'https://badges.{region.}parchment.com/public/assertions/{id}',
    endpoints: ['https://api.{region.}badgr.io/public/assertions/{id}.json'],
  },
  {
    id: 'open-educational-badges',
    name: 'Open Educational Badges',
    expects: 'signed',
    domains: ['openbadges.education'],
    pages: [
      {
        host: /^(?:api\.)?openbadges\.education$/,
        path: /^\/public\/assertions\/(?<id>[A-Za-z0-9_-]{20,24})(?:\.json)?\/?$/,
      },
    ],
    canonical: 'https://openbadges.education/public/assertions/{id}',
    endpoints: ['https://api.openbadges.education/public/assertions/{id}.json?v=3_0'],
  },
  {
    id: 'edubadges',
    name: 'edubadges (SURF)',
    expects: 'hosted',
    domains: ['edubadges.nl'],
    pages: [
      {
        host: /^(?:www|api)\.edubadges\.nl$/,
        path: /^\/public\/assertions\/(?:validate\/)?(?<id>[A-Za-z0-9_-]{20,24})\/?$/,
      },
    ],
    canonical: 'https://www.edubadges.nl/public/assertions/{id}',
    endpoints: ['https://api.edubadges.nl/public/assertions/{id}'],
  },
  {
    id: 'openbadgefactory',
    name: 'Open Badge Factory',
    expects: 'hosted',
    domains: ['openbadgefactory.com'],
    pages: [
      {
        host: /^(?:www\.)?openbadgefactory\.com$/,
        path: /^\/v1\/assertion\/(?<id>[0-9a-f]{40})(?:\.html|\.json)?\/?$/,
      },
    ],
    canonical: 'https://openbadgefactory.com/v1/assertion/{id}',
    endpoints: ['https://openbadgefactory.com/v1/assertion/{id}'],
  },
  {
    id: 'openbadgepassport',
    name: 'Open Badge Passport',
    expects: 'page-only',
    domains: ['openbadgepassport.com'],
    pages: [
      {
        host: /^(?:www\.)?openbadgepassport\.com$/,
        path: /^\/app\/badge\/info\/(?<id>[0-9]+)(?:\/(?:pic\/|full\/)?embed)?\/?$/,
      },
    ],
    canonical: 'https://openbadgepassport.com/app/badge/info/{id}',
    endpoints: [],
  },
  {
    id: 'edc-viewer',
    name: 'European Digital Credentials viewer (Europass)',
    expects: 'signed',
    domains: ['europa.eu'],
    pages: [
      {
        host: /^(?:webgate\.)?(?:ec\.)?europa\.eu$/,
        path: /^(?<base>\/europass2?\/(?:digital-credentials\/viewer|edci-viewer))\/?$/,
        fragment: /^#\/shareview\/(?<id>[A-Za-z0-9_-]+)/,
      },
    ],
    canonical: 'https://{host}{base}/#/shareview/{id}',
    endpoints: [
      'https://{host}{base}/api/v1/sharelinks/{id}/credential',
      'https://{host}{base}/v1/sharelinks/{id}/credential',
    ],
  },
  {
    id: 'europass-cv',
    name: 'Europass profile or CV share',
    expects: 'page-only',
    domains: ['europa.eu'],
    pages: [
      {
        host: /^europa\.eu$/,
        path: /^\/europass\/eportfolio\/(?:api\/eprofile\/shared-profile|screen\/share)\/.+$/,
      },
    ],
    endpoints: [],
  },
  {
    id: 'verifierplus',
    name: 'VerifierPlus',
    expects: 'signed',
    domains: ['verifierplus.org'],
    pages: [
      {
        host: /^(?:www\.)?verifierplus\.org$/,
        path: new RegExp(String.raw`^/(?:api/)?credentials/(?<id>${UUID})/?$`, 'i'),
      },
    ],
    canonical: 'https://verifierplus.org/credentials/{id}',
    endpoints: ['https://verifierplus.org/api/credentials/{id}'],
    lowercase: true,
  },
  {
    id: 'verifierplus-hash',
    name: 'VerifierPlus',
    expects: 'signed',
    domains: ['verifierplus.org'],
    pages: [
      {
        host: /^(?:www\.)?verifierplus\.org$/,
        path: /^\/$/,
        fragment: /^#verify\?/,
        inFragment: { vc: /^(?<file>https:.+)$/ },
      },
    ],
    canonical: '{file}',
    endpoints: ['{file}'],
  },
  {
    id: 'sertifier',
    name: 'Sertifier',
    expects: 'page-only',
    domains: ['sertifier.com'],
    pages: [
      {
        host: /^verified\.sertifier\.com$/,
        path: /^\/[a-z]{2}\/verify\/[0-9]{8,}\/?$/,
      },
    ],
    endpoints: [],
  },
  {
    id: 'certifier',
    name: 'Certifier',
    expects: 'page-only',
    domains: ['credsverse.com'],
    pages: [
      {
        host: /^(?:www\.)?credsverse\.com$/,
        path: new RegExp(String.raw`^/credentials/${UUID}/?$`, 'i'),
      },
    ],
    endpoints: [],
  },
  {
    id: 'diplomasafe',
    name: 'Diplomasafe',
    expects: 'page-only',
    domains: ['diplomasafe.com'],
    pages: [
      {
        host: /^app\.diplomasafe\.com$/,
        path: /^\/[a-z]{2}-[A-Z]{2}\/(?:diploma|certificates?)\/d[0-9a-f]{40}(?:\/.*)?$/,
      },
    ],
    endpoints: [],
  },
  {
    id: 'virtualbadge',
    name: 'Virtualbadge.io',
    expects: 'page-only',
    domains: ['virtualbadge.io'],
    pages: [
      {
        host: /^(?:www\.)?virtualbadge\.io$/,
        path: /^\/certificate-validator\/?$/i,
        query: { credential: new RegExp(String.raw`^(?:cer-)?${UUID}$`, 'i') },
      },
    ],
    endpoints: [],
  },
  {
    id: 'bcdiploma',
    name: 'BCdiploma',
    expects: 'page-only',
    domains: ['bcdiploma.com'],
    pages: [
      {
        host: /^certificate\.bcdiploma\.com$/,
        path: /^\/check\/[0-9A-F]{64}[0-9A-Za-z+\/=]*$/,
      },
    ],
    endpoints: [],
  },
  {
    id: 'badgecraft',
    name: 'Badgecraft',
    expects: 'page-only',
    domains: ['badgecraft.eu'],
    pages: [
      {
        host: /^(?:www\.)?badgecraft\.eu$/,
        path: /^\/[a-z]{2}\/user-badges\/[A-Za-z0-9_-]{6,}\/?$/,
      },
    ],
    endpoints: [],
  },
  {
    id: 'openedx',
    name: 'edX and Open edX',
    expects: 'page-only',
    domains: ['edx.org'],
    pages: [
      {
        host: /^(?:credentials|courses)\.edx\.org$/,
        path: /^\/(?:credentials|certificates)\/(?:user\/)?[0-9a-f]{32}\/?$/,
      },
    ],
    endpoints: [],
  },
  {
    id: 'coursera',
    name: 'Coursera',
    expects: 'page-only',
    domains: ['coursera.org'],
    pages: [
      {
        host: /^(?:www\.)?coursera\.org$/,
        path: /^\/(?:account\/accomplishments\/(?:(?:specialization\/|professional-cert\/)?(?:verify\/|certificate\/|records\/)?)|verify\/(?:specialization\/|professional-cert\/)?|records\/)[A-Z0-9]{8,20}\/?$/,
      },
      {
        host: /^(?:www\.)?coursera\.org$/,
        path: /^\/share\/[A-Za-z0-9]{16,64}\/?$/,
      },
    ],
    endpoints: [],
  },
  {
    id: 'udacity',
    name: 'Udacity',
    expects: 'page-only',
    domains: ['udacity.com'],
    pages: [
      {
        host: /^(?:www\.)?udacity\.com$/,
        path: /^\/certificate\/(?:e\/)?[A-Za-z0-9-]{6,}\/?$/,
      },
      {
        host: /^confirm\.udacity\.com$/,
        path: /^\/(?:e\/)?[A-Za-z0-9-]{6,}\/?$/,
      },
    ],
    endpoints: [],
  },
  {
    id: 'udemy',
    name: 'Udemy',
    expects: 'page-only',
    domains: ['udemy.com', 'ude.my'],
    pages: [
      {
        host: /^(?:www\.)?udemy\.com$/,
        path: /^\/certificate\/UC-[A-Za-z0-9-]+\/?$/,
      },
      {
        host: /^ude\.my$/,
        path: /^\/UC-[A-Za-z0-9-]+\/?$/,
      },
    ],
    endpoints: [],
  },
  {
    id: 'futurelearn',
    name: 'FutureLearn',
    expects: 'page-only',
    domains: ['futurelearn.com'],
    pages: [
      {
        host: /^(?:www\.)?futurelearn\.com$/,
        path: /^\/certificates\/[a-z0-9]+\/?$/,
      },
    ],
    endpoints: [],
  },
  {
    id: 'moodle',
    name: 'Moodle (any host)',
    expects: 'hosted',
    pages: [
      {
        path: /^(?<prefix>[A-Za-z0-9._~\/-]*)\/badges\/badge\.php$/,
        query: { hash: /^(?<id>[0-9a-f]{40})$/ },
      },
    ],
    canonical: 'https://{host}{prefix}/badges/badge.php?hash={id}',
    endpoints: ['https://{host}{prefix}/badges/assertion.php?b={id}&obversion=2'],
  },
  {
    id: 'blockcerts-viewer',
    name: 'Blockcerts viewer (any host)',
    expects: 'signed',
    tier: 'listed',
    pages: [
      {
        path: /^\/$/,
        query: { url: /^(?<file>https:\/\/.+\.json)$/ },
      },
    ],
    endpoints: ['{file}'],
  },
];
