import { type Environment, type Purpose, notBefore, pixelsOf } from '../core/index.js';
import { openAcademicDomains } from './academic-domains.js';

/** What the judging worker is told of the person at the page that started it. */
export interface Outside {
  /** Whether this host may be asked; may wait for the person. */
  readonly allowed: (host: string, purpose: Purpose) => Promise<boolean>;
  /** A request begins or ends; `host` is the one being asked. */
  readonly asking: (host: string) => void;
  readonly answered: (host: string) => void;
}

type Memory = NonNullable<Environment['memory']>;

/** A file of the extension itself; reading it asks nobody. */
const academicDomain = openAcademicDomains(async () => {
  const file = await fetch('/academic-domains.txt');
  if (!file.ok) throw new Error(String(file.status));
  return file.text();
});

/** The outside world as an extension's worker reaches it. Whom it may ask, the person decides; how, core/web. */
export const environmentFor = ({ allowed, answered, asking }: Outside, memory: Memory): Environment => ({
  async fetch(url, init) {
    const { host } = new URL(url);
    asking(host);
    try {
      return await fetch(url, init);
    } finally {
      answered(host);
    }
  },
  now: () => new Date(),
  notBefore,
  directories: [],
  allowed,
  memory,
  pixels: pixelsOf,
  academicDomain,
});
