import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { mailPage } from './mail-page.ts';

interface MailFrameProps {
  /** Of the email; `cid:fil_…` is a file of the workspace. */
  html: string;
  /** What it is, for those who do not see it. */
  title: string;
}

/**
 * Shows the HTML of an email on white paper, as tall as it is. Nothing in the frame can run, be sent or
 * open a window (`sandbox` allows none of it), and its own policy loads nothing but files of the
 * workspace. It keeps our origin only so that its height can be read and its images know who looks:
 * without scripts nobody inside can make use of that.
 */
export function MailFrame({ html, title }: MailFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [origin, setOrigin] = useState<string | null>(null);
  const [height, setHeight] = useState(120);
  const shown = useDeferredValue(html);
  useEffect(() => setOrigin(window.location.origin), []);

  function watchHeight() {
    const page = frame.current?.contentDocument?.documentElement;
    if (!page) return;
    const fit = () => setHeight(Math.ceil(page.getBoundingClientRect().height));
    fit();
    new ResizeObserver(fit).observe(page);
  }

  if (origin === null) return null;
  return (
    <iframe
      ref={frame}
      title={title}
      sandbox="allow-same-origin"
      srcDoc={mailPage(shown, origin)}
      style={{ height }}
      className="block w-full rounded-sm bg-white"
      onLoad={watchHeight}
    />
  );
}
