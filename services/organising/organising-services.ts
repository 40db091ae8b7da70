import type { ContactRefInput } from '#domain/contact/contact-ref-input.ts';
import type { ContactDataView } from '#domain/organising/contact-data-view.ts';
import type { MergeTagsInput } from '#domain/tag/merge-tags-input.ts';
import type { EraseValuesInput } from '#domain/custom-field/erase-values-input.ts';
import type { ErasedValuesView } from '#domain/custom-field/erased-values-view.ts';
import type { ContactCountView } from '#domain/contact/contact-count-view.ts';
import type { CreateCustomFieldInput } from '#domain/custom-field/create-custom-field-input.ts';
import type { CustomFieldRefInput } from '#domain/custom-field/custom-field-ref-input.ts';
import type { CustomFieldView } from '#domain/custom-field/custom-field-view.ts';
import type { ReorderCustomFieldsInput } from '#domain/custom-field/reorder-custom-fields-input.ts';
import type { UpdateCustomFieldInput } from '#domain/custom-field/update-custom-field-input.ts';
import type { CreateListInput } from '#domain/list/create-list-input.ts';
import type { ListRefInput } from '#domain/list/list-ref-input.ts';
import type { ListView } from '#domain/list/list-view.ts';
import type { UpdateListInput } from '#domain/list/update-list-input.ts';
import type { CreateSavedViewInput } from '#domain/saved-view/create-saved-view-input.ts';
import type { SavedViewRefInput } from '#domain/saved-view/saved-view-ref-input.ts';
import type { SavedViewView } from '#domain/saved-view/saved-view-view.ts';
import type { UpdateSavedViewInput } from '#domain/saved-view/update-saved-view-input.ts';
import type { CreateSegmentInput } from '#domain/segment/create-segment-input.ts';
import type { PreviewSegmentInput } from '#domain/segment/preview-segment-input.ts';
import type { SegmentRefInput } from '#domain/segment/segment-ref-input.ts';
import type { SegmentView } from '#domain/segment/segment-view.ts';
import type { UpdateSegmentInput } from '#domain/segment/update-segment-input.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import type { CreateTagInput } from '#domain/tag/create-tag-input.ts';
import type { TagRefInput } from '#domain/tag/tag-ref-input.ts';
import type { TagView } from '#domain/tag/tag-view.ts';
import type { UpdateTagInput } from '#domain/tag/update-tag-input.ts';
import type { Verb } from '../context.ts';

/** What contacts are told apart by: tags, lists, segments, views, fields. */
export type OrganisingServices = {
  contactData: { get: Verb<void, ContactDataView> };
  tags: {
    list: Verb<void, PageView<TagView>>;
    create: Verb<CreateTagInput, TagView>;
    update: Verb<UpdateTagInput, TagView>;
    delete: Verb<TagRefInput, void>;
    merge: Verb<MergeTagsInput, TagView>;
  };
  lists: {
    list: Verb<void, PageView<ListView>>;
    listOfContact: Verb<ContactRefInput, PageView<ListView>>;
    create: Verb<CreateListInput, ListView>;
    update: Verb<UpdateListInput, ListView>;
    delete: Verb<ListRefInput, void>;
  };
  segments: {
    list: Verb<void, PageView<SegmentView>>;
    create: Verb<CreateSegmentInput, SegmentView>;
    update: Verb<UpdateSegmentInput, SegmentView>;
    delete: Verb<SegmentRefInput, void>;
    preview: Verb<PreviewSegmentInput, ContactCountView>;
  };
  savedViews: {
    list: Verb<void, PageView<SavedViewView>>;
    create: Verb<CreateSavedViewInput, SavedViewView>;
    update: Verb<UpdateSavedViewInput, SavedViewView>;
    delete: Verb<SavedViewRefInput, void>;
  };
  customFields: {
    list: Verb<void, PageView<CustomFieldView>>;
    create: Verb<CreateCustomFieldInput, CustomFieldView>;
    update: Verb<UpdateCustomFieldInput, CustomFieldView>;
    delete: Verb<CustomFieldRefInput, void>;
    reorder: Verb<ReorderCustomFieldsInput, PageView<CustomFieldView>>;
    erase: Verb<EraseValuesInput, ErasedValuesView>;
  };
};
