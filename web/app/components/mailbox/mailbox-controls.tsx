import { CirclePause, CirclePlay, Ellipsis, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import type { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import { useIntents } from '../../forms/use-intents.ts';
import { useMay } from '../rights/rights.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';

export function MailboxControls({ mailbox }: { mailbox: MailboxView }) {
  const [isLeaving, setIsLeaving] = useState(false);
  const mayUse = useMay('write');
  const mayManage = useMay('admin');
  const { run, pressed } = useIntents();

  // Shown at once; a refusal brings the old state back.
  const isStopped = mailbox.status === 'paused' || mailbox.status === 'stopped_by_bounces';
  const isPaused = pressed === 'pause' || (isStopped && pressed !== 'resume');
  const isConnected = mailbox.status !== 'disconnected';
  return (
    <>
      {mayUse && isConnected && (
        <Button disabled={pressed === 'checkReplies'} onClick={() => run('checkReplies')}>
          <RefreshCw aria-hidden />
          {pressed === 'checkReplies' ? 'Asking Gmail…' : 'Check replies now'}
        </Button>
      )}
      {mayManage &&
        (isPaused ? (
          <Button look="primary" onClick={() => run('resume')}>
            <CirclePlay aria-hidden /> Resume
          </Button>
        ) : (
          <Button onClick={() => run('pause')}>
            <CirclePause aria-hidden /> Pause
          </Button>
        ))}
      {mayUse && isConnected && (
        <Menu
          trigger={
            <Button look="ghost" size="icon" aria-label="More">
              <Ellipsis aria-hidden />
            </Button>
          }
        >
          <MenuItem onSelect={() => run('test')}>Test the connection</MenuItem>
          {mayManage && (
            <MenuItem danger onSelect={() => setIsLeaving(true)}>
              Disconnect…
            </MenuItem>
          )}
        </Menu>
      )}
      <ConfirmDialog
        danger
        open={isLeaving}
        onOpenChange={setIsLeaving}
        title={`Disconnect ${mailbox.address}?`}
        effect="Nothing more is sent from it and answers are no longer seen. Its contacts wait until it is connected again."
        confirmLabel="Disconnect"
        onConfirm={() => run('disconnect')}
      />
    </>
  );
}
