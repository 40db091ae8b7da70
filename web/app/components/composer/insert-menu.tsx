import { Braces } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { TagMenu } from './tag-menu.tsx';
import type { Variable } from './variables.ts';

interface InsertMenuProps {
  variables: readonly Variable[];
  /** @param tag as it stands in the text */
  onChoose: (tag: string) => void;
}

const ways: readonly Variable[] = [
  { label: 'Only if it is known', tag: '{{#if company}} … {{else}} … {{/if}}' },
  { label: 'One of several wordings', tag: '{Hello|Hi}' },
];

/** What the text of an email can hold besides words. */
export function InsertMenu({ variables, onChoose }: InsertMenuProps) {
  return (
    <TagMenu
      align="start"
      groups={[
        { label: 'Filled in for each contact', items: variables },
        { label: 'Other words for some', items: ways },
      ]}
      trigger={
        <Button size="sm">
          <Braces aria-hidden /> Insert
        </Button>
      }
      onChoose={onChoose}
    />
  );
}
