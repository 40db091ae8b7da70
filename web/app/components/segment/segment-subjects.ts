import type { CustomFieldView } from '#domain/custom-field/custom-field-view.ts';
import type { ContactGroups } from '../contact/group-select.tsx';
import type { DraftRow } from './segment-draft.ts';

export interface SegmentSubjects {
  readonly choices: readonly { subject: string; words: string }[];
  readonly groups: Pick<ContactGroups, 'lists' | 'tags'>;
  readonly campaigns: readonly { id: string; name: string }[];
}

const always = [
  { subject: 'field:company', words: 'Company' },
  { subject: 'field:role', words: 'Role' },
  { subject: 'field:name', words: 'Name' },
  { subject: 'field:email', words: 'Email' },
  { subject: 'field:emailDomain', words: 'Email domain' },
  { subject: 'field:location', words: 'Location' },
  { subject: 'field:timeZone', words: 'Time zone' },
  { subject: 'field:phone', words: 'Phone' },
  { subject: 'field:website', words: 'Website' },
  { subject: 'field:linkedin', words: 'LinkedIn' },
  { subject: 'status', words: 'Status' },
  { subject: 'tag', words: 'Tag' },
  { subject: 'list', words: 'List' },
  { subject: 'enrolled', words: 'Campaign' },
  { subject: 'activity:mailed', words: 'Mailed' },
  { subject: 'activity:replied', words: 'Replied' },
  { subject: 'reply', words: 'Reply' },
  { subject: 'activity:created', words: 'Added' },
];

/** Everything a segment may ask about in this workspace, and what `rows` ask about already. */
export function segmentSubjects(
  fields: readonly CustomFieldView[],
  rows: readonly DraftRow[],
  known: Pick<SegmentSubjects, 'groups' | 'campaigns'>,
): SegmentSubjects {
  const own = fields.map(({ name, type }) => ({ subject: `custom:${type}:${name}`, words: name }));
  const choices = [...always, ...own];
  const lost = rows.flatMap(({ subject }) =>
    choices.some((choice) => choice.subject === subject)
      ? []
      : [{ subject, words: subject.replace(/^custom:[a-z]+:/, '') }],
  );
  return { ...known, choices: [...choices, ...lost] };
}
