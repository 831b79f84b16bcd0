import { OptionsPage } from '../../options/options-page.js';
import { draw } from '../../views/surface.js';

void draw(<OptionsPage />, { ownChoices: true });
