import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Progress } from './progress.ts';

describe('Progress', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  function watch(isTTY: boolean) {
    const output = Object.assign(new PassThrough(), { isTTY, columns: 40 });
    return { progress: new Progress(2, output), written: () => String(output.read() ?? '') };
  }
  const lasting = (ms: number) => () => new Promise<void>((resolve) => setTimeout(resolve, ms));

  it('numbers the steps and shows what each came to and how long it took', async () => {
    const { progress, written } = watch(false);
    await progress.step('PostgreSQL', async (report) => report('on port 1'));
    const second = progress.step('Temporal', lasting(1_500));
    await vi.advanceTimersByTimeAsync(1_500);
    await second;
    expect(written()).toBe('[1/2] PostgreSQL: on port 1 (0.0 s)\n[2/2] Temporal (1.5 s)\n');
  });

  it('tells of a long step now and then where nothing can be rewritten', async () => {
    const { progress, written } = watch(false);
    const step = progress.step('Temporal', (report) => {
      report('compiled 3 packages');
      return lasting(12_000)();
    });
    await vi.advanceTimersByTimeAsync(12_000);
    await step;
    expect(written().split('\n')).toEqual([
      '[1/2] Temporal: compiled 3 packages (5.0 s) …',
      '[1/2] Temporal: compiled 3 packages (10.0 s) …',
      '[1/2] Temporal: compiled 3 packages (12.0 s)',
      '',
    ]);
  });

  it('rewrites one line of a terminal, never wider than it', async () => {
    const { progress, written } = watch(true);
    const step = progress.step('Temporal', (report) => {
      report('x'.repeat(100));
      return lasting(300)();
    });
    await vi.advanceTimersByTimeAsync(300);
    await step;
    const [live, final] = written().slice(1).split('\r');
    expect(live).toHaveLength('\x1b[K'.length + 39);
    expect(final).toBe(`\x1b[K[1/2] Temporal: ${'x'.repeat(100)} (0.3 s)\n`);
  });

  it('leaves a line of its own as it is, so that others can read it', () => {
    const { progress, written } = watch(true);
    progress.note('ready http://localhost:3000');
    expect(written()).toBe('ready http://localhost:3000\n');
  });
});
