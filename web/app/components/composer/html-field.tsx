import type { ComponentProps } from 'react';
import { MailFrame } from '../mail/mail-frame.tsx';
import { CaretArea } from './caret-area.tsx';
import { takenOut, withoutTakenOut } from './taken-out.ts';

type HtmlFieldProps = Omit<ComponentProps<typeof CaretArea>, 'imageTag' | 'rows'>;

/** The source of an email, and below it what it looks like. */
export function HtmlField(props: HtmlFieldProps) {
  const { value } = props;
  const gone = takenOut(value);
  return (
    <div className="grid gap-2">
      <CaretArea
        {...props}
        rows={14}
        spellCheck={false}
        className="font-mono text-xs max-md:text-base"
        imageTag={(id, name) => `<img src="cid:${id}" alt="${name.replaceAll(/["&<>]/g, '')}">`}
      />
      {gone.length > 0 && (
        <p role="status" className="text-xs text-warn">
          Taken out when it is sent: {gone.join(', ')}.
        </p>
      )}
      {value.trim() !== '' && (
        <div className="overflow-hidden rounded-md border">
          <MailFrame html={withoutTakenOut(value)} title="As it looks, variables not filled in" />
        </div>
      )}
    </div>
  );
}
