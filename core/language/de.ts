import type { CriterionNumber, Track } from '../elements/element.js';
import type { FormatName } from '../credential.js';
import type { Fault, Purpose } from '../environment.js';
import type { ExposedKind } from '../report/exposed-fact.js';
import type { CheckReason, Note } from '../report/reasons.js';
import type { Step } from '../report/report.js';
import type { Language } from './en.js';
import { grammarOf } from './grammar.js';
import { handing } from './handing.js';
import { joined, say } from './phrase.js';
import type { Phrase, Segment } from './phrase.js';
import type { Known, Sentence } from './sentence.js';
import type {
  ActionCode,
  ElementReasonTable,
  ElementTable,
  FaultWords,
  ReportWords,
  ReviewWords,
  Table,
  Tallied,
} from './words.js';

const grammar = grammarOf('de-DE');
const { date, list, number, plural } = grammar;

const fault = (known: Known): Phrase => known.fault ?? say`der Server hat nicht geantwortet`;
const found = (known: Known, ...facts: readonly string[]): Phrase => {
  const value = known.said(...facts);
  return value ? say` (${value})` : [];
};

const flaws: Readonly<Record<string, string>> = {
  'ends-early': 'sie endet zu früh',
  'typographic-quotes': 'ihre Anführungszeichen wurden durch typografische ersetzt',
  syntax: 'sie ist kein JSON',
  depth: 'zu tief verschachtelt',
  'unsafe-key': 'ein Feldname, der Programme in die Irre führen kann',
  'duplicate-key': 'ein Feldname, der doppelt vorkommt',
  keys: 'zu viele Felder',
  items: 'zu viele Einträge',
  string: 'ein zu langer Text',
  'control-character': 'ein Steuerzeichen in einem Text',
  'lone-surrogate': 'ein halbes Zeichen',
  escape: 'ein Escape ohne Bedeutung',
  number: 'eine Zahl, die sich nicht genau bewahren lässt',
  'text-after': 'weiterer Text nach ihrem Ende',
  'utf-8': 'sie ist nicht UTF-8',
  bytes: 'zu groß',
  base64url: 'ein Teil ist nicht so geschrieben, wie Token es sind',
  'token-parts': 'ein Token hat drei Teile',
  'token-end': 'das Ende ist abgeschnitten',
  'token-type': 'sie nennt sich selbst ein Token anderer Art',
  'token-claims': 'zwei Angaben darin widersprechen einander',
  'token-contents': 'sie enthält nicht genau einen Nachweis',
  checksum: 'ihre Prüfsumme passt nicht',
  compression: 'sie lässt sich nicht entpacken',
  content: 'was darin liegt, ist weder ein Nachweis noch eine Adresse',
  'two-credentials': 'darin liegen zwei verschiedene Nachweise',
  declarations: 'sie bringt eigene Deklarationen mit',
  entity: 'eine Abkürzung, die niemand kennt',
  markup: 'ihre Auszeichnung ist beschädigt',
  structure: 'ihre Teile sind nicht zu finden',
  chunks: 'zu viele Teile',
  attachments: 'zu viele Anhänge',
};

const listFlaws: Readonly<Record<string, string>> = {
  kind: 'sie ist von keiner bekannten Art (einfache Liste, ROR, DEQAR, DCC-Register)',
  member: 'ein nötiges Feld fehlt oder ist etwas anderes',
  empty: 'sie ist leer',
  quotes: 'ein Anführungszeichen oder ein Zeilenumbruch steht am falschen Ort',
  cells: 'mehr oder weniger Zellen, als die erste Zeile nennt',
  header: 'eine Spalte ohne Namen oder ein Name, der doppelt vorkommt',
  'told-name': 'sie nennt ihren Namen nicht, und niemand hat ihn genannt',
  'told-date': 'sie nennt ihr Datum nicht, und niemand hat es genannt',
};

function listFlaw(flaw: string, line: number | undefined, place: string | undefined): string {
  const words = Object.hasOwn(listFlaws, flaw) ? listFlaws[flaw] : flaws[flaw];
  const where = line === undefined ? place : `Zeile ${number(line)}`;
  return `${words ?? flaw}${where === undefined ? '' : ` (${where})`}`;
}

const others: Readonly<Record<string, string>> = {
  'found.empty': 'eine leere Datei',
  'found.nothing-inside': 'ein Umschlag, in dem nichts ist',
  'found.text': 'bloßer Text',
  'found.page': 'eine Seite für Menschen',
  'found.binary': 'binäre Daten',
};

const met = (known: Known): Phrase => {
  const other = Object.entries(others).find(([fact]) => known.has(fact))?.[1];
  if (other !== undefined) return say` (${other})`;
  const type = known.said('found.type')?.text ?? '';
  const format = Object.entries(formats).find(([name]) => name === type)?.[1];
  return format === undefined ? found(known, 'found.media', 'found.scheme', 'found.type') : say` (${format})`;
};

/** What is wrong with claims that are shown one by one, by the fact found. */
const misfits: Readonly<Record<string, string>> = {
  'disclosure.shape': 'eine Angabe ist nicht so geschrieben, wie Angaben gezeigt werden',
  'disclosure.name': 'eine Angabe hat einen Namen, der Programme täuschen kann',
  'disclosure.unused': 'für diese Angabe steht nichts, was signiert wurde',
  'disclosure.twice': 'eine Angabe wird doppelt gezeigt',
  'disclosure.overwrites': 'eine Angabe würde eine andere verdrängen',
  'disclosure.protected': 'eine Angabe über den Nachweis selbst steht unter denen, die weggelassen werden können',
  'disclosure.digests': 'was weggelassen werden kann, ist nicht so gekennzeichnet, wie es sein muss',
  'disclosure.digest-twice': 'eine Angabe stünde an zwei Stellen',
};

/** What is no credential, and still about one. */
const described = (known: Known): Phrase | undefined => {
  if (known.has('found.offer'))
    return say`Das beschreibt eine Microcredential. Es zeigt nicht, dass jemand sie erworben hat.`;
  return known.has('found.definition')
    ? say`Das ist die Beschreibung eines Badges, nicht seine Verleihung.`
    : undefined;
};

const flaw = (known: Known): Phrase => {
  const code = known.said('found.flaw')?.text ?? '';
  if (Object.hasOwn(flaws, code)) return say` (${flaws[code] ?? code})`;
  return known.place === undefined ? [] : say` (${known.place})`;
};

const reasons: Table<CheckReason, Sentence> = {
  'format.recognised': 'Die Datei lässt sich lesen.',
  'format.malformed': known => say`Diese Datei ist beschädigt: Sie lässt sich nicht als Nachweis lesen${flaw(known)}.`,
  'format.duplicate-key': known =>
    say`Sie nennt etwas doppelt${known.place ? say` (${known.place})` : ''}; zwei Lesende könnten zwei verschiedene Nachweise sehen.`,
  'format.unsafe-key': known =>
    say`Sie enthält einen Feldnamen, der Programme in die Irre führen kann${known.place ? say` (${known.place})` : ''}.`,
  'format.not-a-credential': known =>
    described(known) ??
    say`Hier wurde kein Nachweis gefunden${met(known)}. Proofmark erwartet eine Datei oder einen Link mit einem signierten Nachweis.`,
  'format.unsupported': known =>
    known.has('found.document-signature')
      ? say`Ein signiertes PDF ohne angehängten Nachweis. Seine Signatur wird hier nicht geprüft. Nichts spricht dagegen.`
      : say`Diese Art von Datei liest Proofmark nicht${met(known)}. Nichts spricht dagegen.`,
  'format.too-large':
    'Das ist größer, als Proofmark liest. Versuchen Sie es mit dem Nachweis allein, ohne das, was ihn umgibt.',
  'format.too-deep': 'Das ist tiefer verschachtelt, als Proofmark liest. Versuchen Sie es mit dem Nachweis allein.',
  'format.unreachable': known =>
    say`Der Nachweis ließ sich nicht abrufen: ${fault(known)}. Über ihn ist noch nichts bekannt.`,
  'format.not-loaded':
    'Ein Teil von Proofmark ließ sich nicht laden, deshalb wurde nichts geprüft. Versuchen Sie es noch einmal. Nichts spricht dagegen.',

  'proof.intact': 'Nichts von dem, was die Signatur schützt, wurde seit dem Signieren verändert.',
  'proof.hosted': known => {
    if (known.has('hosted.withdrawn'))
      return say`Er trägt keine Signatur. Die Adresse, die er nennt, wurde gefragt und hat ihn zurückgezogen.`;
    return known.host
      ? say`Er trägt keine Signatur. ${known.host} zeigt ihn selbst und steht für ihn ein.`
      : say`Er trägt keine Signatur. Die Seite des Ausstellers zeigt ihn selbst und steht für ihn ein.`;
  },
  'proof.altered': 'Diese Datei wurde nach dem Signieren verändert.',
  'proof.wrong-signer': known => {
    if (known.has('hosted.other'))
      return say`Er trägt keine Signatur, und die Adresse, die er nennt, zeigt ein anderes Badge.`;
    if (known.has('hosted.elsewhere'))
      return say`Er trägt keine Signatur, und für die Adresse, die ihn zeigt, steht der genannte Aussteller nicht ein.`;
    return known.claimed
      ? say`Die Signatur stammt von einem Schlüssel, der nicht dem genannten Aussteller „${known.claimed}“ gehört.`
      : say`Die Signatur stammt von einem Schlüssel, der nicht dem genannten Aussteller gehört.`;
  },
  'proof.wrong-purpose': 'Der Schlüssel der Signatur ist nicht zum Ausstellen von Nachweisen bestimmt.',
  'proof.key-withdrawn': 'Der Aussteller hat den Schlüssel der Signatur zurückgezogen.',
  'proof.algorithm-refused': known =>
    say`Er ist auf eine Weise signiert, die nichts mehr schützt${found(known, 'stated.proof')}.`,
  'proof.malformed': known => {
    const misfit = Object.entries(misfits).find(([fact]) => known.has(fact));
    if (misfit)
      return say`Was gezeigt wird, passt nicht zu dem, was signiert wurde: ${misfit[1]}${found(known, misfit[0])}.`;
    return say`Die Signatur ist beschädigt und nicht lesbar${found(known, 'stated.proof')}.`;
  },
  'proof.from-the-future': 'Die Signatur trägt ein Datum in der Zukunft.',
  'proof.unsupported': known =>
    say`Auf eine Weise signiert, die Proofmark nicht prüfen kann${found(known, 'disclosure.algorithm', 'stated.proof')}. Nichts spricht dagegen.`,
  'proof.unknown-vocabulary': known =>
    say`Er verwendet ein Vokabular, das Proofmark nicht kennt${found(known, 'needed.vocabulary')}; die Signatur ließ sich nicht prüfen. Nichts spricht dagegen.`,
  'proof.uncovered-data': 'Die Signatur deckt nicht alles in dieser Datei ab. Was sie nicht abdeckt, bleibt hier weg.',
  'proof.key-not-published': known =>
    known.host
      ? say`Die Signatur ließ sich nicht prüfen: ${known.host} zeigt jetzt keinen Schlüssel. Vielleicht ist die Seite umgezogen; das beweist nichts.`
      : say`Die Signatur ließ sich nicht prüfen: Dort ist jetzt kein Schlüssel veröffentlicht. Vielleicht ist die Seite umgezogen; das beweist nichts.`,
  'proof.key-unreachable': known => {
    if (known.has('setting.no-contact'))
      return known.has('stated.address')
        ? say`Ob der Aussteller dieses Badge zeigt, wurde nicht geprüft, wie Sie es eingestellt haben. Nichts spricht dagegen.`
        : say`Die Signatur wurde nicht geprüft, wie Sie es eingestellt haben. Nichts spricht dagegen.`;
    if (known.has('stated.address'))
      return say`Ob der Aussteller dieses Badge zeigt, ließ sich nicht prüfen: ${fault(known)}. Nichts spricht dagegen.`;
    return known.has('seal.no-certificate')
      ? say`Das Siegel ließ sich nicht prüfen: Es bringt sein Zertifikat nicht mit. Nichts spricht dagegen.`
      : say`Die Signatur ließ sich nicht prüfen: ${fault(known)}. Nichts spricht dagegen.`;
  },
  'proof.key-since-withdrawn':
    'Der Schlüssel der Signatur wurde später zurückgezogen. Ob vor diesem Tag signiert wurde, lässt sich nicht zeigen.',
  'proof.not-hosted': known => {
    if (known.has('hosted.among-others'))
      return say`Er trägt keine Signatur, und wo er gezeigt wird, veröffentlichen viele ihre Dateien. Ob es sein Aussteller ist, lässt sich nicht sagen.`;
    return known.host
      ? say`${known.host} zeigt unter dieser Adresse jetzt kein Badge. Das kommt vor, wenn eine Seite umzieht; es beweist nichts.`
      : say`Die Adresse zeigt jetzt kein Badge. Das kommt vor, wenn eine Seite umzieht; es beweist nichts.`;
  },
  'proof.too-complex':
    'Die Signatur braucht mehr Arbeit, als Proofmark für einen Nachweis aufwendet. Nichts spricht dagegen.',
  'proof.not-loaded':
    'Die Signatur ließ sich nicht prüfen: Ein Teil von Proofmark ließ sich nicht laden. Versuchen Sie es noch einmal. Nichts spricht dagegen.',
  'proof.unsigned': 'Keine Signatur. Diese Datei kann jeder geschrieben haben.',

  'issuer.web-address': known => {
    if (known.has('hosted.at'))
      return known.host ? say`Gezeigt von ${known.host} selbst.` : say`Gezeigt von seiner eigenen Adresse.`;
    if (known.host && known.has('linked.both-ways'))
      return say`Signiert mit einem Schlüssel, den ${known.host} als eigenen nennt.`;
    return known.host
      ? say`Signiert mit einem Schlüssel, der auf ${known.host} veröffentlicht ist.`
      : say`Signiert mit einem Schlüssel, der unter einer Webadresse veröffentlicht ist.`;
  },
  'issuer.platform-account': known => {
    if (known.has('hosted.at'))
      return known.account
        ? say`Gezeigt für ${known.account}. Die Website steht dafür ein, nicht eine Adresse, die allein dem Aussteller gehört.`
        : say`Gezeigt von einer Website, die dafür einsteht, nicht von einer Adresse, die allein dem Aussteller gehört.`;
    if (known.account && known.has('linked.both-ways'))
      return say`Signiert mit einem Schlüssel, den ${known.account} als eigenen nennt. Diese Adresse muss nicht allein dem Aussteller gehören.`;
    return known.account
      ? say`Signiert von einem Konto bei ${known.account}. Die Plattform veröffentlicht diesen Schlüssel, nicht eine eigene Adresse des Ausstellers.`
      : say`Signiert von einem Konto bei einer Plattform. Sie veröffentlicht diesen Schlüssel, nicht eine eigene Adresse des Ausstellers.`;
  },
  'issuer.listed-address': known => {
    const [above, host] = [known.said('listed.above'), known.host];
    if (!host || !known.name || !known.list) return say`Eine Liste nennt die Organisation hinter dieser Webadresse.`;
    const address = above ? say`${host} ist eine Unteradresse von ${above}, der` : say`${host} ist die`;
    const day = known.listDate ? ` (Stand ${known.listDate})` : '';
    return known.has('listed.by-site')
      ? say`${address} Webadresse, die diese Website selbst für ${known.name} führt${day}.`
      : say`${address} Webadresse, die ${known.list} für ${known.name} nennt${day}.`;
  },
  'issuer.listed-signer': known => {
    if (!known.name || !known.list) return say`Eine Liste nennt die Organisation hinter diesem Schlüssel.`;
    const day = known.listDate ? ` (Stand ${known.listDate})` : '';
    return known.has('listed.by-site')
      ? say`Von dieser Website selbst geführt als ${known.name}${day}.`
      : say`In ${known.list} geführt als ${known.name}${day}.`;
  },
  'issuer.legal-seal': known => {
    const [provider, country] = [known.said('seal.provider'), known.said('seal.list-country')];
    if (!known.name || !provider || !country)
      return say`Gesiegelt mit einem Zertifikat, das ein gelisteter Dienst ausgestellt hat.`;
    const number = known.said('certificate.organisation-identifier');
    const sealer = number ? say`${known.name} (${number})` : say`${known.name}`;
    const kind = known.has('seal.qualified') ? 'Qualifiziertes Siegelzertifikat' : 'Zertifikat';
    const day = known.listDate ? ` (EU-Listen vom ${known.listDate})` : '';
    return say`Gesiegelt von ${sealer}. ${kind} von ${provider}, auf der EU-Vertrauensliste von ${country}${day}.`;
  },
  'issuer.seal-differs': known =>
    known.name && known.claimed
      ? say`Gesiegelt von ${known.name}. Als Aussteller nennt der Nachweis „${known.claimed}“, mit einer anderen Registernummer.`
      : known.name
        ? say`Gesiegelt von ${known.name}, mit einer anderen Registernummer als der des genannten Ausstellers.`
        : say`Das Siegel gehört einer anderen Organisation als dem genannten Aussteller.`,
  'issuer.unidentified': known =>
    known.key && known.has('ledger.entry')
      ? known.claimed
        ? say`Signiert von einem Eintrag im EBSI-Pilotregister (…${known.key}), das niemanden benennt. Er nennt sich „${known.claimed}“; nichts, was geprüft wurde, belegt das.`
        : say`Signiert von einem Eintrag im EBSI-Pilotregister (…${known.key}), das niemanden benennt.`
      : known.key
        ? known.claimed
          ? say`Signiert mit einem nicht zugeordneten Schlüssel (…${known.key}). Er nennt sich „${known.claimed}“; nichts, was geprüft wurde, belegt das.`
          : say`Signiert mit einem nicht zugeordneten Schlüssel (…${known.key}).`
        : known.claimed
          ? say`Nichts zeigt, wer ihn ausgestellt hat. Er nennt „${known.claimed}“; nichts, was geprüft wurde, belegt das.`
          : say`Nichts zeigt, wer ihn ausgestellt hat.`,
  'issuer.seal-untrusted': known => {
    const subject = known.said('certificate.organisation');
    if (subject && known.has('certificate.is-test'))
      return say`Das Zertifikat sagt „${subject}“, und dass es zum Ausprobieren ist. Es weist niemanden aus.`;
    if (subject && known.has('chain.not-granted'))
      return say`Das Zertifikat sagt „${subject}“. Dem ausstellenden Dienst war das nach der Liste seines Landes damals nicht gestattet.`;
    return subject
      ? say`Das Zertifikat sagt „${subject}“. Wer dieses Zertifikat ausgestellt hat, konnte Proofmark nicht prüfen.`
      : say`Er trägt ein Siegel, für dessen Zertifikat keine vorliegende Liste einsteht.`;
  },
  'issuer.seal-unbound': known =>
    known.name
      ? say`Gesiegelt von ${known.name}. Nichts verbindet diese Organisation mit dem genannten Aussteller.`
      : say`Er trägt ein Siegel, aber nichts verbindet die siegelnde Organisation mit dem genannten Aussteller.`,
  'issuer.unreachable': known => say`Wer signiert hat, ließ sich nicht nachschlagen: ${fault(known)}.`,
  'issuer.not-loaded':
    'Wer ihn ausgestellt hat, ließ sich nicht prüfen: Ein Teil von Proofmark ließ sich nicht laden. Versuchen Sie es noch einmal.',

  'period.current': known =>
    known.ends
      ? say`Er gilt bis zum ${known.ends.date}.`
      : known.begins
        ? known.has('shown.in-part')
          ? say`Er gilt seit dem ${known.begins.date}. Was von ihm gezeigt ist, nennt kein Enddatum; der Rest kann eines nennen.`
          : say`Er gilt seit dem ${known.begins.date} und nennt kein Enddatum.`
        : say`Er gilt heute, nach den Daten, die er nennt.`,
  'period.expired': known =>
    known.ends
      ? say`Er endete ${known.ends.distance}, am ${known.ends.date}.`
      : say`Er ist abgelaufen, nach dem Datum, das er nennt.`,
  'period.not-yet': known =>
    known.begins
      ? say`Er beginnt ${known.begins.distance}, am ${known.begins.date}.`
      : say`Er hat noch nicht begonnen, nach dem Datum, das er nennt.`,
  'period.unreadable': known =>
    say`Ein Datum, das er nennt, ist nicht lesbar${found(known, 'stated.valid-until', 'stated.valid-from')}.`,
  'period.clock': known =>
    say`Die Uhr Ihres Geräts zeigt den ${known.today} und geht offenbar falsch; die Daten hier wurden deshalb nicht beurteilt.`,
  'period.none': known =>
    known.has('shown.in-part')
      ? say`Was von ihm gezeigt ist, nennt kein Enddatum; der Rest kann eines nennen.`
      : say`Er nennt kein Enddatum.`,

  'status.good': known =>
    known.asOf
      ? say`Am ${known.asOf.date} hatte ihn der Aussteller nicht zurückgezogen.`
      : say`Der Aussteller hat ihn nicht zurückgezogen.`,
  'status.revoked': known =>
    known.said('list.reason')
      ? say`Vom Aussteller zurückgezogen, aus diesem Grund: „${known.said('list.reason') ?? ''}“.`
      : say`Vom Aussteller zurückgezogen.`,
  'status.suspended': 'Vom Aussteller vorläufig ausgesetzt. Das kann aufgehoben werden.',
  'status.unreachable': known =>
    known.has('setting.no-contact')
      ? say`Ob er zurückgezogen wurde, wurde nicht geprüft, wie Sie es eingestellt haben.`
      : say`Ob er zurückgezogen wurde, ließ sich nicht prüfen: ${fault(known)}.`,
  'status.list-invalid': 'Ob er zurückgezogen wurde, ließ sich nicht prüfen: Auf die Widerrufsliste ist kein Verlass.',
  'status.unsupported': known =>
    say`Ob er zurückgezogen wurde, ließ sich nicht prüfen: Der Aussteller führt das auf eine Weise, die Proofmark nicht liest${found(known, 'stated.status')}.`,
  'status.stale': 'Ob er zurückgezogen wurde, ließ sich nicht prüfen: Die Liste dafür ist veraltet.',
  'status.not-loaded':
    'Ob er zurückgezogen wurde, ließ sich nicht prüfen: Ein Teil von Proofmark ließ sich nicht laden. Versuchen Sie es noch einmal.',
  'status.none': known =>
    known.has('shown.in-part')
      ? say`Was von ihm gezeigt ist, nennt keine Liste, auf der ihn der Aussteller zurückziehen würde; der Rest kann eine nennen.`
      : say`Er nennt keine Liste, auf der ihn der Aussteller zurückziehen würde.`,
};

