/**
 * A deadlock, of which PostgreSQL ended one side, and what another transaction committed between our look
 * and our write: a row of the same name, or the end of one that ours refers to.
 */
const lostRaceCodes = ['40P01', '23505', '23503'];

/** Whether a transaction failed only because of another one, so that from its beginning it sees what that one did. */
export function isLostRace(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code: unknown = Reflect.get(error, 'code');
  if (typeof code === 'string' && lostRaceCodes.includes(code)) return true;
  return isLostRace(error.cause);
}
