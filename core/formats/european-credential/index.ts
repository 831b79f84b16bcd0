import { type JsonObject, member, textsOf } from '../../json.js';
import { later } from '../../later.js';
import { passed, withEvidence } from '../../report/check.js';
import type { Format } from '../format.js';
import { checkStructure, contextsOf } from '../structure.js';
import { statesSeveral } from './arrange.js';
import { read } from './read.js';

/** European Digital Credential for Learning, in the European Learning Model 3 and what came before it. */
export const europeanCredential: Format = {
  name: 'european-credential',
  recognise: document =>
    [...textsOf(member(document, 'type')), ...textsOf(member(document, '@type'))].some(isType) ||
    contextsOf(document).some(isContext),
  read,
  elements: later(async () => (await import('./elements.js')).europeanCredentialElements),
  statesSeveral,
  checkStructure: checkAllButTheDate,
};

const isType = (type: string): boolean => /^(?:EuropeanDigitalCredential|EuropassCredential|EDCI.*)$/.test(type);
const isContext = (context: string): boolean => /snb\/model\/context\/edc-ap|edc-ap-context\.jsonld$/.test(context);

/** Drafts and unsealed files state no `issuanceDate` yet, which VC 1.1 asks for; that is said and does no harm. */
function checkAllButTheDate(document: JsonObject) {
  const check = checkStructure(document);
  const others = check.evidence.filter(
    ({ source }) => source.kind !== 'credential' || source.pointer !== '/issuanceDate',
  );
  if (check.status !== 'failed') return check;
  return others.length > 0
    ? { ...check, evidence: others }
    : withEvidence(passed('format.recognised', [], check.notes), ...check.evidence);
}
