/** Everything the playground serves: its pages, the samples, the web they live in, and the widget. */
import { join } from 'node:path';
import { issuerHosts } from './doctor/issuers.js';
import { doctorHost } from './doctor/sites.js';
import { builderWords } from '../../core/language/builder.js';
import type { Sample, Samples } from '../fixtures/samples.js';
import { type BuilderSample, addressIn, builderPage, builderPolicy } from './pages/builder.js';
import type { Viewer } from './pages/frame.js';
import { portfolioPage } from './pages/portfolio.js';
import { statesPage } from './pages/states.js';
import { picture, style } from './pages/style.js';
import { strictPolicy, universityPage } from './pages/university.js';
import { jsonAt, page, type Answer, type Sites } from './site.js';

export const hosts = {
  portfolio: 'portfolio.example',
  university: 'uni-lumen.example',
  states: 'states.example',
  builder: 'builder.example',
} as const;

/** Where somebody starts to look. */
export const entrances = [
  { host: hosts.portfolio, what: 'a portfolio with credentials inside and behind links' },
  { host: hosts.university, what: 'a university page with the widget, under a strict content security policy' },
  { host: hosts.states, what: 'a credential in every state' },
  { host: hosts.builder, what: 'where a web editor makes a badge and copies its line' },
  { host: doctorHost, what: 'where an issuer reads what readers find, and what to publish' },
];

/** What answers in the playground; the certificate names them all. */
export const allHosts = [...Object.values(hosts), doctorHost, ...issuerHosts, 'badges.example', 'silent.example'];

/** Whom the samples name: the university, a platform, and a host that never answers. */
const issuers = [hosts.university, 'badges.example', 'silent.example'];

export const sampleNamed = ({ samples }: Samples, name: string): Sample => {
  const found = samples.find(sample => sample.name === name);
  if (!found) throw new Error(`there is no sample ${name}`);
  return found;
};

/** @param widgetFolder where the widget is built, before it is first asked for */
export function playground(made: Samples, viewer: Viewer, widgetFolder = join('dist', 'widget')): Sites {
  return new Map<string, Answer>([
    ...Object.entries(made.web).map(([address, document]) => [address, jsonAt(document)] as const),
    ...at(hosts.portfolio, { ...everywhere, ...portfolio(made, viewer) }),
    ...at(hosts.university, { ...everywhere, ...universitySite(made, viewer, widgetFolder) }),
    ...at(hosts.states, { ...everywhere, ...states(made, viewer, widgetFolder) }),
    ...at(hosts.builder, builder(made, viewer, [widgetFolder, join('dist', 'playground')])),
  ]);
}

type Folder = Readonly<Record<string, Answer>>;

const at = (host: string, files: Folder): readonly (readonly [string, Answer])[] =>
  Object.entries(files).map(([path, answer]) => [`https://${host}/${path}`, answer] as const);

const everywhere: Folder = {
  'style.css': { type: 'text/css; charset=utf-8', body: style },
  'badge.svg': { type: 'image/svg+xml', body: picture },
};

const credential = (made: Samples, name: string): Answer =>
  jsonAt(sampleNamed(made, name).document, 'application/vc+ld+json');

const portfolio = (made: Samples, viewer: Viewer): Folder => ({
  'data-ethics-copy.vc.json': credential(made, 'altered'),
  '': page(
    portfolioPage({
      viewer,
      links: [
        {
          title: 'Introduction to Data Ethics',
          by: 'University of Lumen',
          address: `https://${hosts.university}/data-ethics.vc.json`,
        },
        {
          title: 'Advanced Data Ethics',
          by: 'a copy of the file, kept here',
          address: 'data-ethics-copy.vc.json',
        },
      ],
      inline: [sampleNamed(made, 'platform-account').document],
    }),
  ),
});

const universitySite = (made: Samples, viewer: Viewer, beside: string): Folder => ({
  'data-ethics.vc.json': credential(made, 'genuine'),
  '': {
    ...page(
      universityPage({ viewer, address: 'data-ethics.vc.json', inline: sampleNamed(made, 'genuine-older').document }),
      strictPolicy,
    ),
    beside,
  },
});

const states = (made: Samples, viewer: Viewer, beside: string): Folder => ({
  ...Object.fromEntries(made.samples.map(({ name }) => [`${name}.vc.json`, credential(made, name)])),
  '': { ...page(statesPage(made.samples, issuers, viewer)), beside },
});

/** What an editor can try the badge with, by the sample it is. */
const tried = [
  ['intact', 'genuine'],
  ['altered', 'altered'],
  ['expired', 'expired'],
  ['withdrawn', 'revoked'],
] as const;

const builder = (made: Samples, viewer: Viewer, beside: readonly string[]): Folder => {
  const samples: readonly BuilderSample[] = tried.map(([name]) => ({
    name,
    address: `${name}.vc.json`,
    hosts: hosts.university,
  }));
  return {
    ...Object.fromEntries(tried.map(([name, sample]) => [`${name}.vc.json`, credential(made, sample)])),
    ...Object.fromEntries(
      builderWords.map(words => [
        addressIn(words),
        { ...page(builderPage(words, samples, viewer), builderPolicy), beside },
      ]),
    ),
  };
};