const headlines: Partial<Table<CheckReason, Sentence>> = {
  'format.malformed': known =>
    say`Diese Datei ist beschädigt: Sie lässt sich nicht als Nachweis lesen${flaw(known)}. Bitten Sie um eine neue.`,
  'format.duplicate-key':
    'Sie nennt etwas doppelt; Lesende könnten verschiedene Nachweise sehen. Verlassen Sie sich nicht auf ihren Inhalt.',
  'format.unsafe-key':
    'Sie enthält einen Feldnamen, der Programme in die Irre führen kann. Verlassen Sie sich nicht auf ihren Inhalt.',
  'format.not-a-credential': known =>
    described(known) ??
    say`Hier wurde kein Nachweis gefunden${met(known)}. Öffnen Sie die Datei oder den Link, der ihn enthält.`,
  'proof.altered': 'Nach dem Signieren verändert. Verlassen Sie sich nicht auf den Inhalt.',
  'proof.wrong-signer': known => {
    if (known.has('hosted.other')) return say`Die Adresse, die er nennt, zeigt ein anderes Badge.`;
    return known.has('hosted.elsewhere')
      ? say`Von jemand anderem gezeigt als vom genannten Aussteller.`
      : say`Von jemand anderem signiert als vom genannten Aussteller.`;
  },
  'proof.wrong-purpose':
    'Mit einem Schlüssel signiert, der nicht zum Ausstellen bestimmt ist. Verlassen Sie sich nicht auf den Inhalt.',
  'proof.key-withdrawn':
    'Mit einem Schlüssel signiert, den der Aussteller zurückgezogen hat. Verlassen Sie sich nicht auf den Inhalt.',
  'proof.algorithm-refused':
    'Auf eine Weise signiert, die nichts mehr schützt. Verlassen Sie sich nicht auf den Inhalt.',
  'proof.malformed': known =>
    Object.keys(misfits).some(fact => known.has(fact))
      ? say`Was gezeigt wird, passt nicht zu dem, was signiert wurde. Verlassen Sie sich nicht auf den Inhalt.`
      : say`Die Signatur ist beschädigt und nicht lesbar. Verlassen Sie sich nicht auf den Inhalt.`,
  'proof.from-the-future': 'Die Signatur trägt ein Datum in der Zukunft. Verlassen Sie sich nicht auf den Inhalt.',
  'proof.unknown-vocabulary':
    'Die Signatur ließ sich nicht prüfen: Der Nachweis verwendet ein Vokabular, das Proofmark nicht kennt. Nichts spricht dagegen.',
  'proof.uncovered-data': 'Die Signatur deckt einen Teil dieser Datei ab; was sie nicht abdeckt, bleibt hier weg.',
  'proof.not-hosted': 'Nur die Seite des Ausstellers selbst kann dafür einstehen. Öffnen Sie ihn dort.',
  'issuer.seal-untrusted': known => {
    const subject = known.said('certificate.organisation');
    if (subject && known.has('certificate.is-test'))
      return say`Unverändert, seit er gesiegelt wurde. Das Zertifikat sagt „${subject}“ und ist zum Ausprobieren; es weist niemanden aus.`;
    if (subject && known.has('chain.not-granted'))
      return say`Unverändert, seit er gesiegelt wurde. Das Zertifikat sagt „${subject}“; dem ausstellenden Dienst war das damals nicht gestattet.`;
    return subject
      ? say`Unverändert, seit er gesiegelt wurde. Das Zertifikat sagt „${subject}“; wer es ausgestellt hat, konnte Proofmark nicht prüfen.`
      : say`Unverändert, seit er gesiegelt wurde. Nichts Vorliegendes zeigt, wessen Siegel es ist.`;
  },
  'issuer.seal-differs': known =>
    known.name
      ? say`Gesiegelt von ${known.name}, einer anderen Organisation als dem genannten Aussteller.`
      : say`Gesiegelt von einer anderen Organisation als dem genannten Aussteller.`,
  'issuer.seal-unbound': known =>
    known.name
      ? say`Unverändert. Gesiegelt von ${known.name}; nichts verbindet diese Organisation mit dem genannten Aussteller.`
      : say`Unverändert. Nichts verbindet die siegelnde Organisation mit dem genannten Aussteller.`,
  'issuer.unreachable': known => say`Unverändert. Wer signiert hat, ließ sich nicht nachschlagen: ${fault(known)}.`,
  'period.expired': known => (known.ends ? say`Am ${known.ends.date} abgelaufen.` : say`Abgelaufen.`),
  'period.not-yet': known => (known.begins ? say`Beginnt am ${known.begins.date}.` : say`Hat noch nicht begonnen.`),
  'period.unreadable': 'Ein Datum, das er nennt, ist nicht lesbar.',
  'status.revoked': known => {
    const day = known.said('list.revoked-on');
    return day ? say`Am ${date(day.text)} vom Aussteller zurückgezogen.` : say`Vom Aussteller zurückgezogen.`;
  },
  'status.suspended': 'Vom Aussteller vorläufig ausgesetzt.',
  'status.list-invalid': 'Ob er zurückgezogen wurde, ließ sich nicht prüfen: Auf die Widerrufsliste ist kein Verlass.',
  'status.unsupported': 'Ob er zurückgezogen wurde, ließ sich nicht prüfen: Proofmark liest diese Art von Liste nicht.',
};

const headlinesWhenIntact: Partial<Table<CheckReason, Sentence>> = {
  'period.expired': known =>
    known.ends ? say`Unverändert, aber am ${known.ends.date} abgelaufen.` : say`Unverändert, aber abgelaufen.`,
  'period.not-yet': known =>
    known.begins
      ? say`Unverändert, beginnt aber erst am ${known.begins.date}.`
      : say`Unverändert, hat aber noch nicht begonnen.`,
  'period.unreadable': 'Unverändert, aber ein Datum, das er nennt, ist nicht lesbar.',
  'period.clock': 'Unverändert. Seine Daten wurden nicht beurteilt: Die Uhr Ihres Geräts geht offenbar falsch.',
  'status.unreachable': known =>
    known.has('setting.no-contact')
      ? say`Unverändert, aber ob er zurückgezogen wurde, wurde nicht geprüft, wie Sie es eingestellt haben.`
      : say`Unverändert, aber ob er zurückgezogen wurde, ließ sich nicht prüfen: ${fault(known)}.`,
  'status.list-invalid':
    'Unverändert, aber ob er zurückgezogen wurde, ließ sich nicht prüfen: Auf die Widerrufsliste ist kein Verlass.',
  'status.unsupported':
    'Unverändert, aber ob er zurückgezogen wurde, ließ sich nicht prüfen: Proofmark liest diese Art von Liste nicht.',
  'status.stale': 'Unverändert, aber ob er zurückgezogen wurde, ließ sich nicht prüfen: Die Liste dafür ist veraltet.',
  'status.not-loaded':
    'Unverändert, aber ob er zurückgezogen wurde, ließ sich nicht prüfen: Ein Teil von Proofmark ließ sich nicht laden. Versuchen Sie es noch einmal.',
};

const signer: Language['signer'] = {
  intact: say`Unverändert.`,
  intactAndInForce: say`Unverändert und in Kraft.`,
  inForce: say`In Kraft.`,
  stillIntact: say`Die Signatur ist unversehrt.`,
  notChecked: say`Die Signatur ließ sich nicht prüfen.`,
  address: host => say`Signiert von ${host}.`,
  expected: say`Ist das die Einrichtung, die Sie erwarten?`,
  callsItself: claimed => say`Sie nennt sich „${claimed}“; die Adresse beweist das nicht.`,
  account: (host, claimed) =>
    claimed
      ? say`Signiert von einem Konto bei ${host}, das sich „${claimed}“ nennt.`
      : say`Signiert von einem Konto bei ${host}.`,
  organisation: (name, host) => (host ? say`Signiert von ${name} (${host}).` : say`Signiert von ${name}.`),
  seal: (name, number) => (number ? say`Gesiegelt von ${name} (${number}).` : say`Gesiegelt von ${name}.`),
  vouched: (provider, country, day, qualified) =>
    say`${qualified ? 'Qualifiziertes Siegelzertifikat' : 'Zertifikat'} von ${provider}, auf der EU-Vertrauensliste von ${country}${day === undefined ? '' : ` (EU-Listen vom ${day})`}.`,
  certificate: subject => say`Das Zertifikat des Siegels sagt „${subject}“; nichts Vorliegendes bestätigt das.`,
  unknown: claimed =>
    claimed
      ? say`Nichts zeigt, wer signiert hat; als Aussteller steht da „${claimed}“.`
      : say`Nichts zeigt, wer signiert hat.`,
  intactNotBy: expected => say`Unverändert, aber nicht von ${expected} ausgestellt.`,
  notBy: expected => say`Nicht von ${expected} ausgestellt.`,
  perhapsBy: expected => say`Ob ${expected} ihn ausgestellt hat, ist nicht bekannt.`,
  asExpected: expected => say`Der Aussteller ist der, den diese Website erwartet: ${expected}.`,
  otherThanExpected: 'ein anderer, als diese Website erwartet',
  withoutEnd: say`Er nennt weder Enddatum noch Widerrufsliste.`,
  perhapsNotShown: say`Er ist nur zum Teil gezeigt; ein Ende oder ein Widerruf kann im Rest stehen.`,
};

