import type { Bind } from '../bind.ts';
import type { Access, VerbContext } from '../context.ts';
import { createProfile } from './create-profile.ts';
import { deleteProfile } from './delete-profile.ts';
import { getDefaultProfile } from './get-default-profile.ts';
import { getProfile } from './get-profile.ts';
import { listProfiles } from './list-profiles.ts';
import { makeDefaultProfile } from './make-default-profile.ts';
import type { ProfileServices } from './profile-services.ts';
import { saveDefaultProfile } from './save-default-profile.ts';
import { updateProfile } from './update-profile.ts';
import { uploadResume } from './upload-resume.ts';

export const profileVerbs = (
  verb: Bind,
  contextOf: (access: Access) => VerbContext,
): ProfileServices => ({
  profiles: {
    list: verb(listProfiles),
    create: verb(createProfile),
    get: verb(getProfile),
    update: verb(updateProfile),
    delete: verb(deleteProfile),
    makeDefault: verb(makeDefaultProfile),
    getDefault: verb(getDefaultProfile),
    saveDefault: verb(saveDefaultProfile),
    uploadResume: (access, input, file) => uploadResume({ ctx: contextOf(access), input, file }),
  },
});
