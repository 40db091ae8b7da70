import { CalendarClock, ClipboardList, GitBranch, Mail, Plus, type LucideIcon } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { stepKinds } from '#domain/sequence/step-kind.ts';
import type { StepKind } from './draft-step.ts';

export const stepKindLooks: Readonly<
  Record<StepKind, { icon: LucideIcon; label: string; hint: string }>
> = {
  email: { icon: Mail, label: 'Email', hint: 'in the same thread' },
  wait: { icon: CalendarClock, label: 'Wait', hint: 'until a weekday or time' },
  task: { icon: ClipboardList, label: 'Task', hint: 'for a person, then it goes on' },
  branch: { icon: GitBranch, label: 'Branch', hint: 'by what is known of the contact' },
};

interface AddStepMenuProps {
  onAdd: (kind: StepKind) => void;
  /** A small plus between two steps; says before which one. */
  compact?: boolean;
  before?: string;
}

/** Adds a step at the end, or between two. */
export function AddStepMenu({ onAdd, compact = false, before }: AddStepMenuProps) {
  return (
    <div
      className={
        compact ? 'group relative ml-6 flex h-6 items-center border-l border-line-strong' : ''
      }
    >
      <Menu
        align="start"
        trigger={
          compact ? (
            <Button
              look="ghost"
              size="sm"
              aria-label={`Insert a step before ${before}`}
              className="-ml-3.5 size-7 rounded-full bg-canvas px-0 text-ink-faint"
            >
              <Plus aria-hidden />
            </Button>
          ) : (
            <Button>
              <Plus aria-hidden /> Add step
            </Button>
          )
        }
      >
        {stepKinds.map((kind) => {
          const { icon: Icon, label, hint } = stepKindLooks[kind];
          return (
            <MenuItem key={kind} onSelect={() => onAdd(kind)}>
              <Icon aria-hidden />
              <span className="flex-1">{label}</span>
              <span className="text-xs text-ink-faint">{hint}</span>
            </MenuItem>
          );
        })}
      </Menu>
    </div>
  );
}
