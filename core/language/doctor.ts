/**
 * What an issuer is told about what it publishes. Apart from the other words, because nobody who reads a credential needs
 * them: the command `doctor` and the page of the same name load them alone.
 */
import { byTag } from './by-tag.js';
import type { FindingId, Higher, Needs, Severity } from '../doctor/examination.js';
import type { CheckReason } from '../report/reasons.js';
import { type Phrase, type Segment, say } from './phrase.js';

/** What a finding rests on, as it may be shown; empty where it rests on nothing of that kind. */
export interface Told {
  readonly address: Segment;
  readonly host: Segment;
  readonly subject: Segment;
  readonly found: Segment;
  readonly expected: Segment;
  /** The name of an element, in our words. */
  readonly element: string;
  readonly count: string;
  /** The core's own sentence; empty where there is none. */
  readonly reason: Phrase;
}

export interface DoctorWords {
  /** BCP 47 */
  readonly tag: string;
  readonly usage: string;
  readonly oneInput: string;
  /** @param why one of `because` */
  readonly headline: (rung: string, why: Phrase) => Phrase;
  /** Where no credential was given: what one signed with this key would reach. */
  readonly headlineOfKey: (rung: string, why: Phrase) => Phrase;
  readonly headlineOfList: (address: Segment) => Phrase;
  readonly headlineOfNothing: (given: Segment) => Phrase;
  readonly because: (reason: CheckReason, host: Segment) => Phrase;
  readonly promised: (rung: string, lines: Phrase) => Phrase;
  readonly inPages: (rung: string) => Phrase;
  readonly promisedInPages: (rung: string, lines: Phrase) => Phrase;
  readonly noLines: Phrase;
  readonly higher: Readonly<Record<Higher, Phrase>>;
  readonly groups: Readonly<Record<Severity, string>>;
  readonly findings: Readonly<Record<FindingId, (told: Told) => Phrase>>;
  readonly needs: Readonly<Record<Needs, string>>;
  readonly at: (address: Segment) => Phrase;
  readonly inServer: (name: string, host: Segment) => Phrase;
  /** Another way to say the same. */
  readonly or: string;
  /** The lines for this stand with an earlier finding. */
  readonly above: Phrase;
  readonly inCredential: (member: Segment) => Phrase;
  readonly command: Phrase;
  readonly asked: (hosts: Phrase) => Phrase;
  readonly askedNobody: Phrase;
  readonly nothingToMend: Phrase;
}

