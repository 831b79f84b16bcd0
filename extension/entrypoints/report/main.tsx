import { ReportPage } from '../../report/report-page.js';
import { draw } from '../../views/surface.js';

void draw(<ReportPage />, { ownReadings: true });
