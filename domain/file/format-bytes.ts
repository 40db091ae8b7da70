const kibibyte = 1_024;
const mebibyte = 1_024 * kibibyte;
const gibibyte = 1_024 * mebibyte;

/** `512 B`, `340 KB`, `1.2 MB`, `10 MB`, `1 GB`: as file managers round. */
export function formatBytes(bytes: number): string {
  if (bytes < kibibyte) return `${bytes} B`;
  if (bytes < mebibyte) return `${Math.round(bytes / kibibyte)} KB`;
  if (bytes < gibibyte) return `${shortened(bytes / mebibyte)} MB`;
  return `${shortened(bytes / gibibyte)} GB`;
}

const shortened = (size: number) => Number(size.toFixed(1));
