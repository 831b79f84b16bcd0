import { countryOfCode } from '../../../core/elements/vocabularies/countries.js';
import { readTrustedList } from '../../../core/issuer/seal/read-trusted-list.js';
import { type TrustedList, type TrustedService, isServiceType } from '../../../core/issuer/seal/trusted-list.js';
import { readDate } from '../../../core/validity/date.js';
import { type XmlElement, readXml } from './xml.js';

/** Why nothing can be made of the files, as a sentence. */
export class NotDistilled extends Error {}

export interface Distilled {
  readonly list: TrustedList;
  /** Countries the list of lists points to, and no file came for. */
  readonly missing: readonly string[];
  /** What was left out: services of other types, services without a certificate, and what cannot be used. */
  readonly leftOut: { readonly type: number; readonly certificate: number; readonly unusable: number };
}

const NAMESPACE = 'http://uri.etsi.org/02231/v2#';
const LIST_OF_LISTS = 'http://uri.etsi.org/TrstSvc/TrustedList/TSLType/EUlistofthelists';
const FOR_SEALS = 'http://uri.etsi.org/TrstSvc/TrustedList/SvcInfoExt/ForeSeals';
const GRANTED = 'http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/granted';

/** The elements at the end of a path of names, all in the namespace of trusted lists. */
const at = (element: XmlElement, ...[name, ...rest]: readonly string[]): readonly XmlElement[] =>
  name === undefined
    ? [element]
    : element.children
        .filter(child => child.name === name && child.namespace === NAMESPACE)
        .flatMap(child => at(child, ...rest));

const textAt = (element: XmlElement, ...path: readonly string[]): string => at(element, ...path)[0]?.text.trim() ?? '';

/** A name in English where there is one, else the first (ETSI TS 119 612 §5.1.4). */
function nameAt(element: XmlElement, ...path: readonly string[]): string {
  const names = at(element, ...path, 'Name');
  const chosen = names.find(({ language }) => /^en\b/.test(language)) ?? names[0];
  return chosen?.text.trim().replace(/\s+/g, ' ') ?? '';
}

interface Scheme {
  readonly file: string;
  readonly root: XmlElement;
  readonly isListOfLists: boolean;
  readonly territory: string;
}

function schemeIn(file: string, text: string): Scheme {
  let root: XmlElement;
  try {
    root = readXml(text);
  } catch (error) {
    throw new NotDistilled(`${file} is not XML that can be read: ${error instanceof Error ? error.message : ''}.`);
  }
  if (root.name !== 'TrustServiceStatusList' || root.namespace !== NAMESPACE)
    throw new NotDistilled(`${file} is not a trusted list (ETSI TS 119 612).`);
  const information = at(root, 'SchemeInformation')[0] ?? root;
  return {
    file,
    root,
    isListOfLists: textAt(information, 'TSLType') === LIST_OF_LISTS,
    territory: countryIn(textAt(information, 'SchemeTerritory')),
  };
}

/** As ISO 3166 has it: the lists write EL for Greece and UK for the United Kingdom. */
const countryIn = (territory: string): string => countryOfCode(territory) ?? territory;

/**
 * Makes a snapshot of one list of lists and the lists it points to. Signatures are not looked at: only files that were
 * validated before belong here.
 * @param files their names and texts
 * @throws {NotDistilled}
 */
export async function distil(files: readonly (readonly [name: string, text: string])[]): Promise<Distilled> {
  const schemes = files.map(([name, text]) => schemeIn(name, text));
  const [head, ...others] = schemes.filter(({ isListOfLists }) => isListOfLists);
  if (!head || others.length > 0)
    throw new NotDistilled(
      `Expected one list of lists among the files, found ${String(others.length + (head ? 1 : 0))}.`,
    );
  const named = pointersIn(head.root);
  const lists = schemes.filter(({ isListOfLists }) => !isListOfLists);
  const stranger = lists.find(({ territory }) => !named.includes(territory));
  if (stranger)
    throw new NotDistilled(
      `${stranger.file} is a list of ${stranger.territory}, to which the list of lists does not point.`,
    );
  // Of two lists of one country one is older, and may not know what was withdrawn since.
  for (const [place, { file, territory }] of lists.entries()) {
    const earlier = lists.slice(0, place).find(list => list.territory === territory);
    if (earlier) throw new NotDistilled(`${file} is a second list of ${territory}, beside ${earlier.file}.`);
  }
  const services = lists.flatMap(list => servicesIn(list));
  const usable = services.filter(({ certificates, type }) => isServiceType(type) && certificates.length > 0);
  const read = await readTrustedList(
    JSON.stringify({ proofmark: 'trusted-list/1', lotl: headingOf(head, lists), services: usable.flatMap(entriesOf) }),
  );
  if (read.kind === 'refused')
    throw new NotDistilled(`No snapshot can be made of these files: ${read.flaw} ${read.pointer ?? ''}`.trim());
  const type = services.filter(service => !isServiceType(service.type)).length;
  return {
    list: read.list,
    missing: named.filter(country => !lists.some(({ territory }) => territory === country)),
    leftOut: { type, certificate: services.length - usable.length - type, unusable: read.refused },
  };
}

