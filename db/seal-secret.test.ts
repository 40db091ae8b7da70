import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { openSecret, sealSecret, type EncryptionKeys } from './seal-secret.ts';

const old: EncryptionKeys = [{ id: 'k1', key: randomBytes(32) }];
const rotated: EncryptionKeys = [{ id: 'k2', key: randomBytes(32) }, ...old];
const place = { workspaceId: 'wsp_a', table: 'mailboxes', column: 'credentials', rowId: 'mbx_1' };

it('opens what it sealed, and never seals the same way twice', () => {
  const sealed = sealSecret(old, place, 'refresh-token');
  expect(openSecret(old, place, sealed)).toBe('refresh-token');
  expect(sealSecret(old, place, 'refresh-token')).not.toBe(sealed);
  expect(sealed).not.toContain('refresh-token');
});

it('still opens old values after a rotation, and seals new ones with the new key', () => {
  expect(openSecret(rotated, place, sealSecret(old, place, 'x'))).toBe('x');
  expect(sealSecret(rotated, place, 'x')).toMatch(/^v1\.k2\./);
});

it('says which key is missing once it was removed', () => {
  const sealed = sealSecret(rotated, place, 'x');
  expect(() => openSecret(old, place, sealed)).toThrow('lacks key "k2"');
});

it.each(['workspaceId', 'table', 'column', 'rowId'] as const)(
  'refuses a value moved to another %s',
  (part) => {
    const sealed = sealSecret(old, place, 'x');
    expect(() => openSecret(old, { ...place, [part]: 'other' }, sealed)).toThrow();
  },
);

it('refuses a value with one bit flipped', () => {
  const parts = sealSecret(old, place, 'xyz').split('.');
  const bytes = Buffer.from(parts[3] ?? '', 'base64url');
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  parts[3] = bytes.toString('base64url');
  expect(() => openSecret(old, place, parts.join('.'))).toThrow();
});
