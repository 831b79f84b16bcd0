import { inference, native, type Place } from '../elements/format-elements.js';
import { as, asFar, prose, proseWith, sectionsUnder, texts } from '../elements/reading/shapes.js';
import type { OutcomeClaim } from '../elements/rules/learning-outcomes.js';
import { countingTowards, type RecognitionClaim } from '../elements/rules/recognition-information.js';
import type { StackabilityClaim } from '../elements/rules/stackability.js';
import type { WorkloadClaim } from '../elements/rules/workload.js';
import { isOutcomeHeading, isPrerequisiteHeading } from '../elements/wording/headings.js';

/** What an Open Badge of either version says in words: the description of its achievement, and what was asked for it. */
export interface BadgeProse {
  readonly description: string;
  readonly narrative: string;
  readonly tags: string;
}

export const outcomesInWords = ({ description, narrative, tags }: BadgeProse): readonly Place<OutcomeClaim>[] => [
  native(
    narrative,
    as(proseWith(isOutcomeHeading), text => ({ kind: 'prose', text })),
  ),
  native(
    description,
    as(texts, text => ({ kind: 'prose', text })),
  ),
  native(
    description,
    as(texts, text => ({ kind: 'topics', of: 'description', text })),
  ),
  native(
    narrative,
    as(texts, text => ({ kind: 'topics', of: 'criteria', text })),
  ),
  native(
    tags,
    as(texts, text => ({ kind: 'keyword', text })),
  ),
];

const workload = as(prose, (text): WorkloadClaim => ({ kind: 'prose', text }));
export const workloadInWords = ({ description, narrative }: BadgeProse): readonly Place<WorkloadClaim>[] => [
  inference(description, workload),
  inference(narrative, workload),
];

export const countedTowards = ({ narrative }: BadgeProse): Place<StackabilityClaim> =>
  inference(
    narrative,
    asFar(prose, text => {
      const words = countingTowards(text);
      return words === undefined ? undefined : { in: 'words', text: { ...text, value: words } };
    }),
  );

const recognition = as(prose, (text): RecognitionClaim => ({ in: 'prose', text }));
export const recognitionInWords = ({ description, narrative }: BadgeProse): readonly Place<RecognitionClaim>[] => [
  inference(narrative, recognition),
  inference(description, recognition),
];

export const prerequisitesInWords = ({ narrative }: BadgeProse) =>
  inference(
    narrative,
    as(sectionsUnder(isPrerequisiteHeading), text => ({ in: 'section' as const, text })),
  );
