import { useNavigate } from '@remix-run/react';
import { useState } from 'react';
import type { DuplicatePolicy } from '#domain/import/import-state.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { FileDrop } from './file-drop.tsx';
import { DuplicateChoice, EmptyCellsChoice } from './import-choices.tsx';
import { uploadFile } from './upload-file.ts';

/** Chooses a file and what may be missing in it; the import itself runs on the server. */
export function ImportForm() {
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const [onDuplicate, setOnDuplicate] = useState<DuplicatePolicy>('skip');
  const [mapping, setMapping] = useState({ allowEmptyCompany: false, allowEmptyRole: false });
  /** Uploaded so far, 0 to 1; null = not uploading. */
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
      <EmptyCellsChoice value={mapping} onChange={setMapping} />
      <DuplicateChoice value={onDuplicate} onChange={setOnDuplicate} />
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
