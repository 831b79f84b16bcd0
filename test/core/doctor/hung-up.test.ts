import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { OWN_HEADER, doctorRoute } from '../../playground/doctor/ask.js';

test('whoever hangs up in the middle of a question does not bring the playground down', async () => {
  const question = new Readable({
    read() {
      this.destroy(new Error('aborted'));
    },
  });
  const headers = { host: 'localhost', origin: 'http://localhost', [OWN_HEADER]: '1' };
  const request = Object.assign(question, { method: 'POST', headers }) as unknown as IncomingMessage;
  const told = new EventEmitter();
  const ended = new Promise<number>(resolve => told.once('ended', resolve));
  const response = {
    writeHead: (status: number) => ({ end: () => told.emit('ended', status) }),
  } as unknown as ServerResponse;
  const environment = () => {
    throw new Error('nobody is asked');
  };
  doctorRoute(environment, [])(response, request);
  expect(await ended).toBe(500);
});
