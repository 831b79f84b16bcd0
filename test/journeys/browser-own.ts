/** Whom Chromium asks by itself, extension or not. */
export const browserOwn: readonly string[] = [
  'accounts.google.com',
  'android.clients.google.com',
  'clients2.google.com',
  'content-autofill.googleapis.com',
  'google.com',
  'mtalk.google.com',
  'optimizationguide-pa.googleapis.com',
  'redirector.gvt1.com', // dictionaries, once somebody types
  'update.googleapis.com',
  'www.google.com',
];

/** Whether a line of a server's log, which begins with the host, tells of such a request. */
export const isBrowserOwn = (line: string): boolean => browserOwn.includes(line.split(' ', 1)[0] ?? '');