const notes: Table<Note, Sentence> = {
  'element.assessment-date': 'Das ist das Datum der Prüfung; die längere Liste lässt es gelten.',
  'element.may-be-printed': 'Es kann auf dem Bild der Urkunde stehen, das Proofmark nicht liest.',
  'format.compressed-text': 'Sein Text ist komprimiert; die Norm für Nachweise in Bildern sieht das nicht vor.',
  'format.more-inside': 'Darin stecken mehr Nachweise, als hier beurteilt wurden.',
  'format.first-of-several':
    'Darin ist von mehreren Lernenden oder Leistungen die Rede. Was hier steht, betrifft nur die erste.',
  'format.nested-credentials': 'Er enthält weitere Nachweise (Empfehlungen, Belege). Sie wurden nicht geprüft.',
  'format.schema-not-checked':
    'Das Schema, das er nennt, wurde nicht abgerufen; seine Form wurde nicht damit verglichen.',
  'format.self-described': 'Es ist eine Beschreibung auf einer Webseite, und niemand hat sie signiert.',
  'proof.hosted-differs':
    'Was übergeben wurde, weicht von dem ab, was seine Adresse jetzt zeigt. Hier gilt, was die Adresse zeigt.',
  'proof.extra-signer': 'Auch jemand anderes hat ihn signiert. Das sagt nichts über den Aussteller.',
  'proof.extra-unsupported': 'Er trägt eine weitere Signatur, die sich nicht prüfen ließ.',
  'proof.holder-only':
    'Diesen Umschlag hat nur die Person signiert, die ihn übergab; das sagt nichts über den Aussteller.',
  'proof.for-the-holder':
    'Diese Kopie ist für die Wallet der Inhaberin oder des Inhabers bestimmt; dort entsteht aus ihr eine zum Vorzeigen. Bitten Sie um eine solche.',
  'proof.partly-shown':
    'Gezeigt wird ein Teil dessen, was signiert ist. Was hier fehlt, kann im Rest stehen, auch ein Ablauf oder ein Widerruf.',
  'proof.own-vocabulary':
    'Seine Namen stammen aus einem Vokabular, das Proofmark nicht kennt; sie können etwas anderes bedeuten, als es scheint.',
  'proof.shown-elsewhere':
    'Beim Vorzeigen wurde etwas dazu unterschrieben. Das wurde nicht geprüft: Es sagt nichts über den Aussteller und beweist sonst niemandem etwas.',
  'proof.self-asserted-key':
    'Der Schlüssel, den er selbst mitbringt, passt. Einen Schlüssel mitbringen kann jeder; nur der veröffentlichte des Ausstellers bewiese etwas.',
  'proof.legal-validation':
    'Für die volle rechtliche Prüfung dienen die Europass-Anzeige oder ein eIDAS-Validierungsdienst.',
  'proof.timestamp-unread':
    'Er trägt Zeitstempel. Keiner davon ließ sich bestätigen; wann er gesiegelt wurde, ist also nicht nachgewiesen.',
  'issuer.academic-domain': known => {
    const name = known.said('named.academic-domain');
    return name
      ? say`Eine von Freiwilligen gepflegte Liste akademischer Domains nennt diese Domain „${name}“.`
      : say`Eine von Freiwilligen gepflegte Liste akademischer Domains nennt diese Domain.`;
  },
  'issuer.copied-achievement': known =>
    known.definedAt && known.host
      ? say`Er beschreibt eine Leistung, die auf ${known.definedAt} veröffentlicht ist; Aussteller ist ${known.host}.`
      : known.definedAt
        ? say`Er beschreibt eine Leistung, die auf ${known.definedAt} veröffentlicht ist, nicht beim Aussteller.`
        : say`Er beschreibt eine Leistung, die jemand anderes veröffentlicht hat.`,
  'issuer.directories-disagree': known => {
    const named = known.all('listed.organisation');
    return named.length > 1
      ? say`Für mehr als eine Organisation geführt (${joined(
          named.map(name => [name]),
          '; ',
        )}); deshalb zählt keine Liste.`
      : say`Listen nennen hier verschiedene Organisationen; deshalb zählt keine.`;
  },
  'issuer.directory-stale': known => {
    const day = known.listDate ? ` (${known.listDate})` : '';
    if (known.has('chain.list-out-of-date'))
      return say`Die Liste, die den Dienst hinter dem Zertifikat nennt, ist veraltet${day}.`;
    return known.list
      ? say`${known.list} nennt diesen Signierenden, ist aber veraltet${day}.`
      : say`Eine Liste nennt diesen Signierenden, ist aber veraltet.`;
  },
  'issuer.key-changed': known => {
    const until = known.said('keys.seen-until');
    return until
      ? say`Mit einem anderen Schlüssel signiert als denen, die bis zum ${date(until.text)} gesehen wurden. Aussteller wechseln ihre Schlüssel hin und wieder.`
      : say`Mit einem anderen Schlüssel signiert als den bisher gesehenen. Aussteller wechseln ihre Schlüssel hin und wieder.`;
  },
  'issuer.listed-self-declared': known => {
    const declared = known.said('listed.self-declared');
    return declared
      ? say`Ein Register, in das sich Aussteller selbst eintragen, nennt diesen Signierenden „${declared}“. Für diesen Namen steht niemand ein.`
      : say`Ein Register, in das sich Aussteller selbst eintragen, nennt diesen Signierenden. Für den Namen steht niemand ein.`;
  },
  'issuer.lookalike': known => {
    const [name, address] = [known.said('listed.similar-name'), known.said('listed.similar-address')];
    const [inName, inAddress] = [known.said('found.letters-in-name'), known.said('found.letters-in-address')];
    const sentences = [
      ...(address
        ? [
            say`Seine Adresse sieht aus wie ${address} aus einer Liste und ist eine andere${inAddress ? say`: ${inAddress}` : ''}.`,
          ]
        : []),
      ...(name
        ? [
            say`Der behauptete Name sieht aus wie „${name}“ in der Liste und ist mit anderen Buchstaben geschrieben${inName ? say`: ${inName}` : ''}.`,
          ]
        : []),
    ];
    return sentences.length > 0
      ? joined(sentences)
      : say`Sein Name oder seine Adresse sieht aus wie eine aus einer Liste und ist eine andere.`;
  },
  'issuer.mixed-scripts': known =>
    say`Der Name des Ausstellers mischt Buchstaben mehrerer Alphabete in einem Wort${found(known, 'found.mixed-words')}.`,
  'issuer.name-differs': known => {
    const subject = known.said('certificate.organisation');
    if (subject && known.claimed) {
      return say`Der Nachweis nennt den Aussteller „${known.claimed}“; das Zertifikat sagt „${subject}“.`;
    }
    return known.name && known.claimed
      ? say`Der Nachweis nennt den Aussteller „${known.claimed}“; die Liste sagt „${known.name}“.`
      : say`Der Nachweis nennt den Aussteller anders als die Liste.`;
  },
  'issuer.domain-linked': known =>
    known.host
      ? say`In beide Richtungen verbunden: ${known.host} nennt diesen Schlüssel als eigenen, und der Schlüssel hat signiert, dass er dorthin gehört.`
      : say`Adresse und Schlüssel sind in beide Richtungen verbunden.`,
  'issuer.name-match-only':
    'Nur Name und Land verbinden das Siegel mit dem genannten Aussteller; eine Registernummer zum Vergleichen steht nicht da.',
  'issuer.on-mandate': known =>
    known.claimed
      ? say`Gesiegelt im Auftrag von „${known.claimed}“, nach eigener Angabe des Nachweises.`
      : say`Gesiegelt im Auftrag des genannten Ausstellers, nach eigener Angabe des Nachweises.`,
  'issuer.own-host': known =>
    known.has('published.at') || known.has('linked.both-ways')
      ? say`Gefunden auf ${known.said('found.on') ?? 'einer Seite'}, der eigenen Adresse des Ausstellers.`
      : say`Gefunden auf ${known.said('found.on') ?? 'einer Seite'}; diese Adresse nennt er als die des Ausstellers.`,
  'issuer.seal-revocation-unchecked':
    'Ob das Zertifikat widerrufen wurde, wurde nicht gefragt: Das verriete dessen Aussteller, was angesehen wird.',
  'issuer.seal-time-unproven': 'Das Zertifikat ist abgelaufen; wann gesiegelt wurde, ließ sich nicht nachweisen.',
  'issuer.test-seal': 'Das Zertifikat ist eines zum Ausprobieren, nicht für echte Nachweise.',
  'issuer.shared-host': 'Unter dieser Adresse können viele veröffentlichen; sie steht nicht für eine Organisation.',
  'issuer.subdomain': 'Der Schlüssel ist auf einer Unteradresse der geführten Adresse veröffentlicht.',
  'period.dates-differ': 'Er nennt seine Daten zweimal, und sie weichen ab. Die strengeren wurden verwendet.',
  'period.no-zone': 'Ein Datum nennt keine Zeitzone; es wurde als UTC gelesen.',
  'period.reversed': 'Sein Enddatum liegt vor seinem Anfangsdatum.',
  'status.as-of': known => {
    if (known.asOf && known.has('list.old'))
      return say`Die Widerrufsliste ist vom ${known.asOf.date} (${known.asOf.distance}) und nennt kein Ende: Sie kann veraltet sein.`;
    return known.asOf
      ? say`Die Widerrufsliste ist vom ${known.asOf.date} (${known.asOf.distance}).`
      : say`Die Widerrufsliste gilt für den Tag, an dem sie erstellt wurde.`;
  },
  'status.individual-address':
    'Seine Widerrufsliste hat eine eigene Adresse: Der Aussteller kann sehen, dass genau dieser Nachweis geprüft wird.',
  'status.message': known =>
    known.said('list.message')
      ? say`Die Widerrufsliste sagt dazu: „${known.said('list.message') ?? ''}“.`
      : say`Die Widerrufsliste enthält eine Mitteilung dazu.`,
  'status.other-id': 'Die Widerrufsliste nennt für sich eine andere Adresse als die, unter der sie abgerufen wurde.',
  'status.other-signer':
    'Die Widerrufsliste führt und signiert eine andere Organisation, an der Adresse, die der Aussteller nennt.',
  'status.refresh-available': 'Der Aussteller sagt, dass es eine neuere Fassung gibt.',
  'status.short-list': 'Die Widerrufsliste ist kurz und schützt die Lernenden deshalb weniger.',
};

const issuerCard: Language['issuerCard'] = {
  unknown: say`Nichts zeigt, wer ihn ausgestellt hat.`,
  unknownKey: say`Nichts zeigt, wessen Schlüssel das ist.`,
  unknownCertificate: say`Keine vorliegende Liste steht für das Zertifikat ein.`,
  testCertificate: say`Das Zertifikat ist zum Ausprobieren.`,
  notLookedUp: say`Wer signiert hat, ließ sich nicht nachschlagen.`,
  claimed: {
    nothing: claimed => say`Der Aussteller nennt sich „${claimed}“. Nichts hier Geprüftes bestätigt das.`,
    address: claimed => say`Der Aussteller nennt sich „${claimed}“. Die Adresse beweist das nicht.`,
    account: claimed =>
      say`Der Aussteller nennt sich „${claimed}“. Wer ein Konto eröffnet, wählt dessen Namen; das beweist nichts.`,
    other: claimed => say`Der Aussteller nennt sich „${claimed}“. Das ist nicht der hier belegte Name.`,
  },
  listed: (name, of, day, stale) =>
    stale ? say`${of}, Liste vom ${day}, veraltet: „${name}“` : say`${of}, Liste vom ${day}: „${name}“`,
  inOwnList: (name, of) => say`${of}: „${name}“`,
  curations: {
    yours: 'Ihre eigene Liste',
    site: 'von dieser Website selbst geführt',
    live: 'ein offenes Verzeichnis, für diese Prüfung gefragt',
    vetted: 'ein offenes Verzeichnis',
    open: 'ein offenes Verzeichnis',
    'self-declared': 'ein Verzeichnis, in das sich Aussteller selbst eintragen; niemand steht für den Namen ein',
    own: 'eine Liste, die Sie eingelesen haben',
  },
  youNoted: (note, day) => {
    const when = day === undefined ? '' : ` am ${day}`;
    return note ? say`Sie haben${when} notiert: „${note}“.` : say`Sie haben diesen Aussteller${when} notiert.`;
  },
  noted: (of, note, day) => {
    const when = day === undefined ? '' : ` am ${day}`;
    return note ? say`In ${of}${when} notiert: „${note}“.` : say`In ${of}${when} notiert.`;
  },
  lists: 'Listen, die ihn nennen',
  stated: 'Vom Nachweis angegeben, nicht geprüft',
  website: 'Website',
  country: 'Land',
  identifier: 'Kennung',
  more: 'Mehr zum Aussteller',
  know: {
    open: 'Ich kenne diesen Aussteller',
    intro:
      'Notieren Sie, wen Sie kennen. Es bleibt auf diesem Gerät, in Ihrer eigenen Liste, und jeder Bericht, den sie hebt, nennt diese Liste.',
    name: 'Name, unter dem Sie ihn kennen',
    nameHint: 'Ihnen überlassen, weil hier nichts einen Namen belegt.',
    nameMissing: 'Schreiben Sie den Namen, unter dem Sie ihn kennen.',
    note: 'Notiz: Woher kennen Sie ihn? (darf leer sein)',
    what: 'Was gemerkt wird',
    did: say`Diese Kennung und nichts sonst:`,
    domain: say`Dieser Host, für alles, was dort oder darunter veröffentlicht ist:`,
    save: 'Speichern',
    cancel: 'Abbrechen',
    saved: name => `In Ihre eigene Liste geschrieben: ${name}.`,
    notSaved: 'Der Browser hat nicht zugelassen, dass Proofmark es notiert.',
    privately: 'Ein privates Fenster behält nichts; deshalb lässt sich hier kein Aussteller notieren.',
    forget: 'Diesen Aussteller vergessen',
    forgotten: 'Aus Ihrer eigenen Liste genommen.',
  },
  ask: {
    press: host => say`ROR fragen, welche Organisation ${host} führt`,
    hint: say`ROR ist ein offenes Verzeichnis von Forschungseinrichtungen. Nur der Name dieses Hosts oder der Domain darüber wird an api.ror.org gesendet.`,
    listed: 'ROR führt eine Organisation mit dieser Adresse.',
    notListed: host => say`ROR führt keine Organisation mit der Adresse ${host}. Das spricht nicht gegen sie.`,
    unanswered: why => say`ROR konnte nicht gefragt werden: ${why}. Nichts spricht dagegen.`,
  },
};

const reviewed = {
  decisions: {
    positive: 'mit positiver Entscheidung',
    conditional: 'mit positiver Entscheidung unter Auflagen',
    negative: 'mit negativer Entscheidung',
    'not-applicable': 'ohne Entscheidung',
  } satisfies Table<ReportWords['decision'], string>,
  flags: {
    none: '',
    low: 'DEQAR versieht sie mit einem Vermerk (gering).',
    high: 'DEQAR versieht sie mit einem Vermerk (hoch).',
  } satisfies Table<ReportWords['flag'], string>,
};

const snapshot = ({ day, stale }: ReviewWords): string => `(Stand ${day}${stale ? ', veraltet' : ''})`;

const reviews: Language['reviews'] = {
  title: 'Externe Qualitätsprüfung',
  statement: review => {
    const names = joined(
      review.names.map(name => [name]),
      '; ',
    );
    const named = review.under ? say`${names} (geführt unter ${review.under})` : names;
    const { list, report } = review;
    switch (review.binding) {
      case 'bound':
        return report
          ? onRecord(report, named, review)
          : say`${list} führt ${named}, ohne einen Bericht über die Einrichtung oder einen Studiengang dieses Namens ${snapshot(review)}.`;
      case 'claimed':
        return say`Der Nachweis beruft sich auf ${named}, geführt in ${list}; der Schlüssel ist nicht daran gebunden ${snapshot(review)}.`;
      case 'same-website':
        return say`Er nennt die Website von ${named} in ${list}; nichts bindet die Signatur daran ${snapshot(review)}.`;
      case 'name-and-country':
        return say`Mögliche Namensgleichheit in ${list}, im genannten Land: ${named} ${snapshot(review)}.`;
      case 'name-only':
        return say`Mögliche Namensgleichheit in ${list}: ${named} ${snapshot(review)}.`;
    }
  },
};

function onRecord(report: ReportWords, named: Phrase, review: ReviewWords): Phrase {
  const { agency, decision, flag, from, hasEnded, missesAwardDate, official, programme, to } = report;
  const opening = hasEnded ? `Externe Qualitätsprüfung verzeichnet bis ${to}` : 'Externe Qualitätsprüfung verzeichnet';
  const size = programme?.ects === undefined ? '' : `, ${number(programme.ects)} ECTS`;
  const what = programme ? say`dieses Programm (gleicher Name${size}) von ${named}` : say`die Einrichtung ${named}`;
  const further = [
    ...(official ? [] : ['Die Prüfung war freiwillig.']),
    ...(flag === 'none' ? [] : [reviewed.flags[flag]]),
    ...(missesAwardDate ? ['Sie umfasst den Tag der Vergabe nicht.'] : []),
    ...(programme ? [] : ['Die Prüfung einer Einrichtung umfasst nicht jeden Kurs.']),
  ];
  return joined([
    say`${opening}: ${review.list} führt einen Bericht von ${agency} über ${what}, vom ${from} bis ${to}, ${reviewed.decisions[decision]} ${snapshot(review)}.`,
    ...further.map(words => say`${words}`),
  ]);
}

const faults: Table<Fault, (host: Phrase, more?: FaultWords) => Phrase> = {
  'web.refused': host => say`${host} wurde nicht gefragt, weil Proofmark diese Adresse nicht fragen darf`,
  'web.not-permitted': host => say`${host} wurde nicht gefragt, weil niemand es erlaubt hat`,
  'web.unreachable': host => say`${host} hat nicht geantwortet`,
  'web.timeout': host => say`${host} hat nicht rechtzeitig geantwortet`,
  'web.busy': (host, { until } = {}) =>
    until === undefined
      ? say`${host} ist ausgelastet und bittet zu warten`
      : say`${host} ist ausgelastet und bittet zu warten bis ${grammar.moment(until)}`,
  'web.redirected': (host, { target } = {}) =>
    target === undefined
      ? say`${host} verweist auf eine andere Adresse, der nicht gefolgt wurde`
      : say`${host} verweist jetzt auf ${target}, und dem wurde nicht gefolgt`,
  'web.unexpected-content': host => say`${host} hat etwas anderes geschickt als erwartet`,
  'web.too-large': host => say`${host} hat mehr geschickt, als Proofmark liest`,
};

/** Statt eines Hindernisses, wo die Person nicht will, dass Aussteller gefragt werden. */
const notAsked = (host: Phrase): Phrase => say`${host} wurde nicht gefragt, wie Sie es eingestellt haben`;

