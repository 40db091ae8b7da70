import type { ContactView } from '#domain/contact/contact-view.ts';
import type { TemplateFolderView } from '#domain/template/template-folder-view.ts';
import type { TemplateView } from '#domain/template/template-view.ts';
import { Composer } from '../composer/composer.tsx';
import { SubjectField } from '../composer/subject-field.tsx';
import { variablesFor } from '../composer/variables.ts';
import { useMay } from '../rights/rights.tsx';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { LeaveGuard } from '../ui/leave-guard.tsx';
import { Panel } from '../ui/panel.tsx';
import { SaveBar } from '../ui/save-bar.tsx';
import { StaleNotice } from './stale-notice.tsx';
import { TemplateNameFields } from './template-name-fields.tsx';
import { TemplatePreview } from './template-preview.tsx';
import type { TemplateDraft } from './template-draft.ts';
import type { TemplateSender } from './template-sender.ts';
import { useTemplateDraft } from './use-template-draft.ts';

interface TemplateEditorProps {
  /** null = it is not saved yet. */
  template: TemplateView | null;
  initial: TemplateDraft;
  folders: readonly TemplateFolderView[];
  folderId: string | null;
  /** What to put into a template that was taken over. */
  advice: string | null;
  contacts: readonly ContactView[];
  sender: TemplateSender;
  onFolder: (folderId: string | null) => void;
}

/** Writes a template: what it says on the left, how somebody would read it on the right. */
export function TemplateEditor(props: TemplateEditorProps) {
  const { template, initial, folders, folderId, advice, contacts } = props;
  const mayWrite = useMay('write');
  const writing = useTemplateDraft({ template, initial, folderId });
  const { draft, errors, problem, theirs, isDirty, isPending } = writing;
  const variables = variablesFor(contacts);
  return (
    <form
      className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)]"
      onSubmit={(event) => {
        event.preventDefault();
        writing.save();
      }}
      onKeyDown={(event) => {
        if (!(event.metaKey || event.ctrlKey) || event.key !== 's') return;
        event.preventDefault();
        if (mayWrite) writing.save();
      }}
    >
      <div className="grid min-w-0 gap-4">
        {advice !== null && (
          <Callout tone="info" title="Make it yours">
            {advice}
          </Callout>
        )}
        {theirs && (
          <StaleNotice
            mine={writing.words}
            theirs={theirs}
            isPending={isPending}
            onKeepMine={writing.saveOverTheirs}
            onTakeTheirs={writing.takeTheirs}
          />
        )}
        {problem !== null && !theirs && <Callout tone="bad">{problem}</Callout>}
        <Panel>
          <div className="grid gap-4">
            <TemplateNameFields
              name={draft.name}
              folders={folders}
              folderId={folderId}
              error={errors['name']}
              disabled={!mayWrite}
              onName={(name) => writing.change({ name })}
              onFolder={props.onFolder}
            />
            <SubjectField
              value={draft.subject}
              variables={variables}
              error={errors['subject']}
              hint="Empty: for a follow-up, which stays in the thread of the first email."
              placeholder="In the same thread"
              disabled={!mayWrite}
              onChange={(subject) => writing.change({ subject })}
            />
            <Composer
              key={writing.edition}
              value={draft}
              variables={variables}
              errors={errors}
              rows={12}
              disabled={!mayWrite}
              onChange={writing.change}
            />
          </div>
        </Panel>
        {mayWrite && template === null && (
          <div>
            <Button type="submit" look="primary" size="lg" disabled={isPending}>
              {isPending ? 'Saving…' : 'Save template'}
            </Button>
          </div>
        )}
        {mayWrite && template !== null && isDirty && !theirs && (
          <SaveBar
            isPending={isPending}
            problem={undefined}
            onSave={writing.save}
            onDiscard={writing.discard}
          />
        )}
      </div>
      <aside className="min-w-0 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto">
        <h2 className="sr-only">Preview</h2>
        <TemplatePreview draft={draft} contacts={contacts} sender={props.sender} />
      </aside>
      <LeaveGuard isDirty={() => !writing.mayLeave()} />
    </form>
  );
}
