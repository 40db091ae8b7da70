import { closeSync, mkdtempSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChildLog } from './child-log.ts';

describe('ChildLog', () => {
  let dataDir = '';
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'followthrough-log-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  it('never grows far past its cap, and keeps what came before beside it', () => {
    const log = new ChildLog(dataDir, 'worker');
    const child = log.open();
    writeSync(child, 'x'.repeat(11 * 1024 * 1024));
    log.cap();
    writeSync(child, 'after\n');
    closeSync(child);
    expect(readFileSync(log.path, 'utf8')).toBe('after\n');
    expect(statSync(`${log.path}.1`).size).toBe(11 * 1024 * 1024);
  });

  it('shows its last lines', () => {
    const log = new ChildLog(dataDir, 'worker');
    const child = log.open();
    writeSync(child, 'one\ntwo\nthree\n');
    closeSync(child);
    expect(log.tail(2)).toBe('    two\n    three');
  });
});