const elements: ElementTable = {
  'learner-identity': {
    label: 'Wer es erworben hat',
    name: 'lernende Person',
    official: 'Identifizierung der/des Lernenden',
    question: 'Zu welcher Person gehört diese Kennung? Lassen Sie sie sich von ihr zeigen.',
    request: 'meinen Namen als lernende Person',
  },
  title: {
    label: 'Wie es heißt',
    name: 'Bezeichnung',
    official: 'Bezeichnung des Microcredentials',
    question: 'Wie lautet die vollständige Bezeichnung dieses Microcredentials?',
    request: 'die vollständige Bezeichnung',
  },
  'issuer-country': {
    label: 'Land oder Region des Ausstellers',
    name: 'Land des Ausstellers',
    official: 'Land (Länder)/Region(en) des Ausstellers',
    question: 'In welchem Land (oder welcher Region) hat der Aussteller seinen Sitz?',
    request: 'das Land des Ausstellers',
  },
  'awarding-body': {
    label: 'Vergebende Stelle',
    name: 'vergebende Stelle',
    official: 'Vergebende Stelle(n)',
    question: 'Welche Organisation vergibt es, und handelt der Signierende für sie?',
    request: 'den Namen der vergebenden Stelle',
  },
  'issue-date': {
    label: 'Ausstellungsdatum',
    name: 'Ausstellungsdatum',
    official: 'Ausstellungsdatum',
    question: 'An welchem Tag wurde es vergeben?',
    request: 'das Ausstellungsdatum (das volle Datum)',
  },
  'learning-outcomes': {
    label: 'Was die lernende Person kann',
    name: 'Lernergebnisse',
    official: 'Lernergebnisse',
    question: 'Was kann die lernende Person jetzt? Bitten Sie um die Lernergebnisse, nicht um den Lehrplan.',
    request: 'die Lernergebnisse (was ich jetzt kann)',
  },
  workload: {
    label: 'Wie viel Arbeit',
    name: 'Arbeitsaufwand',
    official: 'Zum Erreichen der Lernergebnisse vorgesehener Arbeitsaufwand (möglichst in ECTS-Leistungspunkten)',
    question: 'Für wie viele Stunden Lernen insgesamt oder wie viele ECTS-Punkte steht es?',
    request: 'den Arbeitsaufwand (in ECTS-Punkten oder Stunden)',
  },
  level: {
    label: 'Niveau',
    name: 'Niveau',
    official:
      'Niveau (und gegebenenfalls Zyklus) der Lernerfahrung, die zu dem Microcredential führt (EQR, QR-EHR), falls zutreffend',
    question: 'Ist es einem nationalen Rahmen oder dem EQR zugeordnet? Wenn nicht, sollte der Aussteller das sagen.',
    request: 'das Niveau (EQR oder nationaler Rahmen, oder dass es keines hat)',
  },
  'assessment-type': {
    label: 'Wie geprüft wurde',
    name: 'Art der Beurteilung',
    official: 'Art der Beurteilung',
    question: 'Wie wurden die Lernergebnisse geprüft?',
    request: 'die Art der Beurteilung (Prüfung, Projekt, Portfolio und so weiter)',
  },
  'participation-form': {
    label: 'Wie teilgenommen wurde',
    name: 'Form der Teilnahme',
    official: 'Form der Teilnahme an der Lernaktivität',
    question: 'Online, gemischt oder vor Ort?',
    request: 'die Form der Teilnahme (online, gemischt, vor Ort)',
  },
  'quality-assurance': {
    label: 'Wer die Qualität sichert',
    name: 'Qualitätssicherung',
    official: 'Art der Qualitätssicherung, auf die sich das Microcredential stützt',
    question: 'Welches Verfahren der Qualitätssicherung deckt es ab (Einrichtung oder Programm, welche Agentur)?',
    request: 'die Art der Qualitätssicherung (welches Verfahren, welche Agentur)',
  },
  prerequisites: {
    label: 'Voraussetzungen',
    name: 'Voraussetzungen',
    official: 'Voraussetzungen für die Teilnahme an der Lernaktivität',
    question: 'Was war für die Teilnahme nötig (auch „nichts“)?',
    request: 'die Voraussetzungen (auch „keine“)',
  },
  'supervision-id-verification': {
    label: 'Aufsicht und Identitätsprüfung',
    name: 'Aufsicht und Identitätsprüfung',
    official:
      'Aufsicht und Identitätsprüfung bei der Beurteilung (ohne Aufsicht und ohne Identitätsprüfung, mit Aufsicht ohne Identitätsprüfung, mit Aufsicht online oder vor Ort mit Identitätsprüfung)',
    question: 'Fand die Prüfung unter Aufsicht statt, und wurde die Identität geprüft?',
    request: 'ob unter Aufsicht geprüft und die Identität festgestellt wurde',
  },
  grade: {
    label: 'Ergebnis',
    name: 'Ergebnis',
    official: 'Erreichte Note',
    question: 'Welches Ergebnis, auf welcher Skala?',
    request: 'das Ergebnis mit seiner Skala',
  },
  stackability: {
    label: 'Eigenständig oder Teil von etwas',
    name: 'Kombinierbarkeit',
    official:
      'Möglichkeiten der Integration/Kombination (eigenständiges, unabhängiges Microcredential/integriert, kombinierbar zu einem anderen Nachweis)',
    question: 'Steht es für sich, oder zählt es zu etwas Größerem?',
    request: 'ob es für sich steht oder Teil von etwas Größerem ist',
  },
  'further-information': {
    label: 'Weitere Angaben',
    name: 'weitere Angaben',
    official: 'Weitere Informationen',
    question: 'Wo ist der Kurs beschrieben?',
    request: 'eine Adresse, unter der der Kurs beschrieben ist',
  },
  'recognition-information': {
    label: 'Worauf es angerechnet wird',
    name: 'Anrechnung',
    official:
      'Ob und wie das Microcredential in derselben Einrichtung oder aufgrund einer Vereinbarung anerkannt wird: Leistungspunkte, Studiengang',
    question:
      'Wird es auf einen Studiengang Ihrer Einrichtung oder, nach Vereinbarung, anderswo angerechnet: mit wie vielen Punkten, in welchem Studiengang?',
    request:
      'ob es auf einen Studiengang Ihrer Einrichtung oder, nach Vereinbarung, anderswo angerechnet wird: mit wie vielen Punkten, in welchem Studiengang',
  },
  provider: {
    label: 'Wer gelehrt hat',
    name: 'Anbieter',
    official: 'Angaben zum Anbieter',
    question: 'Welche Organisation hat gelehrt?',
    request: 'die Organisation, die gelehrt hat',
  },
  'provider-country': {
    label: 'Land des Anbieters',
    name: 'Land des Anbieters',
    official: 'Angaben zum Anbieter, einschließlich Land',
    question: 'In welchem Land wurde gelehrt?',
    request: 'das Land, in dem gelehrt wurde',
  },
  'awarding-body-country': {
    label: 'Land der vergebenden Stelle',
    name: 'Land der vergebenden Stelle',
    official: 'Angaben zur vergebenden Stelle oder Einrichtung, einschließlich Land (falls abweichend)',
    question: 'In welchem Land ist die vergebende Stelle?',
    request: 'das Land der vergebenden Stelle',
  },
  seal: {
    label: 'Signatur oder Siegel',
    name: 'Signatur oder Siegel',
    official: 'einschließlich Signatur oder Siegel des Anbieters und/oder der vergebenden Stelle oder Einrichtung',
    question: 'Kann der Aussteller eine signierte Fassung geben?',
    request: 'eine Signatur oder ein Siegel',
  },
  authenticity: {
    label: 'Prüfbar',
    name: 'ein Weg, es zu prüfen',
    official: 'Überprüfung der Echtheit',
    question: 'Wie lässt sich die Echtheit prüfen?',
    request: 'einen Weg, die Echtheit zu prüfen',
  },
  'nqf-level': {
    label: 'Niveau im nationalen Rahmen',
    name: 'Niveau im nationalen Rahmen',
    official: 'NQR-Niveau (wenn möglich)',
    question: 'Welches Niveau in welchem nationalen Rahmen?',
    request: 'das Niveau im nationalen Rahmen',
  },
  'qf-ehea-cycle': {
    label: 'Zyklus (QR-EHR)',
    name: 'Zyklus',
    official: 'QR-EHR- und EQR-Niveau (sofern zugeordnet)',
    question: 'Auf dem Niveau welches Zyklus?',
    request: 'den Zyklus, dessen Niveau es hat (QR-EHR)',
  },
  'isced-level': {
    label: 'ISCED-Stufe',
    name: 'ISCED-Stufe',
    official: 'ISCED-Stufe und Code des Fachgebiets',
    question: 'Welche Stufe nach ISCED 2011?',
    request: 'die ISCED-Stufe',
  },
  'isced-field': {
    label: 'Code des Fachgebiets',
    name: 'Code des Fachgebiets',
    official: 'ISCED-Stufe und Code des Fachgebiets',
    question: 'Welches Fachgebiet nach ISCED-F?',
    request: 'den Code des Fachgebiets (ISCED-F)',
  },
  'sqf-level': {
    label: 'Niveau im Branchenrahmen',
    name: 'Niveau im Branchenrahmen',
    official: 'Niveau in einem sektoralen Rahmen (falls nötig)',
    question: 'Welches Niveau in welchem Branchenrahmen?',
    request: 'das Niveau im Branchenrahmen',
  },
  expiry: {
    label: 'Ablaufdatum',
    name: 'Ablaufdatum',
    official: 'In manchen Fällen oder Fachgebieten kann ein Ablaufdatum nötig sein',
    question: undefined,
    request: 'das Ablaufdatum',
  },
  'issuer-legal-identity': {
    label: 'Rechtliche Identität des Ausstellers',
    name: 'rechtliche Identität des Ausstellers',
    official: 'ausreichende Angaben, um die rechtliche Identität des Ausstellers zu prüfen',
    question: 'Unter welcher Register- oder Umsatzsteuernummer ist der Aussteller eingetragen?',
    request: 'die Register- oder Umsatzsteuernummer des Ausstellers',
  },
  'place-of-issue': {
    label: 'Ausstellungsort',
    name: 'Ausstellungsort',
    official: 'Datum und Ort der Ausstellung des Microcredentials',
    question: 'Wo wurde es ausgestellt?',
    request: 'den Ausstellungsort',
  },
};

const elementReasons: ElementReasonTable = {
  present: {
    'element.stated': 'angegeben',
    'element.stated-in-words': 'im Text angegeben, nicht in einem eigenen Feld',
    'element.unusual-size': 'möglich, auch wenn außerhalb der üblichen 1–15 ECTS',
  },
  weak: {
    'element.identifier-only': 'eine Kennung, kein Name',
    'element.hashed': 'verborgen hinter einem Code, den die Inhaberin oder der Inhaber öffnen kann',
    'element.partial-name': 'nur ein Teil eines Namens',
    'element.placeholder': 'ein Name, der oft als Muster dient',
    'element.generic-title': 'eine Bezeichnung, die auf alles passt',
    'element.wrapper-only': 'der Name des Zertifikats, nicht dessen, was gelernt wurde',
    'element.derived': 'aus einer anderen Angabe über eine Tabelle abgeleitet',
    'element.inferred': 'aus dem Aussteller oder seiner Adresse geschlossen, nicht angegeben',
    'element.region-only': 'eine Region oder Stadt ohne ihr Land',
    'element.other-date': 'ein anderes Datum als das der Vergabe',
    'element.incomplete-date': 'kein volles Datum',
    'element.topics-only': 'Themen des Kurses, nicht was die lernende Person kann',
    'element.repeats-title': 'es wiederholt die Bezeichnung',
    'element.keywords-only': 'Stichwörter ohne einen Rahmen dahinter',
    'element.elsewhere': 'hinter einem Link angegeben, nicht im Nachweis',
    'element.no-unit': 'eine Zahl ohne Einheit',
    'element.free-text': 'freier Text, der sich nicht sicher lesen lässt',
    'element.calendar-only': 'Zeit im Kalender, nicht Zeit zum Lernen',
    'element.no-framework': 'ohne den Rahmen, zu dem es gehört',
    'element.method-in-criteria': 'unter den Kriterien erwähnt, nicht als Methode angegeben',
    'element.result-only': 'ein Ergebnis ohne die Methode dahinter',
    'element.attendance-only': 'Anwesenheit, die für sich nichts prüft',
    'element.schedule-only': 'ein Zeitmodell, keine Form der Teilnahme',
    'element.assessment-mode-only': 'über die Prüfung gesagt, nicht über das Lernen',
    'element.activity-type-only': 'eine Art von Aktivität, aus der es sich erraten ließe',
    'element.claim-only': 'behauptet, ohne Art, Agentur oder Entscheidung',
    'element.lapsed': 'endete vor der Vergabe',
    'element.label-differs': 'zwei Angaben, die nicht übereinstimmen',
    'element.half-stated': 'die Hälfte dessen, was nötig ist',
    'element.no-scale': 'ein Ergebnis ohne seine Skala',
    'element.hosted-only': 'durch Nachfrage beim Server geprüft; es gibt keine Signatur',
    'element.platform-name': 'die Plattform, nicht die Einrichtung',
    'element.other-body': 'von einer Stelle vergeben und von einer anderen gesiegelt, und keine nennt die andere',
    'element.own-vocabulary': 'der Nachweis hat ein eigenes Vokabular, in dem dieser Name etwas anderes bedeuten kann',
    'element.workload-ratio': 'Stunden und Punkte oder Stunden und Tage, die schlecht zusammenpassen',
    'element.out-of-range': 'ungewöhnlich früh',
  },
  missing: {
    'element.not-stated': 'im Nachweis nicht angegeben',
    'element.unresolved': 'ließ sich nicht lesen: Es ist anderswo gespeichert',
    'element.undisclosed': 'von der Inhaberin oder dem Inhaber nicht gezeigt',
    'element.placeholder': 'enthält nur Fülltext',
  },
  'not-applicable': {
    'element.declared-not-applicable': 'nach eigener Angabe des Nachweises',
    'element.not-concerned': 'nichts ist angegeben, und nichts wird verlangt',
  },
  implausible: {
    'element.out-of-range': 'es liegt außerhalb der Skala',
    'element.larger-than-micro': 'mehr als 59 ECTS ist größer als ein Microcredential',
    'element.contradiction': 'zwei Angaben schließen einander aus',
    'element.future': 'es liegt in der Zukunft',
    'element.before-learning': 'es liegt vor dem Ende des Lernens oder der Prüfung',
    'element.after-expiry': 'Ausstellung und Ablauf stehen in der falschen Reihenfolge',
    'element.workload-ratio': 'Stunden und Punkte passen nicht zusammen',
    'element.negative-decision': 'die genannte Qualitätsentscheidung war ablehnend',
    'element.full-degree': 'es nennt einen vollen Abschluss',
    'element.unknown-value': 'diesen Code gibt es nicht',
    'element.check-failed': 'die Prüfung, die dazu gehört, schlug fehl',
  },
};

const terms: Readonly<Record<string, string>> = {
  exam: 'Prüfung',
  performance: 'Vorführung',
  artifact: 'Arbeitsstück',
  testing: 'Test',
  'peer assessment': 'Beurteilung durch Mitlernende',
  'marked assignment': 'benotete Aufgabe',
  'continuous evaluation': 'laufende Beurteilung',
  portfolio: 'Portfolio',
  'group performance': 'Gruppenleistung',
  'practical assessment': 'praktische Prüfung',
  'written examination': 'schriftliche Prüfung',
  'written exam': 'schriftliche Prüfung',
  'level of attendance': 'Anwesenheit',
  'project work': 'Projektarbeit',
  'peer review': 'Begutachtung durch Mitlernende',
  quiz: 'Quiz',
  'problem based learning': 'problembasiertes Lernen',
  'oral examination': 'mündliche Prüfung',
  'artefact assessment': 'Beurteilung eines Arbeitsstücks',
  'application of a skill': 'Anwenden der Fertigkeit',
  'recognition of prior learning': 'Anerkennung früher erworbener Kompetenzen',
  workbased: 'am Arbeitsplatz',
  'work-based': 'am Arbeitsplatz',
  'project based': 'im Projekt',
  presential: 'vor Ort',
  online: 'online',
  blended: 'gemischt',
  'on-site': 'vor Ort',
  onsite: 'vor Ort',
  presence: 'vor Ort',
  'research-lab based': 'im Forschungslabor',
  'onsite or blended': 'vor Ort oder gemischt',
  volunteering: 'freiwilliges Engagement',
  'work experience': 'Arbeitserfahrung',
  'personalized learning activities': 'persönliche Lernaktivitäten',
  'personalised learning activities': 'persönliche Lernaktivitäten',
  'part time light': 'Teilzeit, geringer Umfang',
  'full time': 'Vollzeit',
  'part time intensive': 'Teilzeit, hoher Umfang',
  'lab / simulation / practice coursework': 'Labor, Simulation oder Praktikum',
  'job experience': 'Berufserfahrung',
  research: 'Forschung',
  'self-motivated study': 'Selbststudium',
  'e-learning coursework': 'Online-Unterricht',
  internship: 'Praktikum',
  apprenticeship: 'Lehre',
  'workshop, seminar or conference': 'Workshop, Seminar oder Tagung',
  'educational programme': 'Bildungsgang',
  'classroom coursework': 'Unterricht im Klassenraum',
  course: 'Kurs',
  'programme module': 'Modul eines Studiengangs',
  mentoring: 'Mentoring',
  mooc: 'offener Online-Kurs (MOOC)',
  'study visit': 'Studienbesuch',
  'short learning programme': 'kurzer Bildungsgang',
  class: 'Unterrichtseinheit',
  'service learning': 'Lernen durch Engagement',
  thesis: 'Abschlussarbeit',
  'institutional license': 'Zulassung der Einrichtung',
  'program quality assurance': 'Qualitätssicherung des Studiengangs',
  'institutional quality assurance': 'Qualitätssicherung der Einrichtung',
  'program license': 'Zulassung des Studiengangs',
  'supervised; identity checked': 'beaufsichtigt; Identität geprüft',
  'supervised; identity not checked': 'beaufsichtigt; Identität nicht geprüft',
  'unsupervised; identity checked': 'unbeaufsichtigt; Identität geprüft',
  'unsupervised; identity not checked': 'unbeaufsichtigt; Identität nicht geprüft',
  supervised: 'beaufsichtigt',
  unsupervised: 'unbeaufsichtigt',
  'identity checked': 'Identität geprüft',
  'identity not checked': 'Identität nicht geprüft',
  'short cycle': 'Kurzzyklus',
  'first cycle': 'erster Zyklus',
  'second cycle': 'zweiter Zyklus',
  'third cycle': 'dritter Zyklus',
};

