import type { SenderProfile } from '#domain/writing/sender-profile.ts';
import { sampleSender } from '#test/harness/writing-samples.ts';

const blank: SenderProfile = {
  name: '',
  headline: '',
  skills: [],
  targetRoles: [],
  experience: [],
  projects: [],
  tone: 'friendly and plain',
  say: [],
  avoid: [],
  calendarUrl: null,
  resumeText: null,
};

/** An engineer who looks for work and for projects. */
export const engineer: SenderProfile = sampleSender;

/** Runs an agency for code reviews; writes German and English. */
export const agency: SenderProfile = {
  ...blank,
  name: 'Mara Voss',
  headline: 'Founder of Lintwerk, code reviews for small teams',
  skills: ['TypeScript', 'Code review', 'Security'],
  projects: [
    {
      name: 'Reviewbook',
      url: 'https://lintwerk.example/reviewbook',
      summary: 'A free handbook on code review, 60 pages.',
    },
  ],
  calendarUrl: 'https://cal.example/mara',
};

/** Sells software for the calendars of clinics. */
export const vendor: SenderProfile = {
  ...blank,
  name: 'Tom Reyes',
  headline: 'Brightpath, scheduling software for clinics',
  experience: [
    {
      title: 'Head of partnerships',
      organisation: 'Brightpath',
      from: '2023',
      to: null,
      summary: 'Works with 80 clinics; missed appointments went down by a third.',
    },
  ],
  avoid: ['solution'],
};

/** Invites to a small conference. */
export const organiser: SenderProfile = {
  ...blank,
  name: 'Ines Duarte',
  headline: 'Organiser of DurableConf',
  projects: [
    {
      name: 'DurableConf',
      url: 'https://durableconf.example',
      summary: 'A conference on durable execution in Lisbon, 200 seats, talks without slides.',
    },
  ],
};
