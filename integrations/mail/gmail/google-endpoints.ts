export interface GoogleEndpoints {
  readonly authorize: string;
  readonly token: string;
  readonly revoke: string;
  readonly userInfo: string;
  /** Root under which `/gmail/v1/...` lies. */
  readonly gmailRoot: string;
}

/** Where Google is: at its own hosts, or with `baseUrl` all at that one, on Google's own paths. */
export function googleEndpoints(baseUrl?: string): GoogleEndpoints {
  const authorizePath = '/o/oauth2/v2/auth';
  const userInfoPath = '/oauth2/v2/userinfo';
  if (baseUrl !== undefined) {
    return {
      authorize: `${baseUrl}${authorizePath}`,
      token: `${baseUrl}/oauth2/token`,
      revoke: `${baseUrl}/oauth2/revoke`,
      userInfo: `${baseUrl}${userInfoPath}`,
      gmailRoot: `${baseUrl}/`,
    };
  }
  return {
    authorize: `https://accounts.google.com${authorizePath}`,
    token: 'https://oauth2.googleapis.com/token',
    revoke: 'https://oauth2.googleapis.com/revoke',
    userInfo: `https://www.googleapis.com${userInfoPath}`,
    gmailRoot: 'https://gmail.googleapis.com/',
  };
}
