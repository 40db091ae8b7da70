import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Textarea } from '../ui/textarea.tsx';

interface RewriteFormProps {
  onRewrite: (instruction: string) => void;
  onCancel: () => void;
}

/** Characters; what the verb takes. */
const longest = 1_000;

const wishes = ['Shorter', 'Warmer', 'More concrete', 'Less about me'];

/** What the model is to do otherwise. */
export function RewriteForm({ onRewrite, onCancel }: RewriteFormProps) {
  const [wish, setWish] = useState('');
  return (
    <form
      className="grid gap-2 rounded-md border bg-canvas p-3"
      onSubmit={(event) => {
        event.preventDefault();
        onRewrite(wish);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) onRewrite(wish);
      }}
    >
      <Field
        label="What should be different?"
        hint="Empty: simply another attempt. It comes back here before it goes out."
      >
        {(control) => (
          <Textarea
            {...control}
            autoFocus
            rows={2}
            maxLength={longest}
            value={wish}
            placeholder="Mention the meetup in Berlin, and ask for ten minutes only."
            onChange={({ target }) => setWish(target.value)}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-1.5">
        {wishes.map((word) => (
          <Button
            key={word}
            size="sm"
            onClick={() => setWish(wish.trim() ? `${wish.trim()} ${word}.` : `${word}.`)}
          >
            {word}
          </Button>
        ))}
      </div>
      <div className="flex gap-2">
        <Button type="submit" look="primary">
          Write it again
        </Button>
        <Button look="ghost" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
