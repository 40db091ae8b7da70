import { readdirSync, readFileSync } from 'node:fs';
import proto from '@temporalio/proto';
import { Worker } from '@temporalio/worker';
import { expect, it } from 'vitest';
import { bundleWorkflows } from '#processes/worker/workflow-bundle.ts';
import { silenceTemporal } from '#test/harness/engine.ts';

silenceTemporal();

const folder = new URL('histories/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));

it('this code replays every history ever recorded, event by event', async () => {
  const histories = names.map((name) => ({
    workflowId: name,
    history: proto.temporal.api.history.v1.History.fromObject(
      JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
    ),
  }));
  const workflowBundle = await bundleWorkflows();
  const failures: string[] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories(
    { workflowBundle },
    histories,
  )) {
    if (error) failures.push(`${workflowId}: ${error.message}`);
  }
  expect(failures).toEqual([]);
  expect(names.length).toBeGreaterThanOrEqual(20);
});

it('no history holds an address, a name or a word of a mail', () => {
  for (const name of names) {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const decoded = text.replaceAll(/"data":\s*"([^"]+)"/g, (_, data: string) =>
      Buffer.from(data, 'base64').toString('utf8'),
    );
    expect(decoded).not.toMatch(/client\.test|sandbox\.test|Lovelace|Analytical|Hello/);
  }
});
