/** One of the threads `proofmark verify --jobs` judges in. */
import { parentPort, workerData } from 'node:worker_threads';
import { verify } from '../index.js';
import { nodeEnvironment } from './environment.js';
import { type Duty, judgeFor } from './judge.js';

if (parentPort)
  judgeFor(parentPort, workerData as Duty, {
    environmentFor: nodeEnvironment,
    verify: (input, environment) => verify(input, environment),
  });