const criteria: Table<CriterionNumber, string> = {
  1: 'Qualität des Kurses',
  2: 'Überprüfung des Zertifikats',
  3: 'Niveau des Kurses',
  4: 'Lernergebnisse',
  5: 'Arbeitsaufwand',
  6: 'Wie die Ergebnisse geprüft werden',
  7: 'Identifizierung der teilnehmenden Person',
};

const ways: Table<Track, string> = {
  recognition: 'Bewertung wie eine ausländische Qualifikation oder Studienzeit',
  'recognition-after-questions': 'Bewertung nach einigen Antworten',
  'prior-learning': 'Anerkennung früher erworbener Kompetenzen',
  'not-assessable': 'Nichts zu bewerten',
};

const ofElements = (count: number): string =>
  `${number(count)} von 11 Standardelementen ${plural(count, { one: 'ist', other: 'sind' })}`;

const track: Language['track'] = {
  ways,
  complete: say`Alle 11 Standardelemente sind angegeben. Eine Einrichtung kann ihn wie eine ausländische Qualifikation oder Studienzeit bewerten.`,
  questions: (stated, asked) =>
    say`${stated === 11 ? 'Alle Standardelemente sind' : ofElements(stated)} angegeben; ${number(asked.length)} ${plural(asked.length, { one: 'braucht', other: 'brauchen' })} zuerst eine Antwort: ${asked.join(' ')}`,
  notStated: names => say`${ofElements(names.length)} nicht angegeben: ${list(names)}.`,
  notPlausible: names =>
    say`${number(names.length)} von 11 ${plural(names.length, { one: 'kann', other: 'können' })} so nicht stimmen: ${list(names)}.`,
  unclear: names =>
    say`${number(names.length)} von 11 Standardelementen ${plural(names.length, { one: 'braucht', other: 'brauchen' })} eine Antwort: ${list(names)}.`,
  priorLearning: say`Der Weg ist die Anerkennung früher erworbener Kompetenzen: Sie fragt, was die lernende Person weiß und kann, und dieser Nachweis ist ein Beleg dafür.`,
  larger: say`Größer als ein Microcredential. Es gilt die gewöhnliche Anerkennung von Qualifikationen.`,
  unread: names => say`Was entscheiden würde, ließ sich nicht lesen, weil es anderswo gespeichert ist: ${list(names)}.`,
  undisclosed: names => say`Was entscheiden würde, hat die Inhaberin oder der Inhaber nicht gezeigt: ${list(names)}.`,
  offer: say`Das beschreibt ein Microcredential. Es belegt nicht, dass jemand es erworben hat.`,
  noAchievement: say`Er nennt keine Leistung; es gibt nichts zu bewerten.`,
  notRead: say`Aus ihm ließ sich keine Angabe lesen.`,
  rejected: {
    name: 'Verlassen Sie sich nicht auf diesen Nachweis',
    says: say`Was er sagt, steht hier, damit man danach fragen kann.`,
  },
  notADegree: 'Auf diesem Niveau, aber kein Abschluss; für sich allein eröffnet es keinen Zugang.',
  decision: 'Die Entscheidung liegt bei der Einrichtung, die ihn erhält.',
};

const kinds: Table<ExposedKind, string> = {
  name: 'Name',
  email: 'E-Mail-Adresse',
  phone: 'Telefonnummer',
  address: 'Postanschrift',
  'birth-date': 'Geburtsdatum',
  'birth-place': 'Geburtsort',
  nationality: 'Staatsangehörigkeit',
  gender: 'Geschlecht',
  photo: 'Foto',
  number: 'persönliche Nummer',
  account: 'Adresse oder Schlüssel, die für Sie stehen',
  'hashed-identity': 'verborgene Identität',
  result: 'Ergebnis',
  evidence: 'Link zu Ihrer Arbeit',
  picture: 'Bild des Zertifikats',
};

const readings: Language['readings'] = {
  recruiter: {
    facts: ({ learner, offered, supervised, tested, title, when, work }) => {
      const named = title && say`„${title}“`;
      const completed = learner
        ? say`${learner} hat ${named ?? 'dies'} abgeschlossen`
        : named
          ? say`${named} wurde abgeschlossen`
          : say`Er wurde abgeschlossen`;
      const parts = [
        ...(work ? [work] : []),
        ...(tested ? [say`beurteilt durch ${tested}${supervised === undefined ? '' : ` ${supervised}`}`] : []),
        ...(when !== undefined && !offered ? [say`vergeben im ${when}`] : []),
      ];
      const opening = offered ? (named ?? say`Angeboten`) : completed;
      return parts.length === 0 ? say`${opening}.` : say`${opening}: ${joined(parts, ', ')}.`;
    },
    work: (ects, hours) =>
      hours === undefined
        ? `etwa ${number((ects ?? 0) * 25)}–${number((ects ?? 0) * 30)} Stunden Arbeit`
        : `${number(hours)} ${plural(hours, { one: 'Stunde', other: 'Stunden' })} Arbeit`,
    supervised: {
      'supervised; identity checked': 'unter Aufsicht und mit Identitätsprüfung',
      'supervised; identity not checked': 'unter Aufsicht',
      'unsupervised; identity checked': 'mit Identitätsprüfung',
      'unsupervised; identity not checked': 'ohne Aufsicht',
    },
  },
  evaluator: {
    judgement: 'Urteil',
    unread: 'ließ sich nicht lesen',
    undisclosed: 'von der Inhaberin oder dem Inhaber nicht gezeigt',
    origin: 'Woher',
    open: 'Was offen ist',
    supervision: {
      'supervised; identity checked': 'unter Aufsicht; Identität geprüft',
      'supervised; identity not checked': 'unter Aufsicht; Identität nicht geprüft',
      'unsupervised; identity checked': 'ohne Aufsicht; Identität geprüft',
      'unsupervised; identity not checked': 'ohne Aufsicht; Identität nicht geprüft',
    },
    cycles: {
      'short cycle': 'auf dem Niveau des Kurzzyklus',
      'first cycle': 'auf dem Niveau des ersten Zyklus',
      'second cycle': 'auf dem Niveau des zweiten Zyklus',
      'third cycle': 'auf dem Niveau des dritten Zyklus',
    },
    byIssuer: level => say`${level} (vom Aussteller angegeben)`,
    derivedFrom: what => say`abgeleitet aus ${what}`,
    origins: {
      credential: say`im Nachweis`,
      part: address => say`in einem Teil von ihm, gelesen bei ${address}`,
      inside: pointer => say`im Nachweis darin, bei ${pointer}`,
      rewritten: say`im Nachweis, mit seinen eigenen Begriffen neu geschrieben`,
      around: say`in dem, was den Nachweis sichert`,
      derived: say`abgeleitet, nicht vom Aussteller angegeben`,
      outside: source => say`außerhalb des Nachweises: ${source}`,
    },
    toAsk: names => say`Nachzufragen: ${list(names)}.`,
    implausible: names => say`Kann nicht stimmen: ${list(names)}.`,
    nothingOpen: say`nichts`,
    named: (name, status) => `${name} (${status})`,
    texts: 'Welcher Text was verlangt',
    council: 'Empfehlung des Rates 2022/C 243/02',
    microbol: 'MICROBOL Common Framework (2022), konstitutive Elemente',
    places: {
      'annex-1': duty => `Anhang I: ${duty}`,
      'annex-2': duty => `Anhang II, Grundsatz 9: ${duty}`,
      constitutive: duty => duty,
    },
    guide: 'Vom Leitfaden TPG-LRC CoRE, §08, genannt: freiwillig',
    duties: { mandatory: 'verpflichtend', conditional: 'wo es zutrifft', optional: 'freiwillig' },
    notNamed: 'nicht genannt',
    official: 'Amtliche Bezeichnung',
    status: 'Status',
    pointer: 'Zeiger',
    document: 'Dokument',
    question: 'Zu stellende Frage',
  },
  learner: {
    fineTitle: 'Was in Ordnung ist',
    fine: names =>
      names.length === 11 ? say`Alle 11 Standardelemente sind klar angegeben.` : say`Klar angegeben: ${list(names)}.`,
    asksTitle: 'Wonach Sie fragen können',
    exposedTitle: 'Was diese Datei über Sie verrät',
    exposed: say`Wer diese Datei bekommt, kann das lesen.`,
    nothingExposed: say`Wo eine solche Datei es aufbewahrt, wurde nichts über Sie gefunden. Freier Text wurde nicht durchsucht.`,
    more: say`Davon gibt es mehr, als hier steht.`,
    kinds,
    about: 'Über Sie',
    whole: say`Diese Datei wurde ohne selektive Offenlegung ausgestellt: Wer diese Datei bekommt, bekommt alles.`,
    selective: say`Diese Datei wurde mit selektiver Offenlegung ausgestellt: Eine Kopie kann weglassen, was der Aussteller freigestellt hat, und niemand sieht ihr an, was dort stand. Sehen Sie in Ihrer Brieftasche nach, bevor Sie sie weitergeben.`,
    couldHide: names =>
      say`Mit selektiver Offenlegung ausgestellt (SD-JWT, ecdsa-sd oder BBS), könnte eine Kopie weglassen: ${list(names)}.`,
    bindsToYou: names =>
      say`Auch das könnte eine Kopie weglassen, aber dann zeigt weniger, dass sie Ihre ist: ${list(names)}.`,
    later: say`Einer fertigen Datei lässt sich das nicht hinzufügen. Anbieten muss es der Aussteller.`,
    seenTitle: 'Was die Personalauswahl sieht',
    sharing: {
      title: 'Wie Sie ihn weitergeben',
      file: say`Geben Sie die Datei selbst weiter. Ein Bildschirmfoto oder ein daraus gedrucktes PDF lässt sich nicht prüfen.`,
      link: host => say`Der Link zu ${host} sagt nicht, wie lange er funktioniert. Bewahren Sie auch die Datei auf.`,
      linkUntil: (host, at) =>
        say`Der Link zu ${host} funktioniert nach eigener Angabe bis ${at}. Der Nachweis selbst endet nicht mit seinem Link.`,
      linkEnded: (host, at) =>
        say`Der Link zu ${host} funktionierte nach eigener Angabe bis ${at}. Holen Sie sich dort einen neuen; der Nachweis selbst endet nicht mit seinem Link.`,
      email: say`Der Link enthält eine E-Mail-Adresse, die alle lesen können, die ihn bekommen. Sehen Sie nach, ob er auch ohne diesen Teil funktioniert.`,
      exposes: names =>
        say`Lassen Sie ihn besser von öffentlichen Seiten weg: Er verrät mehr als einen Namen (${list(names)}).`,
      individual: say`Wer ihn prüft, fragt eine Adresse, die nur zu diesem Nachweis gehört; wer sie betreibt, kann mitzählen.`,
      dates: say`Er nennt seine Daten selbst. Sie können ihn trotzdem zeigen.`,
      unreliable: say`Bitten Sie zuerst den Aussteller um einen neuen: Wer diesen prüft, liest den Satz oben.`,
      kit: 'Auf die eigene Seite stellen',
      kitNotLoaded:
        'Dieser Teil von Proofmark ließ sich nicht laden. Schließen Sie ihn und öffnen Sie ihn noch einmal.',
    },
  },
};

const purposes: Table<Purpose, string> = {
  credential: 'dem Nachweis',
  picture: 'einem Bild',
  'badge-part': 'einem Teil des Badges',
  key: 'dem Schlüssel des Ausstellers',
  status: 'der Widerrufsliste',
  context: 'einem Vokabular',
  'domain-linkage': 'der Verbindung von Adresse und Schlüssel',
  directory: 'einem Eintrag in einer Liste von Organisationen',
};

const actions: Table<ActionCode, (target: string | undefined) => string> = {
  'try-again': () => 'Noch einmal versuchen',
  'allow-host': target => (target === undefined ? 'Zugriff erlauben' : `Zugriff auf ${target} erlauben`),
  'open-page': target => (target === undefined ? 'Die Seite öffnen' : `Die Seite auf ${target} öffnen`),
  'ask-holder': () => 'Bitten Sie um die ursprüngliche Datei',
  'ask-issuer': () => 'Fragen Sie den Aussteller, wie er sich prüfen lässt',
  'ask-address': () => 'Fragen Sie den Aussteller, welche seiner eigenen Seiten diesen Schlüssel nennt',
  'set-clock': () => 'Stellen Sie die Uhr dieses Geräts',
};

const steps: Table<Step['kind'], (at: Segment) => Phrase> = {
  record: at => say`${at} eines Lernnachweises mit mehreren Leistungen`,
  address: at => say`die Adresse ${at}`,
  list: at => say`Eintrag ${at} einer Liste`,
  presentation: at => say`${at} einer Präsentation`,
  wrapper: at => say`${at} des Dokuments darum herum`,
  graph: at => say`${at} eines Graphen`,
  envelope: () => say`ein Umschlag`,
  token: () => say`ein Token`,
  seal: () => say`ein Siegel`,
  png: at => say`eingebettet in das PNG (${at})`,
  svg: at => say`eingebettet in das SVG (${at})`,
  attachment: at => say`Anhang ${at} des PDF`,
  'qr-code': () => say`ein QR-Code`,
  'data-address': at => say`eine Datenadresse (${at})`,
  page: at => say`angekündigt von der Seite (${at})`,
};

