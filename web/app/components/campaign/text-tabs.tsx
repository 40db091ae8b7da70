import { Plus } from 'lucide-react';
import { Tabs } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import type { DraftStep } from './draft-step.ts';
import { addText, draftTexts, nextTextKey, sharePercent } from './draft-texts.ts';

interface TextTabsProps {
  step: DraftStep;
  shown: string;
  /** Keys of the texts with which something is wrong. */
  faulty: readonly string[];
  onShow: (key: string) => void;
  onChange: (change: Partial<DraftStep>) => void;
  /** The fields of the text that is shown. */
  children: ReactNode;
}

/** The texts that an email compares, one at a time; with one only, the way to a second. */
export function TextTabs({ step, shown, faulty, onShow, onChange, children }: TextTabsProps) {
  function add() {
    const added = addText(step);
    if (!added) return;
    onChange(added.change);
    onShow(added.key);
  }

  if (step.others.length === 0) {
    return (
      <>
        {children}
        <div>
          <Button size="sm" look="ghost" onClick={add}>
            <Plus aria-hidden /> Compare with a second text
          </Button>
        </div>
      </>
    );
  }
  return (
    <Tabs.Root value={shown} onValueChange={onShow} className="rounded-md border">
      <div className="flex flex-wrap items-end gap-1 border-b bg-canvas px-2 pt-1.5">
        <Tabs.List aria-label="Texts compared" className="flex flex-wrap gap-1">
          {draftTexts(step).map(({ key }) => (
            <Tabs.Trigger
              key={key}
              value={key}
              className="touch -mb-px flex items-center gap-1.5 rounded-t-md border border-transparent px-3 py-1.5 text-sm text-ink-soft hover:text-ink data-[state=active]:border-line data-[state=active]:border-b-surface data-[state=active]:bg-surface data-[state=active]:font-medium data-[state=active]:text-ink"
            >
              <span className="sr-only">Text </span>
              {key}
              <span className="numbers text-xs text-ink-faint">{sharePercent(step, key)} %</span>
              {faulty.includes(key) && (
                <>
                  <span aria-hidden className="size-1.5 rounded-full bg-bad" />
                  <span className="sr-only">, something is missing</span>
                </>
              )}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {nextTextKey(step) !== null && (
          <Button
            size="icon"
            look="ghost"
            aria-label="Add a text, beginning as A"
            title="Add a text, beginning as A"
            onClick={add}
          >
            <Plus aria-hidden />
          </Button>
        )}
      </div>
      <Tabs.Content key={shown} value={shown} tabIndex={-1} className="grid gap-3 p-3">
        {children}
      </Tabs.Content>
    </Tabs.Root>
  );
}
