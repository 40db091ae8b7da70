import type { OneByOne } from '#domain/bulk/one-by-one.ts';
import { deleteContact } from '../contact/delete-contact.ts';
import { pauseContact } from '../contact/pause-contact.ts';
import { resumeContact } from '../contact/resume-contact.ts';
import type { ContactChange } from './change-each.ts';

export const oneByOneVerbs: Record<OneByOne, ContactChange> = {
  pause: pauseContact,
  resume: resumeContact,
  delete: deleteContact,
};
