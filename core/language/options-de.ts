import { grammarOf } from './grammar.js';
import type { OptionsWords } from './options-en.js';
import { say } from './phrase.js';

const { number, plural } = grammarOf('de-DE');

export const optionsDe: OptionsWords = {
  title: 'Einstellungen',
  intro: 'Was Sie hier wählen, bleibt auf diesem Gerät.',
  private:
    'Das ist ein privates Fenster; es behält nichts. Öffnen Sie die Einstellungen in einem anderen Fenster, um sie zu ändern.',
  lists: {
    title: 'Listen von Organisationen',
    intro:
      'Eine Liste sagt, welche Webadressen und Schlüssel zu welcher Organisation gehören. Sie entscheiden, welche Listen hier zählen. Eine Datei wird auf diesem Gerät gelesen und nirgendwohin geschickt.',
    drop: 'Legen Sie eine Liste oder einen Export hier ab',
    choose: 'oder wählen Sie eine Datei',
    formats: bytes =>
      `Eine einfache Liste (JSON oder CSV), ROR, DEQAR, das DCC-Register oder ein Auszug der EU-Vertrauenslisten, höchstens ${number(bytes / 1_048_576)} MB.`,
    reading: file => say`${file} wird gelesen …`,
    refused: (file, why) => say`${file} wurde nicht eingelesen. Erwartet wurde eine Liste; was nicht stimmt: ${why}.`,
    unreadable: file => say`${file} wurde nicht eingelesen: Der Browser konnte sie nicht lesen.`,
    unkept: 'Der Browser konnte sie nicht behalten. Ihre Listen sind, wie sie waren.',
    untouched: 'Ihre Listen sind, wie sie waren.',
    told: {
      title: 'Was ist das für eine Liste?',
      why: file => say`${file} sagt es nicht selbst.`,
      name: 'Name der Liste',
      date: 'Datum der Liste',
      go: 'Liste lesen',
    },
    preview: 'Diese Liste einlesen?',
    nothingUsable: 'Keine Organisation darin lässt sich verwenden. Es gibt nichts einzulesen.',
    stays: day => `Ihre Liste vom ${day} bleibt, wie sie ist.`,
    muchSmaller: (here, day, there) =>
      `Sie nennt ${number(here)}, Ihre Liste vom ${day} nennt ${number(there)}. Vielleicht fehlt etwas. Behalten Sie Ihre, es sei denn, Sie wissen, warum sie so kurz geworden ist.`,
    keepMine: day => `Nur die Liste vom ${day} behalten`,
    confirm: 'Einlesen',
    cancel: 'Abbrechen',
    close: 'Schließen',
    replace: day => `Die Liste vom ${day} ersetzen`,
    both: 'Beide behalten',
    same: day => `Genau diese Liste haben Sie schon, eingelesen am ${day}. Es gibt nichts einzulesen.`,
    newer: day => `Sie haben eine ältere Liste dieser Art und dieses Namens, vom ${day}.`,
    older: day => `Sie haben eine neuere Liste dieser Art und dieses Namens, vom ${day}.`,
    alike: 'Sie haben eine andere Liste dieser Art, dieses Namens und dieses Datums.',
    facts: {
      name: 'Name',
      kind: 'Art',
      organisations: 'Organisationen',
      date: 'Datum',
      shows: 'Sie kann zeigen',
      showsNot: 'Sie kann nicht zeigen',
      licence: 'Lizenz',
      source: 'Quelle',
      sha256: 'SHA-256',
      first: 'Sie beginnt mit',
      unstated: 'nicht angegeben',
    },
    kinds: {
      'plain-list': 'Eine einfache Liste, geschrieben von denen, die sie weitergeben',
      ror: 'ROR, ein offenes Verzeichnis von Forschungseinrichtungen',
      deqar: 'DEQAR, das europäische Register der Qualitätsprüfungen',
      'dcc-registry': 'Das Register des Digital Credentials Consortium',
    },
    shows: {
      'plain-list': () =>
        'Wessen Schlüssel signiert hat und wessen Webadresse es ist. Sie zählt als Ihr eigenes Wort, weil Sie sie einlesen.',
      ror: days => `Wessen Webadresse es ist, bis ${number(days)} Tage nach ihrem Datum.`,
      deqar: days =>
        `Wessen Webadresse es ist und welche Qualitätsprüfungen verzeichnet sind, bis ${number(days)} Tage nach ihrem Datum.`,
      'dcc-registry': () => 'Nur, dass sich ein Aussteller dort selbst eingetragen hat.',
    },
    showsNot: {
      'plain-list': 'Dass jemand diese Organisationen geprüft hat.',
      ror: 'Wessen Schlüssel signiert hat. Eine ROR-Nummer in einem Nachweis zeigt nichts; jeder kann sie abschreiben.',
      deqar: 'Wessen Schlüssel signiert hat. Dass keine Prüfung verzeichnet ist, sagt nichts über eine Einrichtung.',
      'dcc-registry': 'Wer ein Aussteller ist. Niemand prüft, wie er sich dort nennt.',
    },
    count: organisations =>
      `${number(organisations)} ${plural(organisations, { one: 'Organisation', other: 'Organisationen' })}`,
    leftOut: records =>
      records === 0
        ? 'Nichts wurde ausgelassen.'
        : `${number(records)} ${plural(records, { one: 'wurde', other: 'wurden' })} ausgelassen, weil sich die Angaben nicht verwenden lassen.`,
    dated: day => `Liste vom ${day}`,
    stale: 'veraltet',
    staleMeans: 'Sie ist zu alt, um jemanden zu benennen. Lesen Sie eine neuere ein.',
    importedOn: day => `eingelesen am ${day}`,
    none: 'Noch ist keine Liste da. Ein Bericht benennt einen Aussteller dann mit seiner Webadresse.',
    order:
      'Die Listen werden in dieser Reihenfolge gefragt. Nennen zwei verschiedene Organisationen, zählt keine von beiden.',
    use: 'Wird verwendet',
    more: 'Mehr über diese Liste',
    up: 'Nach oben',
    down: 'Nach unten',
    export: 'Exportieren',
    remove: 'Entfernen',
    removeAsk: name => say`„${name}“ von diesem Gerät entfernen?`,
    keep: 'Behalten',
    imported: name => say`„${name}“ wurde eingelesen.`,
    moved: (name, place, of) => say`„${name}“ steht jetzt an Stelle ${number(place)} von ${number(of)}.`,
    removed: name => say`„${name}“ wurde entfernt.`,
    file: 'liste-von-organisationen',
  },
  trustedLists: {
    name: 'EU-Vertrauenslisten',
    intro:
      'Diese Listen nennen die Dienste, die Zertifikate für Siegel ausstellen dürfen. Ein Auszug von ihnen wird oben eingelesen, wie jede Liste.',
    nothingUsable: 'Kein Dienst darin lässt sich verwenden. Es gibt nichts einzulesen.',
    none: 'Noch ist kein Auszug da. Ein Bericht führt das Zertifikat eines Siegels dann als dessen eigenes Wort an.',
    services: 'Dienste',
    uses: (certificates, times) => `${number(certificates)} für Zertifikate, ${number(times)} für Zeitstempel`,
    countries: 'Länder',
    numbered: (day, sequence) => `${day}, Nummer ${number(sequence)}`,
    nextUpdate: 'Nächste Fassung',
    shows: 'Zu welcher Organisation ein Siegel gehört, nach dem Dienst, der sein Zertifikat ausgestellt hat.',
    showsNot:
      'Ob ein Zertifikat zurückgenommen wurde. Auch nicht, wer diese Datei gemacht hat: Sie bringt keine Signaturen der Listen mit.',
    staleMeans: 'Sie ist zu alt, um für ein Siegel zu bürgen. Lesen Sie eine neuere ein.',
    file: 'vertrauenslisten',
  },
  known: {
    intro:
      'Diese haben Sie beim Lesen von Berichten notiert. Ihre Nachweise zeigen den Namen, den Sie ihnen gaben, und sagen, dass es Ihr eigenes Wort ist.',
    none: 'Noch keine. Drücken Sie in einem Bericht „Ich kenne diesen Aussteller“, um einen zu notieren.',
    identifier: 'Kennung',
    address: 'Webadresse',
    since: day => `Notiert am ${day}`,
    note: 'Notiz',
    noNote: 'Keine Notiz',
    edit: 'Notiz ändern',
    save: 'Speichern',
    cancel: 'Abbrechen',
    forget: 'Vergessen',
    forgetAsk: name => say`„${name}“ vergessen? Seine Nachweise zeigen diesen Namen dann nicht mehr.`,
    keep: 'Behalten',
    saved: 'Die Notiz wurde gespeichert.',
    forgotten: name => say`„${name}“ wurde vergessen.`,
    share: 'Für Ihre Kolleginnen und Kollegen',
    shareHint:
      'Die Datei enthält Namen, Adressen, Notizen und Daten. Wer sie einliest, erhält eine Liste, die von der eigenen getrennt bleibt. Die Liste anderer lesen Sie oben ebenso ein.',
    listName: 'Name der Liste',
    listNamed: 'Bekannte Aussteller',
    export: 'Als Liste exportieren',
    file: 'bekannte-aussteller',
  },
  asking: {
    title: 'Wer gefragt werden darf',
    never: 'Aussteller nicht kontaktieren',
    neverMeans:
      'Signaturen, deren Schlüssel im Web steht, und ob ein Nachweis widerrufen wurde, werden dann nicht geprüft. Der Bericht sagt das und lässt die Frage offen; daraus wird kein Fehler.',
    forGood: 'Server, die immer gefragt werden dürfen',
    forGoodMeans:
      'Proofmark fragt sie ohne weitere Rückfrage und nur für das, was Sie prüfen. Jeder andere Server wird zurückgegeben, wenn seine Prüfung zu Ende ist.',
    noHost: 'Keine. Sie werden bei jeder Prüfung gefragt.',
    sites: 'Websites, auf denen immer gesucht wird',
    sitesMean: 'Dieses Gerät sucht dort nach Nachweisen, sobald Sie sie öffnen. Dabei wird niemand gefragt.',
    noSite: 'Keine.',
    everywhere: 'Alle Server',
    takeBack: 'Zurücknehmen',
    takeBackNamed: host => `${host}: Erlaubnis zurücknehmen`,
    takenBack: host => say`Die Erlaubnis für ${host} wurde zurückgenommen.`,
    notTakenBack: host => say`Der Browser hat die Erlaubnis für ${host} nicht zurückgenommen.`,
  },
  display: {
    title: 'Sprache und Aussehen',
    appearance: 'Aussehen',
    appearances: { device: 'Wie das Gerät', light: 'Hell', dark: 'Dunkel' },
    means: 'Das gilt für die Seiten von Proofmark. Seine Zeichen auf anderen Seiten richten sich nach diesen.',
  },
  seen: {
    title: 'Früher gesehene Schlüssel',
    remember: 'Merken, welche Schlüssel für wen signiert haben',
    means:
      'Aus, solange Sie es nicht wählen; denn damit wird auf diesem Gerät aufgeschrieben, wessen Nachweise Sie angesehen haben und an welchen Tagen. Ein Bericht kann dann sagen, dass ein Aussteller mit einem anderen Schlüssel signiert als bisher. Private Fenster schreiben nichts auf.',
    none: 'Nichts ist gemerkt.',
    issuers: issuers =>
      `${number(issuers)} ${plural(issuers, { one: 'Aussteller ist', other: 'Aussteller sind' })} gemerkt`,
    keys: (keys, first, last) => {
      const which = `${number(keys)} Schlüssel`;
      return first === last ? `${which}, gesehen am ${first}` : `${which}, gesehen vom ${first} bis zum ${last}`;
    },
    forget: 'Vergessen',
    forgetAll: 'Alle vergessen',
    forgotten: issuer => say`${issuer} wurde vergessen.`,
    allForgotten: 'Alle wurden vergessen.',
    offAsk: 'Von jetzt an wird nichts mehr gemerkt. Auch löschen, was bisher gemerkt wurde?',
    offYes: 'Löschen',
    offNo: 'Behalten',
  },
  carry: {
    title: 'Alles mitnehmen',
    intro:
      'Eine Datei mit allem, was hier aufbewahrt wird: Ihre Einstellungen, Listen, bekannte Aussteller mit Ihren Notizen und was gemerkt ist. Sie kann verraten, wessen Nachweise Sie angesehen haben; bewahren Sie sie auf wie Ihre Notizen. Um sie anderswo zu verwenden, legen Sie sie dort ab, wo Listen eingelesen werden.',
    save: 'Alles exportieren',
    file: 'proofmark-einstellungen',
    tooLarge: bytes =>
      `Zusammen sind das mehr als ${number(bytes / 1_048_576)} MB; das ließe sich nicht wieder einlesen. Exportieren und entfernen Sie zuerst die größten Listen einzeln.`,
    unread: 'Der Browser konnte nicht lesen, was aufbewahrt ist. Nichts wurde exportiert.',
    newer: file =>
      say`${file} stammt von einem neueren Proofmark. Aktualisieren Sie dieses hier und lesen Sie die Datei dann ein.`,
    broken: file =>
      say`${file} ist ein Export, der sich nicht lesen lässt; er wurde abgeschnitten oder verändert. Exportieren Sie ihn dort noch einmal, wo er herkommt.`,
    untouched: 'Hier wurde nichts geändert.',
    preview: 'Was möchten Sie einlesen?',
    exportedOn: day => `Exportiert am ${day}`,
    choices: 'Ihre Einstellungen',
    asDevice: 'Aussehen wie das Gerät',
    inAppearance: { light: 'hell', dark: 'dunkel' },
    inLanguage: name => `Sprache: ${name}`,
    inOwnLanguage: 'Sprache des Browsers',
    forReader: reader => `für: ${reader}`,
    neverIssuers: 'Aussteller werden nicht kontaktiert',
    unmarked: 'Links, für die nur die Seite des Ausstellers einstehen kann, werden nicht gekennzeichnet',
    replaces: 'Sie treten an die Stelle der hiesigen; wo Aussteller nicht kontaktiert werden, bleibt es dabei.',
    list: name => say`Die Liste „${name}“`,
    trusted: 'EU-Vertrauenslisten',
    same: 'Sie ist schon da.',
    beside: 'Eine andere dieser Art und dieses Namens ist schon da; diese wird dahinter stehen.',
    unusable: why => `Sie lässt sich nicht lesen: ${why}.`,
    known: issuers => `${number(issuers)} ${plural(issuers, { one: 'bekannter', other: 'bekannte' })} Aussteller`,
    alreadyKnown: issuers =>
      `${number(issuers)} davon ${plural(issuers, { one: 'ist', other: 'sind' })} hier schon bekannt und ${plural(issuers, { one: 'bleibt', other: 'bleiben' })}, wie hier notiert.`,
    leftOut: entries =>
      `${number(entries)} ${plural(entries, { one: 'wurde', other: 'wurden' })} ausgelassen, weil sich die Angaben nicht verwenden lassen.`,
    seen: issuers =>
      `Gesehene Schlüssel von ${number(issuers)} ${plural(issuers, { one: 'Aussteller', other: 'Ausstellern' })}`,
    seenMeans: 'Damit steht hier aufgeschrieben, wessen Nachweise anderswo angesehen wurden.',
    seenGoesOn: 'Auch wird hier eingeschaltet, dass Schlüssel gemerkt werden.',
    nothing: 'Nichts darin lässt sich einlesen.',
    take: 'Ausgewähltes einlesen',
    cancel: 'Abbrechen',
    taking: 'Wird eingelesen …',
    taken: 'Das Ausgewählte wurde eingelesen.',
    unkept: 'Der Browser konnte nicht alles behalten; deshalb wurde nichts eingelesen. Alles ist, wie es war.',
    permissions: 'Was keine Datei mitbringen kann',
    permissionsMean:
      'Dort durften diese ohne Rückfrage gefragt oder angesehen werden. Eine Erlaubnis wird auf jedem Gerät neu erteilt, und nur von Ihnen.',
    allowHost: host => say`${host} immer fragen dürfen`,
    allowSite: site => say`Auf ${site} immer suchen`,
    allowed: host => say`${host} wurde erlaubt.`,
    notAllowed: host => say`${host} wurde nicht erlaubt.`,
    done: 'Fertig',
  },
  forgetting: {
    title: 'Alles löschen',
    intro:
      'Ihre Einstellungen, alle Listen, die Aussteller, die Sie kennen, was gemerkt ist, die Websites, auf denen immer gesucht wird, und die Server, die immer gefragt werden dürfen. Die Leiste erhält ein neues Zeichen. Nichts davon lässt sich zurückholen; exportieren Sie vorher, was Sie behalten möchten.',
    press: 'Alles löschen',
    ask: 'Alles löschen, was Proofmark auf diesem Gerät aufbewahrt?',
    keep: 'Behalten',
    done: 'Alles wurde gelöscht. Proofmark ist wie am ersten Tag.',
    failed: 'Der Browser konnte nicht alles löschen. Drücken Sie noch einmal, oder entfernen Sie die Erweiterung.',
  },
};
