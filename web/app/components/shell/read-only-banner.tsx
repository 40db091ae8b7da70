import { Callout } from '../ui/callout.tsx';

/** Stands over every page for whoever may only read: better than a button that refuses them. */
export function ReadOnlyBanner() {
  return (
    <Callout tone="info" className="m-3 mb-0">
      You may read everything in this workspace. To change or approve something, ask a member who
      may write.
    </Callout>
  );
}
