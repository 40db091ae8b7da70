import type { ContactView } from '#domain/contact/contact-view.ts';

const at = '2026-11-21T10:00:00.000Z';

/** A contact as the API shows it, of whom little is known; `fields` say what is. */
export const contactView = (fields: Partial<ContactView>): ContactView => ({
  id: 'con_1',
  name: 'Ada',
  firstName: null,
  lastName: null,
  email: 'ada@work.test',
  company: '',
  role: '',
  phone: null,
  website: null,
  linkedin: null,
  location: null,
  custom: {},
  tags: [],
  timeZone: null,
  flags: [],
  status: 'Not Sent',
  reason: { code: 'not_enrolled', inputs: {}, sentence: '' },
  createdAt: at,
  updatedAt: at,
  ...fields,
});
