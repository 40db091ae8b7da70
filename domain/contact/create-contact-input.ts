import { z } from 'zod';
import { contactFieldsInput as fields } from './contact-fields-input.ts';

export const CreateContactInput = z.strictObject({
  name: fields.name,
  email: fields.email,
  company: fields.company.default(''),
  role: fields.role.default(''),
  firstName: fields.firstName.default(null),
  lastName: fields.lastName.default(null),
  phone: fields.phone.default(null),
  website: fields.website.default(null),
  linkedin: fields.linkedin.default(null),
  location: fields.location.default(null),
  custom: fields.custom.default({}),
  tags: fields.tags.default([]),
  timeZone: fields.timeZone.default(null),
});
export type CreateContactInput = z.input<typeof CreateContactInput>;
