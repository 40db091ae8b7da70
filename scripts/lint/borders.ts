/** What one top folder may import. An entry ending in `/` or `:` is a prefix, `zod` also covers `zod/v4`. */
export interface Border {
  /** What may be imported as values, besides the folder itself. */
  readonly values: readonly string[];
  /** What may be imported with `import type` only. */
  readonly types: readonly string[];
}

/** Names, ids and message shapes of the workflows: free of Temporal code, so every caller may load it. */
const workflowContract = '#workflows/contract.ts';

/**
 * Who may import whom. The lint rule `house/borders` enforces it, ARCHITECTURE.md explains it.
 * A folder that is not listed is a composition root and may import everything.
 */
export const borders: Readonly<Record<string, Border>> = {
  domain: { values: ['zod', 'luxon'], types: [] },
  workflows: {
    values: ['#domain/', '@temporalio/workflow', '@temporalio/common'],
    types: ['#activities/'],
  },
  activities: {
    values: [
      '#domain/',
      '#db/',
      '#integrations/',
      workflowContract,
      '@temporalio/activity',
      '@temporalio/client',
      '@temporalio/common',
      'node:',
    ],
    types: ['#workflows/', '@temporalio/worker'],
  },
  integrations: {
    values: [
      '#domain/',
      '@googleapis/gmail',
      '@notionhq/client',
      'openai',
      'nodemailer',
      'postal-mime',
      'csv-parse',
      'fflate',
      'mailchecker',
      'unpdf',
      'mammoth',
      'sanitize-html',
      'html-to-text',
      'htmlparser2',
      'ipaddr.js',
      'zod',
      'node:',
    ],
    types: [],
  },
  db: { values: ['#domain/', 'drizzle-orm', 'postgres', 'node:'], types: [] },
  services: {
    values: ['#domain/', '#db/', '#integrations/', workflowContract, 'better-auth', 'zod', 'node:'],
    types: ['#workflows/'],
  },
  api: {
    values: [
      '#domain/',
      'express',
      'zod',
      'helmet',
      'busboy',
      'swagger-ui-dist',
      '@asteasolutions/zod-to-openapi',
      'node:',
    ],
    types: ['#services/'],
  },
  web: {
    values: [
      '#domain/',
      '@remix-run/',
      'react',
      'react-dom',
      'radix-ui',
      'lucide-react',
      'class-variance-authority',
      'clsx',
      'tailwind-merge',
      'sonner',
      '@tanstack/react-virtual',
      '@tiptap/',
      'isbot',
      'node:',
    ],
    types: ['#services/', 'express', 'zod'],
  },
  config: { values: ['zod', 'pino', 'pino-pretty', 'node:'], types: [] },
};

/** Files that carry one import more than their folder. */
export const fileBorders: Readonly<Record<string, Border>> = {
  'config/temporal-profile.ts': { values: ['@temporalio/envconfig'], types: [] },
  'services/temporal-gateway.ts': { values: ['@temporalio/client'], types: [] },
  'web/remix-handler.ts': { values: ['vite'], types: [] },
  'web/vite.config.ts': { values: ['vite', '@tailwindcss/vite'], types: [] },
};
