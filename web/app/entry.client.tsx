import { RemixBrowser } from '@remix-run/react';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { endEarlyPresses, ReplayEarlyInput } from './early-input.tsx';

endEarlyPresses();
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <ReplayEarlyInput>
        <RemixBrowser />
      </ReplayEarlyInput>
    </StrictMode>,
  );
});
