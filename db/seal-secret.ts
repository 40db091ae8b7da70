import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { MissingKeyError } from './missing-key-error.ts';

/** AES-256 keys by id, in the order of ENCRYPTION_KEYS: the first seals, all open. */
export type EncryptionKeys = readonly { id: string; key: Uint8Array }[];

/** Where a sealed value lives; opening it anywhere else fails, so rows cannot be swapped. */
export type SecretPlace = { workspaceId: string; table: string; column: string; rowId: string };

const version = 'v1';

/** Seals text as `v1.<key id>.<iv>.<ciphertext>.<tag>` (base64url), AES-256-GCM with the place as associated data. */
export function sealSecret(keys: EncryptionKeys, place: SecretPlace, plaintext: string): string {
  const first = keys[0];
  if (!first) throw new Error('ENCRYPTION_KEYS holds no key');
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', first.key, iv).setAAD(placeBytes(place, first.id));
  const sealed = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
  return [version, first.id, ...[iv, sealed, cipher.getAuthTag()].map(toText)].join('.');
}

/**
 * Opens what `sealSecret` sealed for the same place.
 * @throws MissingKeyError if the key is gone
 * @throws Error if the value was tampered with or belongs to another place
 */
export function openSecret(keys: EncryptionKeys, place: SecretPlace, sealed: string): string {
  const [prefix, keyId, iv, ciphertext, tag, ...rest] = sealed.split('.');
  if (prefix !== version || !keyId || !iv || ciphertext === undefined || !tag || rest.length > 0) {
    throw new Error(`sealed ${place.table}.${place.column} has an unknown form`);
  }
  const entry = keys.find((candidate) => candidate.id === keyId);
  if (!entry) throw new MissingKeyError(keyId, place);
  const decipher = createDecipheriv('aes-256-gcm', entry.key, toBytes(iv), { authTagLength: 16 })
    .setAAD(placeBytes(place, keyId))
    .setAuthTag(toBytes(tag));
  return Buffer.concat([decipher.update(toBytes(ciphertext)), decipher.final()]).toString('utf8');
}

const placeBytes = (place: SecretPlace, keyId: string) =>
  Buffer.from([place.workspaceId, place.table, place.column, place.rowId, keyId].join('|'));
const toText = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const toBytes = (text: string) => Buffer.from(text, 'base64url');
