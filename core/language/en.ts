import type { CriterionLevel, CriterionNumber, Track } from '../elements/element.js';
import type { Fault, Purpose } from '../environment.js';
import type { FormatName } from '../credential.js';
import type { Likeness } from '../report/hashed-identity.js';
import type { ExposedKind } from '../report/exposed-fact.js';
import type { Judges } from '../report/judges.js';
import type { Duty } from '../report/obligations.js';
import type { CheckReason, ElementStatus, Family, Note, Status } from '../report/reasons.js';
import type { Step } from '../report/report.js';
import { grammarOf } from './grammar.js';
import { handing } from './handing.js';
import { joined, say } from './phrase.js';
import type { Phrase, Segment } from './phrase.js';
import type { Known, Sentence } from './sentence.js';
import type {
  ActionCode,
  Bounds,
  ElementReasonTable,
  ElementTable,
  FaultWords,
  LetterSubject,
  ReportWords,
  ReviewWords,
  StatedFacts,
  Table,
  Tallied,
  Watched,
} from './words.js';

const grammar = grammarOf('en-GB');
const { date, list, number, plural } = grammar;

const fault = (known: Known): Phrase => known.fault ?? say`the server did not answer`;
const found = (known: Known, ...facts: readonly string[]): Phrase => {
  const value = known.said(...facts);
  return value ? say` (${value})` : [];
};

/** What is wrong with a file that cannot be read, by the code of its flaw. */
const flaws: Readonly<Record<string, string>> = {
  'ends-early': 'it ends too early',
  'typographic-quotes': 'its quotation marks were replaced by typographic ones',
  syntax: 'it is not JSON',
  depth: 'nested too deep',
  'unsafe-key': 'a field name that can mislead software',
  'duplicate-key': 'a field name that stands twice',
  keys: 'too many fields',
  items: 'too many entries',
  string: 'a text that is too long',
  'control-character': 'a control character inside a text',
  'lone-surrogate': 'half a character',
  escape: 'an escape that means nothing',
  number: 'a number that cannot be kept exactly',
  'text-after': 'more text after its end',
  'utf-8': 'it is not UTF-8',
  bytes: 'too large',
  base64url: 'a part of it is not written as tokens are',
  'token-parts': 'a token has three parts',
  'token-end': 'its end is cut off',
  'token-type': 'it says that it is a token of another kind',
  'token-claims': 'two statements in it contradict each other',
  'token-contents': 'it does not hold exactly one credential',
  checksum: 'its checksum does not fit',
  compression: 'it cannot be unpacked',
  content: 'what it carries is neither a credential nor an address',
  'two-credentials': 'it carries two credentials that differ',
  declarations: 'it brings its own declarations',
  entity: 'it uses an abbreviation nobody knows',
  markup: 'its markup is broken',
  structure: 'its parts cannot be found',
  chunks: 'too many parts',
  attachments: 'too many attachments',
};

/** What is wrong with a list of organisations, beyond the flaws every file can have. */
const listFlaws: Readonly<Record<string, string>> = {
  kind: 'it is of no kind it knows (a plain list, ROR, DEQAR, the DCC registry)',
  member: 'a needed field is missing or is something else',
  empty: 'it is empty',
  quotes: 'a quotation mark or a line break stands in the wrong place',
  cells: 'more or fewer cells than the first line names',
  header: 'a column without a name, or a name that stands twice',
  'told-name': 'it does not say its own name, and nobody told it',
  'told-date': 'it does not say its own date, and nobody told it',
};

/** Why a file is no list, and the line or field at fault. */
function listFlaw(flaw: string, line: number | undefined, place: string | undefined): string {
  const words = Object.hasOwn(listFlaws, flaw) ? listFlaws[flaw] : flaws[flaw];
  const where = line === undefined ? place : `line ${number(line)}`;
  return `${words ?? flaw}${where === undefined ? '' : ` (${where})`}`;
}

/** What was met in place of a credential. */
const others: Readonly<Record<string, string>> = {
  'found.empty': 'an empty file',
  'found.nothing-inside': 'an envelope with nothing inside',
  'found.text': 'plain text',
  'found.page': 'a page for people',
  'found.binary': 'binary data',
};

const met = (known: Known): Phrase => {
  const other = Object.entries(others).find(([fact]) => known.has(fact))?.[1];
  if (other !== undefined) return say` (${other})`;
  const type = known.said('found.type')?.text ?? '';
  const format = Object.entries(formats).find(([name]) => name === type)?.[1];
  return format === undefined ? found(known, 'found.media', 'found.scheme', 'found.type') : say` (${format})`;
};

/** What is no credential, and still about one. */
const described = (known: Known): Phrase | undefined => {
  if (known.has('found.offer')) return say`This describes a micro-credential. It is not proof that anyone earned it.`;
  return known.has('found.definition') ? say`This is the description of a badge, not the award of one.` : undefined;
};

const flaw = (known: Known): Phrase => {
  const code = known.said('found.flaw')?.text ?? '';
  if (Object.hasOwn(flaws, code)) return say` (${flaws[code] ?? code})`;
  return known.place === undefined ? [] : say` (${known.place})`;
};

/** What is wrong with claims that are shown one by one, by the fact found. */
const misfits: Readonly<Record<string, string>> = {
  'disclosure.shape': 'a claim is not written as claims are shown',
  'disclosure.name': 'a claim has a name that can mislead software',
  'disclosure.unused': 'nothing that was signed stands for this claim',
  'disclosure.twice': 'one claim is shown twice',
  'disclosure.overwrites': 'a claim would take the place of another',
  'disclosure.protected': 'a claim about the credential itself stands among those that can be kept back',
  'disclosure.digests': 'the places of what can be kept back are not marked as they must be',
  'disclosure.digest-twice': 'one claim would stand in two places',
};

/** The first answer of a question, under "Answers in detail"; also the headline where `headlines` has no other. */
const reasons: Table<CheckReason, Sentence> = {
  'format.recognised': 'The file can be read.',
  'format.malformed': known => say`This file is damaged: it cannot be read as a credential${flaw(known)}.`,
  'format.duplicate-key': known =>
    say`It names one thing twice${known.place ? say` (${known.place})` : ''}, so two readers could see two different credentials.`,
  'format.unsafe-key': known =>
    say`It carries a field name that can mislead software${known.place ? say` (${known.place})` : ''}.`,
  'format.not-a-credential': known =>
    described(known) ??
    say`No credential was found here${met(known)}. Proofmark expects a file or link with a signed credential.`,
  'format.unsupported': known =>
    known.has('found.document-signature')
      ? say`A signed PDF without a credential attached. Its signature is not checked here. Nothing speaks against it.`
      : say`Proofmark does not read this kind of file${met(known)}. Nothing speaks against it.`,
  'format.too-large': 'This is larger than Proofmark reads. Try the credential on its own, without what surrounds it.',
  'format.too-deep': 'This is nested deeper than Proofmark reads. Try the credential on its own.',
  'format.unreachable': known =>
    say`The credential could not be fetched: ${fault(known)}. Nothing is known about it yet.`,
  'format.not-loaded':
    'A part of Proofmark did not load, so nothing was checked. Try again. Nothing speaks against it.',

  'proof.intact': 'Not a character that the signature protects was changed since it was signed.',
  'proof.hosted': known => {
    if (known.has('hosted.withdrawn'))
      return say`It carries no signature. The address it names was asked, and withdrew it.`;
    return known.host
      ? say`It carries no signature. ${known.host} itself shows it and vouches for it.`
      : say`It carries no signature. The issuer’s own page shows it and vouches for it.`;
  },
  'proof.altered': 'This file was changed after it was signed.',
  'proof.wrong-signer': known => {
    if (known.has('hosted.other')) return say`It carries no signature, and the address it names shows another badge.`;
    if (known.has('hosted.elsewhere'))
      return say`It carries no signature, and the issuer it names does not answer for the address that shows it.`;
    return known.claimed
      ? say`The signature was made with a key that does not belong to the issuer it names, “${known.claimed}”.`
      : say`The signature was made with a key that does not belong to the issuer it names.`;
  },
  'proof.wrong-purpose': 'The key that signed it is not meant for issuing credentials.',
  'proof.key-withdrawn': 'The issuer withdrew the key that signed it.',
  'proof.algorithm-refused': known =>
    say`It is signed in a way that no longer protects anything${found(known, 'stated.proof')}.`,
  'proof.malformed': known => {
    const misfit = Object.entries(misfits).find(([fact]) => known.has(fact));
    if (misfit) return say`What it shows does not fit what was signed: ${misfit[1]}${found(known, misfit[0])}.`;
    return say`Its signature is broken and cannot be read${found(known, 'stated.proof')}.`;
  },
  'proof.from-the-future': 'Its signature is dated in the future.',
  'proof.unsupported': known =>
    say`Signed in a way Proofmark cannot check${found(known, 'disclosure.algorithm', 'stated.proof')}. Nothing speaks against it.`,
  'proof.unknown-vocabulary': known =>
    say`It uses a vocabulary Proofmark does not know${found(known, 'needed.vocabulary')}, so the signature could not be checked. Nothing speaks against it.`,
  'proof.uncovered-data':
    'The signature does not cover everything in this file. What it does not cover is left out here.',
  'proof.key-not-published': known =>
    known.host
      ? say`The signature could not be checked: ${known.host} shows no key now. A site may have moved; that proves nothing.`
      : say`The signature could not be checked: no key is published there now. A site may have moved; that proves nothing.`,
  'proof.key-unreachable': known => {
    if (known.has('setting.no-contact'))
      return known.has('stated.address')
        ? say`Whether its issuer shows this badge was not checked, by your setting. Nothing speaks against it.`
        : say`The signature was not checked, by your setting. Nothing speaks against it.`;
    if (known.has('stated.address'))
      return say`Whether its issuer shows this badge could not be checked: ${fault(known)}. Nothing speaks against it.`;
    return known.has('seal.no-certificate')
      ? say`The seal could not be checked: it does not bring its certificate. Nothing speaks against it.`
      : say`The signature could not be checked: ${fault(known)}. Nothing speaks against it.`;
  },
  'proof.key-since-withdrawn':
    'The key that signed it was withdrawn later. Whether it was signed before that day cannot be shown.',
  'proof.not-hosted': known => {
    if (known.has('hosted.among-others'))
      return say`It carries no signature, and many people publish files where it is shown. Whether its issuer does cannot be told.`;
    return known.host
      ? say`${known.host} shows no badge at this address now. That happens when a site moves; it proves nothing.`
      : say`The address shows no badge now. That happens when a site moves; it proves nothing.`;
  },
  'proof.too-complex':
    'Its signature takes more work than Proofmark spends on one credential. Nothing speaks against it.',
  'proof.not-loaded':
    'The signature could not be checked: a part of Proofmark did not load. Try again. Nothing speaks against it.',
  'proof.unsigned': 'No signature. Anyone could have written this file.',

  'issuer.web-address': known => {
    if (known.has('hosted.at'))
      return known.host ? say`Shown by ${known.host} itself.` : say`Shown by its own address.`;
    if (known.host && known.has('linked.both-ways')) return say`Signed with a key that ${known.host} names as its own.`;
    return known.host
      ? say`Signed with a key published at ${known.host}.`
      : say`Signed with a key published at a web address.`;
  },
  'issuer.platform-account': known => {
    if (known.has('hosted.at'))
      return known.account
        ? say`Shown for ${known.account}. The site answers for it, not an address that is the issuer’s alone.`
        : say`Shown by a site that answers for it, not by an address that is the issuer’s alone.`;
    if (known.account && known.has('linked.both-ways'))
      return say`Signed with a key that ${known.account} names as its own. That address need not be the issuer’s alone.`;
    return known.account
      ? say`Signed by an account at ${known.account}. The site, not the issuer’s own address, publishes this key.`
      : say`Signed by an account on a platform. The site, not the issuer’s own address, publishes this key.`;
  },
  'issuer.listed-address': known => {
    const [above, host] = [known.said('listed.above'), known.host];
    if (!host || !known.name || !known.list) return say`A list names the organisation behind this web address.`;
    const address = above ? say`${host} is a subdomain of ${above}, the web address` : say`${host} is the web address`;
    const day = known.listDate ? ` (list of ${known.listDate})` : '';
    return known.has('listed.by-site')
      ? say`${address} that this website itself lists for ${known.name}${day}.`
      : say`${address} listed for ${known.name} in ${known.list}${day}.`;
  },
  'issuer.listed-signer': known => {
    if (!known.name || !known.list) return say`A list names the organisation behind this key.`;
    const day = known.listDate ? ` (list of ${known.listDate})` : '';
    return known.has('listed.by-site')
      ? say`Listed by this website itself as ${known.name}${day}.`
      : say`Listed as ${known.name} in ${known.list}${day}.`;
  },
  'issuer.legal-seal': known => {
    const [provider, country] = [known.said('seal.provider'), known.said('seal.list-country')];
    if (!known.name || !provider || !country) return say`Sealed with a certificate that a listed service issued.`;
    const number = known.said('certificate.organisation-identifier');
    const sealer = number ? say`${known.name} (${number})` : say`${known.name}`;
    const kind = known.has('seal.qualified') ? 'Qualified certificate for seals' : 'Certificate';
    const day = known.listDate ? ` (EU lists of ${known.listDate})` : '';
    return say`Sealed by ${sealer}. ${kind} issued by ${provider}, on the trusted list of ${country}${day}.`;
  },
  'issuer.seal-differs': known =>
    known.name && known.claimed
      ? say`Sealed by ${known.name}. The credential names “${known.claimed}” as issuer, with another registration number.`
      : known.name
        ? say`Sealed by ${known.name}, which has another registration number than the issuer the credential names.`
        : say`The seal belongs to another organisation than the issuer it names.`,
  'issuer.unidentified': known =>
    known.key && known.has('ledger.entry')
      ? known.claimed
        ? say`Signed by an entry on the EBSI pilot ledger (…${known.key}), which names nobody. It calls itself “${known.claimed}”; nothing we checked confirms this.`
        : say`Signed by an entry on the EBSI pilot ledger (…${known.key}), which names nobody.`
      : known.key
        ? known.claimed
          ? say`Signed by an unidentified key (…${known.key}). It calls itself “${known.claimed}”; nothing we checked confirms this.`
          : say`Signed by an unidentified key (…${known.key}).`
        : known.claimed
          ? say`Nothing shows who issued it. It names “${known.claimed}”; nothing we checked confirms this.`
          : say`Nothing shows who issued it.`,
  'issuer.seal-untrusted': known => {
    const subject = known.said('certificate.organisation');
    if (subject && known.has('certificate.is-test'))
      return say`Its certificate says “${subject}”, and that it is for trying things out. It identifies nobody.`;
    if (subject && known.has('chain.not-granted'))
      return say`Its certificate says “${subject}”. The service that issued it was not granted that on its country’s list at that time.`;
    return subject
      ? say`Its certificate says “${subject}”. Proofmark could not check who issued that certificate.`
      : say`It carries a seal whose certificate no list at hand vouches for.`;
  },
  'issuer.seal-unbound': known =>
    known.name
      ? say`Sealed by ${known.name}. Nothing ties that organisation to the issuer the credential names.`
      : say`It carries a seal, but nothing ties the sealing organisation to the issuer it names.`,
  'issuer.unreachable': known => say`Who signed it could not be looked up: ${fault(known)}.`,
  'issuer.not-loaded': 'Who issued it could not be checked: a part of Proofmark did not load. Try again.',

  'period.current': known =>
    known.ends
      ? say`It stands until ${known.ends.date}.`
      : known.begins
        ? known.has('shown.in-part')
          ? say`It has stood since ${known.begins.date}. What is shown of it states no end date; the rest may.`
          : say`It has stood since ${known.begins.date} and states no end date.`
        : say`It stands today, by the dates it states.`,
  'period.expired': known =>
    known.ends
      ? say`It ended ${known.ends.distance}, on ${known.ends.date}.`
      : say`It has ended, by the date it states.`,
  'period.not-yet': known =>
    known.begins
      ? say`It starts ${known.begins.distance}, on ${known.begins.date}.`
      : say`It has not started, by the date it states.`,
  'period.unreadable': known =>
    say`A date it states cannot be read${found(known, 'stated.valid-until', 'stated.valid-from')}.`,
  'period.clock': known =>
    say`Your device’s clock says ${known.today}; it looks wrong, so the dates stated here were not judged.`,
  'period.none': known =>
    known.has('shown.in-part')
      ? say`What is shown of it states no end date; the rest may.`
      : say`It states no end date.`,

  'status.good': known =>
    known.asOf ? say`Its issuer had not withdrawn it on ${known.asOf.date}.` : say`Its issuer has not withdrawn it.`,
  'status.revoked': known =>
    known.said('list.reason')
      ? say`Withdrawn by its issuer, for this reason: “${known.said('list.reason') ?? ''}”.`
      : say`Withdrawn by its issuer.`,
  'status.suspended': 'Suspended for now by its issuer. This can be lifted.',
  'status.unreachable': known =>
    known.has('setting.no-contact')
      ? say`Whether it was withdrawn was not checked, by your setting.`
      : say`Whether it was withdrawn could not be checked: ${fault(known)}.`,
  'status.list-invalid': 'Whether it was withdrawn could not be checked: the withdrawal list cannot be relied on.',
  'status.unsupported': known =>
    say`Whether it was withdrawn could not be checked: its issuer keeps that in a way Proofmark does not read${found(known, 'stated.status')}.`,
  'status.stale': 'Whether it was withdrawn could not be checked: the list that answers this is out of date.',
  'status.not-loaded': 'Whether it was withdrawn could not be checked: a part of Proofmark did not load. Try again.',
  'status.none': known =>
    known.has('shown.in-part')
      ? say`What is shown of it names no list where its issuer would withdraw it; the rest may.`
      : say`It names no list where its issuer would withdraw it.`,
};

