/** Every case of a corpus judged for the standard elements: by format, how they fare, and how long judging alone takes. */
import { councilMandatory } from '../../core/elements/catalogue.js';
import { checkElements, type ElementsAnswer } from '../../core/elements/check-elements.js';
import type { Track } from '../../core/elements/element.js';
import { recognise } from '../../core/formats/recognise.js';
import { nodeEnvironment } from '../../core/bin/environment.js';
import { open } from '../../core/open/index.js';
import type { ElementStatus } from '../../core/report/reasons.js';
import { openWeb } from '../../core/web/index.js';
import { join } from 'node:path';
import { bytesOf, type Case, type Corpus } from './corpus.js';

/** One credential of a case. */
export interface JudgedElements {
  readonly file: string;
  readonly format: string;
  readonly track: Track;
  /** Of the eleven elements of the Council list. */
  readonly counts: Readonly<Partial<Record<ElementStatus, number>>>;
  /** Of the judgement alone; what opened and recognised it is not counted. */
  readonly milliseconds: number;
}

export interface ElementsOfCorpus {
  readonly judged: readonly JudgedElements[];
  /** Nothing in them is a credential that is read. */
  readonly withoutCredential: readonly string[];
  /** What was thrown, by file; there must be nothing. */
  readonly thrown: readonly string[];
}

export async function judgeElementsOf(corpus: Corpus): Promise<ElementsOfCorpus> {
  const judged: JudgedElements[] = [];
  const withoutCredential: string[] = [];
  const thrown: string[] = [];
  for (const one of corpus.cases) {
    try {
      const found = await judgeCase(corpus, one);
      if (found.length === 0) withoutCredential.push(one.file);
      judged.push(...found);
    } catch (error) {
      thrown.push(`${one.file}: ${String(error)}`);
    }
  }
  return { judged, withoutCredential, thrown };
}

async function judgeCase(corpus: Corpus, one: Case): Promise<readonly JudgedElements[]> {
  const { folder, now } = corpus;
  const environment = nodeEnvironment({ mirror: join(folder, 'http'), now, directories: [], contexts: [] });
  const opened = await open({ bytes: bytesOf(corpus, one), name: one.file }, openWeb(environment));
  const found = opened.map(async (item): Promise<readonly JudgedElements[]> => {
    const recognised = item.kind === 'document' ? recognise(item.document) : undefined;
    if (item.kind !== 'document' || recognised?.kind !== 'recognised') return [];
    const { name } = recognised.format;
    const elements = await recognised.format.elements();
    const begun = performance.now();
    const answer = checkElements(item.document, elements, now);
    const milliseconds = performance.now() - begun;
    return [{ file: one.file, format: name, track: answer.track, counts: countsOf(answer), milliseconds }];
  });
  return (await Promise.all(found)).flat();
}

function countsOf({ findings }: ElementsAnswer): JudgedElements['counts'] {
  const asked = findings.filter(({ id }) => councilMandatory.includes(id)).map(({ status }) => status);
  return Object.fromEntries([...new Set(asked)].map(status => [status, asked.filter(one => one === status).length]));
}
