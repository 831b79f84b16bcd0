import { grammarOf } from './grammar.js';
import { say } from './phrase.js';
import type { Phrase, Segment } from './phrase.js';

const { number, plural } = grammarOf('en-GB');

/** What the options say in English; every other language says the same. */
export const optionsEn = {
  title: 'Options',
  intro: 'What you choose here stays on this device.',
  private: 'This is a private window, which keeps nothing. Open the options in another window to change them.',
  lists: {
    title: 'Lists of organisations',
    intro:
      'A list says which web addresses and keys belong to which organisation. You decide which lists count here. A file is read on this device and sent nowhere.',
    drop: 'Drop a list or an export here',
    choose: 'or choose a file',
    formats: (bytes: number): string =>
      `A plain list (JSON or CSV), ROR, DEQAR, the DCC registry or a snapshot of the EU trusted lists, of at most ${number(bytes / 1_048_576)} MB.`,
    reading: (file: Segment): Phrase => say`Reading ${file} …`,
    refused: (file: Segment, why: string): Phrase =>
      say`${file} was not imported. Expected a list; what is wrong: ${why}.`,
    unreadable: (file: Segment): Phrase => say`${file} was not imported: the browser could not read it.`,
    unkept: 'The browser could not keep it. Your lists are as they were.',
    untouched: 'Your lists are as they were.',
    told: {
      title: 'What is this list?',
      why: (file: Segment): Phrase => say`${file} does not say it itself.`,
      name: 'Name of the list',
      date: 'Date of the list',
      go: 'Read the list',
    },
    preview: 'Import this list?',
    nothingUsable: 'No organisation in it can be used. There is nothing to import.',
    stays: (day: string): string => `Your list of ${day} stays as it is.`,
    muchSmaller: (here: number, day: string, there: number): string =>
      `It names ${number(here)}; your list of ${day} names ${number(there)}. Something may be missing from it. Keep yours, unless you know why it became so short.`,
    keepMine: (day: string): string => `Keep only the list of ${day}`,
    confirm: 'Import',
    cancel: 'Cancel',
    close: 'Close',
    replace: (day: string): string => `Replace the list of ${day}`,
    both: 'Keep both',
    same: (day: string): string => `You have this very list already, imported on ${day}. There is nothing to import.`,
    newer: (day: string): string => `You have an older list of this kind and name, of ${day}.`,
    older: (day: string): string => `You have a newer list of this kind and name, of ${day}.`,
    alike: 'You have another list of this kind, name and date.',
    facts: {
      name: 'Name',
      kind: 'Kind',
      organisations: 'Organisations',
      date: 'Date',
      shows: 'It can show',
      showsNot: 'It cannot show',
      licence: 'Licence',
      source: 'Source',
      sha256: 'SHA-256',
      first: 'It begins with',
      unstated: 'not stated',
    },
    kinds: {
      'plain-list': 'A plain list, written by whoever shares it',
      ror: 'ROR, an open registry of research organisations',
      deqar: 'DEQAR, the European register of quality reviews',
      'dcc-registry': 'The registry of the Digital Credentials Consortium',
    },
    /** @param days after its date; then it is too old to show anything */
    shows: {
      'plain-list': (): string =>
        'Whose key signed, and whose web address it is. It counts as your own word, because you import it.',
      ror: (days: number): string => `Whose web address it is, until ${number(days)} days after its date.`,
      deqar: (days: number): string =>
        `Whose web address it is, and which quality reviews are on record, until ${number(days)} days after its date.`,
      'dcc-registry': (): string => 'Only that an issuer entered itself there.',
    },
    showsNot: {
      'plain-list': 'That anybody reviewed these organisations.',
      ror: 'Whose key signed. A ROR number inside a credential shows nothing; anyone can copy it.',
      deqar: 'Whose key signed. That no review is listed says nothing about an institution.',
      'dcc-registry': 'Who an issuer is. Nobody checks what it calls itself there.',
    },
    count: (organisations: number): string =>
      `${number(organisations)} ${plural(organisations, { one: 'organisation', other: 'organisations' })}`,
    leftOut: (records: number): string =>
      records === 0
        ? 'None was left out.'
        : `${number(records)} ${plural(records, { one: 'was', other: 'were' })} left out, because what ${plural(records, { one: 'it says', other: 'they say' })} cannot be used.`,
    dated: (day: string): string => `List of ${day}`,
    stale: 'out of date',
    staleMeans: 'It is too old to name anybody. Import a newer one.',
    importedOn: (day: string): string => `imported on ${day}`,
    none: 'No list is here yet. A report then names an issuer by its web address.',
    order: 'The lists are asked in this order. Where two name different organisations, neither counts.',
    use: 'In use',
    more: 'More about this list',
    up: 'Move up',
    down: 'Move down',
    export: 'Export',
    remove: 'Remove',
    removeAsk: (name: Segment): Phrase => say`Remove “${name}” from this device?`,
    keep: 'Keep it',
    imported: (name: Segment): Phrase => say`“${name}” was imported.`,
    moved: (name: Segment, place: number, of: number): Phrase =>
      say`“${name}” is now ${number(place)} of ${number(of)}.`,
    removed: (name: Segment): Phrase => say`“${name}” was removed.`,
    /** Of an exported file, without its ending. */
    file: 'list-of-organisations',
  },
  trustedLists: {
    name: 'EU trusted lists',
    intro:
      'These lists name the services that may issue certificates for seals. A snapshot of them is imported above, like any list.',
    nothingUsable: 'No service in it can be used. There is nothing to import.',
    none: 'No snapshot is here yet. A report then quotes the certificate of a seal as its own word.',
    services: 'Services',
    uses: (certificates: number, times: number): string =>
      `${number(certificates)} for certificates, ${number(times)} for times`,
    countries: 'Countries',
    numbered: (day: string, sequence: number): string => `${day}, number ${number(sequence)}`,
    nextUpdate: 'Next update',
    shows: 'Which organisation a seal belongs to, by the service that issued its certificate.',
    showsNot: 'Whether a certificate was withdrawn. Nor who made this file: it brings no signatures of the lists.',
    staleMeans: 'It is too old to vouch for a seal. Import a newer one.',
    /** Of an exported file, without its ending. */
    file: 'trusted-lists',
  },
  known: {
    intro:
      'You noted these while reading reports. Their credentials show the name you gave them, and say that it is your own word.',
    none: 'None yet. Press “I know this issuer” in a report to note one.',
    identifier: 'Identifier',
    address: 'Web address',
    since: (day: string): string => `Noted on ${day}`,
    note: 'Note',
    noNote: 'No note',
    edit: 'Change the note',
    save: 'Save',
    cancel: 'Cancel',
    forget: 'Forget',
    forgetAsk: (name: Segment): Phrase => say`Forget “${name}”? Its credentials will no longer show that name.`,
    keep: 'Keep it',
    saved: 'The note was saved.',
    forgotten: (name: Segment): Phrase => say`“${name}” was forgotten.`,
    share: 'For your colleagues',
    shareHint:
      'The file holds names, addresses, notes and dates. Whoever imports it gets a list that stays apart from their own. You import a colleague’s above in the same way.',
    listName: 'Name of the list',
    listNamed: 'Known issuers',
    export: 'Export as a list',
    file: 'known-issuers',
  },
  asking: {
    title: 'Who may be asked',
    never: 'Do not contact issuers',
    neverMeans:
      'Signatures whose key stands on the web, and whether a credential was withdrawn, are then not checked. The report says so and leaves the question open; it turns nothing into a failure.',
    forGood: 'Hosts that may always be asked',
    forGoodMeans:
      'Proofmark asks them without a further question, and only for what you check. Every other host is given back when its check is over.',
    noHost: 'None. You are asked for each check.',
    sites: 'Sites that are always looked at',
    sitesMean: 'This device looks for credentials whenever you open them. Looking asks nobody.',
    noSite: 'None.',
    everywhere: 'All hosts',
    takeBack: 'Take back',
    takeBackNamed: (host: string): string => `Take back ${host}`,
    takenBack: (host: Segment): Phrase => say`${host} was taken back.`,
    notTakenBack: (host: Segment): Phrase => say`The browser did not take back ${host}.`,
  },
  display: {
    title: 'Language and appearance',
    appearance: 'Appearance',
    appearances: { device: 'As the device', light: 'Light', dark: 'Dark' },
    means: 'This holds for the pages of Proofmark. Its marks on other pages follow those pages.',
  },
  seen: {
    title: 'Keys seen before',
    remember: 'Remember which keys signed for whom',
    means:
      'Off unless you choose it, because it writes down on this device whose credentials you looked at, and on which days. A report can then say that an issuer signs with another key than before. Private windows write nothing.',
    none: 'Nothing is remembered.',
    issuers: (issuers: number): string =>
      `${number(issuers)} ${plural(issuers, { one: 'issuer is', other: 'issuers are' })} remembered`,
    keys: (keys: number, first: string, last: string): string => {
      const which = `${number(keys)} ${plural(keys, { one: 'key', other: 'keys' })}`;
      return first === last ? `${which}, seen on ${first}` : `${which}, seen from ${first} to ${last}`;
    },
    forget: 'Forget',
    forgetAll: 'Forget all of them',
    forgotten: (issuer: Segment): Phrase => say`${issuer} was forgotten.`,
    allForgotten: 'All of them were forgotten.',
    offAsk: 'From now on nothing more is remembered. Delete what was remembered so far, too?',
    offYes: 'Delete it',
    offNo: 'Keep it',
  },
  carry: {
    title: 'Take everything along',
    intro:
      'One file with everything that is kept here: your choices, lists, known issuers with their notes, and what is remembered. It can tell whom you looked at, so keep it as you keep your notes. To use it elsewhere, drop it there where lists are imported.',
    save: 'Export everything',
    file: 'proofmark-options',
    tooLarge: (bytes: number): string =>
      `Together this is more than ${number(bytes / 1_048_576)} MB, which could not be imported again. Export and remove the largest lists first, one by one.`,
    unread: 'The browser could not read what is kept. Nothing was exported.',
    newer: (file: Segment): Phrase => say`${file} was made by a newer Proofmark. Update this one, then import it.`,
    broken: (file: Segment): Phrase =>
      say`${file} is an export that cannot be read; it was cut off or changed. Export it once more where it came from.`,
    untouched: 'Nothing was changed here.',
    preview: 'What do you want to import?',
    exportedOn: (day: string): string => `Exported on ${day}`,
    choices: 'Your choices',
    asDevice: 'appearance as the device',
    inAppearance: { light: 'light', dark: 'dark' },
    inLanguage: (name: string): string => `in ${name}`,
    inOwnLanguage: 'in the language of the browser',
    forReader: (reader: string): string => `for: ${reader}`,
    neverIssuers: 'issuers are not contacted',
    unmarked: 'links that only an issuer’s page can vouch for are not marked',
    replaces: 'They take the place of those made here; where issuers are not contacted, it stays so.',
    list: (name: Segment): Phrase => say`The list “${name}”`,
    trusted: 'EU trusted lists',
    same: 'It is here already.',
    beside: 'Another one of this kind and name is here; this one will stand behind it.',
    unusable: (why: string): string => `It cannot be read: ${why}.`,
    known: (issuers: number): string =>
      `${number(issuers)} known ${plural(issuers, { one: 'issuer', other: 'issuers' })}`,
    alreadyKnown: (issuers: number): string =>
      `${number(issuers)} of them ${plural(issuers, { one: 'is', other: 'are' })} known here already and ${plural(issuers, { one: 'stays', other: 'stay' })} as noted here.`,
    leftOut: (entries: number): string =>
      `${number(entries)} ${plural(entries, { one: 'was', other: 'were' })} left out, because what ${plural(entries, { one: 'it says', other: 'they say' })} cannot be used.`,
    seen: (issuers: number): string =>
      `Keys seen of ${number(issuers)} ${plural(issuers, { one: 'issuer', other: 'issuers' })}`,
    seenMeans: 'This writes down here whose credentials were looked at elsewhere.',
    seenGoesOn: 'It also turns on here that keys are remembered.',
    nothing: 'Nothing in it can be imported.',
    take: 'Import what is chosen',
    cancel: 'Cancel',
    taking: 'Importing …',
    taken: 'What you chose was imported.',
    unkept: 'The browser could not keep all of it, so nothing was imported. Everything is as it was.',
    permissions: 'What no file can bring',
    permissionsMean:
      'There, these could be asked or looked at without a question. A permission is given on each device anew, and only by you.',
    allowHost: (host: Segment): Phrase => say`Always allow asking ${host}`,
    allowSite: (site: Segment): Phrase => say`Always look at ${site}`,
    allowed: (host: Segment): Phrase => say`${host} was allowed.`,
    notAllowed: (host: Segment): Phrase => say`${host} was not allowed.`,
    done: 'Done',
  },
  forgetting: {
    title: 'Delete everything',
    intro:
      'Your choices, all lists, the issuers you know, what is remembered, the sites that are always looked at, and the hosts that may always be asked. The panel gets a new sign. None of it can be brought back; export first what you want to keep.',
    press: 'Delete everything',
    ask: 'Delete everything that Proofmark keeps on this device?',
    keep: 'Keep it',
    done: 'Everything was deleted. Proofmark stands as on its first day.',
    failed: 'The browser could not delete all of it. Press once more, or remove the extension.',
  },
};

export type OptionsWords = typeof optionsEn;