/** Opening sentences of a headline, where a headline says it in other words than the detailed answer. */
const headlines: Partial<Table<CheckReason, Sentence>> = {
  'format.malformed': known =>
    say`This file is damaged: it cannot be read as a credential${flaw(known)}. Ask for it again.`,
  'format.duplicate-key':
    'It states one thing twice, so readers could see different credentials. Do not rely on what it says.',
  'format.unsafe-key': 'It carries a field name that can mislead software. Do not rely on what it says.',
  'format.not-a-credential': known =>
    described(known) ?? say`No credential was found here${met(known)}. Open the file or link that holds it.`,
  'proof.altered': 'Changed after it was signed. Do not rely on what it says.',
  'proof.wrong-signer': known => {
    if (known.has('hosted.other')) return say`The address it names shows another badge.`;
    return known.has('hosted.elsewhere')
      ? say`Shown by somebody other than the issuer it names.`
      : say`Signed by somebody other than the issuer it names.`;
  },
  'proof.wrong-purpose': 'Signed with a key that is not meant for issuing credentials. Do not rely on what it says.',
  'proof.key-withdrawn': 'Signed with a key its issuer withdrew. Do not rely on what it says.',
  'proof.algorithm-refused': 'Signed in a way that no longer protects anything. Do not rely on what it says.',
  'proof.malformed': known =>
    Object.keys(misfits).some(fact => known.has(fact))
      ? say`What it shows does not fit what was signed. Do not rely on what it says.`
      : say`Its signature is broken and cannot be read. Do not rely on what it says.`,
  'proof.from-the-future': 'Its signature is dated in the future. Do not rely on what it says.',
  'proof.unknown-vocabulary':
    'The signature could not be checked: the credential uses a vocabulary Proofmark does not know. Nothing speaks against it.',
  'proof.uncovered-data': 'The signature covers a part of this file; what it does not cover is left out here.',
  'proof.not-hosted': 'Only the issuer’s own page can vouch for this. Open it there.',
  'issuer.seal-differs': known =>
    known.name
      ? say`Sealed by ${known.name}, another organisation than the issuer it names.`
      : say`Sealed by another organisation than the issuer it names.`,
  'issuer.seal-untrusted': known => {
    const subject = known.said('certificate.organisation');
    if (subject && known.has('certificate.is-test'))
      return say`Intact since it was sealed. The certificate says “${subject}” and is one for trying things out; it identifies nobody.`;
    if (subject && known.has('chain.not-granted'))
      return say`Intact since it was sealed. The certificate says “${subject}”; the service that issued it was not granted that at that time.`;
    return subject
      ? say`Intact since it was sealed. The certificate says “${subject}”; Proofmark could not check who issued that certificate.`
      : say`Intact since it was sealed. Nothing at hand shows whose seal it is.`;
  },
  'issuer.seal-unbound': known =>
    known.name
      ? say`Intact. Sealed by ${known.name}; nothing ties that organisation to the issuer it names.`
      : say`Intact. Nothing ties the organisation that sealed it to the issuer it names.`,
  'issuer.unreachable': known => say`Intact. Who signed it could not be looked up: ${fault(known)}.`,
  'period.expired': known => (known.ends ? say`It ended on ${known.ends.date}.` : say`It has ended.`),
  'period.not-yet': known => (known.begins ? say`It starts on ${known.begins.date}.` : say`It has not started.`),
  'period.unreadable': 'A date it states cannot be read.',
  'status.revoked': known => {
    const day = known.said('list.revoked-on');
    return day ? say`Withdrawn by its issuer on ${date(day.text)}.` : say`Withdrawn by its issuer.`;
  },
  'status.suspended': 'Suspended for now by its issuer.',
  'status.list-invalid': 'Whether it was withdrawn could not be checked: the withdrawal list cannot be relied on.',
  'status.unsupported':
    'Whether it was withdrawn could not be checked: Proofmark does not read how its issuer keeps that.',
};

/** The same, when the signature is intact and the period or the status is what decided. */
const headlinesWhenIntact: Partial<Table<CheckReason, Sentence>> = {
  'period.expired': known =>
    known.ends ? say`Intact, but it ended on ${known.ends.date}.` : say`Intact, but it has ended.`,
  'period.not-yet': known =>
    known.begins ? say`Intact, but it starts on ${known.begins.date}.` : say`Intact, but it has not started.`,
  'period.unreadable': 'Intact, but a date it states cannot be read.',
  'period.clock': 'Intact. Its dates were not judged: your device’s clock looks wrong.',
  'status.unreachable': known =>
    known.has('setting.no-contact')
      ? say`Intact, but whether it was withdrawn was not checked, by your setting.`
      : say`Intact, but whether it was withdrawn could not be checked: ${fault(known)}.`,
  'status.list-invalid':
    'Intact, but whether it was withdrawn could not be checked: the withdrawal list cannot be relied on.',
  'status.unsupported':
    'Intact, but whether it was withdrawn could not be checked: Proofmark does not read that kind of list.',
  'status.stale': 'Intact, but whether it was withdrawn could not be checked: the list is out of date.',
  'status.not-loaded':
    'Intact, but whether it was withdrawn could not be checked: a part of Proofmark did not load. Try again.',
};

/** The words of a headline that name the signer, or say that nobody can. */
const signer = {
  intact: say`Intact.`,
  intactAndInForce: say`Intact and in force.`,
  inForce: say`In force.`,
  stillIntact: say`Its signature is intact.`,
  notChecked: say`Its signature could not be checked.`,
  address: (host: Segment): Phrase => say`Signed by ${host}.`,
  expected: say`Is this the institution you expect?`,
  callsItself: (claimed: Segment): Phrase => say`It calls itself “${claimed}”; the address does not prove that.`,
  account: (host: Segment, claimed: Segment | undefined): Phrase =>
    claimed
      ? say`Signed by an account at ${host} that calls itself “${claimed}”.`
      : say`Signed by an account at ${host}.`,
  organisation: (name: Segment, host: Segment | undefined): Phrase =>
    host ? say`Signed by ${name} (${host}).` : say`Signed by ${name}.`,
  seal: (name: Segment, number: Segment | undefined): Phrase =>
    number ? say`Sealed by ${name} (${number}).` : say`Sealed by ${name}.`,
  /** Of the certificate: who issued it, the country of the list that says so, and the day of that list. */
  vouched: (provider: Segment, country: Segment, day: string | undefined, qualified: boolean): Phrase =>
    say`${qualified ? 'Qualified certificate for seals' : 'Certificate'} issued by ${provider}, on the trusted list of ${country}${day === undefined ? '' : ` (EU lists of ${day})`}.`,
  certificate: (subject: Segment): Phrase =>
    say`The certificate of its seal says “${subject}”; nothing at hand confirms that.`,
  unknown: (claimed: Segment | undefined): Phrase =>
    claimed ? say`Nothing shows who signed it; it calls itself “${claimed}”.` : say`Nothing shows who signed it.`,
  /** Of the issuer a site expects, which it names. */
  intactNotBy: (expected: Segment): Phrase => say`Intact, but not issued by ${expected}.`,
  notBy: (expected: Segment): Phrase => say`Not issued by ${expected}.`,
  perhapsBy: (expected: Segment): Phrase => say`Whether ${expected} issued it is not known.`,
  asExpected: (expected: Segment): Phrase => say`Its issuer is the one this site expects: ${expected}.`,
  otherThanExpected: 'another than this site expects',
  withoutEnd: say`It states no end date and no withdrawal list.`,
  perhapsNotShown: say`It is shown in part; when it ends, or that it was withdrawn, may not be shown.`,
};