const en: DoctorWords = {
  tag: 'en',
  usage: `For issuers
  proofmark doctor [options] <file | address | host | did>

  How far a reader comes with what you publish, why no further, and the lines that help.
  It asks only the host it is given. Also: --json, --lang, --offline, --mirror, --directory, --trusted-list, --now

  --host HOST                         this host may be asked, too; may be repeated
  --key FILE|MULTIBASE                the public key you sign with, for lines that name it

  Exit status: 0 nothing to mend   2 something to mend   1 something stops readers   64, 66 as above`,
  oneInput: 'Expected one file, address, host or identifier.',
  headline: (rung, why) => say`A reader reaches rung ${rung} of 4: ${why}.`,
  headlineOfKey: (rung, why) =>
    say`With a credential signed by this issuer’s key, a reader reaches rung ${rung} of 4: ${why}.`,
  headlineOfList: address => say`A status list: ${address}.`,
  headlineOfNothing: given => say`Nothing that a reader could check was found: ${given}.`,
  because: (reason, host) => {
    switch (reason) {
      case 'issuer.web-address':
        return say`the address ${host} publishes the key`;
      case 'issuer.platform-account':
        return say`an account at ${host} publishes the key`;
      case 'issuer.listed-address':
        return say`a list names the organisation at ${host}`;
      case 'issuer.listed-signer':
        return say`a list names this very signer`;
      case 'issuer.legal-seal':
        return say`a listed service vouches for the certificate of the seal`;
      case 'issuer.seal-untrusted':
        return say`no list at hand vouches for the certificate of the seal`;
      case 'issuer.seal-unbound':
      case 'issuer.seal-differs':
        return say`the seal is not tied to the issuer the credential names`;
      case 'issuer.unreachable':
        return say`no key could be had from the issuer’s address`;
      case 'issuer.unidentified':
        return say`nothing shows who signed it`;
      default:
        return say`there is nothing to rest it on`;
    }
  },
  promised: (rung, lines) =>
    say`Published as printed below, the lines for ${lines} lift it to rung ${rung}. That was tried out here.`,
  inPages: rung =>
    say`For a check inside a page of another site it is rung ${rung}, because pages may not read what it rests on.`,
  promisedInPages: (rung, lines) =>
    say`Published as printed below, the lines for ${lines} make it rung ${rung} there. That was tried out here.`,
  noLines: say`No line that is only published would lift it.`,
  higher: {
    'an-address': say`Rung 1 asks for a key that is published at an address of your own.`,
    'an-own-address': say`A rung above asks for an address of your own, without a path and not shared with others.`,
    'a-listed-address': say`Rung 2 asks for a list that names this host as the address of your organisation, such as ROR or DEQAR; a reader imports it. Nothing you publish on the host can give it.`,
    'a-listed-signer': say`Rung 3 asks for a register of signers, or a reader’s own list, that names this very identifier.`,
    'a-listed-service': say`Rung 4 asks for a seal whose certificate comes from a service on an EU trusted list, and for a reader who has such a list (--trusted-list).`,
    nothing: say`There is no rung above.`,
  },
  groups: {
    stops: 'What stops readers',
    weakens: 'What would make it better',
    fine: 'What is fine',
    'not-looked-at': 'What was not looked at',
  },
  findings: {
    'key.private-part-published': ({ address, subject }) =>
      say`The file at ${address} publishes the private part of the key ${subject}: anybody can sign in your name. Make a new key now, take this one out, and issue anew what was signed with it. It is not shown here.`,
    'key.private-given': () =>
      say`A private key was handed over. It is not needed and not shown: hand over the public key alone.`,
    'key.unreadable-given': () =>
      say`The key that was handed over could not be read. Expected: a public JSON Web Key, a Multikey such as z6Mk…, a did:key, or PEM (“BEGIN PUBLIC KEY”).`,
    'key.does-not-fit': () =>
      say`The key that was handed over is not the one this credential was signed with, or does not lift it for another reason below.`,
    'address.refused': ({ address }) =>
      say`${address} is never asked. Readers ask public hosts over https alone, without a user name, at port 443 or one they agreed to.`,
    unreachable: ({ address }) =>
      say`Nothing answers at ${address}. The name, the certificate or the server may be at fault.`,
    'too-slow': ({ address }) => say`${address} did not answer in time.`,
    refused: ({ address, found }) =>
      say`${address} refuses readers (${found}). Let anybody read it, without signing in.`,
    'not-there': ({ address, found }) => say`There is nothing at ${address} (${found}).`,
    busy: ({ address, found }) =>
      say`${address} asks to come back later (${found}). Many readers may come at once: serve it as a plain file.`,
    'server-fault': ({ address, found }) => say`The server failed at ${address} (${found}).`,
    redirects: ({ address, found }) =>
      say`${address} redirects to ${found}. Browsers follow no redirect here: publish the file at the address itself.`,
    'answers-html': ({ address }) => say`${address} answers with a page for people where readers expect JSON.`,
    'not-json': ({ address }) => say`What ${address} answers is not JSON in UTF-8, or names a member twice.`,
    'too-large': ({ address, found }) => say`What ${address} answers is larger than readers take (${found} bytes).`,
    'credential.unreadable': ({ reason }) => say`No credential could be read. ${reason}`,
    'signature.not-good': ({ reason }) => say`The signature does not help a reader. ${reason}`,
    'signature.missing': () =>
      say`It carries no signature: anyone could have written this file. Sign it with the key your address publishes.`,
    'period.not-good': ({ reason }) => say`${reason}`,
    'status.not-good': ({ reason }) => say`${reason}`,
    'did.malformed': ({ subject }) =>
      say`${subject} is no did:web that is asked. The host is written in small letters, nothing ends in a colon or a slash, and a port is written %3A8443.`,
    'did.unsupported': ({ subject }) =>
      say`${subject} is of a kind that readers do not look up. Those looked up: did:web, did:webvh, did:key, did:jwk, did:ebsi, https.`,
    'did-document.missing': ({ address, found }) => say`No DID document is published at ${address} (${found}).`,
    'did-document.other-id': ({ address, expected, found }) =>
      say`The document at ${address} calls itself ${found}; it has to be exactly ${expected}.`,
    'did-document.deactivated': ({ address }) =>
      say`The document at ${address} says that it is deactivated: all its keys count as withdrawn.`,
    'key.missing': ({ address }) => say`The document at ${address} lists no key.`,
    'key.not-listed': ({ address, subject }) =>
      say`The document at ${address} does not list the key ${subject}, which the signature names.`,
    'key.not-listed-for-assertion': ({ address, subject }) =>
      say`The document at ${address} does not list ${subject} under assertionMethod, so it may not sign credentials.`,
    'key.other-controller': ({ address, expected, found, subject }) =>
      say`In the document at ${address} the key ${subject} belongs to ${found}; its controller has to be ${expected}.`,
    'key.withdrawn': ({ found, subject }) =>
      say`The key ${subject} was withdrawn (${found}). Issue anew with a key that stands.`,
    'key.expired': ({ found, subject }) =>
      say`The key ${subject} ended (${found}). Credentials signed after that do not hold: list a newer key.`,
    'key.unsupported': ({ found, subject }) =>
      say`The key ${subject} is of a kind that readers do not use (${found}). Ed25519, P-256, P-384 and RSA of 2048 bits or more are used.`,
    'issuer.without-identifier': () => say`The issuer has no identifier, so nobody can look up whose key it is.`,
    'issuer.without-address': ({ subject }) =>
      say`${subject} is a key and nothing else, and no address is stated beside it. State your website and let both vouch for each other, or issue anew under did:web.`,
    'issuer.only-a-key': ({ address, subject }) =>
      say`${subject} is a key and nothing else. If it signs the claims below and ${address} shows the token, a reader reaches rung 1 without anything being issued again. That cannot be tried out before it is signed: ask again then.`,
    'issuer.platform': ({ host, subject }) =>
      say`${subject} is an account at ${host}, not the host itself: whoever runs ${host} vouches for it, and no list of organisations fits.`,
    'seal.unlisted': ({ subject }) =>
      say`It is sealed by “${subject}”, by the word of its certificate. Nothing at hand vouches for that certificate: it needs a service on an EU trusted list, and a reader with such a list (--trusted-list).`,
    'seal.not-bound': ({ found, subject }) =>
      say`The certificate of the seal names ${subject} (${found}), and the credential does not state that identifier for its issuer.`,
    'status-list.unsigned': ({ address }) =>
      say`The status list at ${address} is not signed, so readers do not believe it.`,
    'status-list.not-good': ({ address, reason }) =>
      say`The status list at ${address} does not help a reader. ${reason}`,
    'status-list.purpose': ({ address, expected, found }) =>
      say`The status list at ${address} is for “${found}”; the credential asks it for “${expected}”.`,
    'status-list.encoding': ({ address, found }) =>
      say`The bits of the list at ${address} are written in another way than the standard has them (${found}…): “u”, then base64url of gzip.`,
    'status-list.ended': ({ address, reason }) => say`The status list at ${address} is not in force. ${reason}`,
    'status-list.too-short': ({ address, count }) =>
      say`The status list at ${address} has ${count} entries. With fewer than 131,072 a reader’s question tells you more about one learner than it should.`,
    'status-list.individual-address': ({ address }) =>
      say`${address} names one credential or one learner, so whoever keeps it sees who is being checked. Use one address for many.`,
    'status-list.other-signer': ({ address, subject }) =>
      say`The status list at ${address} is kept and signed by ${subject}. That is read all the same.`,
    'status.none': () =>
      say`It states no end and no status: it can never be withdrawn. State validUntil or credentialStatus.`,
    'media-type': ({ address, expected, found }) =>
      say`${address} says that it is “${found}”. Readers know ${expected}, or any JSON type.`,
    'cors.missing': ({ address }) =>
      say`${address} has no header Access-Control-Allow-Origin, so a check inside a page of another site cannot read it. The extension and the command line can.`,
    'cors.one-origin': ({ address, found }) =>
      say`${address} may be read by pages of ${found} alone; a check inside any other page cannot read it.`,
    'element.missing': ({ element }) => say`Not stated: ${element}.`,
    'element.weak': ({ element, found }) =>
      found.text === '' ? say`Not clear: ${element}.` : say`Not clear: ${element} (${found}).`,
    'signature.good': () => say`The signature is intact.`,
    'did-document.good': ({ address, count }) => say`The document at ${address} is as readers need it; keys: ${count}.`,
    'key.fits': () => say`The key that was handed over is the one this credential was signed with.`,
    'issuer.linked': ({ subject }) => say`An address vouches for ${subject}, and it for the address.`,
    'seal.listed': ({ subject }) => say`A service on an EU trusted list vouches for the certificate of ${subject}.`,
    'status-list.good': ({ address }) => say`The status list at ${address} is signed, in force and long enough.`,
    'readable-in-pages': ({ address }) => say`${address} may be read by pages of any site.`,
    'elements.stated': ({ count }) => say`Elements stated clearly, of the eleven: ${count}.`,
    'key.needed': ({ subject }) =>
      say`A signature does not tell the public key. Hand over the public key of ${subject}, and the whole file to publish is printed.`,
    'host.not-named': ({ host }) => say`What lies on ${host} was not looked at: nobody named that host.`,
    'nobody-asked': ({ host }) => say`Nobody was asked, as you wished. Left open: ${host}.`,
    'credential.several': ({ count }) => say`Further credentials in the same input: ${count}. Look at them one by one.`,
  },
  needs: {
    publish: 'Publish',
    sign: 'Sign and publish',
    'issue-again': 'Issue again',
    'ask-again': 'Ask again',
  },
  at: address => say`at ${address}`,
  inServer: (name, host) => say`in the configuration of ${name} on ${host}`,
  or: 'Or',
  above: say`The lines above mend this, too.`,
  inCredential: member => say`with this at ${member}`,
  command: say`with this command`,
  asked: hosts => say`Asked: ${hosts}. Nobody else.`,
  askedNobody: say`Nobody was asked.`,
  nothingToMend: say`Nothing is left to mend.`,
};

