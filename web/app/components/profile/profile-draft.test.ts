import { describe, expect, it } from 'vitest';
import type { ProfileView } from '#domain/profile/profile-view.ts';
import { SaveDefaultProfileInput } from '#domain/profile/save-default-profile-input.ts';
import { draftOf, emptyDraft, inputOf } from './profile-draft.ts';

const said = {
  label: 'Main',
  name: 'Ada',
  headline: 'Analyst',
  skills: ['Notes'],
  targetRoles: ['CTO'],
  experience: [{ title: 'Analyst', organisation: 'Engines', from: '1842', to: null, summary: '' }],
  projects: [{ name: 'Note G', url: null, summary: 'A program.' }],
  tone: 'Warm',
  say: ['exactly'],
  avoid: ['synergy'],
  signatureHtml: '<p>Ada</p>',
  calendarUrl: null,
};
const at = '2026-11-24T09:00:00.000Z';
const profile: ProfileView = {
  ...said,
  id: 'prf_1',
  isDefault: true,
  signatureText: 'Ada',
  resume: { fileName: 'ada.pdf', text: 'Ada Lovelace', uploadedAt: at },
  createdAt: at,
  updatedAt: at,
};

describe('a profile under the pen', () => {
  it('that nobody touched is saved as it was', () => {
    const input = SaveDefaultProfileInput.parse(inputOf(draftOf(profile)));
    expect(input).toEqual({ ...said, resumeText: 'Ada Lovelace' });
  });

  it('that says nothing is no fault', () => {
    const blank = { title: ' ', organisation: '', from: '', to: '', summary: '' };
    const input = inputOf({ ...emptyDraft, experience: [blank], projects: [] });
    expect(SaveDefaultProfileInput.parse(input)).toMatchObject({
      experience: [],
      resumeText: null,
    });
    expect(input).not.toHaveProperty('label');
  });
});
