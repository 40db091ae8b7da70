import type { SenderProfile } from '../sender-profile.ts';

/** What the sender is and did, for the model to quote from. */
export function describeSender(profile: SenderProfile | null, senderName: string | null): string {
  const name = profile?.name || senderName;
  if (!profile) return name ? `Name: ${name}` : '';
  const { headline, skills, targetRoles, experience, projects, calendarUrl } = profile;
  return [
    name && `Name: ${name}`,
    headline && `Headline: ${headline}`,
    skills.length > 0 && `Skills: ${skills.join(', ')}`,
    targetRoles.length > 0 && `Looks for: ${targetRoles.join(', ')}`,
    ...experience.map(
      ({ title, organisation, from, to, summary }) =>
        `Experience: ${title}, ${organisation} (${from ?? '?'} to ${to ?? 'today'}). ${summary}`,
    ),
    ...projects.map(
      ({ name: project, url, summary }) =>
        `Project: ${project}${url ? ` (${url})` : ''}. ${summary}`,
    ),
    calendarUrl && `Calendar link, for who wants to meet: ${calendarUrl}`,
  ]
    .filter(Boolean)
    .join('\n');
}
