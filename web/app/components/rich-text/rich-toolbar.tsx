import { useEditorState, type Editor } from '@tiptap/react';
import { Link2 } from 'lucide-react';
import { Toolbar } from 'radix-ui';
import { useState, type ReactNode } from 'react';
import { LinkForm } from './link-form.tsx';
import type { TextTool } from './text-tools.ts';
import { ToolButton } from './tool-button.tsx';

interface RichToolbarProps {
  editor: Editor;
  label: string;
  tools: readonly TextTool[];
  /** What can be put in besides. */
  children?: ReactNode;
}

/** Above the text of an editor: its tools, and links. */
export function RichToolbar({ editor, label, tools, children }: RichToolbarProps) {
  const [isLinking, setIsLinking] = useState(false);
  const { on, link } = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      on: tools.map((tool) => tool.isOn(now)),
      link: now.isActive('link'),
    }),
  });
  return (
    <div className="border-b p-1">
      <Toolbar.Root aria-label={label} className="flex flex-wrap gap-0.5">
        {tools.map((tool, index) => (
          <ToolButton
            key={tool.label}
            icon={tool.icon}
            label={tool.label}
            isOn={on[index] ?? false}
            onPress={() => tool.press(editor.chain().focus()).run()}
          />
        ))}
        <ToolButton
          icon={Link2}
          label="Link"
          isOn={link}
          onPress={() => setIsLinking(!isLinking)}
        />
        {children}
      </Toolbar.Root>
      {isLinking && <LinkForm editor={editor} onDone={() => setIsLinking(false)} />}
    </div>
  );
}