const notes: Table<Note, Sentence> = {
  'element.assessment-date': 'This is the date of the assessment, which the longer list accepts.',
  'element.may-be-printed': 'It may be printed on the picture of the certificate, which Proofmark does not read.',
  'format.compressed-text': 'Its text is compressed, which the standard for badges in pictures does not allow.',
  'format.more-inside': 'There are more credentials inside than were judged here.',
  'format.first-of-several':
    'It speaks of several learners or achievements. What is shown here is about the first of them alone.',
  'format.nested-credentials': 'It contains other credentials (endorsements, evidence). They were not checked.',
  'format.schema-not-checked': 'The schema it names was not fetched; its form was not compared with it.',
  'format.self-described': 'It is a description on a web page, and nobody signed it.',
  'proof.hosted-differs':
    'What was handed over differs from what its address shows now. What the address shows is used here.',
  'proof.extra-signer': 'Somebody else signed it as well. That says nothing about the issuer.',
  'proof.extra-unsupported': 'It carries a further signature that could not be checked.',
  'proof.holder-only': 'Only the person who handed it over signed this envelope; that says nothing about the issuer.',
  'proof.for-the-holder':
    'This copy is meant for the holder’s wallet: a copy to show to others is made from it there. Ask for one made to be shown.',
  'proof.partly-shown':
    'Its holder shows a part of what was signed. What is not here may stand in the rest, an end or a revocation too.',
  'proof.own-vocabulary':
    'Its names come from a vocabulary Proofmark does not know, so they may mean something else than they seem to.',
  'proof.shown-elsewhere':
    'Its holder signed something when showing it to somebody. That was not checked: it says nothing about the issuer, and proves nothing to anybody else.',
  'proof.self-asserted-key':
    'The key it brings along itself fits. Anybody can bring a key; only the one its issuer publishes would prove anything.',
  'proof.legal-validation': 'For the full legal validation use the Europass viewer or an eIDAS validation service.',
  'proof.timestamp-unread': 'It carries time stamps. None of them was proven, so when it was sealed is not either.',
  'issuer.academic-domain': known => {
    const name = known.said('named.academic-domain');
    return name
      ? say`A community list of academic domains names this domain as “${name}”.`
      : say`A community list of academic domains names this domain.`;
  },
  'issuer.copied-achievement': known =>
    known.definedAt && known.host
      ? say`It describes an achievement published at ${known.definedAt}; the issuer is ${known.host}.`
      : known.definedAt
        ? say`It describes an achievement published at ${known.definedAt}, not by the issuer itself.`
        : say`It describes an achievement that somebody else published.`,
  'issuer.directories-disagree': known => {
    const named = known.all('listed.organisation');
    return named.length > 1
      ? say`Listed for more than one organisation (${joined(
          named.map(name => [name]),
          '; ',
        )}), so no list was followed.`
      : say`Lists name different organisations here, so none was followed.`;
  },
  'issuer.directory-stale': known => {
    const day = known.listDate ? ` (${known.listDate})` : '';
    if (known.has('chain.list-out-of-date'))
      return say`The list that names the service which issued its certificate is out of date${day}.`;
    return known.list
      ? say`${known.list} names this signer, but that list is out of date${day}.`
      : say`A list names this signer, but that list is out of date.`;
  },
  'issuer.domain-linked': known =>
    known.host
      ? say`Linked both ways: ${known.host} names this key as its own, and the key has signed that it belongs there.`
      : say`Address and key are linked both ways.`,
  'issuer.key-changed': known => {
    const until = known.said('keys.seen-until');
    return until
      ? say`Signed with another key than the ones seen until ${date(until.text)}. Issuers change keys now and then.`
      : say`Signed with another key than the ones seen before. Issuers change keys now and then.`;
  },
  'issuer.listed-self-declared': known => {
    const declared = known.said('listed.self-declared');
    return declared
      ? say`A registry that issuers enter themselves calls this signer “${declared}”. Nobody vouches for that name.`
      : say`A registry that issuers enter themselves names this signer. Nobody vouches for that name.`;
  },
  'issuer.lookalike': known => {
    const [name, address] = [known.said('listed.similar-name'), known.said('listed.similar-address')];
    const [inName, inAddress] = [known.said('found.letters-in-name'), known.said('found.letters-in-address')];
    const sentences = [
      ...(address
        ? [
            say`Its address looks like ${address}, which a list has, and is another one${inAddress ? say`: ${inAddress}` : ''}.`,
          ]
        : []),
      ...(name
        ? [
            say`The name it claims looks like “${name}” in the list and is written in other letters${inName ? say`: ${inName}` : ''}.`,
          ]
        : []),
    ];
    return sentences.length > 0 ? joined(sentences) : say`Its name or address looks like one in a list and is another.`;
  },
  'issuer.mixed-scripts': known =>
    say`The name of the issuer mixes letters of several alphabets in one word${found(known, 'found.mixed-words')}.`,
  'issuer.name-differs': known => {
    const subject = known.said('certificate.organisation');
    if (subject && known.claimed) {
      return say`The credential calls the issuer “${known.claimed}”; the certificate says “${subject}”.`;
    }
    return known.name && known.claimed
      ? say`The credential calls the issuer “${known.claimed}”; the list says “${known.name}”.`
      : say`The credential calls the issuer by another name than the list does.`;
  },
  'issuer.name-match-only':
    'Only the name and the country tie the seal to the issuer it names; it states no registration number to compare.',
  'issuer.on-mandate': known =>
    known.claimed
      ? say`Sealed on behalf of “${known.claimed}”, by the credential’s own statement.`
      : say`Sealed on behalf of the issuer it names, by the credential’s own statement.`,
  'issuer.own-host': known =>
    known.has('published.at') || known.has('linked.both-ways')
      ? say`Found on ${known.said('found.on') ?? 'a page'}, the issuer’s own address.`
      : say`Found on ${known.said('found.on') ?? 'a page'}, the address it names as its issuer’s own.`,
  'issuer.seal-revocation-unchecked':
    'Whether its certificate was withdrawn was not asked: that would tell whoever issued it what is being looked at.',
  'issuer.seal-time-unproven': 'The certificate has expired; when the seal was made could not be proven.',
  'issuer.shared-host': 'Many people can publish under this address, so it does not stand for one organisation.',
  'issuer.test-seal': 'The certificate is one for trying things out, not for real credentials.',
  'issuer.subdomain': 'The key is published at a subdomain of the listed address.',
  'period.dates-differ': 'It states its dates twice, and they differ. The stricter ones were used.',
  'period.no-zone': 'A date names no time zone; it was read as UTC.',
  'period.reversed': 'Its end date lies before its start date.',
  'status.as-of': known => {
    if (known.asOf && known.has('list.old'))
      return say`The withdrawal list is of ${known.asOf.date} (${known.asOf.distance}) and states no end: it may be out of date.`;
    return known.asOf
      ? say`The withdrawal list is of ${known.asOf.date} (${known.asOf.distance}).`
      : say`The withdrawal list answers for the day it was made.`;
  },
  'status.individual-address':
    'Its withdrawal list has an address of its own: the issuer can see that this very credential is being checked.',
  'status.message': known =>
    known.said('list.message')
      ? say`The withdrawal list says about it: “${known.said('list.message') ?? ''}”.`
      : say`The withdrawal list holds a message about it.`,
  'status.other-id': 'The withdrawal list names itself by another address than the one it was fetched from.',
  'status.other-signer':
    'The withdrawal list is kept and signed by another organisation, at the address its issuer names.',
  'status.refresh-available': 'Its issuer says a newer version can be had.',
  'status.short-list': 'The withdrawal list is short, which protects the privacy of learners less.',
};

/** Who really issued it, as a card. The claimed name stands in quotes on a line of its own, and is never proven by that. */
const issuerCard = {
  unknown: say`Nothing shows who issued it.`,
  unknownKey: say`Nothing shows whose key this is.`,
  unknownCertificate: say`No list at hand vouches for its certificate.`,
  testCertificate: say`Its certificate is for trying things out.`,
  notLookedUp: say`Who signed it could not be looked up.`,
  claimed: {
    nothing: (claimed: Segment): Phrase => say`It calls itself “${claimed}”. Nothing checked here confirms that.`,
    address: (claimed: Segment): Phrase => say`It calls itself “${claimed}”. The address does not prove that.`,
    account: (claimed: Segment): Phrase =>
      say`It calls itself “${claimed}”. Whoever opens an account chooses its name; that proves nothing.`,
    other: (claimed: Segment): Phrase => say`It calls itself “${claimed}”. That is not the name proven here.`,
  },
  listed: (name: Segment, of: Segment, day: string, stale: boolean): Phrase =>
    stale ? say`${of}, list of ${day}, out of date: “${name}”` : say`${of}, list of ${day}: “${name}”`,
  inOwnList: (name: Segment, of: Segment): Phrase => say`${of}: “${name}”`,
  curations: {
    yours: 'your own list',
    site: 'listed by this website',
    live: 'an open registry, asked for this check',
    vetted: 'an open registry',
    open: 'an open registry',
    'self-declared': 'a registry that issuers enter themselves; nobody vouches for the name',
    own: 'a list you imported',
  },
  youNoted: (note: Segment | undefined, day: string | undefined): Phrase => {
    const when = day === undefined ? '' : ` on ${day}`;
    return note ? say`You noted${when}: “${note}”.` : say`You noted this issuer${when}.`;
  },
  noted: (of: Segment, note: Segment | undefined, day: string | undefined): Phrase => {
    const when = day === undefined ? '' : ` on ${day}`;
    return note ? say`Noted in ${of}${when}: “${note}”.` : say`Noted in ${of}${when}.`;
  },
  lists: 'Lists that name it',
  stated: 'Stated by the credential, not checked',
  website: 'Website',
  country: 'Country',
  identifier: 'Identifier',
  more: 'More about the issuer',
  know: {
    open: 'I know this issuer',
    intro:
      'Write down whom you know. It stays on this device, in your own list, and every report it lifts names that list.',
    name: 'Name you know it by',
    nameHint: 'Left to you, because nothing here proves a name.',
    nameMissing: 'Write the name you know it by.',
    note: 'Note: how do you know? (may be empty)',
    what: 'What will be remembered',
    did: say`This identifier, and nothing else:`,
    domain: say`This host, for everything published at it or below it:`,
    save: 'Save',
    cancel: 'Cancel',
    saved: (name: string): string => `Written into your own list: ${name}.`,
    notSaved: 'The browser did not let Proofmark write it down.',
    privately: 'A private window keeps nothing, so no issuer can be written down here.',
    forget: 'Forget this issuer',
    forgotten: 'Taken out of your own list.',
  },
  ask: {
    press: (host: Segment): Phrase => say`Ask ROR which organisation lists ${host}`,
    hint: say`ROR is an open registry of research organisations. Only this host’s name, or the domain it lies under, is sent to api.ror.org.`,
    listed: 'ROR lists an organisation with this address.',
    notListed: (host: Segment): Phrase =>
      say`ROR lists no organisation with the address ${host}. That says nothing against it.`,
    unanswered: (why: Phrase): Phrase => say`ROR could not be asked: ${why}. Nothing speaks against it.`,
  },
};

/** Quality reviews stand beside the identity and are worded as what they are: on record, presence being no approval. */
const reviewed = {
  decisions: {
    positive: 'with a positive decision',
    conditional: 'with a positive decision under conditions',
    negative: 'with a negative decision',
    'not-applicable': 'without a decision',
  } satisfies Table<ReportWords['decision'], string>,
  flags: { none: '', low: 'DEQAR flags it (low).', high: 'DEQAR flags it (high).' } satisfies Table<
    ReportWords['flag'],
    string
  >,
};

const snapshot = ({ day, stale }: ReviewWords): string => `(snapshot of ${day}${stale ? ', out of date' : ''})`;

const reviews = {
  title: 'External quality review',
  statement: (review: ReviewWords): Phrase => {
    const names = joined(
      review.names.map(name => [name]),
      '; ',
    );
    const named = review.under ? say`${names} (listed under ${review.under})` : names;
    const { list, report } = review;
    switch (review.binding) {
      case 'bound':
        return report
          ? onRecord(report, named, review)
          : say`${list} lists ${named}, without a report on the institution or on a programme of this name ${snapshot(review)}.`;
      case 'claimed':
        return say`The credential claims to be ${named}, which ${list} lists; the key is not bound to it ${snapshot(review)}.`;
      case 'same-website':
        return say`It names the website of ${named} in ${list}; nothing ties the signature to it ${snapshot(review)}.`;
      case 'name-and-country':
        return say`Possible namesakes in ${list}, in the country it states: ${named} ${snapshot(review)}.`;
      case 'name-only':
        return say`Possible namesakes in ${list}: ${named} ${snapshot(review)}.`;
    }
  },
};

function onRecord(report: ReportWords, named: Phrase, review: ReviewWords): Phrase {
  const { agency, decision, flag, from, hasEnded, missesAwardDate, official, programme, to } = report;
  const opening = hasEnded ? `External quality review on record until ${to}` : 'External quality review on record';
  const size = programme?.ects === undefined ? '' : `, ${number(programme.ects)} ECTS`;
  const what = programme ? say`this programme (same name${size}) of ${named}` : say`the institution ${named}`;
  const further = [
    ...(official ? [] : ['It was voluntary.']),
    ...(flag === 'none' ? [] : [reviewed.flags[flag]]),
    ...(missesAwardDate ? ['It does not cover the day of the award.'] : []),
    ...(programme ? [] : ['A review of an institution does not cover each course.']),
  ];
  return joined([
    say`${opening}: ${review.list} lists a report by ${agency} on ${what}, from ${from} to ${to}, ${reviewed.decisions[decision]} ${snapshot(review)}.`,
    ...further.map(words => say`${words}`),
  ]);
}

const faults: Table<Fault, (host: Phrase, more?: FaultWords) => Phrase> = {
  'web.refused': host => say`${host} was not asked, because its address is not one Proofmark may ask`,
  'web.not-permitted': host => say`${host} was not asked, because nobody allowed it`,
  'web.unreachable': host => say`${host} did not answer`,
  'web.timeout': host => say`${host} did not answer in time`,
  'web.busy': (host, { until } = {}) =>
    until === undefined
      ? say`${host} is busy and asks to wait`
      : say`${host} is busy and asks to wait until ${grammar.moment(until)}`,
  'web.redirected': (host, { target } = {}) =>
    target === undefined
      ? say`${host} points to another address, which was not followed`
      : say`${host} now points to ${target}, which was not followed`,
  'web.unexpected-content': host => say`${host} sent something else than was expected`,
  'web.too-large': host => say`${host} sent more than Proofmark reads`,
};

/** In place of a fault, where the person does not want issuers to be asked. */
const notAsked = (host: Phrase): Phrase => say`${host} was not asked, by your setting`;

