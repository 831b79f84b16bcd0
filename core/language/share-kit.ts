import { byTag } from './by-tag.js';

/**
 * What a learner reads who puts a credential on a page of their own. Apart from the other words, because it is loaded when
 * somebody opens that part.
 */
export interface ShareKitWords {
  /** BCP 47 */
  readonly tag: string;
  readonly intro: string;
  readonly address: string;
  readonly addressHint: string;
  /** In place of the hint where the address is the one the file was read at. */
  readonly readThere: string;
  /** @param found what stands in the field */
  readonly wrongAddress: (found: string) => string;
  readonly network: string;
  /** @param platform by name */
  readonly platform: (platform: string) => string;
  readonly secret: string;
  readonly link: Snippet;
  readonly badge: Snippet;
  readonly announcement: Snippet;
  readonly text: Snippet;
  /** In place of an announcement, by what the file is. */
  readonly without: Readonly<Record<'picture' | 'other', string>>;
  readonly copied: string;
  readonly notCopied: string;
  readonly afterwards: string;
  /** Under a title that is copied as text. */
  readonly signedBy: (name: string) => string;
  readonly accountAt: (host: string) => string;
  readonly untitled: string;
}

interface Snippet {
  readonly title: string;
  readonly says: string;
  readonly copy: string;
}

const en: ShareKitWords = {
  tag: 'en',
  intro:
    'Publish the file itself, unchanged, at an address of your own. Then take what your page can hold: together these lines stand for one credential.',
  address: 'The address at which you publish the file',
  addressHint: 'The lines are written on this device as you type. Nobody is asked.',
  readThere: 'It was read at this address. If you publish your own copy, give the address of that one.',
  wrongAddress: found =>
    `Expected the whole address of the file on the public web, beginning with https://; found “${found}”. Open the file in your browser and copy its address from there.`,
  network:
    'LinkedIn cannot hold the file. Publish it elsewhere and give that address; your profile can then link to it.',
  platform: platform =>
    `This is where ${platform} shows it, not the file alone. A link to it works as it is. For a badge and an announcement, save the file and publish it at an address of your own.`,
  secret:
    'The address seems to contain a key. Everybody who reads your page gets it with the address. Better publish the file where none is needed.',
  link: {
    title: 'A link',
    says: 'Works everywhere, without any script. Readers who have the Proofmark extension see its mark beside it.',
    copy: 'Copy the link',
  },
  badge: {
    title: 'A badge',
    says: 'In place of the link: a visitor presses it and reads the answer on your page. It needs the folder of its script on your own site; where the script does not run, the link inside stays. A page can draw any answer it likes: whoever doubts yours checks the file with a Proofmark of their own.',
    copy: 'Copy the badge',
  },
  announcement: {
    title: 'For machines',
    says: 'Belongs in the head of the page. It shows nothing; by it the extension and other readers of credentials find the file.',
    copy: 'Copy the announcement',
  },
  text: {
    title: 'Where only text fits',
    says: 'For a curriculum vitae, a letter or a profile: the title, who signed it as far as that was proven, and the address.',
    copy: 'Copy the text',
  },
  without: {
    picture:
      'There is no announcement for a picture or a document that carries a credential. The link tells machines, too, where it is.',
    other: 'There is no announcement for a file of this kind. The link tells machines, too, where it is.',
  },
  copied: 'Copied.',
  notCopied: 'The browser did not copy. The text is selected: copy it with the keyboard.',
  afterwards:
    'Once all of it is published, open your page and press the Proofmark button there: what you then read is what others read.',
  signedBy: name => `Signed by ${name}`,
  accountAt: host => `Signed by an account at ${host}`,
  untitled: 'My credential',
};

