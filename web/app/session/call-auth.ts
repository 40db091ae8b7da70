/** Endpoints of better-auth that the pages use. */
type AuthCall = 'sign-in/email' | 'sign-up/email' | 'sign-out';

/** Calls better-auth; the answer sets or clears the session cookie. @returns null or what went wrong, in words */
export async function callAuth(
  call: AuthCall,
  body: Record<string, string>,
): Promise<string | null> {
  try {
    const response = await fetch(`/api/auth/${call}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (response.ok) return null;
    if (response.status === 429) return 'Too many attempts. Wait a minute, then try again.';
    const answer: unknown = await response.json().catch(() => null);
    return messageOf(answer) ?? `The server answered ${response.status}. Try again.`;
  } catch {
    return 'The server cannot be reached. Check the connection and try again.';
  }
}

function messageOf(answer: unknown): string | null {
  const { message } = Object(Object(answer).error);
  return typeof message === 'string' && message ? message : null;
}
