import { join } from 'node:path';
import type { Environment } from '../../../core/environment.js';
import { type DoctorPageWords, doctorPageWords } from '../../../core/language/doctor-page.js';
import { addressIn, doctorPage, doctorPolicy } from '../pages/doctor.js';
import type { Viewer } from '../pages/frame.js';
import { type Answer, type Sites, page } from '../site.js';
import { doctorRoute } from './ask.js';
import type { ExampleIssuer } from './issuers.js';

export const doctorHost = 'doctor.example';

/** The doctor's page, what it asks, and the issuers it can be tried on. */
export function doctorSites(issuers: readonly ExampleIssuer[], viewer: Viewer, environment: () => Environment): Sites {
  const at = (path: string): string => `https://${doctorHost}/${path}`;
  const drawn = (words: DoctorPageWords): Answer => ({
    ...page(doctorPage(words, issuers, viewer), doctorPolicy),
    beside: join('dist', 'playground'),
  });
  return new Map<string, Answer>([
    ...doctorPageWords.map(words => [at(addressIn(words)), drawn(words)] as const),
    [at('examine'), { type: 'application/json', body: '', route: doctorRoute(environment, [doctorHost]) }],
    ...issuers.flatMap(({ sites }) => [...sites]),
  ]);
}
