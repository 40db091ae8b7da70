import { RemixBrowser } from '@remix-run/react';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { endEarlyPresses, ReplayEarlyPress } from './early-press.tsx';

endEarlyPresses();
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <ReplayEarlyPress>
        <RemixBrowser />
      </ReplayEarlyPress>
    </StrictMode>,
  );
});
