import type { TemplateFolderView } from '#domain/template/template-folder-view.ts';
import { longestTemplateName } from '#domain/template/copy-name.ts';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { Select } from '../ui/select.tsx';

interface TemplateNameFieldsProps {
  name: string;
  folders: readonly TemplateFolderView[];
  folderId: string | null;
  error: string | undefined;
  disabled?: boolean;
  onName: (name: string) => void;
  onFolder: (folderId: string | null) => void;
}

/** What a template is called in the library, and where it lies. */
export function TemplateNameFields(props: TemplateNameFieldsProps) {
  const { name, folders, folderId, error, disabled = false, onName, onFolder } = props;
  return (
    <div className="grid items-start gap-4 sm:grid-cols-[minmax(0,1fr)_12rem]">
      <Field label="Name" error={error} hint="Only you and your team see it.">
        {(control) => (
          <Input
            {...control}
            value={name}
            disabled={disabled}
            maxLength={longestTemplateName}
            autoComplete="off"
            onChange={({ target }) => onName(target.value)}
          />
        )}
      </Field>
      {folders.length > 0 && (
        <Field label="Folder">
          {(control) => (
            <Select
              {...control}
              value={folderId ?? ''}
              disabled={disabled}
              onChange={({ target }) => onFolder(target.value || null)}
            >
              <option value="">No folder</option>
              {folders.map((folder) => (
                <option key={folder.id} value={folder.id}>
                  {folder.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
    </div>
  );
}
