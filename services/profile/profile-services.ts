import type { CreateProfileInput } from '#domain/profile/create-profile-input.ts';
import type { ProfileRefInput } from '#domain/profile/profile-ref-input.ts';
import type { ProfileView } from '#domain/profile/profile-view.ts';
import type { SaveDefaultProfileInput } from '#domain/profile/save-default-profile-input.ts';
import type { UpdateProfileInput } from '#domain/profile/update-profile-input.ts';
import type { UploadResumeInput } from '#domain/profile/upload-resume-input.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import type { Access, Verb } from '../context.ts';

/** Who the mails are from. */
export type ProfileServices = {
  profiles: {
    list: Verb<void, PageView<ProfileView>>;
    create: Verb<CreateProfileInput, ProfileView>;
    get: Verb<ProfileRefInput, ProfileView>;
    update: Verb<UpdateProfileInput, ProfileView>;
    delete: Verb<ProfileRefInput, void>;
    makeDefault: Verb<ProfileRefInput, ProfileView>;
    getDefault: Verb<void, ProfileView>;
    saveDefault: Verb<SaveDefaultProfileInput, ProfileView>;
    uploadResume: (
      access: Access,
      input: UploadResumeInput,
      file: AsyncIterable<Uint8Array>,
    ) => Promise<ProfileView>;
  };
};
