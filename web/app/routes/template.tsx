import { data } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useRef, useState } from 'react';
import { useLiveRevalidation } from '../components/live/use-live-revalidation.ts';
import { signatureOf } from '../components/profile/signature-of.ts';
import { DeletedNotice } from '../components/template/deleted-notice.tsx';
import { starterTemplates } from '../components/template/starter-templates.ts';
import { TemplateButtons } from '../components/template/template-buttons.tsx';
import { draftOf, draftOfStarter, emptyDraft } from '../components/template/template-draft.ts';
import { TemplateEditor } from '../components/template/template-editor.tsx';
import { move } from '../components/template/template-actions.ts';
import { Page } from '../components/ui/page.tsx';
import { attempt } from '../errors/attempt.ts';
import { ErrorPage } from '../errors/error-page.tsx';
import { load } from '../errors/load.ts';
import { saveTemplate } from '../forms/save-template.server.ts';
import { isReadAgain, sendChange } from '../forms/send-change.ts';
import { useApiChange } from '../forms/use-api-change.ts';
import { requireAccess } from '../session/require-access.ts';

const previewedContacts = 50;

const idOf = (param: string | undefined) => (param === undefined || param === 'new' ? null : param);

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  const { templates, templateFolders, contacts, mailboxes, profiles } = context.services;
  const templateId = idOf(params['templateId']);
  const query = new URL(request.url).searchParams;
  const [found, folderPage, contactPage, mailboxPage, profilePage] = await load(
    Promise.all([
      templateId === null ? null : attempt(templates.get(access, { templateId })),
      templateFolders.list(access, undefined),
      contacts.list(access, { limit: previewedContacts }),
      mailboxes.list(access, { limit: 200 }),
      profiles.list(access),
    ]),
  );
  const folders = folderPage.items;
  const mailbox = mailboxPage.items.find(({ status }) => status !== 'disconnected');
  const template = found?.ok ? found.value : null;
  const shown = {
    templateId,
    template,
    folders,
    folderId: folders.find(({ id }) => id === query.get('folder'))?.id ?? null,
    starterKey: query.get('starter'),
    contacts: contactPage.items,
    sender: {
      name: mailbox?.displayName ?? 'Your name',
      signature: signatureOf(profilePage.items, null),
      mailboxId: mailbox?.id ?? null,
    },
  };
  // Not an error page: somebody may be writing in what another one deletes.
  return data(shown, { status: found?.ok === false ? 404 : 200 });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const access = requireAccess(context, request);
  return saveTemplate(context.services, access, idOf(params['templateId']), request);
}

export { isReadAgain as shouldRevalidate, sendChange as clientAction };

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => {
  const fallback = shown?.templateId ? 'Template' : 'New template';
  return [{ title: `${shown?.template?.name ?? fallback} · Followthrough` }];
};

export default function Template() {
  const { templateId, folders, folderId, starterKey, ...loaded } = useLoaderData<typeof loader>();
  const last = useRef(loaded.template);
  if (loaded.template || last.current?.id !== templateId) last.current = loaded.template;
  const template = last.current;
  useLiveRevalidation(['template.changed']);
  const { run } = useApiChange();
  const [newFolderId, setNewFolderId] = useState(folderId);
  const starter = template ? undefined : starterTemplates.find(({ key }) => key === starterKey);

  function putInto(id: string | null) {
    setNewFolderId(id);
    if (template) run(move(template, folders.find((folder) => folder.id === id) ?? null));
  }

  const isGone = templateId !== null && loaded.template === null;
  return (
    <Page
      width="wide"
      title={template?.name ?? (isGone ? 'Template' : 'New template')}
      back={{ to: '/templates', label: 'Templates' }}
      actions={template && !isGone && <TemplateButtons template={template} />}
    >
      {isGone && <DeletedNotice templateId={templateId} isOpen={template !== null} />}
      {(template !== null || !isGone) && (
        <TemplateEditor
          key={template?.id ?? `new ${starter?.key}`}
          template={template}
          initial={template ? draftOf(template) : starter ? draftOfStarter(starter) : emptyDraft}
          advice={starter?.advice ?? null}
          folders={folders}
          folderId={template ? template.folderId : newFolderId}
          contacts={loaded.contacts}
          sender={loaded.sender}
          onFolder={putInto}
        />
      )}
    </Page>
  );
}

export { ErrorPage as ErrorBoundary };