const facts: Readonly<Record<string, string>> = {
  'found.path': 'Wie er erreicht wurde',
  'stated.valid-from': 'Beginnt',
  'stated.valid-until': 'Endet',
  'stated.status': 'Eintrag zum Widerruf',
  'count.status': 'Zahl der Einträge zum Widerruf',
  'stated.issuer': 'Aussteller, den er nennt',
  'stated.verification-method': 'Schlüssel, den er nennt',
  'judged.by': 'Signatur geprüft von',
  'stated.proof': 'Art der Signatur',
  'stated.claim': 'Angabe',
  'stated.key-name': 'Name des Schlüssels',
  'stated.header': 'Teil ihres Kopfes',
  'stated.created': 'Signiert am',
  'asked.credential': 'Nach dem Nachweis gefragt',
  'asked.host': 'Anfrage bei der Adresse des Badges',
  'asked.part': 'Anfrage nach einem Teil des Badges',
  'asked.key': 'Nach dem Schlüssel gefragt',
  'asked.linkage': 'Gefragt, ob die Adresse diesen Schlüssel als eigenen nennt',
  'asked.status': 'Nach der Widerrufsliste gefragt',
  'setting.no-contact': 'Ihre Einstellung: Aussteller werden nicht gefragt',
  'keys.seen-until': 'Andere Schlüssel dieses Ausstellers, auf diesem Gerät gesehen bis zum',
  'listed.organisation': 'Organisation in der Liste',
  'listed.by-site': 'Liste der Website, die dies zeigt',
  'listed.above': 'Geführte Adresse darüber',
  'named.academic-domain': 'Name in einer Liste akademischer Domains, die Freiwillige pflegen',
  'listed.self-declared': 'Name in einem Register, in das sich Aussteller selbst eintragen',
  'listed.similar-name': 'Ähnlicher Name in der Liste',
  'listed.similar-address': 'Ähnliche Adresse in einer Liste',
  'found.letters-in-name': 'Abweichende Buchstaben im Namen',
  'found.letters-in-address': 'Abweichende Buchstaben in der Adresse',
  'found.mixed-words': 'Wörter aus mehreren Alphabeten',
  'key.itself': 'Der Schlüssel selbst',
  'key.leaked': 'Die geheime Hälfte des Schlüssels ist öffentlich',
  'key.withdrawn': 'Schlüssel zurückgezogen',
  'published.at': 'Schlüssel veröffentlicht auf',
  'shown.in-part': 'Nur zum Teil gezeigt',
  'linked.both-ways': 'In beide Richtungen verbunden mit',
  'ledger.entry': 'Eintrag im EBSI-Pilotregister',
  'found.on': 'Gefunden auf',
  'certificate.organisation': 'Organisation laut Zertifikat',
  'certificate.organisation-identifier': 'Registernummer laut Zertifikat',
  'certificate.country': 'Land laut Zertifikat',
  'certificate.common-name': 'Name des Zertifikats',
  'certificate.issuer': 'Ausgestellt von, laut Zertifikat',
  'certificate.serial-number': 'Seriennummer des Zertifikats',
  'certificate.begins': 'Zertifikat beginnt',
  'certificate.ends': 'Zertifikat endet',
  'certificate.not-in-force': 'Gesiegelt, als das Zertifikat nicht galt, nach eigener Angabe oder einem Zeitstempel',
  'certificate.self-issued': 'Das Zertifikat hat sich sein Inhaber selbst ausgestellt',
  'certificate.is-test': 'Das Zertifikat ist zum Ausprobieren',
  'certificate.states-qualified': 'Das Zertifikat gibt an, ein qualifiziertes zu sein',
  'certificate.states-seal': 'Das Zertifikat gibt an, für elektronische Siegel zu sein',
  'certificate.states-device': 'Das Zertifikat gibt an, sein Schlüssel liege in einem qualifizierten Gerät',
  'chain.unlisted': 'Ausgestellt von jemandem, den keine vorliegende Liste nennt',
  'chain.not-in-force': 'Das Zertifikat darüber galt nicht',
  'chain.not-authority': 'Das Zertifikat darüber darf keine anderen ausstellen',
  'chain.too-long': 'Zu viele Zertifikate liegen dazwischen',
  'chain.unknown-extension': 'Ein Zertifikat verlangt, was Proofmark nicht kennt',
  'chain.other-signature': 'Nicht mit dem Zertifikat signiert, das es nennt',
  'chain.other-use': 'Das Zertifikat ist für etwas anderes als Siegel',
  'chain.not-granted': 'Dem ausstellenden Dienst war das damals nicht gestattet',
  'chain.not-granted-since': 'Sein Status seit',
  'chain.list-out-of-date': 'Die Liste, die diesen Dienst nennt, ist veraltet',
  'seal.provider': 'Zertifikat ausgestellt von',
  'seal.service': 'Dienst in der Liste',
  'seal.list-country': 'Land der Liste',
  'seal.qualified': 'Zertifikat und Liste sagen es beide: ein qualifiziertes Siegelzertifikat',
  'seal.proven-at': 'Laut Zeitstempel gesiegelt vor',
  'seal.time-stamped-by': 'Zeitstempel von',
  'seal.additions': 'Dem Siegel hinzugefügt, nicht gelesen',
  'seal.no-certificate': 'Das Siegel bringt kein Zertifikat mit; es nennt',
  'stated.awarding-body': 'Vergebende Stelle, die er nennt',
  'published.key': 'Veröffentlichter Schlüssel',
  'published.keys': 'Zahl der veröffentlichten Schlüssel',
  'published.version': 'Fassung ihrer Geschichte, von der ersten an geprüft',
  'needed.vocabulary': 'Vokabular, das er braucht',
  'nested.proof': 'Eine Signatur im Inneren, nicht gezählt',
  'nested.credential': 'Ein Nachweis im Inneren, nicht geprüft',
  'uncovered.term': 'Von der Signatur nicht abgedeckt',
  'renamed.member': 'Hieß anders, als unterschrieben wurde',
  'scattered.statements': 'Angaben über anderes',
  'library.message': 'Meldung der Kryptografie',
  'broken.structure': 'Bricht eine Regel des Datenmodells',
  'found.format': 'Format',
  'found.type': 'Typ, den er nennt',
  'found.offer': 'Beschreibung eines Angebots',
  'found.definition': 'Beschreibung eines Badges',
  'hosted.at': 'Gezeigt auf',
  'hosted.shown': 'Gezeigt von seiner Adresse',
  'hosted.withdrawn': 'Zurückgezogen von seiner Adresse',
  'hosted.other': 'Ein anderes Badge unter seiner Adresse',
  'hosted.elsewhere': 'Regel des Ausstellers für seine Adressen',
  'hosted.among-others': 'Profil des Ausstellers, wo viele ihre Dateien veröffentlichen',
  'hosted.profile': 'Profil des Ausstellers',
  'stated.address': 'Adresse, die er nennt',
  'found.media': 'Was es ist',
  'found.scheme': 'Art der Adresse',
  'found.size': 'Größe in Byte',
  'found.flaw': 'Was nicht stimmt',
  'found.nesting': 'Umschläge ineinander',
  'found.empty': 'Es ist leer',
  'found.nothing-inside': 'Nichts ist darin',
  'found.text': 'Es ist bloßer Text',
  'found.page': 'Es ist eine Seite für Menschen',
  'found.no-attachment': 'Es hat keinen Anhang',
  'found.document-signature': 'Eine Signatur des Dokuments selbst',
  'found.no-code': 'Im Bild ist kein QR-Code',
  'found.code-unread': 'QR-Codes in Bildern werden hier nicht gelesen; die Browser-Erweiterung liest sie',
  'found.binary': 'Es ist binär',
  'list.as-of': 'Datum der Liste',
  'list.old': 'Die Liste ist mehr als einen Monat alt und nennt kein Ende',
  'list.issuer': 'Wer die Liste führt',
  'list.message': 'Mitteilung der Liste',
  'list.reason': 'Grund, den sie nennt',
  'list.revoked-on': 'Zurückgezogen am',
  'list.unsigned': 'Die Liste selbst ist nicht signiert',
  'list.proof': 'Signatur der Liste',
  'list.type': 'Typ der Liste',
  'list.subject': 'Inhalt der Liste',
  'list.period': 'Zeitraum der Liste',
  'list.purpose': 'Zweck der Liste',
  'key.type': 'Art des Schlüssels',
  'key.elsewhere': 'Angegebene Adresse der Schlüssel, nicht gefragt',
  'certificate.not-made-out': 'Das mitgebrachte Zertifikat gilt nicht für den genannten Aussteller',
  'disclosure.shape': 'Gezeigte Angabe, die nicht so geschrieben ist',
  'disclosure.name': 'Name einer Angabe, der Programme täuschen kann',
  'disclosure.unused': 'Gezeigte Angabe, die nicht signiert wurde',
  'disclosure.twice': 'Doppelt gezeigte Angabe',
  'disclosure.overwrites': 'Angabe, die eine andere verdrängen würde',
  'disclosure.protected': 'Angabe über den Nachweis selbst',
  'disclosure.digests': 'Kennzeichnung dessen, was weggelassen werden kann',
  'disclosure.digest-twice': 'Doppelte Kennzeichnung',
  'disclosure.algorithm': 'Art der Kennzeichnung',
  'disclosure.too-many': 'Zahl der gezeigten Angaben',
  'disclosure.too-deep': 'Zu tief verschachtelte oder zu große Angabe',
  'key.none-fits': 'Veröffentlichte Schlüssel, die nicht passen',
  'list.index': 'Stelle in der Liste',
  'list.not-fitting': 'Die Liste gehört zu etwas anderem',
  'list.not-json': 'Die Liste ist kein JSON',
  'list.token': 'Die Liste ist ein Token',
  'list.not-token': 'Die Liste ist kein Token',
  'list.value': 'Wert in der Liste',
  'list.bits': 'Kodierung der Liste',
};

const formats: Table<FormatName, string> = {
  'european-credential': 'Europäischer digitaler Nachweis',
  'clr-2': 'Comprehensive Learner Record 2.0',
  'open-badges-3': 'Open Badge 3.0',
  'eudi-credential': 'Nachweis der europäischen Brieftasche',
  'ebsi-credential': 'EBSI-Nachweis',
  'sd-jwt-vc': 'SD-JWT-Nachweis',
  blockcerts: 'Blockcerts-Zertifikat',
  'open-badges-2': 'Open Badge 2.0',
  'verifiable-credential': 'W3C-Nachweis',
  'schema-org': 'Beschreibung auf einer Webseite',
};

const unanswered = { unknown: 'nicht bekannt', skipped: 'nichts zu prüfen' };

/** How many inputs of the command line came to what. */
const tallied = ({ confirmed, notOpened, open, rejected }: Omit<Tallied, 'checked'>): string =>
  `${number(confirmed)} bestätigt, ${number(open)} wegen eines Zweifels offen, ${number(rejected)} zurückgewiesen, ${number(notOpened)} nicht geöffnet`;
const timeLeft = (minutes: number): string =>
  minutes < 1
    ? 'noch weniger als eine Minute'
    : `noch etwa ${number(minutes)} ${plural(minutes, { one: 'Minute', other: 'Minuten' })}`;

