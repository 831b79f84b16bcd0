import { extension, type FormatElements, inference, native, type Shape } from '../../elements/format-elements.js';
import { isFiller, isFillerForAMethod } from '../../elements/reading/filler.js';
import { as, asFar, objects, prose, texts, textsUnless } from '../../elements/reading/shapes.js';
import { bodiesUnder } from '../../elements/reading/prose.js';
import { itemsAt, memberAt, type Text, textMemberAt } from '../../elements/reading/text.js';
import { countingTowards } from '../../elements/rules/recognition-information.js';
import type { LevelClaim } from '../../elements/rules/levels.js';
import { isPrerequisiteHeading } from '../../elements/wording/headings.js';
import { type JsonObject, member, textsOf } from '../../json.js';
import { embeddedProofs, proofKeys, statusEntries } from '../proofs-as-elements.js';
import { identifierOf, issuerName, nameParts } from '../parties.js';
import { accreditations, endorsements, qualityMention } from '../quality.js';
import { creditsOf, hoursIn } from '../workload.js';
import {
  credits,
  fields,
  largerCredentials,
  levels,
  otherLinks,
  qualityProcesses,
  sectoralLevels,
  skills,
} from './alignments.js';
import { hashedIdentity, nameIdentity, otherIdentity, registerIdentity } from './learners.js';
import {
  addressCountry,
  addressCountryAsPlace,
  countryOfEntries,
  creatorOfPlatformBadge,
  registerEntries,
  sameAsIssuer,
} from './profiles.js';
import { results } from './results.js';

const SUBJECT = 'credentialSubject';
const ACHIEVEMENT = 'credentialSubject.achievement';

/** Prose under a heading of its own; filler under it counts, filler elsewhere does not. */
const sectionUnder = (isHeading: (heading: string) => boolean): Shape<Text> => ({
  read: (value, origin) =>
    texts.read(value, origin).flatMap(text =>
      bodiesUnder(text.value, isHeading)
        .filter(body => !isFiller(body))
        .map(body => ({ ...text, value: body })),
    ),
  fillerIn: value =>
    itemsAt(value).flatMap(({ value: text, pointer }) =>
      typeof text === 'string'
        ? bodiesUnder(text, isHeading)
            .filter(body => body !== '' && isFiller(body))
            .map(body => ({ value: body, pointer }))
        : [],
    )[0],
});

const EQF_IN_WORDS =
  /\b(?:EQF|EQR|ERK|CEC|MEC|QEQ|EKK|DQR|NLQF|RQF|SCQF|CQFW)[- ]?(?:level |niveau |nivel |livello |nível |poziom |stufe )?[:-]? ?\d{1,2}\b/i;
const levelInWords = (text: Text): LevelClaim | undefined => {
  const [found] = EQF_IN_WORDS.exec(text.value) ?? [];
  return found === undefined ? undefined : { pointer: text.pointer, aside: 'prose', label: { ...text, value: found } };
};

const isEndorsement = (document: JsonObject): boolean => {
  const types = textsOf(member(document, 'type'));
  return (
    types.includes('EndorsementCredential') && !types.some(type => /^(?:OpenBadge|Achievement)Credential$/.test(type))
  );
};

/**
 * Where Open Badges 3.0 keeps the standard elements: natively, in the edubadges and 1EdTech extensions, or in words. Its
 * compact keys are read as written, because the published extension context is faulty. `achievement.related` means other
 * editions and is no place of any element.
 */
