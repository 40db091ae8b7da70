import { describe, expect, it } from 'vitest';
import { gmailScopes, missingGmailPermissions } from './gmail-scopes.ts';

const api = 'https://www.googleapis.com/auth';

describe('missingGmailPermissions', () => {
  it('misses nothing when all we asked for is granted', () => {
    expect(missingGmailPermissions(gmailScopes)).toEqual([]);
  });

  it('understands the scopes as Google writes them back', () => {
    const granted = [
      'openid',
      `${api}/userinfo.email`,
      `${api}/gmail.compose`,
      `${api}/gmail.readonly`,
    ];
    expect(missingGmailPermissions(granted)).toEqual([]);
  });

  it('is content with a wider scope', () => {
    expect(missingGmailPermissions(['email', `${api}/gmail.modify`])).toEqual([]);
  });

  it('names each unticked permission in plain words', () => {
    expect(missingGmailPermissions(['email', `${api}/gmail.readonly`])).toEqual([
      'write and send emails',
    ]);
    expect(missingGmailPermissions([])).toEqual([
      'write and send emails',
      'read emails, to notice replies',
      'see the email address of the account',
    ]);
  });

  it('never asks for gmail.metadata', () => {
    expect(gmailScopes.join(' ')).not.toContain('metadata');
  });
});
