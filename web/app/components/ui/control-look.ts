/** What every text field and select has in common. */
export const controlLook = [
  'touch w-full min-w-0 rounded-md border border-line-strong bg-raised px-2.5 text-sm text-ink',
  'transition-colors hover:border-ink-faint',
  'aria-invalid:border-bad disabled:cursor-not-allowed disabled:bg-sunken disabled:text-ink-faint',
  // Below 16 px, phones zoom into a field that gets the focus.
  'max-md:text-lg',
].join(' ');
