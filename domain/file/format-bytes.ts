const kibibyte = 1_024;
const mebibyte = 1_048_576;

/** `512 B`, `340 KB`, `1.2 MB`, `10 MB`: as file managers round. */
export function formatBytes(bytes: number): string {
  if (bytes < kibibyte) return `${bytes} B`;
  if (bytes < mebibyte) return `${Math.round(bytes / kibibyte)} KB`;
  return `${Number((bytes / mebibyte).toFixed(1))} MB`;
}
