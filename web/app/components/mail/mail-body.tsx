import { useState, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { MailFrame } from './mail-frame.tsx';

interface MailBodyProps {
  /** null = there is only its plain text. */
  html: string | null;
  /** What it is, for those who do not see it. */
  title: string;
  /** The mail as plain text. */
  children: ReactNode;
}

/** What a mail says: as its reader sees it, or as the text that goes along for programs without HTML. */
export function MailBody({ html, title, children }: MailBodyProps) {
  const [isPlain, setIsPlain] = useState(false);
  if (html === null) return children;
  return (
    <div className="grid justify-items-start gap-1">
      <div className="w-full">{isPlain ? children : <MailFrame html={html} title={title} />}</div>
      <Button look="link" size="sm" onClick={() => setIsPlain(!isPlain)}>
        {isPlain ? 'As its reader sees it' : 'Plain text version'}
      </Button>
    </div>
  );
}
