import { type FormatElements, native } from '../../elements/format-elements.js';
import { openBadges3Elements } from '../open-badges-3/elements.js';
import { associations } from './associations.js';
import { ties } from './ties.js';

export const recordElements: FormatElements = {
  ...openBadges3Elements,
  kindOf: () => 'no achievement',
  judges: () => false,
};

export const achievementElements: FormatElements = {
  ...openBadges3Elements,
  kindOf: () => 'award',
  judges: () => true,
  ties,
  elements: {
    ...openBadges3Elements.elements,
    stackability: [...openBadges3Elements.elements.stackability, native('credentialSubject.association', associations)],
  },
};
