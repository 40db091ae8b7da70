import { RuleTester } from 'oxlint/plugins-dev';
import { describe, it } from 'vitest';
import { bordersRule } from './borders-rule.ts';
import { noClockRule } from './no-clock-rule.ts';

RuleTester.describe = describe;
RuleTester.it = it;

const tester = new RuleTester({ cwd: '/house' });
const inDomain = (code: string) => ({ code, filename: '/house/domain/sending/slot.ts' });
const refused = (code: string) => ({ ...inDomain(code), errors: 1 });

tester.run('borders', bordersRule, {
  valid: [
    "import { z } from 'zod';",
    "export { slot } from './slot.ts';",
    'export const a = 1;',
  ].map(inDomain),
  invalid: [
    "import { db } from '#db/client.ts';",
    "import '#db/client.ts';",
    "import type { Db } from '#db/client.ts';",
    "export { db } from '#db/client.ts';",
    "export * from '#db/client.ts';",
    "export const load = () => import('#db/client.ts');",
    "export type Db = import('#db/client.ts').Db;",
  ].map(refused),
});

tester.run('borders of types', bordersRule, {
  valid: [
    {
      code: "import type { Services } from '#services/index.ts';",
      filename: '/house/web/app/routes/contacts.tsx',
    },
  ],
  invalid: [
    {
      // `verbatimModuleSyntax` keeps this import at run time, emptied of its names.
      code: "import { type Services } from '#services/index.ts';",
      filename: '/house/web/app/routes/contacts.tsx',
      errors: 1,
    },
  ],
});

tester.run('no-clock', noClockRule, {
  valid: ['new Date(0);', 'DateTime.fromMillis(0);', 'DateTime.utc(2026, 11, 21);'].map(inDomain),
  invalid: [
    'new Date();',
    'Date();',
    'DateTime.now();',
    'DateTime.local();',
    'DateTime.utc();',
  ].map(refused),
});
