import { CheckPage } from '../../check/check-page.js';
import { draw } from '../../views/surface.js';

void draw(<CheckPage />);
