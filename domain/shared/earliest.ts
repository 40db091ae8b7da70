/** @throws RangeError for none */
export function earliest(instants: readonly Date[]): Date {
  if (instants.length === 0) throw new RangeError('the earliest of no instants');
  return new Date(Math.min(...instants.map((instant) => instant.getTime())));
}
