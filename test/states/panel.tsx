/** A state for everything the side panel can show. */
import { useMemo } from 'preact/hooks';
import type { Received } from '../../core/index.js';
import type { Unread } from '../../extension/finding.js';
import type { FindingState } from '../../extension/finding-state.js';
import type { Progress } from '../../extension/judging/progress.js';
import type { TabFindings } from '../../extension/messages.js';
import { AlwaysHere } from '../../extension/panel/always-here.js';
import { CheckAll } from '../../extension/panel/check-all.js';
import { Comparison } from '../../extension/panel/compare.js';
import { Found } from '../../extension/panel/found.js';
import { LookInside } from '../../extension/panel/look-inside.js';
import { NotRead } from '../../extension/panel/not-read.js';
import { PageStructure } from '../../extension/panel/page-structure.js';
import { Panel } from '../../extension/panel/panel.js';
import { TabGone } from '../../extension/panel/tab-gone.js';
import { understand } from '../../extension/understand.js';
import { AllChecked } from '../../extension/views/all-checked.js';
import { SideBySide } from '../../extension/views/together.js';
import { unknown } from '../../core/report/check.js';
import { award, files } from '../core/report/together/brought.js';
import { checks, findings as reportElements, report } from '../core/report/reports.js';
import { fileLink, inline, link, nothingFound } from '../extension/showing.js';
import { Check, Judged, Listed, compare, foundAt, looking, nowhere, standing } from './given.js';
import { beside, followedSite } from './stand-in.js';
import type { Act, State } from './state.js';

const panel = (name: string, draw: State['draw'], ...acts: readonly Act[]): State => ({
  of: 'panel',
  name,
  draw,
  acts,
});

const portfolio = 'https://portfolio.example';
const file = 'https://uni-lumen.example/data-ethics.vc.json';
const course = 'https://www.coursera.org/account/accomplishments/verify/ABCDEFGHJKLM';
const curriculum = 'https://europa.eu/europass/eportfolio/screen/share/58ce5260-37ce-4980-add7-fc81b27f00c2';
const titled = { claimed: { title: 'Data Ethics' } };
const listed = { section: true, tier: 'listed' } as const;

/** What can be done about a finding before anybody looked into it. */
const findings: Readonly<Record<FindingState, ReturnType<typeof foundAt>>> = {
  here: understand(inline(titled), 0),
  asking: understand(fileLink(file, titled), 0),
  'page-only': foundAt(course, { claimed: { title: 'Statistics' } }),
  claim: foundAt(curriculum),
  'unknown-platform': foundAt('https://certificates.example/c/1', listed),
  'short-link': foundAt('https://lnkd.in/abcdefg', listed),
};

/** A title to choose in three languages. */
const titledIn = (language: string, value: string) => ({
  language,
  elements: reportElements({ title: { value } }),
});
const inThreeLanguages = report({
  languages: {
    read: 'en',
    all: [
      titledIn('de', 'Einführung in die Datenethik'),
      titledIn('en', 'Introduction to Data Ethics'),
      titledIn('el', 'Εισαγωγή στην ηθική των δεδομένων'),
    ],
  },
});

/** The credential itself, opened. */
const received: Readonly<Record<string, Received>> = {
  'the credential itself': { form: 'json', writtenAnew: false, text: '{\n  "type": "VerifiableCredential"\n}' },
  'the credential itself, a token of many': {
    form: 'token',
    writtenAnew: true,
    text: 'eyJhbGciOiJFUzI1NiJ9.e30.AA',
    says: `{"name":"${'Ethics '.repeat(10_000)}"}`,
  },
  'the credential itself, too large to be kept': { form: 'json', writtenAnew: false },
};

/** Where a check stands. */
const progress: Readonly<Record<Progress['kind'], Progress>> = {
  checking: {
    kind: 'checking',
    steps: checks().slice(0, 3),
    asking: { host: 'uni-lumen.example', purpose: 'status' },
    questions: [],
  },
  checked: { kind: 'checked', reports: [report()] },
  declined: { kind: 'declined', host: 'uni-lumen.example' },
  refused: { kind: 'refused', hosts: ['www.credly.com', 'api.credly.com'] },
  revoked: { kind: 'revoked', host: 'uni-lumen.example' },
  gone: { kind: 'gone' },
  interrupted: { kind: 'interrupted' },
  ended: { kind: 'ended' },
};

/** What of a page nobody read. */
const unread: Readonly<Record<Unread, TabFindings>> = {
  large: { ...nothingFound, unread: ['large'] },
  storm: { ...nothingFound, unread: ['storm'] },
  private: { ...nothingFound, unread: ['private'] },
  frames: { ...nothingFound, unread: ['frames'] },
  layout: { ...nothingFound, unread: ['layout'] },
  failed: { ...nothingFound, unread: ['failed'] },
  unkept: { ...nothingFound, unread: ['unkept'] },
};

const asked = { ...progress.checking, questions: [{ host: 'keys.example', purpose: 'key' }] } as const;
const two = [findings.asking, findings.here];

