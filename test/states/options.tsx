/** A state for everything the options page can show. */
import type { JSX } from 'preact';
import { type Directory, type KnownIssuer, type TrustedList, limits } from '../../core/index.js';
import { AskingSection } from '../../extension/options/asking-section.js';
import type { CarriedParts } from '../../extension/options/carried.js';
import { CarriedChoice, CarriedPreview } from '../../extension/options/carried-preview.js';
import { CarrySection, NotExported } from '../../extension/options/carry-section.js';
import { DeleteSection, WhatCame } from '../../extension/options/delete-section.js';
import { DisplaySection } from '../../extension/options/display-section.js';
import { Kept } from '../../extension/options/kept-list.js';
import { KnownEntry } from '../../extension/options/known-entry.js';
import { KnownSection } from '../../extension/options/known-section.js';
import { ListsSection } from '../../extension/options/lists-section.js';
import { OptionsPage } from '../../extension/options/options-page.js';
import { ListFacts } from '../../extension/options/list-facts.js';
import { Preview } from '../../extension/options/preview.js';
import { PermissionsAgain } from '../../extension/options/permissions-again.js';
import { standingOf } from '../../extension/options/reading.js';
import { SeenSection } from '../../extension/options/seen-section.js';
import { Told } from '../../extension/options/told.js';
import { TrustedFacts } from '../../extension/options/trusted-facts.js';
import { KeptTrusted, TrustedSection } from '../../extension/options/trusted-section.js';
import { useOptionsWords } from '../../extension/options/words.js';
import type { KeptList } from '../../extension/lists.js';
import { asChosenByNobody } from '../../extension/settings.js';
import { privately } from './stand-in.js';
import type { Act, State } from './state.js';

const options = (name: string, draw: () => JSX.Element, ...acts: readonly Act[]): State => ({
  of: 'options',
  name,
  draw: () => <div class="options">{draw()}</div>,
  acts,
});

const list: Directory = {
  id: 'partners',
  name: 'Our partners',
  kind: 'plain-list',
  version: '2026-11-01',
  issuedAt: '2026-11-01',
  origin: 'imported',
  curation: 'own',
  licence: 'CC0-1.0',
  source: 'https://partners.example/list',
  sha256: '3f2a91c0'.repeat(8),
  organisations: [
    {
      id: 'partners/0',
      names: [{ value: 'University of Lumen' }],
      country: 'BE',
      active: true,
      domains: ['uni-lumen.example'],
      dids: [],
      identifiers: [],
      reviews: [],
    },
  ],
};
const old: Directory = {
  ...list,
  kind: 'ror',
  name: 'ROR',
  issuedAt: '2024-01-15',
  version: '2024-01-15',
  sha256: 'b',
};
const kept = (directory: Directory): KeptList => ({
  directory,
  on: true,
  importedAt: '2026-11-02T09:00:00Z',
  refused: 1,
});
const services: TrustedList = {
  sha256: '81c0aa3e'.repeat(8),
  sequenceNumber: 350,
  issuedAt: '2026-11-01T00:00:00Z',
  nextUpdate: '2099-05-01T00:00:00Z',
  origin: 'imported',
  services: [
    {
      country: 'BE',
      provider: 'Lumen Trust Services',
      service: 'Certificates for seals',
      type: 'http://uri.etsi.org/TrstSvc/Svctype/CA/QC',
      forSeals: true,
      certificate: new Uint8Array(),
      history: [{ status: 'http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/granted', from: '2020-01-01T00:00:00Z' }],
    },
  ],
};
const oldServices: TrustedList = { ...services, nextUpdate: '2024-05-01T00:00:00Z', issuedAt: '2023-11-01T00:00:00Z' };
const trusted = (of: TrustedList): JSX.Element => (
  <ul class="entries">
    <li class="entry">
      <KeptTrusted of={{ list: of, on: true, importedAt: '2026-11-02T09:00:00Z', refused: 0 }} remove={nothing} />
    </li>
  </ul>
);
const known: KnownIssuer = {
  name: 'University of Lumen',
  note: 'Read on its site.',
  since: '2026-11-02',
  did: 'did:web:uni-lumen.example',
  domain: 'uni-lumen.example',
};

const nothing = (): void => undefined;
const row = (directory: Directory): JSX.Element => (
  <ol class="entries">
    <li class="entry">
      <Kept of={kept(directory)} first last={false} move={nothing} turn={nothing} remove={nothing} />
    </li>
  </ol>
);
const entry = (): JSX.Element => (
  <ul class="entries">
    <KnownEntry of={known} note={() => Promise.resolve()} forget={nothing} />
  </ul>
);
function Previewed({
  lists,
  read = list,
}: {
  readonly lists: readonly KeptList[];
  readonly read?: Directory;
}): JSX.Element {
  const { nothingUsable } = useOptionsWords().lists;
  return (
    <Preview standing={standingOf(read, lists)} nothing={nothingUsable} keep={nothing} cancel={nothing}>
      <ListFacts of={read} refused={1} />
    </Preview>
  );
}
const preview = (lists: readonly KeptList[], read = list): JSX.Element => <Previewed lists={lists} read={read} />;
const empty: Directory = { ...list, organisations: [], sha256: 'e' };
const long: Directory = {
  ...list,
  sha256: 'a',
  issuedAt: '2026-01-01',
  organisations: Array.from({ length: 3 }, () => list.organisations).flat(),
};