/** The countries a list of lists points to (ETSI TS 119 612 §5.3.13); it points to itself too, and to pages for people. */
function pointersIn(root: XmlElement): readonly string[] {
  const territories = at(root, 'SchemeInformation', 'PointersToOtherTSL', 'OtherTSLPointer').map(pointer =>
    at(pointer, 'AdditionalInformation', 'OtherInformation')
      .map(information => textAt(information, 'SchemeTerritory'))
      .find(territory => territory !== ''),
  );
  const countries = territories.filter(territory => territory !== undefined && territory !== 'EU');
  return [...new Set(countries.map(territory => countryIn(territory ?? '')))].toSorted();
}

function headingOf(head: Scheme, lists: readonly Scheme[]): object {
  const information = at(head.root, 'SchemeInformation')[0] ?? head.root;
  return {
    sequenceNumber: Number(textAt(information, 'TSLSequenceNumber') || NaN),
    issueDate: textAt(information, 'ListIssueDateTime'),
    nextUpdate: nextUpdateOf(head) === '' ? null : earliestUpdate([head, ...lists]),
  };
}

const nextUpdateOf = ({ root }: Scheme): string => textAt(root, 'SchemeInformation', 'NextUpdate', 'dateTime');

/**
 * A country may renew its list before the list of lists is renewed. One that was closed never is (ETSI TS 119 612 §5.3.15);
 * a moment that cannot be read comes first, and is refused.
 */
const earliestUpdate = (schemes: readonly Scheme[]): string =>
  schemes
    .map(nextUpdateOf)
    .filter(update => update !== '')
    .toSorted((one, other) => timeOf(one) - timeOf(other))[0] ?? '';

interface Service extends Omit<TrustedService, 'certificate'> {
  /** In Base64; a service may be known by several. */
  readonly certificates: readonly string[];
}

const servicesIn = ({ root, territory }: Scheme): readonly Service[] =>
  at(root, 'TrustServiceProviderList', 'TrustServiceProvider').flatMap(provider => {
    const name = nameAt(provider, 'TSPInformation', 'TSPName');
    return at(provider, 'TSPServices', 'TSPService').flatMap(service => serviceOf(service, name, territory) ?? []);
  });

/** Now, and what came before it (ETSI TS 119 612 §5.5, §5.6); the newest first, as the lists have it. */
function serviceOf(service: XmlElement, provider: string, country: string): Service | undefined {
  const [now] = at(service, 'ServiceInformation');
  if (!now) return undefined;
  const type = textAt(now, 'ServiceTypeIdentifier');
  const earlier = at(service, 'ServiceHistory', 'ServiceHistoryInstance');
  const another = earlier.findIndex(instance => textAt(instance, 'ServiceTypeIdentifier') !== type);
  // What it was before it became a service of this type says nothing about this one.
  const instances = [now, ...(another < 0 ? earlier : earlier.slice(0, another))];
  return {
    country,
    provider,
    service: nameAt(now, 'ServiceName'),
    type,
    forSeals: isForSeals(instances.find(instance => textAt(instance, 'ServiceStatus') === GRANTED) ?? now),
    certificates: certificatesOf(now),
    history: historyOf(instances),
  };
}

const isForSeals = (instance: XmlElement): boolean =>
  at(instance, 'ServiceInformationExtensions', 'Extension', 'AdditionalServiceInformation', 'URI').some(
    ({ text }) => text.trim() === FOR_SEALS,
  );

const certificatesOf = (instance: XmlElement): readonly string[] => [
  ...new Set(
    at(instance, 'ServiceDigitalIdentity', 'DigitalId', 'X509Certificate').map(({ text }) => text.replace(/\s+/g, '')),
  ),
];

/** Oldest first. Of two from one moment the one that stands above counts: it was written later. */
function historyOf(instances: readonly XmlElement[]): TrustedService['history'] {
  const statuses = instances.map(instance => ({
    status: textAt(instance, 'ServiceStatus'),
    from: textAt(instance, 'StatusStartingTime'),
  }));
  const known = statuses.filter(
    ({ from }, place) => statuses.findIndex(other => timeOf(other.from) === timeOf(from)) === place,
  );
  return known.toSorted((one, other) => timeOf(one.from) - timeOf(other.from));
}

/** A moment that cannot be read stays where it is, and makes the service unusable. */
const timeOf = (moment: string): number => readDate(moment)?.date.getTime() ?? 0;

const entriesOf = ({ certificates, ...service }: Service): readonly object[] =>
  certificates.map(certificate => ({ ...service, certificate }));
