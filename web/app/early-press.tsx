import { useEffect, type ReactNode } from 'react';
import { useNonce } from './nonce.ts';

declare global {
  interface Window {
    /** The last one pressed before anybody listened; links and forms need no listener. */
    pressedEarly?: HTMLElement;
  }
}

const wakes = 'followthrough:wakes';

const remember = `(() => {
  const note = ({ target }) => {
    const button = target.closest('button[type="button"]');
    if (button) window.pressedEarly = button;
  };
  addEventListener('click', note, true);
  addEventListener('${wakes}', () => removeEventListener('click', note, true), { once: true });
})()`;

/** Part of the page from its first moment: what a person presses while its scripts still load is not lost. */
export function RememberEarlyPress() {
  const nonce = useNonce();
  // Browsers hide the nonce from the page's scripts.
  return (
    <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: remember }} />
  );
}

/** From now on React listens, and makes itself ready for a press. */
export function endEarlyPresses(): void {
  dispatchEvent(new Event(wakes));
}

/** Presses once more, as soon as the page can answer, what was pressed before it could. */
export function ReplayEarlyPress({ children }: { children: ReactNode }) {
  useEffect(() => {
    const { pressedEarly: button } = window;
    delete window.pressedEarly;
    // A menu opens before the button is let go.
    if (button?.getAttribute('aria-haspopup') === 'menu') {
      button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    }
    button?.click();
  }, []);
  return children;
}