const elements: ElementTable = {
  'learner-identity': {
    label: 'Who earned it',
    name: 'learner',
    official: 'Identification of the learner',
    question: 'Which person does this identifier belong to? Ask the holder to show it.',
    request: 'my name as the learner',
  },
  title: {
    label: 'What it is called',
    name: 'title',
    official: 'Title of the micro-credential',
    question: 'What is the full title of this micro-credential?',
    request: 'the full title',
  },
  'issuer-country': {
    label: 'Country or region of the issuer',
    name: 'country of the issuer',
    official: 'Country(ies)/Region(s) of the issuer',
    question: 'In which country (or region) is the issuer established?',
    request: 'the country of the issuer',
  },
  'awarding-body': {
    label: 'Awarding body',
    name: 'awarding body',
    official: 'Awarding body(ies)',
    question: 'Which organisation awards it, and is the signer acting for it?',
    request: 'the name of the awarding body',
  },
  'issue-date': {
    label: 'Date of issuing',
    name: 'date of issuing',
    official: 'Date of issuing',
    question: 'On which day was it awarded?',
    request: 'the date of issuing (the full date)',
  },
  'learning-outcomes': {
    label: 'What the learner can do',
    name: 'learning outcomes',
    official: 'Learning outcomes',
    question: 'What can the holder do now? Ask for the list of learning outcomes, not the syllabus.',
    request: 'the learning outcomes (what I can do now)',
  },
  workload: {
    label: 'How much work',
    name: 'workload',
    official: 'Notional workload needed to achieve the learning outcomes (in ECTS credits, where possible)',
    question: 'How many hours of total study, or ECTS credits, does it stand for?',
    request: 'the workload (in ECTS credits or hours of study)',
  },
  level: {
    label: 'Level',
    name: 'level',
    official:
      'Level (and cycle, if applicable) of the learning experience leading to the micro-credential (EQF, QF-EHEA), if applicable',
    question: 'Is it placed in a national framework or in EQF? If not, the issuer should say so.',
    request: 'the level (EQF or national framework, or that it has none)',
  },
  'assessment-type': {
    label: 'How it was assessed',
    name: 'type of assessment',
    official: 'Type of assessment',
    question: 'How were the outcomes tested?',
    request: 'the type of assessment (exam, project, portfolio and so on)',
  },
  'participation-form': {
    label: 'How the learner took part',
    name: 'form of participation',
    official: 'Form of participation in the learning activity',
    question: 'Online, blended or on site?',
    request: 'the form of participation (online, blended, on site)',
  },
  'quality-assurance': {
    label: 'Who assures quality',
    name: 'quality assurance',
    official: 'Type of quality assurance used to underpin the micro-credential',
    question: 'Which quality-assurance process covers it (institution or programme, which agency)?',
    request: 'the type of quality assurance (which process, which agency)',
  },
  prerequisites: {
    label: 'Entry requirements',
    name: 'entry requirements',
    official: 'Prerequisites needed to enrol in the learning activity',
    question: 'What was needed to enrol (including “nothing”)?',
    request: 'the entry requirements (including “none”)',
  },
  'supervision-id-verification': {
    label: 'Supervision and identity check at assessment',
    name: 'supervision and identity check',
    official:
      'Supervision and identity verification during assessment (unsupervised with no identity verification, supervised with no identity verification, supervised online, or onsite with identity verification)',
    question: 'Was the assessment supervised, and was identity checked?',
    request: 'whether the assessment was supervised and identity checked',
  },
  grade: {
    label: 'Result',
    name: 'result',
    official: 'Grade achieved',
    question: 'Which result, on which scale?',
    request: 'the result with its scale',
  },
  stackability: {
    label: 'Stand-alone or part of more',
    name: 'stackability',
    official:
      'Integration/stackability options (stand-alone, independent micro-credential/integrated, stackable towards another credential)',
    question: 'Does it stand alone, or does it count towards something larger?',
    request: 'whether it stands alone or is part of something larger',
  },
  'further-information': {
    label: 'Further information',
    name: 'further information',
    official: 'Further information',
    question: 'Where is the course described?',
    request: 'an address where the course is described',
  },
  'recognition-information': {
    label: 'What it counts towards',
    name: 'what it counts towards',
    official:
      'Whether and how the micro-credential is recognised within the same institution or by agreement: credits, programme',
    question:
      'Does it count towards a programme of your institution or, by agreement, elsewhere: for how many credits, in which programme?',
    request:
      'whether it counts towards a programme of your institution or, by agreement, elsewhere: for how many credits, in which programme',
  },
  provider: {
    label: 'Who taught it',
    name: 'provider',
    official: 'information on the provider',
    question: 'Which organisation taught it?',
    request: 'the organisation that taught it',
  },
  'provider-country': {
    label: 'Country of the provider',
    name: 'country of the provider',
    official: 'information on the provider, including country',
    question: 'In which country was it taught?',
    request: 'the country where it was taught',
  },
  'awarding-body-country': {
    label: 'Country of the awarding body',
    name: 'country of the awarding body',
    official: 'information on the awarding body or institution, including country (if different)',
    question: 'In which country is the awarding body?',
    request: 'the country of the awarding body',
  },
  seal: {
    label: 'Signature or seal',
    name: 'signature or seal',
    official: 'including a signature or seal of the provider and/or awarding body or institution',
    question: 'Can the issuer provide a signed copy?',
    request: 'a signature or seal',
  },
  authenticity: {
    label: 'Can be checked',
    name: 'a way to check it',
    official: 'verification of authenticity',
    question: 'How can its authenticity be checked?',
    request: 'a way to check that it is authentic',
  },
  'nqf-level': {
    label: 'National framework level',
    name: 'national framework level',
    official: 'NQF level (when possible)',
    question: 'Which level of which national framework?',
    request: 'the level in the national framework',
  },
  'qf-ehea-cycle': {
    label: 'QF-EHEA cycle',
    name: 'cycle',
    official: 'QF-EHEA and EQF level (if self-certified/referenced)',
    question: 'At the level of which cycle?',
    request: 'the cycle whose level it has (QF-EHEA)',
  },
  'isced-level': {
    label: 'ISCED level',
    name: 'ISCED level',
    official: 'ISCED level & subject area code',
    question: 'Which ISCED 2011 level?',
    request: 'the ISCED level',
  },
  'isced-field': {
    label: 'Subject area code',
    name: 'subject area code',
    official: 'ISCED level & subject area code',
    question: 'Which ISCED-F subject area?',
    request: 'the subject area code (ISCED-F)',
  },
  'sqf-level': {
    label: 'Sectoral framework level',
    name: 'sectoral framework level',
    official: 'SQF level (if needed)',
    question: 'Which level of which sectoral framework?',
    request: 'the level in the sectoral framework',
  },
  expiry: {
    label: 'Expires',
    name: 'expiry date',
    official: 'In some cases or study fields it may be necessary to include an expiration date',
    question: undefined,
    request: 'the expiry date',
  },
  'issuer-legal-identity': {
    label: 'Legal identity of the issuer',
    name: 'legal identity of the issuer',
    official: 'sufficient information to check ... the legal identity of the issuer',
    question: 'Under which registration or VAT number is the issuer registered?',
    request: 'the registration or VAT number of the issuer',
  },
  'place-of-issue': {
    label: 'Place of issue',
    name: 'place of issue',
    official: 'the date and place of issuance of the micro-credential',
    question: 'Where was it issued?',
    request: 'the place of issue',
  },
};

const elementReasons: ElementReasonTable = {
  present: {
    'element.stated': 'stated',
    'element.stated-in-words': 'stated in words, not in a field of its own',
    'element.unusual-size': 'possible, though outside the usual 1–15 ECTS',
  },
  weak: {
    'element.identifier-only': 'an identifier, not a name',
    'element.hashed': 'hidden behind a code that the holder can open',
    'element.partial-name': 'only part of a name',
    'element.placeholder': 'a name often used as a sample',
    'element.generic-title': 'a title that fits anything',
    'element.wrapper-only': 'the name of the certificate, not of what was learned',
    'element.derived': 'derived from another statement by a table',
    'element.inferred': 'concluded from the issuer or its address, not stated',
    'element.region-only': 'a region or town without its country',
    'element.other-date': 'another date than that of the award',
    'element.incomplete-date': 'not a full date',
    'element.topics-only': 'topics of the course, not what the learner can do',
    'element.repeats-title': 'it repeats the title',
    'element.keywords-only': 'keywords without a framework behind them',
    'element.elsewhere': 'stated behind a link, not in the credential',
    'element.no-unit': 'a number without a unit',
    'element.free-text': 'free text that cannot be read with certainty',
    'element.calendar-only': 'time on the calendar, not time of study',
    'element.no-framework': 'without the framework it belongs to',
    'element.method-in-criteria': 'mentioned among the criteria, not stated as the method',
    'element.result-only': 'a result without the method behind it',
    'element.attendance-only': 'attendance, which tests nothing by itself',
    'element.schedule-only': 'a schedule, not a form of participation',
    'element.assessment-mode-only': 'said of the assessment, not of the learning',
    'element.activity-type-only': 'a kind of activity from which it could be guessed',
    'element.claim-only': 'claimed without a type, an agency or a decision',
    'element.lapsed': 'ended before the award',
    'element.label-differs': 'two statements that do not agree',
    'element.half-stated': 'one half of what is needed',
    'element.no-scale': 'a result without its scale',
    'element.hosted-only': 'checked by asking the host; there is no signature',
    'element.platform-name': 'the platform, not the institution',
    'element.other-body': 'awarded by one body and sealed by another, and neither names the other',
    'element.own-vocabulary': 'the credential uses a vocabulary of its own, so this name may mean something else',
    'element.workload-ratio': 'hours and credits, or hours and days, that fit badly',
    'element.out-of-range': 'unusually early',
  },
  missing: {
    'element.not-stated': 'not stated in the credential',
    'element.unresolved': 'could not be read: it is stored elsewhere',
    'element.undisclosed': 'not shown by the holder',
    'element.placeholder': 'holds only filler text',
  },
  'not-applicable': {
    'element.declared-not-applicable': 'by the credential’s own statement',
    'element.not-concerned': 'nothing is stated and nothing is asked for',
  },
  implausible: {
    'element.out-of-range': 'it is outside the scale',
    'element.larger-than-micro': 'more than 59 ECTS is larger than a micro-credential',
    'element.contradiction': 'two statements exclude each other',
    'element.future': 'it lies in the future',
    'element.before-learning': 'it lies before the learning or the assessment ended',
    'element.after-expiry': 'issue and expiry are in the wrong order',
    'element.workload-ratio': 'hours and credits do not fit together',
    'element.negative-decision': 'the quality decision it names was negative',
    'element.full-degree': 'it names a full degree',
    'element.unknown-value': 'no such code exists',
    'element.check-failed': 'the check that belongs to it failed',
  },
};

/** Terms of the lists the elements draw on, by their English label in lower case; any other text is shown as it stands. */
const terms: Readonly<Record<string, string>> = {
  exam: 'exam',
  performance: 'performance',
  artifact: 'piece of work',
  testing: 'testing',
  'marked assignment': 'marked assignment',
  'written examination': 'written exam',
  'oral examination': 'oral exam',
  'level of attendance': 'attendance',
  presential: 'on site',
  'application of a skill': 'applying the skill',
};

const criteria: Table<CriterionNumber, string> = {
  1: 'Quality of the course',
  2: 'Verification of the certificate',
  3: 'Level of the course',
  4: 'Learning outcomes',
  5: 'Workload',
  6: 'The way study results are tested',
  7: 'Identification of the participant',
};

const ways: Table<Track, string> = {
  recognition: 'Assessment like a foreign qualification or study period',
  'recognition-after-questions': 'Assessment after a few answers',
  'prior-learning': 'Recognition of prior learning',
  'not-assessable': 'Nothing to assess',
};

const track = {
  ways,
  complete: say`All 11 standard elements are stated. An institution can assess it like a foreign qualification or study period.`,
  questions: (stated: number, asked: readonly string[]): Phrase =>
    say`${stated === 11 ? 'All' : `${number(stated)} of 11`} standard elements are stated; ${number(asked.length)} ${plural(asked.length, { one: 'needs', other: 'need' })} an answer first: ${asked.join(' ')}`,
  notStated: (names: readonly string[]): Phrase =>
    say`${number(names.length)} of 11 standard elements ${plural(names.length, { one: 'is', other: 'are' })} not stated: ${list(names)}.`,
  notPlausible: (names: readonly string[]): Phrase =>
    say`${number(names.length)} of 11 cannot be right as stated: ${list(names)}.`,
  unclear: (names: readonly string[]): Phrase =>
    say`${number(names.length)} of 11 standard elements ${plural(names.length, { one: 'needs', other: 'need' })} an answer: ${list(names)}.`,
  priorLearning: say`The way forward is the recognition of prior learning: it looks at what the learner knows and can do, and this credential is evidence for it.`,
  larger: say`Larger than a micro-credential. Ordinary recognition of qualifications applies.`,
  unread: (names: readonly string[]): Phrase =>
    say`What would decide could not be read, because it is stored elsewhere: ${list(names)}.`,
  undisclosed: (names: readonly string[]): Phrase => say`What would decide is not shown by the holder: ${list(names)}.`,
  offer: say`This describes a micro-credential. It is not proof that anyone earned it.`,
  noAchievement: say`It states no achievement, so there is nothing to assess.`,
  notRead: say`No statement could be read from it.`,
  rejected: {
    name: 'Do not rely on this credential',
    says: say`What it says is shown so that it can be asked about.`,
  },
  notADegree: 'At this level, but not a degree; it gives no access by itself.',
  decision: 'The decision lies with the organisation that receives it.',
};