export const openBadges3Elements: FormatElements = {
  kindOf: document => (isEndorsement(document) ? 'no achievement' : 'award'),
  judges: document => !isEndorsement(document),
  language: `${ACHIEVEMENT}.inLanguage`,
  references: ['issuer', 'issuer.parentOrg', ACHIEVEMENT, `${ACHIEVEMENT}.creator`, `${SUBJECT}.source`],
  elements: {
    'learner-identity': [
      native(`${SUBJECT}.identifier`, nameIdentity),
      native(`${SUBJECT}.identifier`, registerIdentity),
      inference(
        `${SUBJECT}.name`,
        as(texts, name => ({ kind: 'name', name })),
      ),
      inference(SUBJECT, nameParts),
      native(`${SUBJECT}.identifier`, hashedIdentity),
      native(`${SUBJECT}.identifier`, otherIdentity),
      native(
        `${SUBJECT}.id`,
        as(texts, value => ({ kind: 'opaque', value })),
      ),
    ],
    title: [native(`${ACHIEVEMENT}.name`, texts), native('name', texts, 'element.wrapper-only')],
    'issuer-country': [
      native('issuer.address', addressCountry),
      native('issuer.parentOrg.address', addressCountry),
      native(
        'issuer.address.addressRegion',
        as(texts, region => ({ kind: 'region', region })),
      ),
      inference(
        'issuer.url',
        as(texts, address => ({ kind: 'web', address })),
      ),
      inference(
        'issuer',
        as(identifierOf, address => ({ kind: 'web', address })),
      ),
      inference('issuer.otherIdentifier', countryOfEntries),
    ],
    'awarding-body': [
      native('issuer', issuerName),
      native('issuer.parentOrg', issuerName),
      native(`${ACHIEVEMENT}.creator`, creatorOfPlatformBadge, 'element.inferred'),
      native(
        'issuer',
        as(identifierOf, id => ({ kind: 'opaque', id })),
      ),
    ],
    'issue-date': [
      native(
        'awardedDate',
        as(texts, text => ({ of: 'award', text })),
      ),
      native(
        'validFrom',
        as(texts, text => ({ of: 'validity', text })),
      ),
      inference(
        'issuanceDate',
        as(texts, text => ({ of: 'award', text })),
      ),
      inference(
        'proof.created',
        as(texts, text => ({ of: 'signature', text })),
      ),
    ],
    'learning-outcomes': [
      native(`${ACHIEVEMENT}.alignment`, skills),
      native(`${SUBJECT}.result.alignment`, skills),
      native(`${ACHIEVEMENT}.resultDescription.alignment`, skills),
      native(
        `${ACHIEVEMENT}.criteria.narrative`,
        as(texts, text => ({ kind: 'prose', text })),
      ),
      native(
        `${ACHIEVEMENT}.description`,
        as(texts, text => ({ kind: 'prose', text })),
      ),
      native(
        `${ACHIEVEMENT}.description`,
        as(texts, text => ({ kind: 'topics', of: 'description', text })),
      ),
      native(
        `${ACHIEVEMENT}.criteria.narrative`,
        as(texts, text => ({ kind: 'topics', of: 'criteria', text })),
      ),
      native(
        `${ACHIEVEMENT}.tag`,
        as(texts, text => ({ kind: 'keyword', text })),
      ),
      native(`${ACHIEVEMENT}.alignment`, otherLinks),
    ],
    workload: [
      extension(`${ACHIEVEMENT}.ECTS`, as(texts, creditsOf('ECTS'))),
      extension(`${ACHIEVEMENT}.alignment`, credits),
      extension(`${ACHIEVEMENT}.timeInvestment`, as(texts, hoursIn)),
      extension(`${ACHIEVEMENT}.SBU`, as(texts, hoursIn)),
      native(`${ACHIEVEMENT}.creditsAvailable`, as(texts, creditsOf(undefined, 'available')), 'element.no-unit'),
      native(`${SUBJECT}.creditsEarned`, as(texts, creditsOf(undefined, 'received')), 'element.no-unit'),
      inference(
        `${ACHIEVEMENT}.description`,
        as(prose, text => ({ kind: 'prose', text })),
      ),
      inference(
        `${ACHIEVEMENT}.criteria.narrative`,
        as(prose, text => ({ kind: 'prose', text })),
      ),
      native(
        SUBJECT,
        objects((item, origin) => {
          const start = textMemberAt(item, 'activityStartDate', origin);
          const end = textMemberAt(item, 'activityEndDate', origin);
          return start || end ? { kind: 'dates', ...(start && { start }), ...(end && { end }) } : undefined;
        }),
      ),
    ],
    level: [
      extension(`${ACHIEVEMENT}.alignment`, levels('EQF', 'QF-EHEA', 'NQF')),
      inference(`${ACHIEVEMENT}.description`, asFar(prose, levelInWords), 'element.free-text'),
    ],
    'assessment-type': [
      extension(
        `${ACHIEVEMENT}.assessmentType`,
        as(textsUnless(isFillerForAMethod), text => ({ in: 'method', text })),
      ),
      extension(
        `${ACHIEVEMENT}.resultDescription.assessmentType`,
        as(textsUnless(isFillerForAMethod), text => ({ in: 'method', text })),
      ),
      native(
        `${ACHIEVEMENT}.resultDescription`,
        objects((item, origin) => {
          const text = textMemberAt(item, 'name', origin) ?? textMemberAt(item, 'resultType', origin);
          return text && { in: 'result', text };
        }),
      ),
      native(
        `${ACHIEVEMENT}.criteria.narrative`,
        as(prose, text => ({ in: 'criteria', text })),
      ),
      native(
        'evidence.genre',
        as(prose, text => ({ in: 'evidence', text })),
      ),
      native(
        'evidence.name',
        as(prose, text => ({ in: 'evidence', text })),
      ),
    ],
    'participation-form': [
      extension(
        `${ACHIEVEMENT}.participationType`,
        as(texts, text => ({ in: 'mode', text })),
      ),
      inference(
        `${ACHIEVEMENT}.tag`,
        as(prose, text => ({ in: 'mention', text })),
      ),
      inference(
        `${ACHIEVEMENT}.description`,
        as(prose, text => ({ in: 'mention', text })),
      ),
    ],
    'quality-assurance': [
      extension(`${ACHIEVEMENT}.alignment`, qualityProcesses),
      extension('issuer.accreditations', accreditations),
      inference('endorsement', endorsements),
      inference('issuer.endorsement', endorsements),
      inference(`${ACHIEVEMENT}.endorsement`, endorsements),
      inference(`${ACHIEVEMENT}.description`, as(prose, qualityMention)),
    ],
    prerequisites: [
      inference(
        `${ACHIEVEMENT}.criteria.narrative`,
        as(sectionUnder(isPrerequisiteHeading), text => ({ in: 'section', text })),
      ),
    ],
    'supervision-id-verification': [
      extension(
        ACHIEVEMENT,
        objects((item, origin) => {
          const supervision = textMemberAt(item, 'supervisionType', origin);
          const [checked] = itemsAt(memberAt(item, 'identityChecked')).flatMap(({ value, pointer }) =>
            typeof value === 'boolean' ? { value, pointer } : [],
          );
          return supervision || checked
            ? { ...(supervision && { supervision }), ...(checked && { identityChecked: checked }) }
            : undefined;
        }, 'supervisionType'),
      ),
    ],
    grade: [native(`${SUBJECT}.result`, results)],
    stackability: [
      extension(
        `${ACHIEVEMENT}.educationProgramIdentifier`,
        as(texts, text => ({ in: 'programme-code', text })),
      ),
      inference(`${ACHIEVEMENT}.alignment`, largerCredentials),
      inference(
        `${ACHIEVEMENT}.criteria.narrative`,
        asFar(prose, text => {
          const words = countingTowards(text);
          return words === undefined ? undefined : { in: 'words', text: { ...text, value: words } };
        }),
      ),
    ],
    'further-information': [
      native(
        `${ACHIEVEMENT}.criteria.id`,
        as(texts, page => ({ of: 'achievement', page })),
      ),
      native(
        'evidence.id',
        as(texts, page => ({ of: 'achievement', page })),
      ),
      native(
        'issuer.url',
        as(texts, page => ({ of: 'issuer', page })),
      ),
    ],
    'recognition-information': [
      inference(
        `${ACHIEVEMENT}.criteria.narrative`,
        as(prose, text => ({ in: 'prose', text })),
      ),
      inference(
        `${ACHIEVEMENT}.description`,
        as(prose, text => ({ in: 'prose', text })),
      ),
    ],
    provider: [
      native(
        `${SUBJECT}.source.name`,
        as(texts, name => ({ name, assumed: false })),
      ),
      native(
        `${ACHIEVEMENT}.creator.name`,
        as(texts, name => ({ name, assumed: false })),
      ),
      inference(
        'issuer.name',
        as(texts, name => ({ name, assumed: true })),
      ),
    ],
    'provider-country': [
      native(`${SUBJECT}.source.address`, addressCountry),
      native(`${ACHIEVEMENT}.creator.address`, addressCountry),
    ],
    'awarding-body-country': [
      native('issuer.address', addressCountry),
      native('issuer.parentOrg.address', addressCountry),
      inference(
        'issuer.url',
        as(prose, address => ({ kind: 'web', address })),
      ),
      inference(
        'issuer',
        as(identifierOf, address => ({ kind: 'web', address })),
      ),
    ],
    seal: [native('proof', embeddedProofs)],
    authenticity: [
      native('proof', proofKeys),
      native('credentialStatus', statusEntries),
      native(
        'id',
        asFar(texts, text => (/^https:\/\//i.test(text.value) ? { kind: 'link', text } : undefined)),
      ),
    ],
    'nqf-level': [inference(`${ACHIEVEMENT}.alignment`, levels('NQF'))],
    'qf-ehea-cycle': [inference(`${ACHIEVEMENT}.alignment`, levels('QF-EHEA'))],
    'isced-level': [inference(`${ACHIEVEMENT}.alignment`, levels('ISCED'))],
    'isced-field': [
      inference(`${ACHIEVEMENT}.alignment`, fields),
      native(
        `${ACHIEVEMENT}.fieldOfStudy`,
        as(texts, label => ({ pointer: label.pointer, label, isIscedF: false })),
        'element.free-text',
      ),
      native(
        `${ACHIEVEMENT}.specialization`,
        as(texts, label => ({ pointer: label.pointer, label, isIscedF: false })),
        'element.free-text',
      ),
    ],
    'sqf-level': [inference(`${ACHIEVEMENT}.alignment`, sectoralLevels)],
    expiry: [native('validUntil', texts), inference('expirationDate', texts)],
    'issuer-legal-identity': [
      native('issuer.otherIdentifier', registerEntries),
      native(
        'issuer.official',
        as(texts, value => ({ kind: 'opaque', value })),
      ),
      native(
        'issuer.url',
        as(texts, value => ({ kind: 'opaque', value })),
      ),
      native(
        'issuer',
        as(identifierOf, value => ({ kind: 'opaque', value })),
      ),
      native(
        'issuer.name',
        as(texts, value => ({ kind: 'opaque', value })),
      ),
    ],
    'place-of-issue': [
      native(
        'issuer.address.addressLocality',
        as(texts, text => ({ of: 'locality', text })),
      ),
      native('issuer.address', addressCountryAsPlace),
    ],
  },
  circumstances: {
    'learning-period': [
      native(
        SUBJECT,
        objects((item, origin) => {
          const start = textMemberAt(item, 'activityStartDate', origin);
          const end = textMemberAt(item, 'activityEndDate', origin);
          return { ...(start && { start }), ...(end && { end }) };
        }),
      ),
    ],
    'assessed-on': [],
    'born-on': [inference(`${SUBJECT}.dateOfBirth`, texts), inference(`${SUBJECT}.birthDate`, texts)],
    prose: [
      native(`${ACHIEVEMENT}.description`, prose),
      native(`${ACHIEVEMENT}.criteria.narrative`, prose),
      native('description', prose),
    ],
    'higher-education': [],
    'one-body': [native(`${SUBJECT}.source`, sameAsIssuer), native(`${ACHIEVEMENT}.creator`, sameAsIssuer)],
  },
};
