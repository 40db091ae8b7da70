/** A value was sealed with a key that ENCRYPTION_KEYS does not hold any more. */
export class MissingKeyError extends Error {
  override readonly name = 'MissingKeyError';

  constructor(keyId: string, { table, column }: { table: string; column: string }) {
    super(`ENCRYPTION_KEYS lacks key "${keyId}" of ${table}.${column}`);
  }
}
