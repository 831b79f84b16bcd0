import { CaseFilePage } from '../../case-file/case-file-page.js';
import { draw } from '../../views/surface.js';

void draw(<CaseFilePage />, { ownReadings: true });
