import type { Input } from '../core/index.js';
import type { Finding } from './finding.js';
import type { Work } from './judging/progress.js';

/** Whom a finding's endpoints belong to, each once. */
export const hostsOf = ({ endpoints }: Finding): readonly string[] => [
  ...new Set(endpoints.map(endpoint => new URL(endpoint).host)),
];

/** How the endpoints of a finding are asked, in their order; nothing when it has none. */
export function workAt(finding: Finding): Work | undefined {
  const { endpoints, platform } = finding;
  const [read, ...others] = endpoints.map(wayTo);
  if (read === undefined) return undefined;
  return { hosts: hostsOf(finding), read, ...(others.length > 0 && { others }), ...(platform && { page: true }) };
}

const wayTo = (address: string) => (): Promise<Input> => Promise.resolve({ address });
