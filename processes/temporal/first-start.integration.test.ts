import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FirstStart } from './first-start.ts';

describe('FirstStart', () => {
  let folder = '';
  let databaseFile = '';
  const startServer = () => writeFileSync(databaseFile, 'tables');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'followthrough-first-start-'));
    databaseFile = join(folder, 'temporal.db');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('throws away the file of a first start that was killed', () => {
    new FirstStart(databaseFile).prepare();
    startServer();
    new FirstStart(databaseFile).prepare();
    expect(existsSync(databaseFile)).toBe(false);
  });

  it('throws it away again when the second attempt is killed too', () => {
    for (let attempt = 0; attempt < 2; attempt++) {
      new FirstStart(databaseFile).prepare();
      startServer();
    }
    new FirstStart(databaseFile).prepare();
    expect(existsSync(databaseFile)).toBe(false);
  });

  it('keeps the file once a start has succeeded', () => {
    const firstStart = new FirstStart(databaseFile);
    firstStart.prepare();
    startServer();
    firstStart.succeeded();
    new FirstStart(databaseFile).prepare();
    expect(existsSync(databaseFile)).toBe(true);
  });

  it('keeps a file it knows nothing about, such as one from a backup', () => {
    startServer();
    new FirstStart(databaseFile).prepare();
    expect(existsSync(databaseFile)).toBe(true);
  });
});
