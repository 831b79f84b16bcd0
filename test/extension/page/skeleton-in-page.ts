/** Runs in the page under test: leaves the function where the test can call it. */
import { skeletonOf } from '../../../extension/page/skeleton.js';

Object.assign(globalThis, { skeletonOf });