const letter = {
  title: 'A letter to the issuer',
  greeting: 'Hello,',
  about: ({ date, id, isUnclear, title }: LetterSubject): string =>
    `I hold the micro-credential${title === undefined ? '' : ` “${title}”`} that you awarded${date === undefined ? '' : ` on ${date}`}${id === undefined ? '' : ` (${id})`}.${isUnclear ? ' Whoever reads it has to ask what it does not state clearly.' : ''}`,
  please: (items: readonly string[]): string => `Please add to my credential: ${list(items)}.`,
  clearer: (items: readonly string[]): string => `Please state more clearly: ${items.join('; ')}.`,
  /** How it is stated today, after what is asked for. */
  now: (request: string, value: string | undefined, why: string): string =>
    `${request} – now: ${value === undefined ? '' : `“${value}”, `}${why}`,
  correct: (items: readonly string[]): string => `Please correct what cannot be right: ${items.join('; ')}.`,
  wrong: (name: string, value: string | undefined, why: string): string =>
    `${name}${value === undefined ? '' : `, “${value}”`}: ${why}`,
  inside: (names: readonly string[]): string =>
    `This could not be read, because it is stored elsewhere: ${list(names)}. Please see that it can be reached there, or write it into the credential itself.`,
  source: 'The standard elements are listed in Council Recommendation 2022/C 243/02, Annex I.',
  programme: (isMore: boolean): string =>
    `Please ${isMore ? 'also ' : ''}say whether it counts towards a programme of your institution or, by agreement, elsewhere: for how many credits, in which programme?`,
  closing: (name: string | undefined): string => (name === undefined ? 'Kind regards' : `Kind regards, ${name}`),
};

const kinds: Table<ExposedKind, string> = {
  name: 'name',
  email: 'e-mail address',
  phone: 'telephone number',
  address: 'postal address',
  'birth-date': 'date of birth',
  'birth-place': 'place of birth',
  nationality: 'nationality',
  gender: 'gender',
  photo: 'photo',
  number: 'personal number',
  account: 'address or key that stands for you',
  'hashed-identity': 'hidden identity',
  result: 'result',
  evidence: 'link to your work',
  picture: 'picture of the certificate',
};

/** What each of the three readers is told beyond the others. */
const readings = {
  recruiter: {
    facts: ({ learner, offered, supervised, tested, title, when, work }: StatedFacts): Phrase => {
      const named = title && say`“${title}”`;
      const completed = learner
        ? say`${learner} completed ${named ?? 'this'}`
        : named
          ? say`${named} was completed`
          : say`It was completed`;
      const parts = [
        offered ? (named ?? say`It offers`) : completed,
        ...(work ? [work] : []),
        ...(tested ? [say`tested by ${tested}${supervised === undefined ? '' : ` ${supervised}`}`] : []),
        ...(when !== undefined && !offered ? [say`awarded in ${when}`] : []),
      ];
      return say`${joined(parts, ', ')}.`;
    },
    work: (ects: number | undefined, hours: number | undefined): string =>
      hours === undefined
        ? `about ${number((ects ?? 0) * 25)}–${number((ects ?? 0) * 30)} hours of work`
        : `${number(hours)} ${plural(hours, { one: 'hour', other: 'hours' })} of work`,
    supervised: {
      'supervised; identity checked': 'under supervision, with identity check',
      'supervised; identity not checked': 'under supervision',
      'unsupervised; identity checked': 'with identity check',
      'unsupervised; identity not checked': 'without supervision',
    } as Readonly<Record<string, string>>,
  },
  evaluator: {
    judgement: 'Judgement',
    /** Not the same as not stated. */
    unread: 'could not be read',
    undisclosed: 'not shown by the holder',
    origin: 'Where from',
    open: 'What is open',
    /** The halves of a supervision, in a table. */
    supervision: {
      'supervised; identity checked': 'supervised; identity checked',
      'supervised; identity not checked': 'supervised; identity not checked',
      'unsupervised; identity checked': 'unsupervised; identity checked',
      'unsupervised; identity not checked': 'unsupervised; identity not checked',
    } as Readonly<Record<string, string>>,
    cycles: {
      'short cycle': 'at the level of the short cycle',
      'first cycle': 'at the level of the first cycle',
      'second cycle': 'at the level of the second cycle',
      'third cycle': 'at the level of the third cycle',
    } as Readonly<Record<string, string>>,
    byIssuer: (level: Phrase): Phrase => say`${level} (stated by the issuer)`,
    derivedFrom: (what: Phrase): Phrase => say`derived from ${what}`,
    origins: {
      credential: say`in the credential`,
      part: (address: Segment): Phrase => say`in a part of it, read at ${address}`,
      inside: (pointer: Segment): Phrase => say`in the credential inside, at ${pointer}`,
      rewritten: say`in the credential, written anew with its own terms`,
      around: say`in what secures the credential`,
      derived: say`derived, not stated by the issuer`,
      outside: (source: Phrase): Phrase => say`outside the credential: ${source}`,
    },
    toAsk: (names: readonly string[]): Phrase => say`To be asked: ${list(names)}.`,
    implausible: (names: readonly string[]): Phrase => say`Cannot be right: ${list(names)}.`,
    nothingOpen: say`nothing`,
    named: (name: string, status: string): string => `${name} (${status})`,
    texts: 'Which text asks for what',
    council: 'Council Recommendation 2022/C 243/02',
    microbol: 'MICROBOL Common Framework (2022), constitutive elements',
    places: {
      'annex-1': (duty: string): string => `Annex I: ${duty}`,
      'annex-2': (duty: string): string => `Annex II, principle 9: ${duty}`,
      constitutive: (duty: string): string => duty,
    },
    guide: 'Asked for by the guide TPG-LRC CoRE, §08: optional',
    duties: { mandatory: 'mandatory', conditional: 'where it applies', optional: 'optional' } satisfies Table<
      Duty,
      string
    >,
    notNamed: 'not named',
    official: 'Official name',
    status: 'Status',
    pointer: 'Pointer',
    document: 'Document',
    question: 'Question to ask',
  },
  learner: {
    fineTitle: 'What is fine',
    fine: (names: readonly string[]): Phrase =>
      names.length === 11 ? say`All 11 standard elements are stated clearly.` : say`Stated clearly: ${list(names)}.`,
    asksTitle: 'What to ask about',
    exposedTitle: 'What this file tells about you',
    exposed: say`Whoever gets this file can read this.`,
    nothingExposed: say`Nothing about you was found where such a file keeps it. Free text was not searched.`,
    more: say`There is more of this than is listed here.`,
    kinds,
    about: 'About you',
    whole: say`This file was not issued with selective disclosure: whoever gets it gets all of it.`,
    selective: say`This file was issued with selective disclosure: a copy can leave out what its issuer made optional, and nobody can tell from it what was left out. Look in your wallet before you hand it on.`,
    couldHide: (names: readonly string[]): Phrase =>
      say`Issued with selective disclosure (SD-JWT, ecdsa-sd or BBS), a copy could leave out: ${list(names)}.`,
    bindsToYou: (names: readonly string[]): Phrase =>
      say`A copy could leave this out too, but then less shows that it is yours: ${list(names)}.`,
    later: say`This cannot be added to a file that exists. It is for the issuer to offer.`,
    seenTitle: 'What a recruiter will see',
    sharing: {
      title: 'How to share it',
      file: say`Send the file itself. A screenshot, or a PDF printed from it, cannot be checked.`,
      link: (host: Segment): Phrase => say`The link to ${host} does not say how long it works. Keep the file as well.`,
      linkUntil: (host: Segment, at: string): Phrase =>
        say`By its own statement the link to ${host} works until ${at}. The credential itself does not end with its link.`,
      linkEnded: (host: Segment, at: string): Phrase =>
        say`By its own statement the link to ${host} worked until ${at}. Get a new one there; the credential itself does not end with its link.`,
      email: say`The link carries an e-mail address, which everybody who gets it can read. See whether it works without that part.`,
      exposes: (names: readonly string[]): Phrase =>
        say`Better keep it off public pages: it tells more than a name (${list(names)}).`,
      individual: say`Whoever checks it asks an address that belongs to this credential alone; its keeper can count that.`,
      dates: say`It says its dates itself. You can show it all the same.`,
      unreliable: say`First ask its issuer for a new one: whoever checks this one reads the sentence above.`,
      kit: 'Put it on your page',
      kitNotLoaded: 'This part of Proofmark did not load. Close it and open it again.',
    },
  },
};

const purposes: Table<Purpose, string> = {
  credential: 'the credential',
  picture: 'a picture',
  'badge-part': 'a part of the badge',
  key: 'the issuer’s key',
  status: 'the withdrawal list',
  context: 'a vocabulary',
  'domain-linkage': 'the link between its address and its key',
  directory: 'an entry in a list of organisations',
};

const contacts = {
  nobody: say`Checked on this device; nobody was contacted.`,
  asked: (host: Segment, purpose: Purpose, at: string): Phrase =>
    say`Asked ${host} for ${purposes[purpose]} at ${grammar.time(at)}.`,
  failed: (host: Segment, purpose: Purpose, at: string, why: Phrase): Phrase =>
    say`Asked ${host} for ${purposes[purpose]} at ${grammar.time(at)}: ${why}.`,
  remembered: (host: Segment, purpose: Purpose, at: string): Phrase =>
    say`Used what ${host} answered for ${purposes[purpose]} on ${grammar.moment(at)}; it was not asked again.`,
  mirrored: (host: Segment, purpose: Purpose): Phrase =>
    say`Read ${purposes[purpose]} from a local copy; ${host} was not contacted.`,
  mirrorEmpty: (host: Segment, purpose: Purpose): Phrase =>
    say`Found no local copy of ${purposes[purpose]} from ${host}, which was not contacted.`,
  refused: (why: Phrase, purpose: Purpose): Phrase => say`${why} (for ${purposes[purpose]}).`,
};

/** What a reader can do about a doubt; `target` is the host it concerns. */
const actions: Table<ActionCode, (target: string | undefined) => string> = {
  'try-again': () => 'Try again',
  'allow-host': target => (target === undefined ? 'Allow access' : `Allow access to ${target}`),
  'open-page': target => (target === undefined ? 'Open the page' : `Open the page at ${target}`),
  'ask-holder': () => 'Ask the holder for the original file',
  'ask-issuer': () => 'Ask the issuer how it can be checked',
  'ask-address': () => 'Ask the issuer which page of its own names this key',
  'set-clock': () => 'Set the clock of this device',
};

/** How a credential was reached inside what was handed over, outermost first; `at` is foreign text and may be empty. */
const steps: Table<Step['kind'], (at: Segment) => Phrase> = {
  record: at => say`${at} of a learner record`,
  address: at => say`the address ${at}`,
  list: at => say`entry ${at} of a list`,
  presentation: at => say`${at} of a presentation`,
  wrapper: at => say`${at} of the document around it`,
  graph: at => say`${at} of a graph`,
  envelope: () => say`an envelope`,
  token: () => say`a token`,
  seal: () => say`a seal`,
  png: at => say`baked into the PNG (${at})`,
  svg: at => say`baked into the SVG (${at})`,
  attachment: at => say`attachment ${at} of the PDF`,
  'qr-code': () => say`a QR code`,
  'data-address': at => say`a data address (${at})`,
  page: at => say`announced by the page (${at})`,
};

