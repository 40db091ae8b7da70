import type { ReactNode } from 'react';
import type { EmailWritingView } from '#domain/writing/email-writing-view.ts';
import { Instant } from '../time/instant.tsx';
import { AnswerDetails } from './answer-details.tsx';
import { ConfidenceMark } from './confidence-mark.tsx';
import { dollars } from './dollars.ts';
import { EditDiff } from './edit-diff.tsx';
import { FactList } from './fact-list.tsx';
import { fallbackWords } from './fallback-words.ts';
import { personsEdit } from './persons-edit.ts';

/** How an email came to say what it says. */
export function WritingStory({ writing }: { writing: EmailWritingView }) {
  const { answers, confidence, instruction, approvedAt, approvedBy, writtenBy } = writing;
  const edit = personsEdit(writing.revisions);
  const isModels = writing.revisions.some(({ source }) => source === 'model');
  const facts = (isModels && answers[0]?.email?.facts) || [];
  const cost = answers.reduce((sum, { microDollars }) => sum + microDollars, 0);
  return (
    <div className="grid gap-5">
      <div className="grid gap-1 text-sm">
        <p className="flex flex-wrap items-center gap-2">
          {writerWords(writing)}
          {confidence !== null && isModels && <ConfidenceMark confidence={confidence} />}
        </p>
        {approvedAt && (
          <p className="text-ink-soft">
            Approved by {nameOf(approvedBy)}, <Instant at={approvedAt} />
          </p>
        )}
      </div>
      {instruction && <Part name="What was asked for">{instruction}</Part>}
      {edit && (
        <Part name={`What ${nameOf(edit.after.actor)} made of it`}>
          <div className="grid gap-2 rounded-lg border px-3 py-2.5" data-testid="edit-diff">
            <div className="font-medium">
              <EditDiff before={edit.before.subject} after={edit.after.subject} />
            </div>
            <EditDiff before={edit.before.bodyText} after={edit.after.bodyText} />
          </div>
        </Part>
      )}
      {facts.length > 0 && (
        <Part name="It relies on">
          <FactList facts={facts} />
        </Part>
      )}
      {answers.length > 0 && (
        <Part
          name={`${answers.length === 1 ? 'One answer' : `${answers.length} answers`} of the model, ${dollars(cost)}`}
        >
          <div className="grid gap-2">
            {answers.map((answer, index) => (
              <AnswerDetails key={answer.id} answer={answer} isOpen={index === 0} />
            ))}
          </div>
        </Part>
      )}
      {answers.length === 0 && writtenBy === 'template' && (
        <p className="text-sm text-ink-faint">No language model was asked about this email.</p>
      )}
    </div>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1.5 text-sm font-semibold">{name}</h3>
      <div className="text-sm break-words">{children}</div>
    </section>
  );
}

function writerWords({ writtenBy, fallbackReason, answers, revisions }: EmailWritingView): string {
  if (fallbackReason) return `The step’s own text, because ${fallbackWords[fallbackReason]}.`;
  const isEdited = revisions.some(({ source }) => source === 'person');
  const model = answers[0]?.model;
  if (writtenBy === 'model' || model !== undefined) {
    const by = `Written by ${model ?? 'the model'}`;
    return isEdited ? `${by}, changed by a person.` : `${by}.`;
  }
  return isEdited
    ? 'From the template, changed by a person.'
    : 'From the template: the step’s own words, variables filled in.';
}

function nameOf(actor: EmailWritingView['approvedBy']): string {
  if (!actor || actor.kind === 'system') return 'the product';
  return actor.name ?? (actor.kind === 'user' ? 'a member' : 'an API key');
}
