/** Who did it: shown in the timeline and kept in the audit log. */
export type Actor =
  | { kind: 'user'; userId: string }
  | { kind: 'api_key'; apiKeyId: string }
  | { kind: 'system' };

export const systemActor: Actor = { kind: 'system' };
