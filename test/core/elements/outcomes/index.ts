import { cs } from './cs.js';
import { da } from './da.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fi } from './fi.js';
import { fr } from './fr.js';
import { it } from './it.js';
import { nl } from './nl.js';
import { pl } from './pl.js';
import { pt } from './pt.js';
import type { Sentences } from './sentences.js';
import { sv } from './sv.js';

export const sentences: Readonly<Record<string, Sentences>> = { cs, da, de, en, es, fi, fr, it, nl, pl, pt, sv };
