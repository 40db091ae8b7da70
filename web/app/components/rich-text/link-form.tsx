import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/input.tsx';

interface LinkFormProps {
  editor: Editor;
  onDone: () => void;
}

/** Asks where the marked words lead; without marked words the address itself is written. */
export function LinkForm({ editor, onDone }: LinkFormProps) {
  const known: unknown = editor.getAttributes('link')['href'];
  const [address, setAddress] = useState(typeof known === 'string' ? known : '');

  function set() {
    const href = address.trim();
    const chain = editor.chain().focus().extendMarkRange('link');
    if (href === '') chain.unsetLink().run();
    else if (editor.state.selection.empty && known === undefined) {
      chain.insertContent({ type: 'text', text: href, marks: [linkTo(href)] }).run();
    } else chain.setLink({ href: linkTo(href).attrs.href }).run();
    onDone();
  }

  return (
    <div className="flex flex-wrap items-center gap-2 px-1 pt-1">
      <Input
        autoFocus
        aria-label="Address of the link"
        placeholder="https://"
        value={address}
        className="min-w-40 flex-1"
        onChange={({ target }) => setAddress(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
          if (event.key !== 'Enter') return;
          event.preventDefault();
          set();
        }}
      />
      <Button size="sm" onClick={set}>
        {address.trim() === '' && known !== undefined ? 'Remove link' : 'Set link'}
      </Button>
    </div>
  );
}

/** "ana.example" means its page, "ana@example.org" a mail. */
function linkTo(text: string) {
  const hasScheme = /^[a-z][a-z\d+.-]*:/i.test(text);
  const href = hasScheme ? text : text.includes('@') ? `mailto:${text}` : `https://${text}`;
  return { type: 'link', attrs: { href } };
}
