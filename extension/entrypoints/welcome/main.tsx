import { WelcomePage } from '../../welcome/welcome-page.js';
import { draw } from '../../views/surface.js';

void draw(<WelcomePage />);
