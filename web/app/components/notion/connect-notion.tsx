import { Form, useNavigation } from '@remix-run/react';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { Panel } from '../ui/panel.tsx';

/** Two ways in: Notion's own dialog where it is set up, and a pasted token everywhere. */
export function ConnectNotion({ hasDialog, isFirst }: { hasDialog: boolean; isFirst: boolean }) {
  const pressed = useNavigation().formData?.get('intent');
  return (
    <Panel
      title={isFirst ? 'Connect Notion' : 'Connect again, or another one'}
      hint="Rows become contacts; their status is written back as it changes."
    >
      <div className="grid gap-5">
        {hasDialog && (
          <Form method="post" className="flex flex-wrap items-center gap-3">
            <Button
              type="submit"
              name="intent"
              value="connect"
              look={isFirst ? 'primary' : 'secondary'}
              disabled={pressed === 'connect'}
            >
              {pressed === 'connect' ? 'Opening Notion…' : 'Connect with Notion'}
            </Button>
            <span className="text-sm text-ink-soft">
              Notion asks which pages to share. Choose your database.
            </span>
          </Form>
        )}
        <Form method="post" className="grid gap-3">
          <input type="hidden" name="intent" value="pasteToken" />
          <Field label={hasDialog ? 'Or paste a token' : 'Integration token'} hint={<TokenSteps />}>
            {(control) => (
              <Input
                {...control}
                name="token"
                type="password"
                autoComplete="off"
                required
                placeholder="ntn_…"
              />
            )}
          </Field>
          <div>
            <Button type="submit" disabled={pressed === 'pasteToken'}>
              {pressed === 'pasteToken' ? 'Asking Notion…' : 'Connect'}
            </Button>
          </div>
        </Form>
        <p className="text-xs text-ink-faint">
          The token is kept encrypted and is only used to read rows and to write the columns you
          choose.
        </p>
      </div>
    </Panel>
  );
}

function TokenSteps() {
  return (
    <>
      In Notion: Settings, Connections, “Develop or manage integrations”, New integration, with
      “Read content” and “Update content”; copy its secret. Then open your database, “…”,
      Connections, and add the integration.
    </>
  );
}
