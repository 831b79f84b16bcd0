import { councilMandatory } from '../../elements/catalogue.js';
import type { ElementFinding } from '../../elements/element.js';
import { formats } from '../../formats/index.js';
import type { Json } from '../../json.js';
import type { VerificationReport } from '../../report/report.js';
import { finding } from '../access.js';
import { issueAgain } from '../identifier.js';
import type { Finding } from '../look.js';
import { type Tried, bestFor, tried } from './places.js';

/** The eleven elements of Annex I that are not stated or not clear, each with a line that states it in this format. */
export async function elementFindings(
  { elements, format }: VerificationReport,
  contexts: readonly Json[],
): Promise<readonly Finding[]> {
  const asked = elements.filter(({ id, status }) => councilMandatory.includes(id) && status !== 'not-applicable');
  const open = asked.filter(({ status }) => status !== 'present');
  const findings: Finding[] = [];
  for (const element of open) {
    const best = await placeFor(element, format);
    findings.push(
      finding(
        element.status === 'missing' ? 'element.missing' : 'element.weak',
        'weakens',
        { element: element.id, ...(element.value !== undefined && { found: element.value }) },
        best ? [issueAgain(best.path, lineOf(best)), ...termsFor(best, format, contexts)] : [],
      ),
    );
  }
  const stated = finding('elements.stated', 'fine', { count: asked.length - open.length });
  return asked.length === 0 ? [] : [...findings, ...(open.length < asked.length ? [stated] : [])];
}

/** It gives every name that no other vocabulary defines a meaning, so that a signature covers it (VC Data Model 2.0 §5.2). */
const UNDEFINED_TERMS = 'https://www.w3.org/ns/credentials/undefined-terms/v2';

/** A name that the vocabularies of Open Badges do not define would be left out of what is signed. */
function termsFor({ path, place }: Tried, format: VerificationReport['format'], contexts: readonly Json[]) {
  const isDefined = place.kind !== 'extension' || path.endsWith('alignment[]') || contexts.includes(UNDEFINED_TERMS);
  if (isDefined || format !== 'open-badges-3' || contexts.length === 0) return [];
  return [issueAgain('@context', `"@context": ${JSON.stringify([...contexts, UNDEFINED_TERMS], null, 2)}`)];
}

/** Where a format states it best; the same tables as docs/for-issuers.md are made from. */
async function placeFor({ id }: ElementFinding, name: VerificationReport['format']): Promise<Tried | undefined> {
  const format = formats.find(one => one.name === name);
  if (!format) return undefined;
  const elements = await format.elements();
  const places = elements.elements[id].flatMap(place => tried(format.name, elements, id, place) ?? []);
  return bestFor(places, id);
}

/** The member as it is written: its last name, and its value; in a list where it stands in one. */
function lineOf({ names, path, value }: Tried): string {
  const [name] = names;
  const last = (name ?? path.split('.').at(-1) ?? '').replace(/^\./, '');
  const isList = last.endsWith('[]');
  const shown: Json = isList ? [value] : value;
  return `${JSON.stringify(last.replace('[]', ''))}: ${JSON.stringify(shown, null, 2)}`;
}
