import { expect, it } from 'vitest';
import { bundleWorkflows } from '#processes/worker/workflow-bundle.ts';

/** Paths webpack leaves in the bundle for every module it holds. */
async function bundledModules(): Promise<string[]> {
  const { code } = await bundleWorkflows();
  return [...code.matchAll(/^\/\*\*\*\/ "(\.\/[^"]+)"/gm)].map(([, path = '']) => path);
}

it('the workflow bundle holds workflows, pure domain code and the SDK, and nothing else', async () => {
  const modules = await bundledModules();
  expect(modules).toContain('./workflows/contact/contact.workflow.ts');
  const own = modules.filter((path) => !path.startsWith('./node_modules/'));
  expect(own.filter((path) => !/^\.\/(workflows|domain)\//.test(path))).toEqual([]);
  const packages = modules.filter((path) => path.startsWith('./node_modules/'));
  expect(
    packages.filter((path) => /drizzle|zod|luxon|temporalio\/(client|activity|worker)/.test(path)),
  ).toEqual([]);
});
