import { Panel } from '../../panel/panel.js';
import { draw } from '../../views/surface.js';

void draw(<Panel />, { besidePage: true });
