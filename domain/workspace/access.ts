export const roles = ['owner', 'admin', 'member', 'viewer'] as const;
export type Role = (typeof roles)[number];

/** What an API key may do: `read` answers GETs, `write` changes contacts and campaigns, `admin` also mailboxes, keys and members. */
export const apiScopes = ['read', 'write', 'admin'] as const;
export type ApiScope = (typeof apiScopes)[number];

const roleScopes: Record<Role, readonly ApiScope[]> = {
  owner: apiScopes,
  admin: apiScopes,
  member: ['read', 'write'],
  viewer: ['read'],
};

/** The scopes a member of that role acts with. */
export function scopesOfRole(role: Role): readonly ApiScope[] {
  return roleScopes[role];
}
