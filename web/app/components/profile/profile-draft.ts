import type { ProfileView } from '#domain/profile/profile-view.ts';
import type { SaveDefaultProfileInput } from '#domain/profile/save-default-profile-input.ts';

/** A profile while it is being written: every field a text, also where nothing is said. */
export interface ProfileDraft {
  readonly label: string;
  readonly name: string;
  readonly headline: string;
  readonly skills: readonly string[];
  readonly targetRoles: readonly string[];
  readonly experience: readonly DraftExperience[];
  readonly projects: readonly DraftProject[];
  readonly tone: string;
  readonly say: readonly string[];
  readonly avoid: readonly string[];
  readonly signatureHtml: string;
  readonly calendarUrl: string;
  readonly resumeText: string;
}

export interface DraftExperience {
  readonly title: string;
  readonly organisation: string;
  readonly from: string;
  readonly to: string;
  readonly summary: string;
}

export interface DraftProject {
  readonly name: string;
  readonly url: string;
  readonly summary: string;
}

export const emptyDraft: ProfileDraft = {
  label: '',
  name: '',
  headline: '',
  skills: [],
  targetRoles: [],
  experience: [],
  projects: [],
  tone: '',
  say: [],
  avoid: [],
  signatureHtml: '',
  calendarUrl: '',
  resumeText: '',
};

export function draftOf(profile: ProfileView): ProfileDraft {
  const { label, name, headline, skills, targetRoles, tone, say, avoid, signatureHtml } = profile;
  return {
    label,
    name,
    headline,
    skills,
    targetRoles,
    tone,
    say,
    avoid,
    signatureHtml,
    experience: profile.experience.map((entry) => ({
      ...entry,
      from: entry.from ?? '',
      to: entry.to ?? '',
    })),
    projects: profile.projects.map((project) => ({ ...project, url: project.url ?? '' })),
    calendarUrl: profile.calendarUrl ?? '',
    resumeText: profile.resume?.text ?? '',
  };
}

/** What the verbs take; entries that nobody filled in are left out. */
export function inputOf(draft: ProfileDraft): SaveDefaultProfileInput {
  const { label, calendarUrl, experience, projects, resumeText, ...words } = draft;
  return {
    ...words,
    ...(label.trim() !== '' && { label }),
    skills: [...words.skills],
    targetRoles: [...words.targetRoles],
    say: [...words.say],
    avoid: [...words.avoid],
    calendarUrl: calendarUrl.trim() || null,
    resumeText: resumeText.trim() || null,
    experience: experience.filter(isFilled).map(({ from, to, ...entry }) => ({
      ...entry,
      from: from.trim() || null,
      to: to.trim() || null,
    })),
    projects: projects
      .filter(isFilled)
      .map(({ url, ...project }) => ({ ...project, url: url.trim() || null })),
  };
}

const isFilled = (entry: object) => Object.values(entry).some((text) => String(text).trim() !== '');