const de: ShareKitWords = {
  tag: 'de',
  intro:
    'Veröffentlichen Sie die Datei selbst, unverändert, unter einer eigenen Adresse. Nehmen Sie dann, was Ihre Seite aufnehmen kann: Alle diese Zeilen zusammen stehen für einen Nachweis.',
  address: 'Die Adresse, unter der Sie die Datei veröffentlichen',
  addressHint: 'Die Zeilen entstehen auf diesem Gerät, während Sie tippen. Niemand wird gefragt.',
  readThere:
    'Unter dieser Adresse wurde er gelesen. Wenn Sie eine eigene Kopie veröffentlichen, geben Sie deren Adresse an.',
  wrongAddress: found =>
    `Erwartet war die ganze Adresse der Datei im öffentlichen Netz, die mit https:// beginnt; gefunden wurde „${found}“. Öffnen Sie die Datei im Browser und kopieren Sie die Adresse von dort.`,
  network:
    'LinkedIn kann die Datei nicht aufnehmen. Veröffentlichen Sie sie anderswo und geben Sie jene Adresse an; Ihr Profil kann dann auf sie verweisen.',
  platform: platform =>
    `Hier zeigt ${platform} den Nachweis; es ist nicht die Datei allein. Ein Link dorthin geht so, wie er ist. Für Prüfung und Ankündigung speichern Sie die Datei und veröffentlichen sie unter einer eigenen Adresse.`,
  secret:
    'Die Adresse scheint einen Schlüssel zu enthalten. Alle, die Ihre Seite lesen, bekommen ihn mit der Adresse. Veröffentlichen Sie die Datei besser dort, wo keiner nötig ist.',
  link: {
    title: 'Ein Link',
    says: 'Geht überall, ohne jedes Skript. Wer die Erweiterung von Proofmark hat, sieht ihr Zeichen daneben.',
    copy: 'Link kopieren',
  },
  badge: {
    title: 'Eine Prüfung zum Drücken',
    says: 'Anstelle des Links: Wer sie drückt, liest die Antwort auf Ihrer Seite. Sie braucht den Ordner ihres Skripts auf Ihrer eigenen Seite; wo das Skript nicht läuft, bleibt der Link darin. Eine Seite kann jede Antwort hinmalen: Wer an Ihrer zweifelt, prüft die Datei mit einem eigenen Proofmark.',
    copy: 'Prüfung kopieren',
  },
  announcement: {
    title: 'Für Maschinen',
    says: 'Gehört in den Kopf der Seite. Zu sehen ist nichts; daran finden die Erweiterung und andere Programme für Nachweise die Datei.',
    copy: 'Ankündigung kopieren',
  },
  text: {
    title: 'Wo nur Text hinpasst',
    says: 'Für einen Lebenslauf, einen Brief oder ein Profil: der Titel, wer signiert hat, soweit das bewiesen wurde, und die Adresse.',
    copy: 'Text kopieren',
  },
  without: {
    picture:
      'Für ein Bild oder ein Dokument, das einen Nachweis trägt, gibt es keine Ankündigung. Wo er liegt, sagt der Link auch Maschinen.',
    other: 'Für eine Datei dieser Art gibt es keine Ankündigung. Wo sie liegt, sagt der Link auch Maschinen.',
  },
  copied: 'Kopiert.',
  notCopied: 'Der Browser hat nicht kopiert. Der Text ist ausgewählt: Kopieren Sie ihn mit der Tastatur.',
  afterwards:
    'Wenn alles veröffentlicht ist, öffnen Sie Ihre Seite und drücken dort auf den Knopf von Proofmark: Was Sie dann lesen, lesen andere auch.',
  signedBy: name => `Signiert von ${name}`,
  accountAt: host => `Signiert von einem Konto bei ${host}`,
  untitled: 'Mein Nachweis',
};

const byLanguage: Readonly<Record<string, ShareKitWords>> = { en, de };

/** The words for the tag of a language; English where there are none. */
export const shareKitWordsFor = (tag: string): ShareKitWords => byTag(byLanguage, tag, en);
