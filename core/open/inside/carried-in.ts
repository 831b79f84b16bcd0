import { sha256 } from '../../digest.js';
import { recognise } from '../../formats/recognise.js';
import { hostedAt, isAssertion, kindOfVerification } from '../../formats/open-badges-2/assertion.js';
import type { Web } from '../../web/web.js';
import { isAddress } from '../carried.js';
import type { Content } from '../content.js';
import { fingerprintOf } from '../fingerprint.js';
import { open } from '../index.js';
import type { Opened, OpenedDocument } from '../opened.js';
import { worthNaming } from '../worth-naming.js';
import type { CarriedBy, Inside, Measured } from './inside.js';

/**
 * What a text in a picture is: an address, a credential, or nothing of ours. What only a check can explain, such as
 * a key that stands twice, counts as a credential.
 * @param web asks nobody
 */
export async function carriedIn({ text, path }: Content, from: string, web: Web): Promise<Inside> {
  const by = carrierIn(path);
  if (text === undefined) return { kind: by === 'qr-code' ? 'plain' : 'unread' };
  if (isAddress(text)) return { kind: 'address', by, from, address: text.trim() };
  const ours = worthNaming(await open({ text }, web)).filter(one => isOurs(one, by));
  if (ours.length === 0) return { kind: 'plain' };
  const only = ours.length === 1 ? ours[0] : undefined;
  return { kind: 'credential', by, from, text, ...(await measured(text)), ...(only && (await identified(only))) };
}

const carrierIn = (path: Content['path']): CarriedBy => {
  const kind = path.at(-1)?.kind;
  return kind === 'png' || kind === 'svg' ? kind : 'qr-code';
};

export async function measured(text: string): Promise<Measured> {
  const bytes = new TextEncoder().encode(text);
  return { sha256: await sha256(bytes), bytes: bytes.length };
}

/** A code is found on anything: of what it says only a credential is ours, or one in a form that cannot be read yet. */
function isOurs(opened: Opened, by: CarriedBy): boolean {
  if (opened.kind === 'not-opened')
    return by !== 'qr-code' || opened.check.evidence.some(({ value = '' }) => OTHER_FORMS.has(value));
  const recognised = recognise(opened.document);
  return recognised.kind === 'recognised' && recognised.format.name !== 'schema-org';
}

const OTHER_FORMS: ReadonlySet<string> = new Set(['CBOR-LD']);

type Identified = Pick<Extract<Inside, { kind: 'credential' }>, 'title' | 'fingerprint' | 'hostedAt'>;

async function identified(opened: Opened): Promise<Identified> {
  if (opened.kind === 'not-opened') return {};
  const [fingerprint, title, host] = [await fingerprintOf(opened), titleIn(opened), hostOf(opened)];
  return {
    ...(title !== undefined && { title }),
    ...(fingerprint !== undefined && { fingerprint }),
    ...(host !== undefined && { hostedAt: host }),
  };
}

function titleIn({ document }: OpenedDocument): string | undefined {
  const recognised = recognise(document);
  return recognised.kind === 'recognised' ? recognised.format.read(document).title?.value : undefined;
}

/** A badge of Open Badges 2.0 without a signature is its address's to answer for. */
function hostOf({ document, envelope }: OpenedDocument): string | undefined {
  if (envelope || !isAssertion(document) || kindOfVerification(document) !== 'hosted') return undefined;
  return hostedAt(document)?.value;
}
