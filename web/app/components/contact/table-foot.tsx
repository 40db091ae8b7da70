interface TableFootProps {
  isLoadingMore: boolean;
  failed: boolean;
  onRetry: () => void;
}

/** Below the last row: more is coming, or it could not. */
export function TableFoot({ isLoadingMore, failed, onRetry }: TableFootProps) {
  if (failed) {
    return (
      <p className="px-6 py-3 text-sm text-bad" role="alert">
        The next contacts could not be loaded.{' '}
        <button type="button" className="font-medium underline" onClick={onRetry}>
          Try again
        </button>
      </p>
    );
  }
  return isLoadingMore ? <p className="px-6 py-3 text-sm text-ink-faint">Loading more…</p> : null;
}