/** The names of evidence; a fact without one is shown by its code. */
const facts: Readonly<Record<string, string>> = {
  'found.path': 'How it was reached',
  'stated.valid-from': 'Begins',
  'stated.valid-until': 'Ends',
  'stated.status': 'Withdrawal entry',
  'count.status': 'Number of withdrawal entries',
  'stated.issuer': 'Issuer it names',
  'stated.verification-method': 'Key it names',
  'judged.by': 'Signature judged by',
  'stated.proof': 'Kind of signature',
  'stated.claim': 'Claim',
  'stated.key-name': 'Name of the key',
  'stated.header': 'Part of its header',
  'stated.created': 'Signed on',
  'asked.credential': 'Asked for the credential',
  'asked.key': 'Asked for the key',
  'asked.linkage': 'Asked whether the address names this key as its own',
  'asked.host': 'Asked the address of the badge',
  'asked.part': 'Asked for a part of the badge',
  'asked.status': 'Asked for the withdrawal list',
  'setting.no-contact': 'Your setting: issuers are not contacted',
  'keys.seen-until': 'Other keys of this issuer, seen on this device until',
  'listed.organisation': 'Organisation in the list',
  'listed.by-site': 'List of the website that shows this',
  'listed.above': 'Listed address above it',
  'named.academic-domain': 'Name in a community list of academic domains',
  'listed.self-declared': 'Name in a registry that issuers enter themselves',
  'listed.similar-name': 'Similar name in the list',
  'listed.similar-address': 'Similar address in a list',
  'found.letters-in-name': 'Letters that differ in the name',
  'found.letters-in-address': 'Letters that differ in the address',
  'found.mixed-words': 'Words of several alphabets',
  'key.itself': 'The key itself',
  'key.leaked': 'The secret half of the key is public',
  'key.withdrawn': 'Key withdrawn',
  'published.at': 'Key published at',
  'shown.in-part': 'Shown in part only',
  'linked.both-ways': 'Linked both ways with',
  'ledger.entry': 'Entry on the EBSI pilot ledger',
  'found.on': 'Found on',
  'certificate.organisation': 'Organisation, by the certificate',
  'certificate.organisation-identifier': 'Registration number, by the certificate',
  'certificate.country': 'Country, by the certificate',
  'certificate.common-name': 'Name of the certificate',
  'certificate.issuer': 'Issued by, as the certificate says',
  'certificate.serial-number': 'Serial number of the certificate',
  'certificate.begins': 'Certificate begins',
  'certificate.ends': 'Certificate ends',
  'certificate.not-in-force': 'Sealed when the certificate was not in force, by its own date or a time stamp',
  'certificate.self-issued': 'The certificate was made by its own subject',
  'certificate.is-test': 'The certificate is for trying things out',
  'certificate.states-qualified': 'The certificate states that it is a qualified one',
  'certificate.states-seal': 'The certificate states that it is for electronic seals',
  'certificate.states-device': 'The certificate states that its key is kept in a qualified device',
  'chain.unlisted': 'Issued by somebody no list at hand names',
  'chain.not-in-force': 'The certificate above it was not in force',
  'chain.not-authority': 'The certificate above it may not issue others',
  'chain.too-long': 'Too many certificates lie between',
  'chain.unknown-extension': 'A certificate demands what Proofmark does not know',
  'chain.other-signature': 'Not signed with the certificate it names',
  'chain.other-use': 'The certificate is for something else than sealing',
  'chain.not-granted': 'The service that issued it was not granted that then',
  'chain.not-granted-since': 'Its status since',
  'chain.list-out-of-date': 'The list that names this service is out of date',
  'seal.provider': 'Certificate issued by',
  'seal.service': 'Service in the list',
  'seal.list-country': 'Country of the list',
  'seal.qualified': 'Certificate and list agree: a qualified certificate for seals',
  'seal.proven-at': 'Sealed before, by a time stamp',
  'seal.time-stamped-by': 'Time stamp made by',
  'seal.additions': 'Added to the seal, not read',
  'seal.no-certificate': 'The seal brings no certificate; it names',
  'stated.awarding-body': 'Awarding body it names',
  'published.key': 'Published key',
  'published.keys': 'Number of published keys',
  'published.version': 'Version of its history, checked from the first',
  'needed.vocabulary': 'Vocabulary it needs',
  'nested.proof': 'A signature inside, not counted',
  'nested.credential': 'A credential inside, not checked',
  'uncovered.term': 'Not covered by the signature',
  'renamed.member': 'Stated under another name when it was signed',
  'scattered.statements': 'Statements about other things',
  'library.message': 'Message of the cryptography',
  'broken.structure': 'Breaks a rule of the data model',
  'found.format': 'Format',
  'found.type': 'Type it names',
  'found.offer': 'The description of an offer',
  'found.definition': 'The description of a badge',
  'hosted.at': 'Shown at',
  'hosted.shown': 'Shown by its address',
  'hosted.withdrawn': 'Withdrawn by its address',
  'hosted.other': 'Another badge at its address',
  'hosted.elsewhere': 'The issuer’s rule for its addresses',
  'hosted.among-others': 'Profile of the issuer, where many people publish files',
  'hosted.profile': 'Profile of the issuer',
  'stated.address': 'Address it names',
  'found.media': 'What it is',
  'found.scheme': 'Kind of address',
  'found.size': 'Size in bytes',
  'found.flaw': 'What is wrong',
  'found.nesting': 'Envelopes inside each other',
  'found.empty': 'It is empty',
  'found.nothing-inside': 'Nothing is inside',
  'found.text': 'It is plain text',
  'found.page': 'It is a page for people',
  'found.no-attachment': 'Nothing is attached to it',
  'found.document-signature': 'A signature of the document itself',
  'found.no-code': 'No QR code is in the picture',
  'found.code-unread': 'QR codes in pictures are not read here; the browser extension reads them',
  'found.binary': 'It is binary',
  'list.as-of': 'Date of the list',
  'list.old': 'The list is more than a month old and states no end',
  'list.issuer': 'Who keeps the list',
  'list.message': 'Message of the list',
  'list.reason': 'Reason it gives',
  'list.revoked-on': 'Withdrawn on',
  'list.unsigned': 'The list itself is not signed',
  'list.proof': 'Signature of the list',
  'list.type': 'Type of the list',
  'list.subject': 'Content of the list',
  'list.period': 'Period of the list',
  'list.purpose': 'Purpose of the list',
  'key.type': 'Type of the key',
  'key.elsewhere': 'Address it names for the keys, not asked',
  'certificate.not-made-out': 'The certificate it brings is not made out to the issuer it names',
  'disclosure.shape': 'Claim shown that is not written as such',
  'disclosure.name': 'Name of a claim that can mislead software',
  'disclosure.unused': 'Claim shown that was not signed',
  'disclosure.twice': 'Claim shown twice',
  'disclosure.overwrites': 'Claim that would take the place of another',
  'disclosure.protected': 'Claim about the credential itself',
  'disclosure.digests': 'Marks of what can be kept back',
  'disclosure.digest-twice': 'Mark that stands twice',
  'disclosure.algorithm': 'How what can be kept back is marked',
  'disclosure.too-many': 'Number of claims shown',
  'disclosure.too-deep': 'Claim nested too deep, or too large',
  'key.none-fits': 'Published keys that do not fit',
  'list.index': 'Place in the list',
  'list.not-fitting': 'The list belongs to something else',
  'list.not-json': 'The list is not JSON',
  'list.token': 'The list is a token',
  'list.not-token': 'The list is no token',
  'list.value': 'Value in the list',
  'list.bits': 'Encoding of the list',
};

const formats: Table<FormatName, string> = {
  'european-credential': 'European Digital Credential',
  'clr-2': 'Comprehensive Learner Record 2.0',
  'open-badges-3': 'Open Badge 3.0',
  'eudi-credential': 'European wallet credential',
  'ebsi-credential': 'EBSI credential',
  'sd-jwt-vc': 'SD-JWT credential',
  blockcerts: 'Blockcerts certificate',
  'open-badges-2': 'Open Badge 2.0',
  'verifiable-credential': 'W3C credential',
  'schema-org': 'Description on a web page',
};

const unanswered = { unknown: 'not known', skipped: 'nothing to check' };

/** How many inputs of the command line came to what. */
const tallied = ({ confirmed, notOpened, open, rejected }: Omit<Tallied, 'checked'>): string =>
  `${number(confirmed)} confirmed, ${number(open)} open because of a doubt, ${number(rejected)} rejected, ${number(notOpened)} not opened`;
const timeLeft = (minutes: number): string =>
  minutes < 1
    ? 'less than a minute left'
    : `about ${number(minutes)} ${plural(minutes, { one: 'minute', other: 'minutes' })} left`;

