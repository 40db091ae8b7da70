import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fingerprintOf } from './fingerprint-of.ts';

let folder: string;
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const fingerprint = () => fingerprintOf(['*.ts'], { folder, exclude: ['made.ts'] });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'followthrough-fingerprint-'));
  write('a.ts', 'one');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('is the same while no file changes that counts', () => {
  const before = fingerprint();
  write('notes.md', 'other');
  write('made.ts', 'made from them');
  expect(fingerprint()).toBe(before);
});

it.each<[string, () => void]>([
  ['a file says something else', () => write('a.ts', 'two')],
  ['a file is new', () => write('b.ts', '')],
  ['a file has another name', () => renameSync(join(folder, 'a.ts'), join(folder, 'b.ts'))],
  ['a file is gone', () => rmSync(join(folder, 'a.ts'))],
])('is another when %s', (_, change) => {
  const before = fingerprint();
  change();
  expect(fingerprint()).not.toBe(before);
});
