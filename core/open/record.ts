import { achievementIn, achievementsIn, credentialsIn, isRecord } from '../formats/clr-2/achievement.js';
import { recognise } from '../formats/recognise.js';
import { descriptionsIn } from '../formats/schema-org/description.js';
import { type JsonObject, textMember } from '../json.js';
import { limits } from '../limits.js';
import { unsupported } from './carrier.js';
import { THE_CREDENTIAL } from './content.js';
import type { Opened, OpenedDocument } from './opened.js';
import { unwrap } from './wrappers.js';

/** More than this many are not judged anyway. */
const MOST = limits.credentialsPerInput + 1;

/**
 * What is several things at once, taken apart: a learner record is itself, then each credential inside, then each
 * achievement that only the record states (Comprehensive Learner Record 2.0); a person on a web page is each credential
 * they say they hold.
 */
export async function takenApart(opened: Opened): Promise<readonly Opened[]> {
  if (opened.kind !== 'document') return [opened];
  const { document, envelope, path } = opened;
  if (isRecord(document)) return [opened, ...(await insideRecord(opened)), ...achievementsOf(opened)];
  if (!isSelfDescription(document)) return [opened];
  // Whoever signed around it is not the body that it names.
  if (envelope) return [unsupported({ path, source: THE_CREDENTIAL }, 'found.media', 'schema.org')];
  const held = descriptionsIn(document, MOST);
  const each = held.map(one => ({
    kind: 'document' as const,
    document: one.document,
    path: [...path, step('list', one.at)],
    notes: opened.notes,
  }));
  return each.length > 0 ? each : [opened];
}

/** What nothing else reads, and so nothing secures. */
function isSelfDescription(document: JsonObject): boolean {
  const recognised = recognise(document);
  return recognised.kind === 'recognised' && recognised.format.name === 'schema-org';
}

const step = <Kind extends 'list' | 'record'>(kind: Kind, at: string) => ({ kind, at });

/** Credentials with proofs of their own; a record among them is taken apart in turn, as deep as envelopes may lie. */
async function insideRecord({ document, path }: OpenedDocument): Promise<readonly Opened[]> {
  const found = credentialsIn(document, MOST).map(({ value, at }) =>
    unwrap(value, { path: [...path, step('record', at)], source: THE_CREDENTIAL, notes: [] }),
  );
  const opened = (await Promise.all(found)).flat();
  return (await Promise.all(opened.map(takenApart))).flat();
}

/** Achievements that the record's own proof carries. */
const achievementsOf = (record: OpenedDocument): readonly OpenedDocument[] =>
  achievementsIn(record.document, MOST).map(({ value, index, at }) => ({
    kind: 'document',
    document: achievementIn(record.document, index),
    envelope: { kind: 'record', record, achievement: { id: textMember(value, 'id'), index } },
    path: [...record.path, step('record', at)],
    notes: record.notes,
  }));
