import type { TermList } from './terms.js';

/** One European list serves learning and assessment; here it is read on the learning. */
export const modes: TermList = {
  base: 'http://data.europa.eu/snb/learning-assessment/',
  terms: [
    { code: '729f3bed4b', label: 'Workbased', synonyms: ['work based', 'work experience'] },
    { code: '7813801c77', label: 'Project based' },
    {
      code: '9191af2ed9',
      label: 'Presential',
      synonyms: ['on site', 'onsite', 'on campus', 'face to face', 'in person', 'presence'],
    },
    { code: '920fbb3cbe', label: 'Online', synonyms: ['e learning', 'elearning', 'distance', 'distance learning'] },
    { code: 'e92d221e4d', label: 'Blended', synonyms: ['hybrid', 'onsite or blended'] },
    { code: 'ed4c557045', label: 'Research-Lab based' },
  ],
};

/** edubadges values that no European term covers. */
export const publishersModes: readonly string[] = [
  'onsite or blended',
  'volunteering',
  'work experience',
  'personalized learning activities',
  'personalised learning activities',
];

/** When one learns, not how one takes part. */
export const schedules: TermList = {
  base: 'http://data.europa.eu/snb/learning-schedule/',
  terms: [
    { code: '67395e6b5a', label: 'Part time light' },
    { code: '72a0ab92fa', label: 'Full time', synonyms: ['fulltime', 'vollzeit', 'temps plein', 'voltijd'] },
    {
      code: 'f230bae523',
      label: 'Part time intensive',
      synonyms: ['part time', 'parttime', 'teilzeit', 'temps partiel', 'deeltijd'],
    },
  ],
};

/** From an activity type the form of participation can only be guessed. */
export const activityTypes: TermList = {
  base: 'http://data.europa.eu/snb/learning-activity/',
  terms: [
    { code: '3c8bd58d62', label: 'lab / simulation / practice coursework' },
    { code: '4357e0e681', label: 'job experience' },
    { code: '59eaf34fab', label: 'volunteering' },
    { code: 'a7e556215a', label: 'research' },
    { code: 'b660f5dcea', label: 'self-motivated study' },
    { code: 'bf2e3a7bae', label: 'e-learning coursework' },
    { code: 'bf5588ff84', label: 'internship' },
    { code: 'd46a826a39', label: 'apprenticeship' },
    { code: 'efff75e10a', label: 'workshop, seminar or conference', synonyms: ['workshop', 'seminar', 'conference'] },
    { code: 'fd33e234ae', label: 'educational programme' },
    { code: 'ff436ea7c9', label: 'classroom coursework', synonyms: ['classroom'] },
  ],
};

/** The same for what is on offer. */
export const opportunityTypes: TermList = {
  base: 'http://data.europa.eu/snb/learning-opportunity/',
  terms: [
    { code: '05053c1cbe', label: 'Course' },
    { code: '0f7dac46ca', label: 'Programme module' },
    { code: '11252a5207', label: 'Mentoring' },
    { code: '17744a2647', label: 'MOOC' },
    { code: '63f9f6180c', label: 'Apprenticeship' },
    { code: '65a4cf5de2', label: 'Study visit' },
    { code: '74a4a268e8', label: 'Short learning programme' },
    { code: '77b99de990', label: 'Internship' },
    { code: '79343569f3', label: 'Educational programme' },
    { code: '7e1ac538db', label: 'Class' },
    { code: '8b965da2d4', label: 'Service learning' },
    { code: 'b2434ca358', label: 'Thesis' },
  ],
};
