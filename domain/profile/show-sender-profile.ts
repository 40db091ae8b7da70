import type { SenderProfile } from '../writing/sender-profile.ts';

/** What the writer is told of a profile: no label, no signature, no file names. */
export function showSenderProfile(profile: SenderProfile): SenderProfile {
  return {
    name: profile.name,
    headline: profile.headline,
    skills: profile.skills,
    targetRoles: profile.targetRoles,
    experience: profile.experience,
    projects: profile.projects,
    tone: profile.tone,
    say: profile.say,
    avoid: profile.avoid,
    calendarUrl: profile.calendarUrl,
    resumeText: profile.resumeText,
  };
}
