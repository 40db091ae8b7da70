/** Files that were pasted or dropped; none where words came along, which are what is meant then. */
export function filesOf(transfer: DataTransfer): File[] {
  return transfer.types.includes('text/plain') ? [] : [...transfer.files];
}
