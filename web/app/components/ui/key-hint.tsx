/** A key as it stands on the keyboard. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <kbd className="rounded-sm border bg-sunken px-1 font-sans text-2xs text-ink-faint">{keys}</kbd>
  );
}