const de: DoctorWords = {
  tag: 'de',
  usage: `Für Aussteller
  proofmark doctor [Optionen] <Datei | Adresse | Server | DID>

  Wie weit jemand mit dem kommt, was Sie veröffentlichen, warum nicht weiter, und welche Zeilen helfen.
  Gefragt wird nur der genannte Server. Auch: --json, --lang, --offline, --mirror, --directory, --trusted-list, --now

  --host SERVER                       auch dieser Server darf gefragt werden; mehrfach möglich
  --key DATEI|MULTIBASE               der öffentliche Schlüssel, mit dem Sie signieren, für Zeilen, die ihn nennen

  Rückgabe: 0 nichts zu beheben   2 etwas zu beheben   1 etwas hält Leser auf   64, 66 wie oben`,
  oneInput: 'Erwartet wurde eine Datei, eine Adresse, ein Server oder eine Kennung.',
  headline: (rung, why) => say`Wer den Nachweis prüft, erreicht Stufe ${rung} von 4: ${why}.`,
  headlineOfKey: (rung, why) =>
    say`Mit einem Nachweis, den dieser Aussteller signiert hat, wird Stufe ${rung} von 4 erreicht: ${why}.`,
  headlineOfList: address => say`Eine Statusliste: ${address}.`,
  headlineOfNothing: given => say`Gefunden wurde nichts, was sich prüfen ließe: ${given}.`,
  because: (reason, host) => {
    switch (reason) {
      case 'issuer.web-address':
        return say`Der Schlüssel steht unter der Adresse ${host}`;
      case 'issuer.platform-account':
        return say`Der Schlüssel gehört zu einem Konto bei ${host}`;
      case 'issuer.listed-address':
        return say`Eine Liste nennt die Einrichtung unter ${host}`;
      case 'issuer.listed-signer':
        return say`Eine Liste nennt genau diese Kennung`;
      case 'issuer.legal-seal':
        return say`Ein gelisteter Dienst steht für das Zertifikat des Siegels ein`;
      case 'issuer.seal-untrusted':
        return say`Keine vorliegende Liste steht für das Zertifikat des Siegels ein`;
      case 'issuer.seal-unbound':
      case 'issuer.seal-differs':
        return say`Das Siegel ist nicht mit dem genannten Aussteller verbunden`;
      case 'issuer.unreachable':
        return say`Von der Adresse des Ausstellers war kein Schlüssel zu bekommen`;
      case 'issuer.unidentified':
        return say`Nichts zeigt, wer signiert hat`;
      default:
        return say`Es gibt nichts, worauf sich das stützen ließe`;
    }
  },
  promised: (rung, lines) =>
    say`So veröffentlicht, wie es unten steht, heben die Zeilen für ${lines} das auf Stufe ${rung}. Das wurde hier ausprobiert.`,
  inPages: rung =>
    say`Bei einer Prüfung in der Seite von jemand anderem ist es Stufe ${rung}, weil Seiten nicht lesen dürfen, worauf sie sich stützt.`,
  promisedInPages: (rung, lines) =>
    say`So veröffentlicht, wie es unten steht, machen die Zeilen für ${lines} dort Stufe ${rung} daraus. Das wurde hier ausprobiert.`,
  noLines: say`Keine Zeile, die nur veröffentlicht wird, würde das heben.`,
  higher: {
    'an-address': say`Stufe 1 verlangt einen Schlüssel, der unter einer eigenen Adresse veröffentlicht ist.`,
    'an-own-address': say`Eine höhere Stufe verlangt eine eigene Adresse, ohne Pfad und nicht mit anderen geteilt.`,
    'a-listed-address': say`Stufe 2 verlangt eine Liste, die diesen Server als Adresse Ihrer Einrichtung nennt, etwa ROR oder DEQAR; wer prüft, lädt sie ein. Nichts, was Sie dort veröffentlichen, kann das ersetzen.`,
    'a-listed-signer': say`Stufe 3 verlangt ein Register von Unterzeichnern oder eine eigene Liste des Lesers, in der genau diese Kennung steht.`,
    'a-listed-service': say`Stufe 4 verlangt ein Siegel, dessen Zertifikat von einem Dienst auf einer EU-Vertrauensliste stammt, und einen Leser, der eine solche Liste hat (--trusted-list).`,
    nothing: say`Eine höhere Stufe gibt es nicht.`,
  },
  groups: {
    stops: 'Was Leser aufhält',
    weakens: 'Was es besser machen würde',
    fine: 'Was in Ordnung ist',
    'not-looked-at': 'Was nicht angesehen wurde',
  },
  findings: {
    'key.private-part-published': ({ address, subject }) =>
      say`Die Datei unter ${address} veröffentlicht den privaten Teil des Schlüssels ${subject}: Jeder kann in Ihrem Namen signieren. Erzeugen Sie jetzt einen neuen Schlüssel, nehmen Sie diesen heraus und stellen Sie neu aus, was mit ihm signiert wurde. Hier wird er nicht gezeigt.`,
    'key.private-given': () =>
      say`Übergeben wurde ein privater Schlüssel. Er wird nicht gebraucht und nicht gezeigt: Übergeben Sie nur den öffentlichen.`,
    'key.unreadable-given': () =>
      say`Der übergebene Schlüssel war nicht zu lesen. Erwartet wird: ein öffentlicher JSON Web Key, ein Multikey wie z6Mk…, ein did:key oder PEM („BEGIN PUBLIC KEY“).`,
    'key.does-not-fit': () =>
      say`Mit dem übergebenen Schlüssel wurde dieser Nachweis nicht signiert, oder er hebt ihn aus einem anderen Grund nicht, der unten steht.`,
    'address.refused': ({ address }) =>
      say`${address} wird nie gefragt. Gefragt werden nur öffentliche Server über https, ohne Benutzernamen, an Port 443 oder einem, dem jemand zugestimmt hat.`,
    unreachable: ({ address }) =>
      say`Unter ${address} antwortet niemand. Es kann am Namen, am Zertifikat oder am Server liegen.`,
    'too-slow': ({ address }) => say`${address} hat nicht rechtzeitig geantwortet.`,
    refused: ({ address, found }) => say`${address} weist Leser ab (${found}). Lassen Sie jeden lesen, ohne Anmeldung.`,
    'not-there': ({ address, found }) => say`Unter ${address} gibt es nichts (${found}).`,
    busy: ({ address, found }) =>
      say`${address} bittet, später wiederzukommen (${found}). Viele können auf einmal lesen wollen: Liefern Sie eine einfache Datei aus.`,
    'server-fault': ({ address, found }) => say`Der Server ist bei ${address} gescheitert (${found}).`,
    redirects: ({ address, found }) =>
      say`${address} leitet weiter nach ${found}. Browser folgen hier keiner Weiterleitung: Veröffentlichen Sie die Datei unter der Adresse selbst.`,
    'answers-html': ({ address }) => say`${address} antwortet mit einer Seite für Menschen, wo JSON erwartet wird.`,
    'not-json': ({ address }) => say`Was ${address} antwortet, ist kein JSON in UTF-8, oder es nennt ein Feld zweimal.`,
    'too-large': ({ address, found }) => say`Was ${address} antwortet, ist größer, als Leser annehmen (${found} Byte).`,
    'credential.unreadable': ({ reason }) => say`Es war kein Nachweis zu lesen. ${reason}`,
    'signature.not-good': ({ reason }) => say`Die Signatur hilft dem Leser nicht. ${reason}`,
    'signature.missing': () =>
      say`Er trägt keine Signatur: Jeder könnte diese Datei geschrieben haben. Signieren Sie mit dem Schlüssel, den Ihre Adresse veröffentlicht.`,
    'period.not-good': ({ reason }) => say`${reason}`,
    'status.not-good': ({ reason }) => say`${reason}`,
    'did.malformed': ({ subject }) =>
      say`${subject} ist keine did:web, nach der gefragt wird. Der Server wird klein geschrieben, am Ende steht weder Doppelpunkt noch Schrägstrich, und ein Port wird %3A8443 geschrieben.`,
    'did.unsupported': ({ subject }) =>
      say`${subject} ist von einer Art, die nicht nachgeschlagen wird. Nachgeschlagen werden: did:web, did:webvh, did:key, did:jwk, did:ebsi, https.`,
    'did-document.missing': ({ address, found }) =>
      say`Unter ${address} ist kein DID-Dokument veröffentlicht (${found}).`,
    'did-document.other-id': ({ address, expected, found }) =>
      say`Das Dokument unter ${address} nennt sich ${found}; es muss genau ${expected} heißen.`,
    'did-document.deactivated': ({ address }) =>
      say`Das Dokument unter ${address} sagt, dass es abgeschaltet ist: Alle seine Schlüssel gelten als zurückgezogen.`,
    'key.missing': ({ address }) => say`Das Dokument unter ${address} nennt keinen Schlüssel.`,
    'key.not-listed': ({ address, subject }) =>
      say`Das Dokument unter ${address} nennt den Schlüssel ${subject} nicht, auf den sich die Signatur beruft.`,
    'key.not-listed-for-assertion': ({ address, subject }) =>
      say`Das Dokument unter ${address} nennt ${subject} nicht unter assertionMethod; so darf er keine Nachweise signieren.`,
    'key.other-controller': ({ address, expected, found, subject }) =>
      say`Im Dokument unter ${address} gehört der Schlüssel ${subject} zu ${found}; sein controller muss ${expected} sein.`,
    'key.withdrawn': ({ found, subject }) =>
      say`Der Schlüssel ${subject} wurde zurückgezogen (${found}). Stellen Sie mit einem neu aus, der besteht.`,
    'key.expired': ({ found, subject }) =>
      say`Der Schlüssel ${subject} ist abgelaufen (${found}). Was danach signiert wurde, hält nicht: Nennen Sie einen neueren.`,
    'key.unsupported': ({ found, subject }) =>
      say`Der Schlüssel ${subject} ist von einer Art, die nicht verwendet wird (${found}). Verwendet werden Ed25519, P-256, P-384 und RSA ab 2048 Bit.`,
    'issuer.without-identifier': () =>
      say`Der Aussteller hat keine Kennung; niemand kann nachschlagen, wessen Schlüssel es ist.`,
    'issuer.without-address': ({ subject }) =>
      say`${subject} ist ein Schlüssel und sonst nichts, und daneben steht keine Adresse. Nennen Sie Ihre Website und lassen Sie beide füreinander einstehen, oder stellen Sie unter did:web neu aus.`,
    'issuer.only-a-key': ({ address, subject }) =>
      say`${subject} ist ein Schlüssel und sonst nichts. Signiert er die Angaben unten und zeigt ${address} das Token, so wird Stufe 1 erreicht, ohne dass etwas neu ausgestellt wird. Vor dem Signieren lässt sich das nicht ausprobieren: Fragen Sie danach noch einmal.`,
    'issuer.platform': ({ host, subject }) =>
      say`${subject} ist ein Konto bei ${host}, nicht der Server selbst: Wer ${host} betreibt, steht dafür ein, und keine Liste von Einrichtungen passt.`,
    'seal.unlisted': ({ subject }) =>
      say`Gesiegelt hat nach den Worten des Zertifikats „${subject}“. Nichts, was vorliegt, steht für dieses Zertifikat ein: Nötig sind ein Dienst auf einer EU-Vertrauensliste und ein Leser mit einer solchen Liste (--trusted-list).`,
    'seal.not-bound': ({ found, subject }) =>
      say`Das Zertifikat des Siegels nennt ${subject} (${found}), und der Nachweis gibt diese Kennung für seinen Aussteller nicht an.`,
    'status-list.unsigned': ({ address }) =>
      say`Die Statusliste unter ${address} ist nicht signiert; so wird ihr nicht geglaubt.`,
    'status-list.not-good': ({ address, reason }) =>
      say`Die Statusliste unter ${address} hilft dem Leser nicht. ${reason}`,
    'status-list.purpose': ({ address, expected, found }) =>
      say`Die Statusliste unter ${address} ist für „${found}“; der Nachweis fragt sie nach „${expected}“.`,
    'status-list.encoding': ({ address, found }) =>
      say`Die Bits der Liste unter ${address} sind anders geschrieben, als der Standard es verlangt (${found}…): „u“, dann base64url von gzip.`,
    'status-list.ended': ({ address, reason }) => say`Die Statusliste unter ${address} ist nicht in Kraft. ${reason}`,
    'status-list.too-short': ({ address, count }) =>
      say`Die Statusliste unter ${address} hat ${count} Einträge. Bei weniger als 131.072 verrät eine Frage mehr über eine einzelne Person, als sie sollte.`,
    'status-list.individual-address': ({ address }) =>
      say`${address} nennt einen einzelnen Nachweis oder eine einzelne Person; wer sie führt, sieht, wer geprüft wird. Nehmen Sie eine Adresse für viele.`,
    'status-list.other-signer': ({ address, subject }) =>
      say`Die Statusliste unter ${address} führt und signiert ${subject}. Gelesen wird sie trotzdem.`,
    'status.none': () =>
      say`Er nennt weder ein Ende noch einen Status: Er kann nie zurückgezogen werden. Geben Sie validUntil oder credentialStatus an.`,
    'media-type': ({ address, expected, found }) =>
      say`${address} gibt sich als „${found}“ aus. Bekannt sind ${expected} und alle JSON-Arten.`,
    'cors.missing': ({ address }) =>
      say`${address} hat keinen Header Access-Control-Allow-Origin; eine Prüfung in der Seite von jemand anderem kann das nicht lesen. Die Erweiterung und die Befehlszeile können es.`,
    'cors.one-origin': ({ address, found }) =>
      say`${address} dürfen nur Seiten von ${found} lesen; eine Prüfung in jeder anderen Seite kann es nicht.`,
    'element.missing': ({ element }) => say`Nicht angegeben: ${element}.`,
    'element.weak': ({ element, found }) =>
      found.text === '' ? say`Nicht klar: ${element}.` : say`Nicht klar: ${element} (${found}).`,
    'signature.good': () => say`Die Signatur ist unversehrt.`,
    'did-document.good': ({ address, count }) =>
      say`Das Dokument unter ${address} ist, wie Leser es brauchen; Schlüssel: ${count}.`,
    'key.fits': () => say`Mit dem übergebenen Schlüssel wurde dieser Nachweis signiert.`,
    'issuer.linked': ({ subject }) => say`Eine Adresse steht für ${subject} ein, und ${subject} für die Adresse.`,
    'seal.listed': ({ subject }) =>
      say`Ein Dienst auf einer EU-Vertrauensliste steht für das Zertifikat von ${subject} ein.`,
    'status-list.good': ({ address }) => say`Die Statusliste unter ${address} ist signiert, in Kraft und lang genug.`,
    'readable-in-pages': ({ address }) => say`${address} dürfen Seiten von jedem lesen.`,
    'elements.stated': ({ count }) => say`Klar angegebene Elemente, von elf: ${count}.`,
    'key.needed': ({ subject }) =>
      say`Eine Signatur verrät den öffentlichen Schlüssel nicht. Übergeben Sie den öffentlichen Schlüssel zu ${subject}, dann wird die ganze Datei ausgegeben.`,
    'host.not-named': ({ host }) =>
      say`Was auf ${host} liegt, wurde nicht angesehen: Niemand hat diesen Server genannt.`,
    'nobody-asked': ({ host }) => say`Es wurde niemand gefragt, wie gewünscht. Offen bleibt: ${host}.`,
    'credential.several': ({ count }) =>
      say`Weitere Nachweise in derselben Eingabe: ${count}. Sehen Sie sie einzeln an.`,
  },
  needs: {
    publish: 'Veröffentlichen',
    sign: 'Signieren und veröffentlichen',
    'issue-again': 'Neu ausstellen',
    'ask-again': 'Noch einmal fragen',
  },
  at: address => say`unter ${address}`,
  inServer: (name, host) => say`in der Konfiguration von ${name} auf ${host}`,
  or: 'Oder',
  above: say`Die Zeilen oben beheben auch das.`,
  inCredential: member => say`mit dieser Angabe bei ${member}`,
  command: say`mit diesem Befehl`,
  asked: hosts => say`Gefragt: ${hosts}. Sonst niemand.`,
  askedNobody: say`Es wurde niemand gefragt.`,
  nothingToMend: say`Es ist nichts zu beheben.`,
};

const byLanguage: Readonly<Record<string, DoctorWords>> = { en, de };

/** The words for a tag; English where there are none. */
export const doctorWordsFor = (tag: string): DoctorWords => byTag(byLanguage, tag, en);
