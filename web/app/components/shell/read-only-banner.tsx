import { useMay } from '../rights/rights.tsx';
import { Callout } from '../ui/callout.tsx';

/** Stands over every page for whoever may only read and misses the buttons. */
export function ReadOnlyBanner() {
  if (useMay('write')) return null;
  return (
    <Callout tone="info" className="m-3 mb-0">
      You may read everything in this workspace. To change or approve something, ask a member who
      may write.
    </Callout>
  );
}
