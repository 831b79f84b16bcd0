import { loaderOf } from './loader.js';
import { verifiedBy } from './verified.js';

export const judge = verifiedBy(loaderOf());