export const de: Language = {
  tag: 'de',
  name: 'Deutsch',
  direction: 'ltr',
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
  actions,
  letter: {
    title: 'Ein Brief an den Aussteller',
    greeting: 'Guten Tag,',
    about: ({ date, id, isUnclear, title }) =>
      `ich besitze das Microcredential${title === undefined ? '' : ` „${title}“`}, das Sie${date === undefined ? '' : ` am ${date}`} vergeben haben${id === undefined ? '' : ` (${id})`}.${isUnclear ? ' Wer es liest, muss nachfragen, was es nicht klar angibt.' : ''}`,
    please: items => `Bitte ergänzen Sie in meinem Nachweis: ${list(items)}.`,
    clearer: items => `Bitte geben Sie klarer an: ${items.join('; ')}.`,
    now: (request, value, why) => `${request} – jetzt: ${value === undefined ? '' : `„${value}“, `}${why}`,
    correct: items => `Bitte berichtigen Sie, was nicht stimmen kann: ${items.join('; ')}.`,
    wrong: (name, value, why) => `${name}${value === undefined ? '' : `, „${value}“`}: ${why}`,
    inside: names =>
      `Das ließ sich nicht lesen, weil es anderswo gespeichert ist: ${list(names)}. Bitte sorgen Sie dafür, dass es dort erreichbar ist, oder schreiben Sie es in den Nachweis selbst.`,
    source: 'Die Standardelemente stehen in der Empfehlung des Rates 2022/C 243/02, Anhang I.',
    programme: isMore =>
      `Bitte sagen Sie ${isMore ? 'auch' : 'mir'}, ob der Nachweis auf einen Studiengang Ihrer Einrichtung oder, nach Vereinbarung, anderswo angerechnet wird: mit wie vielen Punkten, in welchem Studiengang?`,
    closing: name => (name === undefined ? 'Mit freundlichen Grüßen' : `Mit freundlichen Grüßen, ${name}`),
  },
  readings,
  identity: {
    title: 'Geht es um diese E-Mail-Adresse?',
    hint: 'Der Nachweis verbirgt eine E-Mail-Adresse der Person, um die es geht. Was Sie eingeben, wird auf diesem Gerät damit verglichen, nicht gesendet und nicht behalten.',
    field: 'E-Mail-Adresse',
    compare: 'Vergleichen',
    answers: {
      same: 'Die Adresse passt zu dem, was der Nachweis angibt. Wer eine Adresse kennt, kann sie hineinschreiben; mehr zeigt das nicht.',
      different:
        'Die Adresse passt nicht zu dem, was er angibt. Großbuchstaben und Leerzeichen zählen, und jemand kann mehrere Adressen haben.',
      uncomputable:
        'Sie ist auf eine Art verborgen, die dieses Gerät nicht berechnet. Über die Adresse ist nichts bekannt.',
    },
  },
  names: {
    press: 'Beide Namen zeigen',
    page: 'Diese Seite',
    credential: 'Dieser Nachweis, nach eigener Angabe',
    nobody: 'Diese Seite nennt niemanden, wo Proofmark hinsieht.',
    caution: 'Namen lassen sich verschieden schreiben. Proofmark vergleicht sie nicht.',
    shown: 'Beide Namen stehen da.',
  },
  reviews,
  issuerCard,
  contacts: {
    nobody: say`Auf diesem Gerät geprüft; niemand wurde gefragt.`,
    asked: (host, purpose, at) => say`${host} um ${grammar.time(at)} nach ${purposes[purpose]} gefragt.`,
    failed: (host, purpose, at, why) => say`${host} um ${grammar.time(at)} nach ${purposes[purpose]} gefragt: ${why}.`,
    remembered: (host, purpose, at) =>
      say`Verwendet, was ${host} am ${grammar.moment(at)} zu ${purposes[purpose]} geantwortet hat; nicht erneut gefragt.`,
    mirrored: (host, purpose) =>
      say`Antwort zu ${purposes[purpose]} aus einer lokalen Kopie; ${host} wurde nicht gefragt.`,
    mirrorEmpty: (host, purpose) =>
      say`Zu ${purposes[purpose]} von ${host} gibt es keine lokale Kopie; ${host} wurde nicht gefragt.`,
    refused: (why, purpose) => say`${why} (zu ${purposes[purpose]}).`,
  },

  notReached: 'nicht angesehen',
  marks: {
    intact: {
      label: 'Unverändert',
      question: 'Wurde er verändert?',
      passed: 'seit dem Signieren nichts geändert',
      doubt: 'ließ sich nicht prüfen',
      failed: 'kein Verlass darauf',
      'not-asked': 'keine Signatur zu prüfen',
    },
    signer: {
      label: 'Signiert von',
      question: 'Wer hat ihn wirklich ausgestellt?',
      passed: 'gefunden',
      doubt: 'nicht zugeordnet',
      failed: 'jemand anderes als genannt',
      'not-asked': 'nicht nachgeschlagen',
    },
    'in-force': {
      label: 'In Kraft',
      question: 'Gilt er noch?',
      passed: 'er gilt heute',
      doubt: 'ließ sich nicht prüfen',
      failed: 'er gilt heute nicht',
      'not-asked': 'weder Enddatum noch Widerrufsliste',
    },
    complete: {
      label: 'Vollständig',
      question: 'Sagt er, worauf sich Europa geeinigt hat?',
      passed: 'alles',
      doubt: 'es gibt Fragen zu stellen',
      failed: 'es gibt Fragen zu stellen',
      'not-asked': 'nichts zu beurteilen',
    },
  },
  rungs: {
    0: 'ein nicht zugeordneter Schlüssel',
    1: 'eine Webadresse',
    2: 'eine Webadresse, die eine Liste nennt',
    3: 'ein Signierender, den eine Liste nennt',
    4: 'ein rechtliches Siegel',
  },
  account: 'ein Konto auf einer Website',
  sealWithoutName: 'ein Siegel, das den Aussteller nicht zeigt',
  shownByAddress: 'keine Signatur; seine Adresse zeigt ihn',
  rung: (rung, meaning) => `Stufe ${number(rung)} von 4: ${meaning}`,
  stages: {
    format: 'Ließ er sich lesen?',
    proof: 'Wurde er verändert?',
    issuer: 'Wer hat ihn wirklich ausgestellt?',
    period: 'Gilt er heute?',
    status: 'Wurde er zurückgezogen?',
  },
  part: position => `Eintrag ${number(position)}`,
  answered: {
    format: { passed: 'ja', failed: 'nein', ...unanswered },
    proof: { passed: 'nein', failed: 'seine Signatur hält nicht', ...unanswered },
    issuer: { passed: 'gefunden', failed: 'jemand anderes, als er nennt', ...unanswered },
    period: { passed: 'ja', failed: 'nein', ...unanswered },
    status: { passed: 'nein', failed: 'er gilt nicht', ...unanswered },
  },

  summary: {
    workload: (ects, hours) => {
      if (ects === undefined) return `${number(hours ?? 0)} ${plural(hours ?? 0, { one: 'Stunde', other: 'Stunden' })}`;
      return hours === undefined
        ? `${number(ects)} ECTS, etwa ${number(ects * 25)}–${number(ects * 30)} Stunden`
        : `${number(ects)} ECTS, ${number(hours)} Stunden`;
    },
    learner: name => say`Nach eigener Angabe vergeben an ${name}.`,
    notStated: names => say`Nicht angegeben: ${list(names)}.`,
    notRead: names => say`Nicht lesbar, weil anderswo gespeichert: ${list(names)}.`,
    notShown: names => say`Von der Inhaberin oder dem Inhaber nicht gezeigt: ${list(names)}.`,
  },
  coverage: {
    part: say`Die Signatur deckt einen Teil dieser Datei ab. Was sie nicht abdeckt, bleibt hier weg.`,
    none: say`Keine geprüfte Signatur schützt, was er sagt.`,
  },
  element: {
    statuses: {
      present: 'angegeben',
      weak: 'nachzufragen',
      missing: 'nicht angegeben',
      'not-applicable': 'trifft nicht zu',
      implausible: 'kann nicht stimmen',
    },
    fillerText: value => say`enthält nur Fülltext („${value}“)`,
    doesNotApply: why => say`trifft nicht zu, ${why}`,
    cannotBeRight: why => say`kann nicht stimmen: ${why}`,
    noUnit: value => say`${number(value)} ECTS wären ${number(value * 25)}–${number(value * 30)} Stunden.`,
  },
  lenses: {
    council: 'Empfehlung des Rates',
    microbol: 'MICROBOL',
    count: (stated, all) => `${number(stated)} von ${number(all)} angegeben`,
  },
  criterionLevels: { robust: 'belastbar', partly: 'teilweise', 'not-robust': 'nicht belastbar' },
  judges: {
    own: 'Proofmarks eigenem Rechenwerk',
    packages: 'den JSON-LD-Paketen von Digital Bazaar',
    both: 'zwei Rechenwerken, Proofmarks eigenem und den Paketen von Digital Bazaar; beide stimmen überein',
    alone: 'Proofmarks eigenem Rechenwerk; die Pakete von Digital Bazaar kamen zu keinem Ende',
    differ:
      'zwei Rechenwerken, die sich widersprechen: Nach Proofmarks eigenem passt sie, die Pakete von Digital Bazaar sagen das nicht, und deren Wort zählt',
  },
  sources: {
    credential: pointer => say`im Nachweis, bei ${pointer}`,
    received: say`wie übergeben`,
    document: say`im Nachweis`,
    web: (address, at) => say`${address}, gelesen am ${grammar.moment(at)}`,
    bundled: (name, version) => say`${name}, ${version}`,
  },

  page: {
    title: 'Proofmark-Bericht',
    contents: 'Was geprüft wurde',
    count: reports => `${number(reports)} ${plural(reports, { one: 'Nachweis', other: 'Nachweise' })}`,
    inside: position => `Nachweis ${number(position)}`,
    says: 'Was er sagt',
    unchecked: 'Was sich nicht prüfen ließ',
    answers: 'Antworten im Einzelnen',
    answer: 'Antwort',
    evidence: 'Belege',
    fact: 'Tatsache',
    value: 'Wert',
    source: 'Wo sie gelesen wurde',
    code: 'Code',
    elements: 'Die Standardelemente',
    list: 'Liste',
    element: 'Element',
    stated: 'Was er sagt',
    remark: 'Bemerkung',
    place: 'Stelle',
    way: 'Welcher Weg offensteht',
    lenses: 'Nach zwei Listen',
    criteria: 'Sieben Kriterien',
    criterion: 'Kriterium',
    contacts: 'Wer gefragt wurde',
    checkedAt: at => `Geprüft am ${grammar.moment(at)}`,
    marks: 'Die vier Zeichen',
    unknownFormat: 'Nicht als Nachweis erkannt',
    receipt: 'Woran diese Prüfung wiederzuerkennen ist',
    readAt: address => say`Gelesen bei ${address}`,
    fingerprint: hash => say`Fingerabdruck des Geprüften (SHA-256): ${hash}`,
    copies: {
      title: 'Diesen Bericht mitnehmen',
      text: 'Als Text kopieren',
      csv: 'Als CSV kopieren',
      json: 'Als JSON kopieren',
      copied: { text: 'Als Text kopiert.', csv: 'Als CSV kopiert.', json: 'Als JSON kopiert.' },
      notCopied: 'Der Browser hat das Kopieren nicht erlaubt. Der Text darunter ist markiert; kopieren Sie ihn jetzt.',
      field: 'Text zum Kopieren',
    },
    asPage: 'Als Seite öffnen',
    print: 'Drucken',
    handing: 'Der Bericht wird von der Seite geholt, von der er kommt.',
    handedNot: 'Dieser Bericht lebt nur so lange wie die Seite, von der er kommt. Prüfen Sie den Nachweis noch einmal.',
    footer: 'Proofmark sagt, was gefunden wurde und wo. Es nimmt Ihnen keine Entscheidung ab.',
  },

  together: {
    title: 'Mehrere Nachweise zusammen',
    allChecked: (all, { confirmed, open, rejected }) =>
      `${number(all)} geprüft: ${[
        ...(confirmed > 0 ? [`${number(confirmed)} ganz beantwortet`] : []),
        ...(rejected > 0 ? [`gegen ${number(rejected)} spricht etwas`] : []),
        ...(open > 0 ? [`${number(open)} ${plural(open, { one: 'bleibt', other: 'bleiben' })} offen`] : []),
      ].join(', ')}.`,
    credential: 'Nachweis',
    answer: 'Was gefunden wurde',
    named: (title, position) =>
      title === undefined ? say`Nummer ${number(position)}` : say`„${title}“ (${number(position)})`,
    only: shown => say`Nur die ersten ${number(shown)} werden hier verglichen.`,
    notADegree: say`Ab EQR 5: auf diesem Niveau, aber kein Studienabschluss; für sich allein eröffnet er keinen Zugang.`,
    sums: {
      title: 'Zusammengezählt, Niveau für Niveau',
      ECTS: 'ECTS nach EQR-Niveau',
      hours: 'Stunden, von Nachweisen ohne ECTS-Angabe',
      level: 'EQR-Niveau',
      eqf: level => `EQR ${number(level)}`,
      none: 'ohne Angabe eines EQR-Niveaus',
      nothing: '–',
      confirmed: 'Bestätigt',
      unconfirmed: 'Nicht bestätigt',
      from: (amount, credentials) =>
        `${amount}, aus ${number(credentials)} ${plural(credentials, { one: 'Nachweis', other: 'Nachweisen' })}`,
      meaning: say`Bestätigt heißt: von dem, der in der Zeile als Signierender steht. Ist es jeweils die Einrichtung, die Sie erwarten?`,
      apart: say`Verschiedene Niveaus werden nicht zusammengezählt, Punkte und Stunden auch nicht.`,
      empty: say`Nichts wird zusammengezählt: kein Arbeitsaufwand ist hier klar in ECTS oder Stunden angegeben.`,
      learners: names => say`Sie nennen verschiedene Lernende (${names}); deshalb wird nichts zusammengezählt.`,
    },
    leftOut: {
      title: 'Was nicht mitgezählt wird',
      rejected: names => say`Kein Verlass darauf: ${names}.`,
      'not-in-force': names => say`Heute nicht in Kraft: ${names}.`,
      'not-read': names => say`Keine Lernleistung lesbar: ${names}.`,
      record: names => say`Eine Sammlung, deren Inhalt einzeln zählt: ${names}.`,
      offer: names => say`Beschreibt eine Microcredential und zeigt nicht, dass jemand sie erworben hat: ${names}.`,
      duplicate: names => say`Schon einmal gezählt: ${names}.`,
      differs: names => say`Derselbe Nachweis mit verschiedenem Niveau oder Arbeitsaufwand: ${names}.`,
      part: names => say`Nach eigener Angabe Teil eines anderen, der mitzählt: ${names}.`,
      'no-amount': names => say`Arbeitsaufwand nicht klar in ECTS oder Stunden angegeben: ${names}.`,
    },
    duplicates: {
      title: 'Derselbe Nachweis mehrmals',
      identifier: names => say`Gleiche Kennung und gleicher Aussteller: ${names}.`,
      content: names => say`Gleich in Person, Titel, Datum und Inhalt: ${names}.`,
      unlike: say`Die Antworten sind nicht gleich; in jeder Zeile steht, was gefunden wurde.`,
    },
    outcomes: {
      title: count => `Mehrmals angegebene Lernergebnisse (${number(count)})`,
      shared: (outcome, names) => say`„${outcome}“: ${names}.`,
    },
    stacks: {
      title: count => `Wovon sie nach eigener Angabe ein Teil sind (${number(count)})`,
      'part-of': (name, whole) => say`${name} gibt an, Teil von „${whole}“ zu sein.`,
      holds: (name, part) => say`${name} gibt an, „${part}“ zu enthalten.`,
      partial: name => say`${name} gibt an, Teil einer Qualifikation zu sein.`,
      alone: name => say`${name} gibt an, kein Teil einer Qualifikation zu sein.`,
      among: names => say`Das liegt hier vor: ${names}.`,
      rejected: names => say`Das liegt hier vor, zählt aber nicht mit: ${names}.`,
      absent: say`Das ist hier nicht dabei.`,
      words: (name, label, words) => say`${name}. ${label}: „${words}“`,
    },
    decision: say`Niemand hat entschieden, dass sich diese Nachweise zusammenzählen lassen oder dass sie einer Person gehören. Das ist Sache der Stelle, die sie erhält.`,
  },

  panel: {
    name: 'Proofmark',
    description:
      'Wurde dieser Nachweis verändert, wer hat ihn wirklich ausgestellt, gilt er noch, und was sagt er nicht?',
    checkLink: 'Diesen Link mit Proofmark prüfen',
    mark: title => `Nachweis: ${title}. In Proofmark öffnen`,
    markPageOnly: title => `Seite des Ausstellers: ${title}. In Proofmark öffnen`,
    button: 'Proofmark: auf dieser Seite nach Nachweisen suchen',
    onPage: host => say`Auf ${host}`,
    found: count => `${number(count)} ${plural(count, { one: 'Nachweis', other: 'Nachweise' })} gefunden`,
    spotted: 'Gefunden heißt nicht geprüft. Beim Suchen wurde niemand gefragt.',
    notLooked:
      'Drücken Sie den Proofmark-Knopf in der Symbolleiste, um auf dieser Seite nach Nachweisen zu suchen. Dabei wird niemand gefragt.',
    unreadable:
      'Auf dieser Seite lässt der Browser keine Erweiterung lesen. Sie können stattdessen eine Datei, einen Text oder eine Adresse prüfen.',
    nothing: 'Auf dieser Seite wurde kein Nachweis gefunden.',
    more: 'Es wurden mehr gefunden, als hier stehen.',
    unread: {
      large: 'Diese Seite ist so groß, dass nur ein Teil gelesen wurde.',
      storm: 'Diese Seite ändert sich zu schnell, um ihr zu folgen.',
      private: 'Auf dieser Seite kann ein Passwort eingegeben werden; deshalb wurde nichts darauf gelesen.',
      frames: 'Teile dieser Seite stehen in Rahmen, die der Browser keine Erweiterung lesen lässt.',
      layout: 'Das sieht nach einer Seite mit Zertifikaten aus, aber Proofmark kennt ihren Aufbau nicht.',
      failed: 'Etwas auf dieser Seite ließ sich nicht lesen.',
      unkept: 'Es wurde mehr gefunden, als der Browser behalten konnte.',
    },
    scanAgain: 'Noch einmal lesen',
    described: count =>
      `${number(count)} ${plural(count, { one: 'Zertifikat wird', other: 'Zertifikate werden' })} auf dieser Seite nur beschrieben; zu prüfen gibt es daran nichts.`,
    paste: 'Stattdessen einen Nachweis einfügen',
    always: {
      switch: host => `Auf ${host} immer nach Nachweisen suchen`,
      hint: 'Aus: nur wenn Sie den Proofmark-Knopf drücken. An: Dieses Gerät sucht auch, sobald Sie diese Website öffnen. Beim Suchen wird niemand gefragt.',
      declined: 'Der Browser hat es nicht erlaubt. Es bleibt, wie es war.',
    },
    quietMarks: 'Auch Links kennzeichnen, für die nur die Seite des Ausstellers einstehen kann',
    all: {
      check: count => `Alle prüfen (${number(count)})`,
      title: 'Wer dafür gefragt wird',
      hosts: 'Diese Adressen sehen dann, dass jemand sich das ansieht:',
      nobody: 'Alle werden auf diesem Gerät geprüft.',
      onDevice: count =>
        `${number(count)} ${plural(count, { one: 'wird', other: 'werden' })} auf diesem Gerät geprüft, ohne dass jemand gefragt wird.`,
      further: 'Nennt ein Nachweis noch jemanden, werden Sie vorher gefragt.',
      begin: count => `Jetzt ${number(count)} prüfen`,
      back: 'Jetzt nicht',
      stop: 'Alle Prüfungen anhalten',
      left: count => `${number(count)} noch zu prüfen`,
    },
    compare: {
      open: 'Öffnen und vergleichen',
      title: 'Mit der Seite des Ausstellers vergleichen',
      where: (page, host) =>
        say`${page} schreibt, was unten steht. Lesen Sie die Seite bei ${host} und gehen Sie Zeile für Zeile durch.`,
      lines: {
        title: { name: 'Titel', ask: 'Ist es derselbe Titel?' },
        issuer: { name: 'Aussteller', ask: 'Ist es derselbe Aussteller?' },
        date: { name: 'Datum', ask: 'Ist es dasselbe Datum?' },
        learner: { name: 'Lernende Person', ask: 'Ist es dieselbe Person? Namen lassen sich verschieden schreiben.' },
        address: { name: 'Adresse', ask: 'Steht diese Adresse in der Adresszeile des Browsers?' },
      },
      unwritten: 'steht dort nicht',
      caution: 'Ein Unterschied kann harmlose Gründe haben. Fragen Sie, wer Ihnen das Zertifikat gezeigt hat.',
      done: 'Fertig verglichen',
      mail: {
        title: 'Den Aussteller um einen prüfbaren Nachweis bitten',
        subject: 'Ein signierter Nachweis zu einem Ihrer Zertifikate',
        greeting: 'Guten Tag,',
        about: (title, address) =>
          `mir wurde ein Zertifikat von Ihnen gezeigt${title === undefined ? '' : `, „${title}“`}: ${address}`,
        learner: name => `Es nennt ${name}.`,
        please:
          'Auf dieser Seite lässt es sich lesen, aber niemand kann es prüfen, ohne dort nachzusehen. Bitte stellen Sie es auch als signierten Nachweis aus: als Open Badge (Open Badges 3.0) oder als Europäischen Digitalen Lernnachweis. Dann kann jede und jeder, der ihn erhält, prüfen, von wem er stammt und ob er verändert wurde.',
        closing: 'Mit freundlichen Grüßen',
        withLearner: 'Die lernende Person darin nennen',
        write: 'E-Mail schreiben',
        copy: 'Text kopieren',
      },
    },
    raw: {
      title: 'Der Nachweis selbst',
      hint: 'Sein Text, wie er kam. Was er wert ist, steht oben.',
      says: 'Er kam als Token oder Siegel, das Menschen nicht lesen können. Hier steht, was er sagt; die Datei enthält alles. Was er wert ist, steht oben.',
      anew: 'Er steckte in etwas Größerem; Zeilen und Abstände sind von uns.',
      part: 'Hier steht nur sein Anfang; die Datei enthält alles.',
      unseen: 'Ein Zeichen, das niemand sähe, steht als seine Nummer da.',
      tooLarge: bytes =>
        `Er ist größer als ${number(bytes / 1_048_576)} MB und wird nicht aufbewahrt, um ihn hier zu zeigen.`,
      save: 'Datei speichern',
      file: 'nachweis',
    },
    structure: {
      title: 'Wird diese Seite nicht verstanden?',
      hint: 'Sie können speichern, wie diese Seite gebaut ist: ihre Tags und die Namen der Attribute, ohne ein Wort daraus. Vorher sehen Sie alles. Nichts wird gesendet; Sie entscheiden, wem Sie die Datei geben.',
      show: 'Aufbau zeigen',
      label: 'Aufbau dieser Seite',
      save: 'Als Datei speichern',
      file: 'aufbau-einer-seite',
      none: 'Die Seite gab keinen Aufbau her. Drücken Sie den Proofmark-Knopf und versuchen Sie es noch einmal.',
    },
    sign: {
      notEvidence: 'Zeichen auf einer Seite beweisen nichts.',
      own: (word, colour) =>
        `Ihr Proofmark sagt „${word}“ in ${colour}. Eine Seite kann das nicht wissen: Eine Leiste ohne dieses Zeichen ist nicht diese.`,
      words: [
        'Laterne',
        'Otter',
        'Hafen',
        'Fingerhut',
        'Wacholder',
        'Kompass',
        'Kessel',
        'Reiher',
        'Walnuss',
        'Anker',
        'Geige',
        'Wiese',
      ],
      colours: ['Blau', 'Violett', 'Rosa', 'Braun', 'Türkis', 'Grau'],
    },
    pictures: {
      count: pictures =>
        pictures === 1
          ? 'Ein Bild könnte einen Nachweis tragen. Hineingesehen hat noch niemand.'
          : `${number(pictures)} Bilder könnten einen Nachweis tragen. Hineingesehen hat noch niemand.`,
      willAsk: hosts => say`Zum Hineinsehen werden die Bilder bei ${hosts} geholt.`,
      look: 'Hineinsehen',
      looking: (done, all) => `In ${number(done)} von ${number(all)} Bildern nachgesehen …`,
      declined: hosts => say`Niemand hat hineingesehen: Sie haben nicht erlaubt, ${hosts} zu fragen.`,
      looked: (pictures, carrying) =>
        `In ${number(pictures)} ${plural(pictures, { one: 'Bild', other: 'Bilder' })} hineingesehen: ${
          carrying === 0
            ? 'kein Nachweis gefunden.'
            : `${number(carrying)} ${plural(carrying, { one: 'trägt', other: 'tragen' })} einen Nachweis und ${plural(carrying, { one: 'steht', other: 'stehen' })} in der Liste.`
        }`,
      unread: pictures =>
        `${number(pictures)} ${plural(pictures, { one: 'Bild war', other: 'Bilder waren' })} nicht zu lesen.`,
      again: 'Noch einmal hineinsehen',
    },
    earlier: 'Vorhin auf dieser Seite gesehen',
    openCheck: 'Datei, Text oder Adresse prüfen',
    licences: 'Lizenzen',
    openCaseFile: 'Viele Dateien in einer Tabelle: die Fallakte',
    untitled: {
      inline: 'Ein Nachweis in dieser Seite',
      link: host => say`Ein Link zu ${host}`,
      picture: host => say`Ein Bild von ${host}`,
    },
    entitled: title => say`„${title}“`,
    notChecked: 'Noch nicht geprüft.',
    willAsk: host => say`„Prüfen“ holt ihn bei ${host}.`,
    onDevice:
      'Wird auf diesem Gerät geprüft. Niemand wird danach gefragt; wen er weiter nennt, nur wenn Sie zustimmen.',
    pageOnly: platform =>
      say`${platform} zeigt dieses Zertifikat Menschen; für eine Maschine gibt es nichts zu prüfen. Öffnen Sie es und vergleichen Sie Name, Titel und Datum.`,
    selfAsserted: platform => say`${platform}: von der Person selbst geschrieben.`,
    refused: hosts => say`Gefragt: ${hosts}. Für eine Maschine kam nichts zum Prüfen.`,
    shortLink: 'Ein Kurzlink; erst beim Öffnen zeigt sich, wohin er führt.',
    unknownPlatform: host => say`Ein Link zu ${host}, einer Plattform, die wir nicht kennen.`,
    check: 'Prüfen',
    checkNamed: what => `${what} prüfen`,
    stop: 'Anhalten',
    open: 'Öffnen',
    openNamed: what => `${what} öffnen`,
    checkThisLink: 'Diesen Link prüfen',
    again: 'Noch einmal prüfen',
    tryAgain: 'Noch einmal versuchen',
    credentialLanguage: 'Sprache des Nachweises',
    judgeTwice: 'Signatur noch einmal mit einem zweiten Rechenwerk prüfen',
    askAgain: host => `${host} noch einmal fragen`,
    checking: say`Wird geprüft …`,
    asking: (host, purpose) => say`Frage ${host} nach ${purposes[purpose]} …`,
    question: (host, purpose) =>
      say`Dafür muss auch ${host} nach ${purposes[purpose]} gefragt werden. ${host} sieht dann, dass jemand prüft. Erlauben?`,
    allow: host => `${host} fragen`,
    decline: 'Nicht fragen',
    declined: host => say`Nicht geprüft: Sie haben nicht erlaubt, ${host} zu fragen.`,
    openYourself: 'Oder öffnen Sie ihn selbst und drücken Sie dort den Proofmark-Knopf.',
    gone: 'Er steht nicht mehr auf der Seite oder wurde dort geändert. Drücken Sie den Proofmark-Knopf, um neu zu suchen.',
    ended:
      'Die Prüfung wurde beendet: Sie brauchte mehr Rechenzeit, als Proofmark für einen Nachweis aufwendet. Nichts spricht gegen ihn.',
    offline: 'Dieses Gerät scheint offline zu sein.',
    reports: count => `${number(count)} ${plural(count, { one: 'Nachweis', other: 'Nachweise' })} darin`,
    audience: 'Wer liest',
    audiences: { recruiter: 'Personalauswahl', evaluator: 'Anerkennung', learner: 'Lernende' },
    language: 'Sprache',
    copy: 'Brief kopieren',
    copied: 'Kopiert.',
    notCopied: 'Der Browser hat das Kopieren nicht erlaubt. Markieren Sie den Text und kopieren Sie ihn.',
    forGood: host => say`Proofmark darf ${host} immer fragen, nicht nur für diese Prüfung`,
    forGoodAll: say`Proofmark darf diese Server immer fragen, nicht nur für diese Prüfung`,
    ownList: 'Aussteller, die Sie kennen',
    options: { open: 'Einstellungen' },
    checkPage: {
      ...handing.de,
      intro:
        'Dateien und Texte werden auf diesem Gerät gelesen und gehen nirgendwohin. Wer gefragt werden muss, wird vorher genannt.',
      notAsked:
        'Eine solche Adresse wird von hier aus nicht gefragt. Öffnen Sie die Seite und drücken Sie dort auf Proofmark.',
    },
    stopNamed: what => `Anhalten: Prüfung von ${what}`,
    revoked: host =>
      say`Angehalten: Sie haben den Zugriff auf ${host} zurückgenommen, bevor die Prüfung fertig war. Nichts spricht gegen den Nachweis.`,
    interrupted: 'Die Prüfung wurde unterbrochen. Nichts spricht gegen den Nachweis.',
    tabGone: 'Die Seite ist geschlossen. Was auf ihr gefunden wurde, ist vergessen.',
    unkept: 'Der Browser konnte diese Wahl nicht behalten. Sie gilt, bis diese Seite geschlossen wird.',
    notKept: 'Der Browser konnte diese Wahl nicht behalten. Es wurde nichts geändert.',
    offlineHere: 'Dieses Gerät scheint offline zu sein. Was auf dem Gerät liegt, lässt sich trotzdem prüfen.',
    doors: {
      image: 'Dieses Bild mit Proofmark prüfen',
      selection: 'Markierten Text mit Proofmark prüfen',
      checkPage: 'Eine Datei, einen Text oder eine Adresse mit Proofmark prüfen',
      count: {
        one: '1 Nachweis auf dieser Seite gefunden. Gefunden heißt nicht geprüft.',
        other: count => `${count} Nachweise auf dieser Seite gefunden. Gefunden heißt nicht geprüft.`,
      },
      handed: 'Was Sie ausgewählt haben, steht unten. Vor dem Druck auf „Prüfen“ wird niemand gefragt.',
      selected:
        'Markierter Text kann in Leerzeichen und Zeilenumbrüchen von der Datei abweichen. Wirkt er verändert, prüfen Sie die Datei selbst.',
      picture: 'Das Bild von der Seite',
      lost: 'Was Sie ausgewählt haben, kam hier nicht an. Kopieren Sie es und fügen Sie es unten ein, oder speichern Sie das Bild und legen Sie es hier ab.',
    },
    shortcuts: {
      title: 'Tastenkürzel',
      none: 'keines',
      look: 'Auf dieser Seite nach Nachweisen suchen',
      change: 'Ändern können Sie sie dort, wo der Browser seine Erweiterungen verwaltet, unter Tastenkürzel.',
    },
    welcome: {
      title: 'Nachweise prüfen, wo sie Ihnen begegnen',
      steps: [
        'Drücken Sie auf einer Seite den Proofmark-Knopf. Beim Suchen wird niemand gefragt.',
        'Drücken Sie „Prüfen“. Vorher steht da, wer gefragt wird.',
        'Die Antwort steht im Panel, nie auf der Seite.',
      ],
      sample: 'Probieren Sie es an einem Beispiel',
      sampleHint: 'Beide sind erfunden. Beim Prüfen wird niemand gefragt.',
      intact: 'So, wie es unterschrieben wurde',
      changed: 'Danach verändert',
      keys: (look, check) =>
        `Mit der Tastatur: ${look} sucht auf einer Seite, ${check} öffnet eine Seite für eine Datei, einen Text oder eine Adresse.`,
    },
  },

  widget: {
    checking: 'Dieser Nachweis wird geprüft',
    here: site =>
      say`Geprüft von Programmcode dieser Website, ${site}. Eine solche Prüfung ist so ehrlich wie die Website, die sie zeigt.`,
    independently: 'Ohne diese Website prüfen',
    how: 'Öffnen Sie den Nachweis mit einem eigenen Proofmark: der Browser-Erweiterung oder der Kommandozeile.',
    address: 'Adresse des Nachweises',
    copy: 'Adresse kopieren',
    copied: 'Kopiert.',
    selected: 'Die Adresse ist markiert; kopieren Sie sie jetzt.',
    download: 'Nachweis als Datei speichern',
    elsewhere: 'Diese Website lässt ihre Prüfung dort nicht nachfragen. Eine Prüfung ohne diese Website kann es.',
    perhapsElsewhere: 'Wenn das nicht hilft: Eine Prüfung ohne diese Website kommt vielleicht durch.',
    checker: {
      above: 'Weiter oben können Sie diese Seite dort fragen lassen.',
      savedPage: say`Geprüft von Programmcode in dieser Datei, auf diesem Gerät. Eine solche Prüfung ist so ehrlich wie die Person, von der Sie die Datei haben.`,
      withoutFile: 'Ohne diese Datei prüfen',
      issuedBy: issuer => say`Ausgestellt von ${issuer}, einem Aussteller auf der Liste dieser Website.`,
      oneOf: issuers => say`einem von ${issuers}`,
      notIssuedBy: issuers => say`Nicht von ${issuers} ausgestellt.`,
      intactNotIssuedBy: issuers => say`Unverändert, aber nicht von ${issuers} ausgestellt.`,
      perhapsIssuedBy: issuers => say`Es ist nicht bestätigt, dass er von ${issuers} ausgestellt wurde.`,
    },
    lists: {
      flaw: listFlaw,
      title: 'Listen, die diese Website mitbringt',
      theirWord: 'Was in diesen Listen steht, sagt diese Website.',
      inPage: 'Eine Liste in der Seite selbst',
      read: (name, day, organisations, leftOut, from) => {
        const size = `${number(organisations)} ${plural(organisations, { one: 'Organisation', other: 'Organisationen' })}`;
        const less =
          leftOut === 0
            ? ''
            : `; ${number(leftOut)} ${plural(leftOut, { one: 'weitere ließ', other: 'weitere ließen' })} sich nicht verwenden`;
        const list = say`„${name}“ vom ${day}, mit ${size}${less}`;
        return from ? say`${list}. Sie liegt auf einer anderen Website, ${from}.` : say`${list}.`;
      },
      none: (name, why) => say`${name} ist keine Liste von Organisationen und blieb außen vor: ${why}.`,
      unread: (name, why) => say`${name} blieb außen vor: ${why}.`,
      readTrusted: (day, services, leftOut, from) => {
        const size = `${number(services)} ${plural(services, { one: 'Dienst', other: 'Diensten' })}`;
        const less = leftOut === 0 ? '' : `; ${number(leftOut)} weitere ließen sich nicht verwenden`;
        const list = say`EU-Vertrauenslisten vom ${day}, mit ${size}${less}`;
        return from ? say`${list}. Sie liegen auf einer anderen Website, ${from}.` : say`${list}.`;
      },
      noneTrusted: (name, why) => say`${name} ist kein Auszug der EU-Vertrauenslisten und wurde ausgelassen: ${why}.`,
    },
  },

  command: {
    usage: ({
      jobs,
      receipts,
      reportsOnPage,
    }) => `Wurde er verändert, wer hat ihn wirklich ausgestellt, gilt er noch, und was sagt er nicht?

Aufruf
  proofmark verify [Optionen] <Datei | Ordner | Adresse | -> …
${receipts.usage}
Optionen
  --for recruiter|evaluator|learner   für wen die Antwort ist (recruiter)
  --lang TAG                          Sprache der Antwort: en, de (en)
  --json                              ein JSON-Array statt Text
  --jsonl                             ein JSON-Objekt je Zeile, sobald es da ist
  --report DATEI                      zusätzlich eine eigenständige Seite, mit höchstens ${number(reportsOnPage)} Berichten
${receipts.options}  --files-from DATEI                  auch prüfen, was DATEI nennt, ein Name je Zeile; - ist die Standardeingabe
  --jobs N                            Threads, 1 bis ${number(jobs)} (einer; für viele Eingaben einer je Prozessor)
  --progress                          auch ohne Terminal sagen, wie weit es ist
  --require-rung N                    wie weit der Signierende bekannt sein muss, 0 bis 4
  --directory DATEI                   eine Liste von Organisationen; mehrfach möglich
  --trusted-list DATEI                ein Auszug der EU-Vertrauenslisten, für Siegel; mehrfach möglich
  --context DATEI                     ein Vokabular, nach seinem Hash angenommen; mehrfach möglich
  --double-check                      Signaturen mit zwei Rechenwerken prüfen
  --offline                           niemanden fragen
  --mirror ORDNER                     jede Anfrage aus Dateien in ORDNER beantworten
  --now ISO                           urteilen, als wäre es dieser Zeitpunkt
  --help, --version

Ein Ordner steht für alle Dateien darunter. Jede Zeile einer .jsonl- oder .ndjson-Datei ist ein Nachweis.

Rückgabewert
  0 alle bestätigt   2 etwas unbestätigt   1 etwas zurückgewiesen
  64 falscher Aufruf   66 eine Eingabe oder Datei ließ sich nicht öffnen${receipts.exit}`,
    wrongUsage: {
      command: found => `Erwartet war der Befehl „verify“, „recheck“ oder „doctor“, gefunden wurde „${found}“.`,
      noCommand: 'Erwartet war der Befehl „verify“, „recheck“ oder „doctor“.',
      notBoth: (one, other) => `${one} und ${other} gehen nicht zusammen.`,
      noInput: 'Erwartet war mindestens eine Datei oder Adresse, oder „-“ für die Standardeingabe.',
      option: found => `Die Option „${found}“ gibt es nicht.`,
      value: (option, expected, found) => `${option} erwartet ${expected}, gefunden wurde „${found}“.`,
      noValue: option => `${option} erwartet einen Wert.`,
      noValueWanted: option => `${option} nimmt keinen Wert.`,
      expected: {
        audience: 'recruiter, evaluator oder learner',
        jobs: most => `eine Zahl von 1 bis ${number(most)}`,
        rung: 'eine Zahl von 0 bis 4',
        moment: 'einen Zeitpunkt wie 2026-06-01T00:00:00Z',
      },
      seeHelp: 'Siehe: proofmark --help',
    },
    cannotOpen: {
      missing: name => `${name} lässt sich nicht öffnen: Diese Datei gibt es nicht.`,
      directory: name => `${name} lässt sich nicht öffnen: Es ist ein Ordner.`,
      empty: name => `${name} enthält nichts, was sich prüfen ließe.`,
      link: name => `${name} wurde nicht geöffnet: Es ist ein Verweis, der aus dem Ordner hinausführt.`,
      folder: name => `${name} lässt sich nicht öffnen: Diesen Ordner gibt es nicht.`,
      forbidden: name => `${name} lässt sich nicht öffnen: Dieses Konto darf die Datei nicht lesen.`,
      other: name => `${name} lässt sich nicht öffnen.`,
      list: (name, why) =>
        `${name} ist keine Liste von Organisationen, die Proofmark lesen kann. Was nicht stimmt: ${why}.`,
      trustedList: (name, why) =>
        `${name} ist kein Auszug der Vertrauenslisten, den Proofmark lesen kann. Was nicht stimmt: ${why}.`,
      vocabulary: name => `${name} ist keines der Vokabulare, die Proofmark am Hash erkennt.`,
      write: name => `${name} lässt sich nicht schreiben.`,
    },
    listFlaw,
    skippedOrganisations: (name, count) =>
      `${name}: ${number(count)} ${plural(count, { one: 'Eintrag wurde', other: 'Einträge wurden' })} ausgelassen.`,
    skippedServices: (name, count) =>
      `${name}: ${number(count)} ${plural(count, { one: 'Dienst wurde', other: 'Dienste wurden' })} ausgelassen.`,
    progress: ({ checked, minutesLeft, total, ...tally }) =>
      [
        total === undefined ? `${number(checked)} geprüft` : `${number(checked)} von ${number(total)} geprüft`,
        ...(tally.rejected > 0 ? [`${number(tally.rejected)} zurückgewiesen`] : []),
        ...(tally.open > 0 ? [`${number(tally.open)} offen`] : []),
        ...(tally.notOpened > 0 ? [`${number(tally.notOpened)} nicht geöffnet`] : []),
        ...(minutesLeft === undefined ? [] : [timeLeft(minutesLeft)]),
      ].join(', '),
    summary: ({ checked, ...tally }) => `${number(checked)} geprüft: ${tallied(tally)}.`,
    stopped: ({ checked, total, ...tally }) =>
      `Angehalten nach ${number(checked)}${total === undefined ? '' : ` von ${number(total)}`}: ${tallied(tally)}. Was danach kommt, wurde nicht geprüft.`,
    tooManyForPage: (name, most) =>
      `${name} wurde nicht geschrieben: Eine Seite fasst höchstens ${number(most)} Berichte. Prüfen Sie weniger auf einmal, oder nehmen Sie --jsonl.`,
    belowRung: (asked, found) =>
      `Zählt als unbestätigt: Verlangt war Stufe ${number(asked)}, bekannt ist der Signierende bis Stufe ${number(found)}.`,
    written: name => `Berichtsseite: ${name}`,
    unexpected: 'Proofmark ist auf etwas Unerwartetes gestoßen und konnte nicht fertig prüfen.',
  },
};
