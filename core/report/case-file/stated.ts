import type { ElementId } from '../../elements/element.js';
import type { VerificationReport } from '../report.js';

/** What is clearly said of an element. */
export const statedIn = ({ elements }: VerificationReport, id: ElementId): string | undefined =>
  elements.find(finding => finding.id === id && finding.status === 'present')?.value;

/** Its title, clearly one or not. */
export const titleIn = ({ credential, elements }: VerificationReport): string | undefined =>
  elements.find(({ id, status }) => id === 'title' && status !== 'missing')?.value ?? credential?.title?.value;
