import { useNavigate } from '@remix-run/react';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { FileDrop } from './file-drop.tsx';
import { uploadFile } from './upload-file.ts';

const duplicateChoices = [
  { value: 'skip', label: 'Leave them as they are' },
  { value: 'update', label: 'Update them from the file' },
] as const;

/** Chooses a file and what may be missing in it; the import itself runs on the server. */
export function ImportForm() {
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const [onDuplicate, setOnDuplicate] = useState('skip');
  const [mapping, setMapping] = useState({ allowEmptyCompany: false, allowEmptyRole: false });
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function upload() {
    if (!file) return setProblem('Choose a file first.');
    setProblem(null);
    setShare(0);
    const result = await uploadFile({ file, onDuplicate, mapping, onProgress: setShare });
    if (result.kind === 'accepted') return navigate(`/contacts/imports/${result.importId}`);
    setShare(null);
    setProblem(result.message);
  }

  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void upload();
      }}
    >
      <FileDrop file={file} onChoose={setFile} />
      <fieldset className="grid gap-2">
        <legend className="mb-2 text-sm font-medium">Cells that may be empty</legend>
        <Choice
          label="Company"
          checked={mapping.allowEmptyCompany}
          onChange={(allowEmptyCompany) => setMapping({ ...mapping, allowEmptyCompany })}
        />
        <Choice
          label="Role"
          checked={mapping.allowEmptyRole}
          onChange={(allowEmptyRole) => setMapping({ ...mapping, allowEmptyRole })}
        />
        <p className="text-xs text-ink-faint">
          Rows without a name or a valid address are always rejected, and so are rows that lack what
          is not ticked here. You get them back with the reason.
        </p>
      </fieldset>
      <fieldset className="grid gap-2">
        <legend className="mb-2 text-sm font-medium">People who are contacts already</legend>
        {duplicateChoices.map(({ value, label }) => (
          <label key={value} className="touch flex items-center gap-2 text-sm">
            <input
              type="radio"
              name="onDuplicate"
              value={value}
              checked={onDuplicate === value}
              onChange={() => setOnDuplicate(value)}
              className="size-4 accent-(--accent)"
            />
            {label}
          </label>
        ))}
      </fieldset>
      {problem && <Callout tone="bad">{problem}</Callout>}
      <div className="flex items-center gap-3">
        <Button type="submit" look="primary" size="lg" disabled={share !== null}>
          {share === null ? 'Import contacts' : 'Uploading…'}
        </Button>
        {share !== null && (
          <p className="numbers text-sm text-ink-soft" role="status">
            {Math.round(share * 100)} % uploaded
          </p>
        )}
      </div>
    </form>
  );
}

interface ChoiceProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

function Choice({ label, checked, onChange }: ChoiceProps) {
  return (
    <label className="touch flex items-center gap-2 text-sm">
      <Checkbox checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}
