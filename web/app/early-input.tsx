import { useEffect, type ReactNode } from 'react';
import { useNonce } from './nonce.ts';
import { replayTyping, type Field } from './replay-typing.ts';

declare global {
  interface Window {
    /** The last one pressed before anybody listened; links and forms need no listener. */
    pressedEarly?: HTMLElement | undefined;
    /** What was typed, ticked or picked before React knew the fields: the last value of each. */
    typedEarly?: Map<Field, string | boolean> | undefined;
  }
}

const wakes = 'followthrough:wakes';

const remember = `(() => {
  const press = ({ target }) => {
    const button = target.closest('button[type="button"]');
    if (button) window.pressedEarly = button;
  };
  addEventListener('click', press, true);
  addEventListener('${wakes}', () => removeEventListener('click', press, true), { once: true });
  const typed = (window.typedEarly = new Map());
  const note = ({ target }) => {
    if (window.typedEarly !== typed) removeEventListener('input', note, true);
    else if ('value' in target) typed.set(target, /^(checkbox|radio)$/.test(target.type) ? target.checked : target.value);
  };
  addEventListener('input', note, true);
})()`;

/** Part of the page from its first moment: what a person does while its scripts still load is not lost. */
export function RememberEarlyInput() {
  const nonce = useNonce();
  // Browsers hide the nonce from the page's scripts.
  return (
    <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: remember }} />
  );
}

/** From now on React listens, and makes itself ready for a press; of what is typed it hears later. */
export function endEarlyPresses(): void {
  dispatchEvent(new Event(wakes));
}

/** Types and presses once more, as soon as the page can answer, what came before it could. */
export function ReplayEarlyInput({ children }: { children: ReactNode }) {
  useEffect(() => {
    const { typedEarly, pressedEarly: button } = window;
    delete window.typedEarly;
    delete window.pressedEarly;
    for (const [field, value] of typedEarly ?? []) replayTyping(field, value);
    // A menu opens before the button is let go.
    if (button?.getAttribute('aria-haspopup') === 'menu') {
      button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    }
    button?.click();
  }, []);
  return children;
}
