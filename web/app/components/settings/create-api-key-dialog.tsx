import { useFetcher } from '@remix-run/react';
import { useState } from 'react';
import { apiScopes, type ApiScope } from '#domain/workspace/access.ts';
import type { CreatedApiKeyView } from '#domain/workspace/api-key-view.ts';
import type { Outcome } from '../../errors/attempt.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';

const scopeWords: Readonly<Record<ApiScope, string>> = {
  read: 'Read everything of the workspace',
  write: 'Change contacts and campaigns',
  admin: 'Change mailboxes, keys and members',
};

export function CreateApiKeyDialog() {
  // A new form each time: the key of the last one must not show again.
  const [formNumber, setFormNumber] = useState(0);
  return (
    <Dialog
      title="New API key"
      onOpenChange={(isOpen) => isOpen && setFormNumber((known) => known + 1)}
      trigger={<Button size="sm">New key</Button>}
    >
      <CreateApiKeyForm key={formNumber} />
    </Dialog>
  );
}

function CreateApiKeyForm() {
  const fetcher = useFetcher<Outcome<CreatedApiKeyView>>();
  if (fetcher.data?.ok) return <NewKey apiKey={fetcher.data.value.key} />;
  const refusal = fetcher.data?.refusal;
  const isPending = fetcher.state !== 'idle';
  return (
    <fetcher.Form method="post" className="grid gap-4">
      <input type="hidden" name="intent" value="create" />
      {refusal && Object.keys(refusal.fields).length === 0 && (
        <Callout tone="bad">{refusal.message}</Callout>
      )}
      <Field label="Name" hint="Which program uses it." error={refusal?.fields['name']}>
        {(control) => <Input {...control} name="name" required maxLength={100} />}
      </Field>
      <fieldset className="grid gap-1">
        <legend className="mb-1 text-sm font-medium">What it may do</legend>
        {apiScopes.map((scope) => (
          <label key={scope} className="touch flex items-center gap-2 text-sm">
            <Checkbox name="scope" value={scope} defaultChecked={scope === 'read'} />
            {scopeWords[scope]}
          </label>
        ))}
        {refusal?.fields['scopes'] && (
          <p role="alert" className="text-xs font-medium text-bad">
            {refusal.fields['scopes']}
          </p>
        )}
      </fieldset>
      <div className="flex justify-end">
        <Button type="submit" look="primary" disabled={isPending}>
          {isPending ? 'Making the key…' : 'Make key'}
        </Button>
      </div>
    </fetcher.Form>
  );
}

function NewKey({ apiKey }: { apiKey: string }) {
  return (
    <div className="grid gap-3">
      <Callout tone="warn" title="Copy it now">
        It is kept as a hash only and cannot be shown again.
      </Callout>
      <div className="flex items-center gap-2 rounded-md border bg-canvas py-1 pr-1 pl-3">
        <code className="min-w-0 flex-1 font-mono text-xs break-all" data-testid="new-api-key">
          {apiKey}
        </code>
        <CopyButton text={apiKey} label="Copy" />
      </div>
    </div>
  );
}
