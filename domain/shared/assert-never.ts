/** Closes an exhaustive switch: a new case fails the build here, and a value from outside fails loudly. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
