import { useEditorState, type Editor } from '@tiptap/react';
import { Bold, Italic, Link2, List, Underline, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { SignatureLink } from './signature-link.tsx';

/** What can be done to the words that are marked. */
export function SignatureToolbar({ editor }: { editor: Editor }) {
  const [isLinking, setIsLinking] = useState(false);
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      underline: now.isActive('underline'),
      list: now.isActive('bulletList'),
      link: now.isActive('link'),
    }),
  });
  const chain = () => editor.chain().focus();
  return (
    <div className="border-b p-1">
      <div role="toolbar" aria-label="Looks of the signature" className="flex gap-0.5">
        <Tool
          icon={Bold}
          label="Bold"
          isOn={active.bold}
          onPress={() => chain().toggleBold().run()}
        />
        <Tool
          icon={Italic}
          label="Italic"
          isOn={active.italic}
          onPress={() => chain().toggleItalic().run()}
        />
        <Tool
          icon={Underline}
          label="Underlined"
          isOn={active.underline}
          onPress={() => chain().toggleUnderline().run()}
        />
        <Tool
          icon={List}
          label="List"
          isOn={active.list}
          onPress={() => chain().toggleBulletList().run()}
        />
        <Tool
          icon={Link2}
          label="Link"
          isOn={active.link}
          onPress={() => setIsLinking(!isLinking)}
        />
      </div>
      {isLinking && <SignatureLink editor={editor} onDone={() => setIsLinking(false)} />}
    </div>
  );
}

interface ToolProps {
  icon: LucideIcon;
  label: string;
  isOn: boolean;
  onPress: () => void;
}

function Tool({ icon: Icon, label, isOn, onPress }: ToolProps) {
  return (
    <Button
      look="ghost"
      size="icon"
      aria-label={label}
      aria-pressed={isOn}
      className={isOn ? 'bg-accent-soft text-accent' : ''}
      // The words stay marked.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <Icon aria-hidden />
    </Button>
  );
}
