import { listListsOfContact } from '../list/list-lists-of-contact.ts';
import { mergeTags } from '../tag/merge-tags.ts';
import { eraseValues } from '../custom-field/erase-values.ts';
import { getContactData } from './get-contact-data.ts';
import { createTag } from '../tag/create-tag.ts';
import { deleteTag } from '../tag/delete-tag.ts';
import { listTags } from '../tag/list-tags.ts';
import { updateTag } from '../tag/update-tag.ts';
import { createList } from '../list/create-list.ts';
import { deleteList } from '../list/delete-list.ts';
import { listLists } from '../list/list-lists.ts';
import { updateList } from '../list/update-list.ts';
import { createSegment } from '../segment/create-segment.ts';
import { deleteSegment } from '../segment/delete-segment.ts';
import { listSegments } from '../segment/list-segments.ts';
import { updateSegment } from '../segment/update-segment.ts';
import { createSavedView } from '../saved-view/create-saved-view.ts';
import { deleteSavedView } from '../saved-view/delete-saved-view.ts';
import { listSavedViews } from '../saved-view/list-saved-views.ts';
import { updateSavedView } from '../saved-view/update-saved-view.ts';
import { createCustomField } from '../custom-field/create-custom-field.ts';
import { deleteCustomField } from '../custom-field/delete-custom-field.ts';
import { listCustomFields } from '../custom-field/list-custom-fields.ts';
import { reorderCustomFields } from '../custom-field/reorder-custom-fields.ts';
import { updateCustomField } from '../custom-field/update-custom-field.ts';
import { previewSegment } from '../segment/preview-segment.ts';
import type { Bind } from '../bind.ts';
import type { OrganisingServices } from './organising-services.ts';

export const organisingVerbs = (verb: Bind): OrganisingServices => ({
  contactData: { get: verb(getContactData) },
  tags: {
    list: verb(listTags),
    create: verb(createTag),
    update: verb(updateTag),
    delete: verb(deleteTag),
    merge: verb(mergeTags),
  },
  lists: {
    list: verb(listLists),
    listOfContact: verb(listListsOfContact),
    create: verb(createList),
    update: verb(updateList),
    delete: verb(deleteList),
  },
  segments: {
    list: verb(listSegments),
    create: verb(createSegment),
    update: verb(updateSegment),
    delete: verb(deleteSegment),
    preview: verb(previewSegment),
  },
  savedViews: {
    list: verb(listSavedViews),
    create: verb(createSavedView),
    update: verb(updateSavedView),
    delete: verb(deleteSavedView),
  },
  customFields: {
    list: verb(listCustomFields),
    create: verb(createCustomField),
    update: verb(updateCustomField),
    delete: verb(deleteCustomField),
    reorder: verb(reorderCustomFields),
    erase: verb(eraseValues),
  },
});