export const en = {
  tag: 'en',
  name: 'English',
  direction: 'ltr' as 'ltr' | 'rtl',
  grammar,
  reasons,
  headlines,
  headlinesWhenIntact,
  signer,
  notes,
  faults,
  notAsked,
  facts,
  steps,
  formats,
  elements,
  elementReasons,
  terms,
  criteria,
  track,
  letter,
  readings,
  identity: {
    title: 'Is it about this e-mail address?',
    hint: 'The credential hides an e-mail address of its holder. What you type is compared with it on this device: it is not sent and not kept.',
    field: 'E-mail address',
    compare: 'Compare',
    answers: {
      same: 'The address fits what the credential states of its holder. Whoever knows an address can write it down; this proves no more.',
      different:
        'The address does not fit what it states. Capital letters and spaces count, and somebody may have several addresses.',
      uncomputable: 'It is hidden in a way this device does not compute. Nothing is known about the address.',
    } satisfies Table<Likeness, string>,
  },
  names: {
    press: 'Show both names',
    page: 'This page',
    credential: 'This credential, by its own statement',
    nobody: 'This page names nobody where Proofmark looks.',
    caution: 'Names can be written in several ways. Proofmark does not compare them.',
    shown: 'Both names are shown.',
  },
  reviews,
  issuerCard,
  contacts,

  /** Said of a mark whose question nobody could come to. */
  notReached: 'not looked at',
  marks: {
    intact: {
      label: 'Intact',
      question: 'Was it altered?',
      passed: 'unchanged since it was signed',
      doubt: 'could not be checked',
      failed: 'cannot be relied on',
      'not-asked': 'no signature to check',
    },
    signer: {
      label: 'Signer',
      question: 'Who really issued it?',
      passed: 'found',
      doubt: 'not identified',
      failed: 'another than it names',
      'not-asked': 'not looked up',
    },
    'in-force': {
      label: 'In force',
      question: 'Does it still stand?',
      passed: 'it stands today',
      doubt: 'could not be checked',
      failed: 'it does not stand today',
      'not-asked': 'no end date and no withdrawal list',
    },
    complete: {
      label: 'Complete',
      question: 'Does it state what Europe agreed?',
      passed: 'everything',
      doubt: 'there are questions to ask',
      failed: 'there are questions to ask',
      'not-asked': 'nothing to judge',
    },
  },
  rungs: {
    0: 'an unidentified key',
    1: 'a web address',
    2: 'a web address that a list names',
    3: 'a signer that a list names',
    4: 'a legal seal',
  },
  account: 'an account on a site',
  sealWithoutName: 'a seal that does not show who issued it',
  shownByAddress: 'no signature; its address shows it',
  rung: (rung: number, meaning: string): string => `rung ${number(rung)} of 4: ${meaning}`,
  stages: {
    format: 'Could it be read?',
    proof: 'Was it altered?',
    issuer: 'Who really issued it?',
    period: 'Does it stand today?',
    status: 'Was it withdrawn?',
  },
  part: (position: number): string => `Entry ${number(position)}`,
  /** In a word or two, to each of these questions: to some of them a no is good news. */
  answered: {
    format: { passed: 'yes', failed: 'no', ...unanswered },
    proof: { passed: 'no', failed: 'its signature does not hold', ...unanswered },
    issuer: { passed: 'found', failed: 'another than it names', ...unanswered },
    period: { passed: 'yes', failed: 'no', ...unanswered },
    status: { passed: 'no', failed: 'it does not stand', ...unanswered },
  } satisfies Table<Family, Table<Status, string>>,

  summary: {
    workload: (ects: number | undefined, hours: number | undefined): string => {
      if (ects === undefined) return `${number(hours ?? 0)} ${plural(hours ?? 0, { one: 'hour', other: 'hours' })}`;
      return hours === undefined
        ? `${number(ects)} ECTS, about ${number(ects * 25)}–${number(ects * 30)} hours`
        : `${number(ects)} ECTS, ${number(hours)} hours`;
    },
    learner: (name: Segment): Phrase => say`Awarded to ${name}, by its own statement.`,
    notStated: (names: readonly string[]): Phrase => say`Not stated: ${list(names)}.`,
    notRead: (names: readonly string[]): Phrase =>
      say`Could not be read, because it is stored elsewhere: ${list(names)}.`,
    notShown: (names: readonly string[]): Phrase => say`Not shown by the holder: ${list(names)}.`,
  },
  coverage: {
    part: say`The signature covers a part of this file. What it does not cover is left out here.`,
    none: say`No checked signature protects what it says.`,
  },
  actions,
  element: {
    statuses: {
      present: 'stated',
      weak: 'to be asked',
      missing: 'not stated',
      'not-applicable': 'does not apply',
      implausible: 'cannot be right',
    } satisfies Table<ElementStatus, string>,
    fillerText: (value: Segment): Phrase => say`holds only filler text (“${value}”)`,
    doesNotApply: (why: string): Phrase => say`does not apply, ${why}`,
    cannotBeRight: (why: string): Phrase => say`cannot be right: ${why}`,
    noUnit: (value: number): Phrase =>
      say`${number(value)} ECTS would be ${number(value * 25)}–${number(value * 30)} hours.`,
  },
  lenses: {
    council: 'Council Recommendation',
    microbol: 'MICROBOL',
    count: (stated: number, all: number): string => `${number(stated)} of ${number(all)} stated`,
  },
  criterionLevels: { robust: 'robust', partly: 'partly', 'not-robust': 'not robust' } satisfies Table<
    CriterionLevel,
    string
  >,
  judges: {
    own: 'Proofmark’s own engine',
    packages: 'the JSON-LD packages of Digital Bazaar',
    both: 'two engines, Proofmark’s own and the packages of Digital Bazaar, and they agree',
    alone: 'Proofmark’s own engine; the packages of Digital Bazaar could not finish',
    differ:
      'two engines that differ: Proofmark’s own found that it fits, the packages of Digital Bazaar did not say so, and their word counts',
  } satisfies Table<Judges, string>,
  sources: {
    credential: (pointer: Segment): Phrase => say`in the credential, at ${pointer}`,
    received: say`as it was handed over`,
    document: say`in the credential`,
    web: (address: Segment, at: string): Phrase => say`${address}, read on ${grammar.moment(at)}`,
    bundled: (name: Segment, version: Segment): Phrase => say`${name}, ${version}`,
  },

  page: {
    title: 'Proofmark report',
    contents: 'What was checked',
    count: (reports: number): string =>
      `${number(reports)} ${plural(reports, { one: 'credential', other: 'credentials' })}`,
    inside: (position: number): string => `credential ${number(position)}`,
    says: 'What it says',
    unchecked: 'What could not be checked',
    answers: 'Answers in detail',
    answer: 'Answer',
    evidence: 'Evidence',
    fact: 'Fact',
    value: 'Value',
    source: 'Where it was read',
    code: 'Code',
    elements: 'The standard elements',
    list: 'List',
    element: 'Element',
    stated: 'What it says',
    remark: 'Remark',
    place: 'Place',
    way: 'Which way is open',
    lenses: 'By two lists',
    criteria: 'Seven criteria',
    criterion: 'Criterion',
    contacts: 'Who was asked',
    checkedAt: (at: string): string => `Checked on ${grammar.moment(at)}`,
    marks: 'The four marks',
    unknownFormat: 'Not identified as a credential',
    receipt: 'To know this check again',
    readAt: (address: Segment): Phrase => say`Read at ${address}`,
    fingerprint: (hash: Segment): Phrase => say`Fingerprint of what was checked (SHA-256): ${hash}`,
    copies: {
      title: 'Take this report along',
      text: 'Copy as text',
      csv: 'Copy as CSV',
      json: 'Copy as JSON',
      copied: { text: 'Copied as text.', csv: 'Copied as CSV.', json: 'Copied as JSON.' },
      notCopied: 'The browser did not allow copying. The text below is selected; copy it now.',
      field: 'Text to copy',
    },
    asPage: 'Open as a page',
    print: 'Print',
    handing: 'Fetching the report from the page it came from.',
    handedNot: 'This report lives only as long as the page it came from. Check the credential again.',
    footer: 'Proofmark says what was found and where. It decides nothing for you.',
  },

  /** Several credentials side by side. */
  together: {
    title: 'Several credentials together',
    /** @param fallen how the answers fell out; what could not be checked is left open */
    allChecked: (
      all: number,
      { confirmed, open, rejected }: { readonly confirmed: number; readonly rejected: number; readonly open: number },
    ): string =>
      `${number(all)} checked: ${[
        ...(confirmed > 0 ? [`${number(confirmed)} answered in full`] : []),
        ...(rejected > 0
          ? [`${number(rejected)} with something against ${plural(rejected, { one: 'it', other: 'them' })}`]
          : []),
        ...(open > 0 ? [`${number(open)} left open`] : []),
      ].join(', ')}.`,
    credential: 'Credential',
    answer: 'What was found',
    /** How a credential is named in a sentence: its title and its place in the table. */
    named: (title: Segment | undefined, position: number): Phrase =>
      title === undefined ? say`number ${number(position)}` : say`“${title}” (${number(position)})`,
    only: (shown: number): Phrase => say`Only the first ${number(shown)} are compared here.`,
    notADegree: say`EQF 5 and above: at this level, but not a degree; it gives no access by itself.`,
    sums: {
      title: 'Added up, level by level',
      ECTS: 'ECTS by EQF level',
      hours: 'Hours, of credentials that state no ECTS',
      level: 'EQF level',
      eqf: (level: number): string => `EQF ${number(level)}`,
      none: 'no EQF level stated',
      nothing: '–',
      confirmed: 'Confirmed',
      unconfirmed: 'Not confirmed',
      from: (amount: string, credentials: number): string =>
        `${amount}, from ${number(credentials)} ${plural(credentials, { one: 'credential', other: 'credentials' })}`,
      meaning: say`Confirmed means: by the signer named in its row. Is each the institution you expect?`,
      apart: say`Different levels are not added together, nor are credits and hours.`,
      empty: say`Nothing is added up: no workload here is clearly stated in ECTS or hours.`,
      learners: (names: Phrase): Phrase => say`They name different learners (${names}), so nothing is added up.`,
    },
    leftOut: {
      title: 'What is not counted',
      rejected: (names: Phrase): Phrase => say`Not to be relied on: ${names}.`,
      'not-in-force': (names: Phrase): Phrase => say`Not in force today: ${names}.`,
      'not-read': (names: Phrase): Phrase => say`No achievement could be read: ${names}.`,
      record: (names: Phrase): Phrase => say`A record, whose contents are counted one by one: ${names}.`,
      offer: (names: Phrase): Phrase =>
        say`Describes a micro-credential and is not proof that anyone earned it: ${names}.`,
      duplicate: (names: Phrase): Phrase => say`Counted once already: ${names}.`,
      differs: (names: Phrase): Phrase => say`The same credential with different levels or workloads: ${names}.`,
      part: (names: Phrase): Phrase => say`Stated as a part of another one, which is counted: ${names}.`,
      'no-amount': (names: Phrase): Phrase => say`No workload clearly stated in ECTS or hours: ${names}.`,
    },
    duplicates: {
      title: 'The same credential more than once',
      identifier: (names: Phrase): Phrase => say`The same identifier and issuer: ${names}.`,
      content: (names: Phrase): Phrase => say`The same learner, title, date and contents: ${names}.`,
      unlike: say`They were not answered alike; each row says what was found.`,
    },
    outcomes: {
      title: (count: number): string => `Outcomes stated more than once (${number(count)})`,
      shared: (outcome: Segment, names: Phrase): Phrase => say`“${outcome}”: ${names}.`,
    },
    stacks: {
      title: (count: number): string => `What they say they are part of (${number(count)})`,
      'part-of': (name: Phrase, whole: Segment): Phrase => say`${name} says that it is part of “${whole}”.`,
      holds: (name: Phrase, part: Segment): Phrase => say`${name} says that it includes “${part}”.`,
      partial: (name: Phrase): Phrase => say`${name} says that it is part of a qualification.`,
      alone: (name: Phrase): Phrase => say`${name} says that it is no part of a qualification.`,
      among: (names: Phrase): Phrase => say`That is here: ${names}.`,
      rejected: (names: Phrase): Phrase => say`That is here and is not counted: ${names}.`,
      absent: say`That is not among these.`,
      words: (name: Phrase, label: string, words: Segment): Phrase => say`${name}. ${label}: “${words}”`,
    },
    decision: say`Nobody has decided that these add up, or that they belong to one person. That lies with the organisation that receives them.`,
  },

  /** The extension: its panel, its check page, its menu. */
  panel: {
    name: 'Proofmark',
    description: 'Was this credential altered, who really issued it, does it still stand, and what does it not state?',
    checkLink: 'Check this link with Proofmark',
    mark: (title: string): string => `Credential: ${title}. Open in Proofmark`,
    markPageOnly: (title: string): string => `Page of the issuer: ${title}. Open in Proofmark`,
    button: 'Proofmark: look for credentials on this page',
    onPage: (host: Segment): Phrase => say`On ${host}`,
    found: (count: number): string =>
      `${number(count)} ${plural(count, { one: 'credential', other: 'credentials' })} found`,
    spotted: 'Found is not checked. Looking asked nobody.',
    notLooked: 'Press the Proofmark button in the toolbar to look for credentials on this page. Looking asks nobody.',
    unreadable: 'The browser lets no extension look at this page. You can check a file, a text or an address instead.',
    nothing: 'No credential found on this page.',
    more: 'More were found than are listed here.',
    unread: {
      large: 'This page is so large that only a part of it was read.',
      storm: 'This page changes too fast to be followed.',
      private: 'A password can be typed on this page, so nothing on it was read.',
      frames: 'Parts of this page stand in frames that the browser lets no extension read.',
      layout: 'This looks like a page of certificates, but Proofmark does not know its layout.',
      failed: 'Something on this page could not be read.',
      unkept: 'More was found than the browser could keep.',
    },
    scanAgain: 'Scan again',
    described: (count: number): string =>
      `${number(count)} ${plural(count, { one: 'certificate is', other: 'certificates are' })} only described on this page; there is nothing to check.`,
    paste: 'Paste a credential instead',
    always: {
      switch: (host: string): string => `Always look for credentials on ${host}`,
      hint: 'Off: only when you press the Proofmark button. On: this device also looks whenever you open this site. Looking asks nobody.',
      declined: 'The browser did not allow it. Nothing was changed.',
    },
    quietMarks: 'Mark links that only an issuer’s page can vouch for',
    all: {
      check: (count: number): string => `Check all (${number(count)})`,
      title: 'Whom this asks',
      hosts: 'The hosts below will see that somebody looks at these:',
      nobody: 'All of these are checked on this device.',
      onDevice: (count: number): string =>
        `${number(count)} ${plural(count, { one: 'is', other: 'are' })} checked on this device, and nobody is asked for ${plural(count, { one: 'it', other: 'them' })}.`,
      further: 'If a credential names another host, you are asked before it is.',
      begin: (count: number): string => `Check ${number(count)} now`,
      back: 'Not now',
      stop: 'Stop all checks',
      left: (count: number): string => `${number(count)} still to be checked`,
    },
    compare: {
      open: 'Open and compare',
      title: 'Compare with the issuer’s page',
      where: (page: Segment, host: Segment): Phrase =>
        say`${page} writes what stands below. Read the page at ${host} and look at one line after the other.`,
      lines: {
        title: { name: 'Title', ask: 'Is it the same title?' },
        issuer: { name: 'Issuer', ask: 'Is it the same issuer?' },
        date: { name: 'Date', ask: 'Is it the same date?' },
        learner: { name: 'Learner', ask: 'Is it the same person? Names can be written in several ways.' },
        address: { name: 'Address', ask: 'Does the address bar of the browser show this host?' },
      },
      unwritten: 'not written there',
      caution: 'A difference can have a harmless reason. Ask whoever showed you the certificate.',
      done: 'Done comparing',
      mail: {
        title: 'Ask the issuer for a credential that can be checked',
        subject: 'A signed credential for a certificate of yours',
        greeting: 'Hello,',
        about: (title: string | undefined, address: string): string =>
          `I was shown a certificate of yours${title === undefined ? '' : ` called “${title}”`}: ${address}`,
        learner: (name: string): string => `It names ${name}.`,
        please:
          'It can be read on that page, but nobody can check it without looking there. Please issue it as a signed credential as well: as an Open Badge (Open Badges 3.0) or as a European Digital Credential for Learning. Then everybody who receives it can check by whom it was issued and whether it was altered.',
        closing: 'Kind regards',
        withLearner: 'Name the learner in it',
        write: 'Write the mail',
        copy: 'Copy the text',
      },
    },
    raw: {
      title: 'The credential itself',
      hint: 'Its text as it came. What it is worth is said above.',
      says: 'It came as a token or a seal, which people cannot read. This is what it says; the file holds all of it. What it is worth is said above.',
      anew: 'It was taken out of something larger, and its lines and spaces are ours.',
      part: 'Only its beginning is shown here; the file holds all of it.',
      unseen: 'A character that nobody would see is named by its number.',
      tooLarge: (bytes: number): string =>
        `It is larger than ${number(bytes / 1_048_576)} MB, and is not kept to be shown here.`,
      save: 'Save the file',
      file: 'credential',
    },
    structure: {
      title: 'This page is not understood?',
      hint: 'You can save how this page is built: its tags and the names of their attributes, without a word of it. You see all of it first. Nothing is sent; you decide whom you give the file to.',
      show: 'Show the structure',
      label: 'Structure of this page',
      save: 'Save as a file',
      file: 'structure-of-a-page',
      none: 'The page gave no structure. Press the Proofmark button and try again.',
    },
    sign: {
      notEvidence: 'Marks on a page are not evidence.',
      own: (word: string, colour: string): string =>
        `Your Proofmark says “${word}” in ${colour}. A page cannot know that: a panel without it is not this one.`,
      words: [
        'lantern',
        'otter',
        'harbour',
        'thimble',
        'juniper',
        'compass',
        'kettle',
        'heron',
        'walnut',
        'anchor',
        'violin',
        'meadow',
      ],
      colours: ['blue', 'violet', 'rose', 'brown', 'turquoise', 'grey'],
    },
    pictures: {
      count: (pictures: number): string =>
        pictures === 1
          ? 'One picture could carry a credential. Nobody looked inside yet.'
          : `${number(pictures)} pictures could carry a credential. Nobody looked inside yet.`,
      willAsk: (hosts: Segment): Phrase => say`Looking inside asks ${hosts} for the pictures.`,
      look: 'Look inside',
      looking: (done: number, all: number): string => `Looked inside ${number(done)} of ${number(all)} pictures …`,
      declined: (hosts: Segment): Phrase => say`Nobody looked inside: you did not let Proofmark ask ${hosts}.`,
      looked: (pictures: number, carrying: number): string =>
        `Looked inside ${number(pictures)} ${plural(pictures, { one: 'picture', other: 'pictures' })}: ${
          carrying === 0
            ? 'no credential was found.'
            : `${number(carrying)} ${plural(carrying, { one: 'carries', other: 'carry' })} a credential and ${plural(carrying, { one: 'is', other: 'are' })} listed.`
        }`,
      unread: (pictures: number): string =>
        `${number(pictures)} ${plural(pictures, { one: 'picture', other: 'pictures' })} could not be read.`,
      again: 'Look again',
    },
    earlier: 'Seen earlier on this page',
    openCheck: 'Check a file, a text or an address',
    licences: 'Licences',
    openCaseFile: 'Many files in one table: the case file',
    untitled: {
      inline: 'A credential in this page',
      link: (host: Segment): Phrase => say`A link to ${host}`,
      picture: (host: Segment): Phrase => say`A picture from ${host}`,
    },
    entitled: (title: Segment): Phrase => say`“${title}”`,
    notChecked: 'Not checked yet.',
    willAsk: (host: Segment): Phrase => say`Check will ask ${host} for it.`,
    onDevice: 'Checked on this device. Nobody is asked for it; whom it names further is asked only if you agree.',
    pageOnly: (platform: Segment): Phrase =>
      say`${platform} shows this certificate to people; it offers nothing a machine can check. Open it and compare the name, title and date.`,
    selfAsserted: (platform: Segment): Phrase => say`${platform}: written by its author.`,
    refused: (hosts: Segment): Phrase => say`Asked ${hosts}, which gave nothing a machine can check.`,
    shortLink: 'A short link; only opening it shows where it leads.',
    unknownPlatform: (host: Segment): Phrase => say`A link to ${host}, a platform we do not know.`,
    check: 'Check',
    checkNamed: (what: string): string => `Check ${what}`,
    stop: 'Stop',
    open: 'Open',
    openNamed: (what: string): string => `Open ${what}`,
    checkThisLink: 'Check this link',
    again: 'Check again',
    tryAgain: 'Try again',
    /** Of the credential: which of its own languages it is read in. */
    credentialLanguage: 'Language of the credential',
    judgeTwice: 'Judge the signature again with a second engine',
    askAgain: (host: string): string => `Ask ${host} again`,
    checking: say`Checking …`,
    asking: (host: Segment, purpose: Purpose): Phrase => say`Asking ${host} for ${purposes[purpose]} …`,
    question: (host: Segment, purpose: Purpose): Phrase =>
      say`It also has to ask ${host} for ${purposes[purpose]}. ${host} will see that somebody checks this. Allow it?`,
    allow: (host: string): string => `Ask ${host}`,
    decline: 'Do not ask',
    declined: (host: Segment): Phrase => say`Not checked: you did not let Proofmark ask ${host}.`,
    openYourself: 'Or open it yourself and press the Proofmark button there.',
    gone: 'It is no longer on the page, or it was changed there. Press the Proofmark button to look again.',
    ended:
      'The check was ended: it took more computing than Proofmark spends on one credential. Nothing speaks against it.',
    offline: 'This device seems to be offline.',
    reports: (count: number): string =>
      `${number(count)} ${plural(count, { one: 'credential', other: 'credentials' })} inside`,
    audience: 'Who reads',
    audiences: { recruiter: 'Recruiter', evaluator: 'Evaluator', learner: 'Learner' },
    language: 'Language',
    copy: 'Copy the letter',
    copied: 'Copied.',
    notCopied: 'The browser did not allow copying. Select the text and copy it.',
    forGood: (host: Segment): Phrase => say`Always let Proofmark ask ${host}, not only for this check`,
    forGoodAll: say`Always let Proofmark ask these hosts, not only for this check`,
    /** What the list of the issuers a person knows is called in a report. */
    ownList: 'Issuers you know',
    options: { open: 'Options' },
    checkPage: {
      ...handing.en,
      intro: 'Files and texts are read on this device and go nowhere. Whoever has to be asked is named first.',
      notAsked: 'Nobody asks such an address by itself. Open the page and press the Proofmark button there.',
    },
    stopNamed: (what: string): string => `Stop checking ${what}`,
    revoked: (host: Segment): Phrase =>
      say`Stopped: you took back the access to ${host} before the check was over. Nothing speaks against it.`,
    interrupted: 'The check was interrupted. Nothing speaks against it.',
    tabGone: 'The page is closed. What was found on it is forgotten.',
    unkept: 'The browser could not keep this choice. It holds until this page is closed.',
    notKept: 'The browser could not keep this choice. Nothing was changed.',
    offlineHere: 'This device seems to be offline. What is on the device can still be checked.',
    doors: {
      image: 'Check this picture with Proofmark',
      selection: 'Check the selected text with Proofmark',
      checkPage: 'Check a file, a text or an address with Proofmark',
      count: {
        one: '1 credential found on this page. Found is not checked.',
        other: (count: string): string => `${count} credentials found on this page. Found is not checked.`,
      },
      handed: 'What you picked stands below. Nobody is asked before you press Check.',
      selected:
        'Text selected on a page can differ from the file in spaces and line breaks. If it seems to have been altered, check the file itself.',
      picture: 'The picture from the page',
      lost: 'What you picked did not arrive here. Copy it and paste it below, or save the picture and drop it here.',
    },
    shortcuts: {
      title: 'Keyboard shortcuts',
      none: 'none',
      look: 'Look for credentials on this page',
      change: 'You can change them where the browser manages its extensions, under keyboard shortcuts.',
    },
    welcome: {
      title: 'Check a credential where you meet it',
      steps: [
        'Press the Proofmark button on a page. Looking asks nobody.',
        'Press Check. Whom it will ask is named first.',
        'The answer stands in the panel, never on the page.',
      ],
      sample: 'Try it: a sample',
      sampleHint: 'Both are made up. Checking them asks nobody.',
      intact: 'As it was signed',
      changed: 'Changed afterwards',
      keys: (look: string, check: string): string =>
        `With the keyboard: ${look} looks at a page, ${check} opens a page for a file, a text or an address.`,
    },
  },

  widget: {
    /** Above an answer that still grows. */
    checking: 'Checking this credential',
    here: (site: Segment): Phrase =>
      say`Checked by code on this site, ${site}. Such a check is as honest as the site that shows it.`,
    independently: 'Check it without this site',
    how: 'Open the credential with a Proofmark of your own: the browser extension or the command line.',
    address: 'Address of the credential',
    copy: 'Copy the address',
    copied: 'Copied.',
    selected: 'The address is selected; copy it now.',
    download: 'Save the credential as a file',
    elsewhere: 'This site does not let its check ask there. A check without this site can.',
    perhapsElsewhere: 'If that does not help: a check without this site may get through.',
    /** Of what a visitor hands to a checker on a site, or to the same in one file. */
    checker: {
      above: 'You can let this page ask there, above.',
      savedPage: say`Checked by code in this file, on this device. Such a check is as honest as whoever gave you the file.`,
      withoutFile: 'Check it without this file',
      oneOf: (issuers: Phrase): Phrase => say`one of ${issuers}`,
      /** `issuers`: the one that the site accepts, or one of them. */
      issuedBy: (issuer: Segment): Phrase => say`Issued by ${issuer}, an issuer on the list of this site.`,
      notIssuedBy: (issuers: Phrase): Phrase => say`Not issued by ${issuers}.`,
      intactNotIssuedBy: (issuers: Phrase): Phrase => say`Intact, but not issued by ${issuers}.`,
      perhapsIssuedBy: (issuers: Phrase): Phrase => say`It is not confirmed that it was issued by ${issuers}.`,
    },
    /** The lists of organisations a site brings along for its badges. */
    lists: {
      flaw: listFlaw,
      title: 'Lists this site brings along',
      theirWord: 'What these lists say is said by this site.',
      inPage: 'A list in the page itself',
      /** `from`: the other host it lies on. */
      read: (name: Segment, day: string, organisations: number, leftOut: number, from: Segment | undefined): Phrase => {
        const size = `${number(organisations)} ${plural(organisations, { one: 'organisation', other: 'organisations' })}`;
        const less = leftOut === 0 ? '' : `; ${number(leftOut)} more could not be used`;
        const list = say`“${name}” of ${day}, with ${size}${less}`;
        return from ? say`${list}. It lies on another site, ${from}.` : say`${list}.`;
      },
      none: (name: Segment, why: string): Phrase => say`${name} is no list of organisations and was left out: ${why}.`,
      unread: (name: Segment, why: Phrase): Phrase => say`${name} was left out: ${why}.`,
      readTrusted: (day: string, services: number, leftOut: number, from: Segment | undefined): Phrase => {
        const size = `${number(services)} ${plural(services, { one: 'service', other: 'services' })}`;
        const less = leftOut === 0 ? '' : `; ${number(leftOut)} more could not be used`;
        const list = say`EU trusted lists of ${day}, with ${size}${less}`;
        return from ? say`${list}. They lie on another site, ${from}.` : say`${list}.`;
      },
      noneTrusted: (name: Segment, why: string): Phrase =>
        say`${name} is no snapshot of the EU trusted lists and was left out: ${why}.`,
    },
  },

  command: {
    usage: ({
      jobs,
      receipts,
      reportsOnPage,
    }: Bounds): string => `Was it altered, who really issued it, does it still stand, and what does it not state?

Usage
  proofmark verify [options] <file | folder | address | -> …
${receipts.usage}
Options
  --for recruiter|evaluator|learner   whom the answer is for (recruiter)
  --lang TAG                          language of the answer: en, de (en)
  --json                              print one JSON array instead of text
  --jsonl                             print one JSON object a line, as they come
  --report FILE                       also write one self-contained page, of at most ${number(reportsOnPage)} reports
${receipts.options}  --files-from FILE                   check what FILE names too, one name a line; - is standard input
  --jobs N                            threads, 1 to ${number(jobs)} (one; for many inputs one each processor)
  --progress                          say how far it came where no terminal listens too
  --require-rung N                    how far the signer must be known, 0 to 4
  --directory FILE                    a list of organisations; may be repeated
  --trusted-list FILE                 a snapshot of the EU trusted lists, for seals; may be repeated
  --context FILE                      a vocabulary, accepted by its hash; may be repeated
  --double-check                      judge signatures with two engines
  --offline                           ask nobody
  --mirror DIR                        answer every request from files in DIR
  --now ISO                           judge as if it were this moment
  --help, --version

A folder is all files below it. Each line of a .jsonl or .ndjson file is one credential.

Exit status
  0 all confirmed   2 something unconfirmed   1 something rejected
  64 wrong usage    66 an input or file could not be opened${receipts.exit}`,
    wrongUsage: {
      command: (found: string): string => `Expected the command “verify”, “recheck” or “doctor”, found “${found}”.`,
      noCommand: 'Expected the command “verify”, “recheck” or “doctor”.',
      notBoth: (one: string, other: string): string => `${one} and ${other} cannot be used together.`,
      noInput: 'Expected at least one file or address, or “-” for standard input.',
      option: (found: string): string => `There is no option “${found}”.`,
      value: (option: string, expected: string, found: string): string =>
        `${option} expects ${expected}, found “${found}”.`,
      noValue: (option: string): string => `${option} expects a value.`,
      noValueWanted: (option: string): string => `${option} takes no value.`,
      expected: {
        audience: 'recruiter, evaluator or learner',
        jobs: (most: number): string => `a number from 1 to ${number(most)}`,
        rung: 'a number from 0 to 4',
        moment: 'a moment such as 2026-06-01T00:00:00Z',
      },
      seeHelp: 'See: proofmark --help',
    },
    cannotOpen: {
      missing: (name: string): string => `${name} cannot be opened: there is no such file.`,
      directory: (name: string): string => `${name} cannot be opened: it is a folder.`,
      empty: (name: string): string => `${name} holds nothing that could be checked.`,
      link: (name: string): string => `${name} was not opened: it is a link that leads out of the folder.`,
      folder: (name: string): string => `${name} cannot be opened: there is no such folder.`,
      forbidden: (name: string): string => `${name} cannot be opened: this account may not read it.`,
      other: (name: string): string => `${name} cannot be opened.`,
      list: (name: string, why: string): string =>
        `${name} is not a list of organisations Proofmark can read. What is wrong: ${why}.`,
      trustedList: (name: string, why: string): string =>
        `${name} is not a snapshot of trusted lists Proofmark can read. What is wrong: ${why}.`,
      vocabulary: (name: string): string => `${name} is not one of the vocabularies Proofmark knows by hash.`,
      write: (name: string): string => `${name} cannot be written.`,
    },
    listFlaw,
    skippedOrganisations: (name: string, count: number): string =>
      `${name}: ${number(count)} ${plural(count, { one: 'entry was', other: 'entries were' })} left out.`,
    skippedServices: (name: string, count: number): string =>
      `${name}: ${number(count)} ${plural(count, { one: 'service was', other: 'services were' })} left out.`,
    progress: ({ checked, minutesLeft, total, ...tally }: Tallied & Watched): string =>
      [
        total === undefined ? `${number(checked)} checked` : `${number(checked)} of ${number(total)} checked`,
        ...(tally.rejected > 0 ? [`${number(tally.rejected)} rejected`] : []),
        ...(tally.open > 0 ? [`${number(tally.open)} open`] : []),
        ...(tally.notOpened > 0 ? [`${number(tally.notOpened)} not opened`] : []),
        ...(minutesLeft === undefined ? [] : [timeLeft(minutesLeft)]),
      ].join(', '),
    summary: ({ checked, ...tally }: Tallied): string => `${number(checked)} checked: ${tallied(tally)}.`,
    stopped: ({ checked, total, ...tally }: Tallied & Pick<Watched, 'total'>): string =>
      `Stopped after ${number(checked)}${total === undefined ? '' : ` of ${number(total)}`}: ${tallied(tally)}. What follows was not checked.`,
    tooManyForPage: (name: string, most: number): string =>
      `${name} was not written: a page holds at most ${number(most)} reports. Check fewer at a time, or use --jsonl.`,
    belowRung: (asked: number, found: number): string =>
      `Counted as unconfirmed: rung ${number(asked)} was asked for, the signer is known to rung ${number(found)}.`,
    written: (name: string): string => `Report page: ${name}`,
    unexpected: 'Proofmark met something it did not expect and could not finish.',
  },
};

/** What every language says. */
export type Language = typeof en;
