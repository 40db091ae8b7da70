/** An archive that cannot be read, or must not be; the message completes "Expected …, found". */
export class UnreadableArchive extends Error {
  readonly fault: 'damaged' | 'unknown_packing' | 'larger_than_declared';

  constructor(fault: UnreadableArchive['fault'], found: string) {
    super(found);
    this.fault = fault;
  }
}
