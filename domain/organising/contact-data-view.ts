import { z } from 'zod';
import { customFieldTypes } from '../custom-field/custom-field-type.ts';
import { ListView } from '../list/list-view.ts';
import { TagView } from '../tag/tag-view.ts';
import { LabelUse } from './label-use.ts';

const usage = {
  /** How many contacts carry it. */
  contacts: z.number().int(),
  usedBy: z.array(LabelUse),
};

/** What contacts carry beside their own fields, and who would miss it. */
export const ContactDataView = z.object({
  fields: z.array(
    z.object({
      /** null = values of this name came with a file, and nobody has said what they are. */
      id: z.string().nullable(),
      name: z.string(),
      type: z.enum(customFieldTypes),
      ...usage,
    }),
  ),
  tags: z.array(TagView.pick({ id: true, name: true, color: true }).extend(usage)),
  lists: z.array(ListView.pick({ id: true, name: true }).extend(usage)),
});
export type ContactDataView = z.infer<typeof ContactDataView>;
