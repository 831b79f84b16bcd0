import type { Language } from '../language/en.js';
import { quoted } from '../language/phrase.js';
import type { Phrase } from '../language/phrase.js';
import type { ReportWords } from '../language/words.js';
import type { Audience } from './presentation.js';
import type { QualityStatement, VerificationReport } from './report.js';

/**
 * External quality reviews on record. An evaluator reads all of them; others the one that is nearest to the credential,
 * where the key is bound to the organisation, and whatever speaks against it beside that.
 */
export function reviewLines(report: VerificationReport, audience: Audience, language: Language): readonly Phrase[] {
  const statements = report.issuer.accreditation;
  const shown = audience === 'evaluator' ? statements : nearest(statements);
  return grouped(shown).map(group => lineFor(group, report, language));
}

function nearest(statements: readonly QualityStatement[]): readonly QualityStatement[] {
  const bound = statements.filter(({ binding }) => binding === 'bound');
  const first = bound.find(({ programme }) => programme !== undefined) ?? bound[0];
  return first === undefined ? [] : [first, ...bound.filter(one => one !== first && speaksAgainst(one))];
}

/** Presence is not approval. */
const speaksAgainst = ({ decision, flag }: QualityStatement): boolean => decision === 'negative' || flag === 'high';

/** Namesakes of one register stand in one sentence. */
function grouped(statements: readonly QualityStatement[]): readonly (readonly QualityStatement[])[] {
  const groups = new Map<string, QualityStatement[]>();
  for (const [at, statement] of statements.entries()) {
    const { binding, list, version } = statement;
    const isName = binding === 'name-only' || binding === 'name-and-country';
    const key = isName ? JSON.stringify([binding, list, version]) : String(at);
    groups.set(key, [...(groups.get(key) ?? []), statement]);
  }
  return [...groups.values()];
}

function lineFor(group: readonly QualityStatement[], report: VerificationReport, language: Language): Phrase {
  const [first] = group;
  if (!first) return [];
  return language.reviews.statement({
    binding: first.binding,
    names: group.map(({ organisationName }) => quoted(organisationName)),
    under: first.under === undefined ? undefined : quoted(first.under),
    list: quoted(first.list),
    day: language.grammar.date(first.version),
    stale: first.stale,
    report: reportIn(first, report.checkedAt, language),
  });
}

function reportIn(statement: QualityStatement, checkedAt: string, { grammar }: Language): ReportWords | undefined {
  const { agency, decision, flag, from, official, programme, to } = statement;
  if (!agency || !decision || !flag || from === undefined || to === undefined) return undefined;
  return {
    agency: quoted(agency),
    programme: programme === undefined ? undefined : { ects: statement.ects },
    decision,
    official: official === true,
    flag,
    from: grammar.date(from),
    to: grammar.date(to),
    hasEnded: to < checkedAt.slice(0, 10),
    missesAwardDate: statement.coversAwardDate === false,
  };
}
