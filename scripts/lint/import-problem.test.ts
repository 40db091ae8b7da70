import { describe, expect, it } from 'vitest';
import { importProblem } from './import-problem.ts';

const value = (file: string, specifier: string) =>
  importProblem({ file, specifier, typeOnly: false });
const type = (file: string, specifier: string) =>
  importProblem({ file, specifier, typeOnly: true });

describe('importProblem', () => {
  it.each([
    ['domain/sending/slot.ts', '#db/client.ts'],
    ['domain/sending/slot.ts', 'node:crypto'],
    ['domain/sending/slot.ts', 'crypto'],
    ['domain/sending/slot.ts', 'zodiac'],
    ['workflows/contact/contact.workflow.ts', '#db/client.ts'],
    ['workflows/contact/contact.workflow.ts', '#activities/index.ts'],
    ['workflows/contact/contact.workflow.ts', 'node:assert'],
    ['activities/mail.activities.ts', '#services/index.ts'],
    ['activities/mail.activities.ts', '#workflows/contact/contact.workflow.ts'],
    ['activities/mail.activities.ts', 'express'],
    ['integrations/mail/gmail/send.ts', '#db/client.ts'],
    ['integrations/mail/gmail/send.ts', '#config/env.ts'],
    ['db/queries/contact.ts', '#services/index.ts'],
    ['services/campaign/start-campaign.ts', '#activities/index.ts'],
    ['services/campaign/start-campaign.ts', '#workflows/contact/contact.workflow.ts'],
    ['services/campaign/start-campaign.ts', '@temporalio/client'],
    ['api/routes/v1/contact/list-contacts.ts', '#db/client.ts'],
    ['api/routes/v1/contact/list-contacts.ts', '#services/index.ts'],
    ['web/app/routes/contacts.tsx', '#services/index.ts'],
    ['web/app/routes/contacts.tsx', '#api/app.ts'],
    ['web/app/routes/contacts.tsx', '@temporalio/client'],
    ['config/env.ts', '#domain/shared/ids.ts'],
    ['services/contact/list-contacts.ts', '#test/harness/postgres.ts'],
    ['services/contact/list-contacts.ts', '#processes/wiring.ts'],
  ])('refuses a value: %s from %s', (file, specifier) => {
    expect(value(file, specifier)).toBeDefined();
  });

  it.each([
    ['workflows/contact/contact.workflow.ts', '#activities/index.ts'],
    ['activities/mail.activities.ts', '#workflows/contact/contact.workflow.ts'],
    ['services/campaign/start-campaign.ts', '#workflows/contact/contact.workflow.ts'],
    ['api/routes/v1/contact/list-contacts.ts', '#services/index.ts'],
    ['web/app/routes/contacts.tsx', '#services/index.ts'],
  ])('lets types alone through: %s from %s', (file, specifier) => {
    expect(type(file, specifier)).toBeUndefined();
    expect(value(file, specifier)).toContain('only types');
  });

  it.each([
    ['domain/contact/normalize-address.ts', 'zod/v4'],
    ['domain/sending/slot.ts', 'luxon'],
    ['domain/sending/slot.ts', '#domain/shared/ids.ts'],
    ['services/temporal-gateway.ts', '@temporalio/client'],
    ['services/campaign/start-campaign.ts', '#workflows/contract.ts'],
    ['db/queries/contact.test.ts', '#test/harness/postgres.ts'],
    ['processes/wiring.ts', '#db/client.ts'],
    ['test/harness/app.ts', '#processes/wiring.ts'],
    ['oxlint.config.ts', 'oxlint'],
  ])('allows %s to use %s', (file, specifier) => {
    expect(value(file, specifier)).toBeUndefined();
  });

  it('refuses a relative path that leaves the folder, even as a type', () => {
    expect(type('services/contact/list-contacts.ts', '../../db/client.ts')).toBe(
      "'../../db/client.ts' leaves services/: import it as '#db/client.ts'.",
    );
  });

  it('allows a relative path inside the folder', () => {
    expect(value('services/contact/list-contacts.ts', '../authorize.ts')).toBeUndefined();
  });
});
