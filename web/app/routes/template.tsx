import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useState } from 'react';
import { useLiveRevalidation } from '../components/live/use-live-revalidation.ts';
import { signatureOf } from '../components/profile/signature-of.ts';
import { starterTemplates } from '../components/template/starter-templates.ts';
import { TemplateButtons } from '../components/template/template-buttons.tsx';
import { draftOf, draftOfStarter, emptyDraft } from '../components/template/template-draft.ts';
import { TemplateEditor } from '../components/template/template-editor.tsx';
import { move } from '../components/template/template-actions.ts';
import { Page } from '../components/ui/page.tsx';
import { ErrorPage } from '../errors/error-page.tsx';
import { load } from '../errors/load.ts';
import { saveTemplate } from '../forms/save-template.server.ts';
import { useApiChange } from '../forms/use-api-change.ts';
import { requireAccess } from '../session/require-access.ts';

const previewedContacts = 50;

const idOf = (param: string | undefined) => (param === undefined || param === 'new' ? null : param);

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  const { templates, templateFolders, contacts, mailboxes, profiles } = context.services;
  const templateId = idOf(params['templateId']);
  const query = new URL(request.url).searchParams;
  const [template, folderPage, contactPage, mailboxPage, profilePage] = await load(
    Promise.all([
      templateId === null ? null : templates.get(access, { templateId }),
      templateFolders.list(access, undefined),
      contacts.list(access, { limit: previewedContacts }),
      mailboxes.list(access, { limit: 1 }),
      profiles.list(access),
    ]),
  );
  const folders = folderPage.items;
  return {
    template,
    folders,
    folderId: folders.find(({ id }) => id === query.get('folder'))?.id ?? null,
    starterKey: query.get('starter'),
    contacts: contactPage.items,
    senderName: mailboxPage.items[0]?.displayName ?? 'Your name',
    signature: signatureOf(profilePage.items, null),
    mayWrite: access.scopes.includes('write'),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const access = requireAccess(context, request);
  return saveTemplate(context.services, access, idOf(params['templateId']), request);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.template?.name ?? 'New template'} · Followthrough` },
];

export default function Template() {
  const { template, folders, folderId, starterKey, contacts, senderName, signature, mayWrite } =
    useLoaderData<typeof loader>();
  useLiveRevalidation(['template.changed']);
  const { run } = useApiChange();
  const [newFolderId, setNewFolderId] = useState(folderId);
  const starter = template ? undefined : starterTemplates.find(({ key }) => key === starterKey);

  function putInto(id: string | null) {
    setNewFolderId(id);
    if (template) run(move(template, folders.find((folder) => folder.id === id) ?? null));
  }

  return (
    <Page
      width="wide"
      title={template?.name ?? 'New template'}
      back={{ to: '/templates', label: 'Templates' }}
      actions={template && <TemplateButtons template={template} mayWrite={mayWrite} />}
    >
      <TemplateEditor
        key={template?.id ?? `new ${starter?.key}`}
        template={template}
        initial={template ? draftOf(template) : starter ? draftOfStarter(starter) : emptyDraft}
        advice={starter?.advice ?? null}
        folders={folders}
        folderId={template ? template.folderId : newFolderId}
        contacts={contacts}
        senderName={senderName}
        signature={signature}
        mayWrite={mayWrite}
        onFolder={putInto}
      />
    </Page>
  );
}

export { ErrorPage as ErrorBoundary };
