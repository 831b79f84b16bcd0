/** Serves the contenders' bundles, and the credentials they are asked about, to one page that nobody else can reach. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** Alone in its process, a page has a clock that is fine enough (HTML §7.1.5, High Resolution Time §4). */
const ALONE = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

export interface PageServer {
  readonly address: string;
  /** Paths asked for since this was called last. */
  taken(): readonly string[];
  /** Hands JSON to whoever asks for this path. */
  put(path: string, value: object): void;
  close(): void;
}

export async function openPageServer(folder: string): Promise<PageServer> {
  const put = new Map<string, string>();
  let asked: string[] = [];
  const contentOf = (path: string): string | Buffer | undefined => {
    if (path === '/') return '<!doctype html><html lang="en"><title>Judging</title></html>';
    try {
      return put.get(path) ?? readFileSync(join(folder, path));
    } catch {
      return undefined;
    }
  };
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    asked.push(path);
    const content = contentOf(path);
    const type = path === '/' ? 'text/html' : extname(path) === '.js' ? 'text/javascript' : 'application/json';
    response.writeHead(content === undefined ? 404 : 200, { 'content-type': type, ...ALONE }).end(content);
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  return {
    address: `http://127.0.0.1:${String(bound.port)}`,
    taken() {
      const since = asked;
      asked = [];
      return since;
    },
    put: (path, value) => void put.set(path, JSON.stringify(value)),
    close: () => void server.close(),
  };
}