const Beside = ({ found }: { readonly found: Partial<TabFindings> }) => (
  <Found
    tab={7}
    found={{ ...nothingFound, ...found }}
    pointed={undefined}
    checks={nowhere}
    looks={looking()}
    compare={compare}
  />
);

/** The panel as a whole, beside a tab of its own. */
function Whole({ found }: { readonly found?: Partial<TabFindings> }) {
  useMemo(() => beside.awaited.push(found && { ...nothingFound, ...found }), []);
  return <Panel />;
}

const whole = (name: string, found?: Partial<TabFindings>): State => ({
  ...panel(name, () => <Whole {...(found && { found })} />),
  whole: true,
});

const picture = { addresses: ['https://pictures.example/badge.png'], title: 'Data Ethics' };
const pictures = (name: string, ...looks: Parameters<typeof looking>): State =>
  panel(name, () => <LookInside tab={7} count={3} pictures={[picture]} looks={looking(...looks)} />);

const says = { title: 'Statistics', issuer: 'Coursera', date: 'May 2026', learner: 'Learner A' };

export const ofPanel: readonly State[] = [
  whole('not-looked'),
  whole('unreadable', { unreadable: true }),
  whole('the whole panel', { found: [inline(titled), fileLink(file), link(course)], images: 2, pictures: [picture] }),
  panel('nothing', () => <Beside found={{}} />),
  panel('found earlier', () => <Beside found={{ found: [fileLink(file), link(course, { live: false })] }} />),
  ...Object.entries(findings).map(([name, finding]) => panel(name, () => <Listed finding={finding} />)),
  ...Object.entries(progress).map(([name, at]) =>
    panel(name, () => (name === 'refused' ? <Listed finding={findings.asking} at={at} /> : <Check at={at} />)),
  ),
  panel('question', () => <Check at={asked} />),
  panel('several reports of one file', () => <Check at={{ kind: 'checked', reports: [report(), award()] }} />),
  panel('check-all', () => <CheckAll tab={7} findings={two} checks={nowhere} />),
  panel('whom-it-asks', () => <CheckAll tab={7} findings={two} checks={nowhere} />, {
    press: '[data-action=check-all]',
  }),
  panel('checking-all', () => <CheckAll tab={7} findings={two} checks={standing(() => progress.checking, 2)} />),
  panel('a credential in three languages', () => <Judged as={inThreeLanguages} />),
  panel('all-checked', () => <AllChecked ids={['one', 'two']} checks={standing(() => progress.checked)} />),
  panel('tab-gone', () => <TabGone />),
  panel('together', () => (
    <SideBySide of={files(award(), award({ id: 'urn:two', title: 'Statistics', verdict: 'unconfirmed' }))} />
  )),
  pictures('images'),
  pictures('looking', { kind: 'looking', done: 1, all: 3 }),
  pictures('pictures declined', { kind: 'declined', hosts: ['pictures.example'] }),
  pictures('pictures looked into', undefined, { kind: 'unread' }),
  ...Object.entries(unread).map(([name, found]) => panel(name, () => <NotRead tab={7} found={found} />)),
  panel('more', () => <NotRead tab={7} found={{ ...nothingFound, more: true }} />),
  panel('described', () => <NotRead tab={7} found={{ ...nothingFound, described: 3 }} />),
  panel('by-hand', () => <AlwaysHere origin={portfolio} />),
  panel('always', () => <AlwaysHere origin={followedSite} />),
  panel('always, refused', () => <AlwaysHere origin={portfolio} />, { press: '[role=switch]' }),
  panel('comparing', () => (
    <Comparison
      pinned={{ finding: findings['page-only'], page: 'portfolio.example', from: 7, says }}
      compare={compare}
    />
  )),
  panel(
    'comparing, with a mail',
    () => (
      <Comparison
        pinned={{ finding: findings['page-only'], page: 'portfolio.example', from: 7, says }}
        compare={compare}
      />
    ),
    { press: '.mail summary' },
  ),
  panel('page structure', () => <PageStructure tab={7} open />, { press: '[data-action=show-structure]' }),
  ...Object.entries(received).map(([name, as]) =>
    panel(name, () => <Judged as={report({ received: as })} />, { press: '[data-raw] summary' }),
  ),
  panel('knowing an issuer', () => <Judged as={report()} />, { press: '[data-act=know]' }),
  panel('asked ROR, not listed', () => (
    <Check
      at={{
        kind: 'checked',
        reports: [report()],
        asked: { host: 'uni-lumen.example', answer: { kind: 'not-listed', contacts: [] } },
      }}
    />
  )),
  panel('asked ROR, no answer', () => (
    <Check
      at={{
        kind: 'checked',
        reports: [report({ verdict: 'unconfirmed', checks: checks(unknown('status.stale')), because: 'status.stale' })],
        asked: { host: 'uni-lumen.example', answer: { kind: 'unanswered', fault: 'web.timeout', contacts: [] } },
      }}
    />
  )),
];
