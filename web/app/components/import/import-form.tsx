import { useNavigate } from '@remix-run/react';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { FileDrop } from './file-drop.tsx';
import { PasteTable } from './paste-table.tsx';
import { uploadFile } from './upload-file.ts';

/** Takes a file to the server, where it waits for what its columns mean. */
export function ImportForm() {
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  /** Uploaded so far, 0 to 1; null = not uploading. */
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function upload() {
    if (!file) return setProblem('Choose a file first.');
    setProblem(null);
    setShare(0);
    const result = await uploadFile(file, setShare);
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
      <PasteTable onPaste={setFile} />
      {problem && <Callout tone="bad">{problem}</Callout>}
      <div className="flex items-center gap-3">
        <Button type="submit" look="primary" size="lg" disabled={share !== null}>
          {share === null ? 'Upload' : 'Uploading…'}
        </Button>
        {share !== null && (
          <p className="numbers text-sm text-ink-soft" role="status">
            {share < 1 ? `${Math.round(share * 100)} % uploaded` : 'Looking at the columns…'}
          </p>
        )}
      </div>
    </form>
  );
}