const settings = { ...asChosenByNobody, language: 'de', appearance: 'dark', doNotContactIssuers: true } as const;
const thumbprint = 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs';
const seen = { issuer: 'did:web:uni-lumen.example', keys: [{ thumbprint, first: '2026-03-03', last: '2026-11-10' }] };
const carried: CarriedParts = {
  exportedAt: '2026-11-20T09:00:00Z',
  settings: { ...settings, rememberKeys: true },
  lists: [
    { at: 0, name: 'Our partners', issuedAt: '2026-11-01', size: 12, standing: 'same' },
    { at: 1, name: 'Signers', issuedAt: '2026-10-01', size: 1, standing: 'beside' },
  ],
  trusted: [{ at: 0, issuedAt: '2026-11-01', size: 2, standing: 'new' }],
  unread: [{ name: 'Partners of old', flaw: 'member', pointer: '/issuedAt' }],
  known: [known, { ...known, did: 'did:web:academy-data.example', domain: 'academy-data.example' }],
  alreadyKnown: 1,
  leftOut: 1,
  seen: [seen],
  sites: ['https://portfolio.example'],
  hosts: ['uni-lumen.example'],
};
const nothingCarried: CarriedParts = {
  ...carried,
  settings: undefined,
  lists: [],
  trusted: [],
  unread: [],
  known: [],
  leftOut: 0,
  seen: [],
};
const choice = (
  parts: CarriedParts,
  more: { readonly busy?: boolean; readonly unkept?: boolean } = {},
): JSX.Element => <CarriedChoice parts={parts} busy={false} unkept={false} take={nothing} cancel={nothing} {...more} />;
const TooLarge = (): JSX.Element => (
  <NotExported>{useOptionsWords().carry.tooLarge(limits.directoryBytes)}</NotExported>
);

const table = { kind: 'untold', file: 'list.csv', text: '', suggested: { name: 'list', date: '2026-11-01' } } as const;

function Privately(): JSX.Element {
  privately.inIncognitoContext = true;
  queueMicrotask(() => {
    privately.inIncognitoContext = false;
  });
  return <OptionsPage />;
}

/** Bytes that are no text. */
const broken = (): File => new File([new Uint8Array([0xc3, 0x28])], 'broken.json');

export const ofOptions: readonly State[] = [
  { of: 'options', name: 'the whole page', draw: () => <OptionsPage />, whole: true },
  { of: 'options', name: 'private', draw: () => <Privately />, whole: true },
  options('no-list', () => <ListsSection />),
  options('reading', () => <ListsSection />, { give: new File(['{}'], 'partners.json') }),
  options('refused', () => <ListsSection />, { give: broken() }),
  options('untold', () => <Told of={{ ...table, asks: 'name-and-date' }} tell={nothing} cancel={nothing} />),
  options('untold, only its day', () => <Told of={{ ...table, asks: 'date' }} tell={nothing} cancel={nothing} />),
  options('preview', () => preview([])),
  options('preview of the same', () => preview([kept(list)])),
  options('preview of a newer one', () => preview([kept({ ...list, sha256: 'a', issuedAt: '2026-01-01' })])),
  options('preview of an older one', () => preview([kept({ ...list, sha256: 'a', issuedAt: '2026-11-20' })])),
  options('preview of another of that day', () => preview([kept({ ...list, sha256: 'a' })])),
  options('preview of one that is much smaller', () =>
    preview([kept({ ...long, issuedAt: '2026-01-01' })], { ...list, issuedAt: '2026-11-01' }),
  ),
  options('preview of nothing', () => preview([], empty)),
  options('preview of nothing beside another', () => preview([kept(list)], empty)),
  options('a list that is kept', () => row(list), { press: 'summary' }),
  options('a list that is old', () => row(old)),
  options('no-trusted-list', () => <TrustedSection />),
  options('preview of trusted lists', () => (
    <Preview standing={{ kind: 'new' }} nothing="" keep={nothing} cancel={nothing}>
      <TrustedFacts of={services} refused={1} />
    </Preview>
  )),
  options('trusted lists that are kept', () => trusted(services), { press: 'summary' }),
  options('trusted lists that are out of date', () => trusted(oldServices)),
  options('nobody-known', () => <KnownSection />),
  options('an issuer one knows', () => entry()),
  options('a note being written', () => entry(), { press: '[data-action=edit-note]' }),
  options('once-more', () => entry(), { press: '[data-action=forget]' }),
  options('asking', () => <AskingSection />),
  options('nothing-seen', () => <SeenSection />),
  options('display', () => <DisplaySection />),
  options('an export that is reading', () => <CarriedPreview file={new File([''], 'a.json')} close={nothing} />),
  options('carried', () => choice(carried)),
  options('carried, nothing', () => choice(nothingCarried)),
  options('carried, being imported', () => choice(carried, { busy: true })),
  options('not-taken', () => choice(carried, { unkept: true })),
  options('permissions-again', () => (
    <PermissionsAgain sites={carried.sites} hosts={['*', ...carried.hosts]} done={nothing} />
  )),
  options('not-allowed', () => <PermissionsAgain sites={[]} hosts={carried.hosts} done={nothing} />, {
    press: '[data-again] button',
  }),
  options('carry', () => <CarrySection />),
  options('not-exported', () => <TooLarge />),
  options('delete everything', () => <DeleteSection />, { press: '[data-action=delete-everything]' }),
  options('deleted', () => <WhatCame of={{ kind: 'deleted', held: ['uni-lumen.example'] }} />),
  options('not-deleted', () => <WhatCame of={{ kind: 'failed' }} />),
  options('unkept', () => <AskingSection />, { press: '[name=never-issuers]' }),
];
