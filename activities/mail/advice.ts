const advice: Record<string, string> = {
  invalid_recipient: 'The address was refused. Correct it on the contact and send again.',
  invalid_header:
    'A name or subject holds characters no mail may carry. Remove line breaks and send again.',
  domain_policy:
    'Your Google Workspace administrator does not allow this mail. Ask them, then send again.',
  invalid_grant:
    'Google no longer accepts the connection (password changed or access revoked). Connect it again.',
  unauthorized: 'Google no longer accepts the connection. Connect it again.',
  insufficient_scope: 'A permission was taken back at Google. Connect it again and tick every box.',
  invalid_client:
    'Google does not know this installation’s client. Check GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET.',
  key_missing:
    'Its access was sealed with a key that ENCRYPTION_KEYS does not hold any more. Connect it again.',
  not_found:
    'The thread of the first mail was deleted at the provider. Stop the contact or start it anew.',
};

/** What a person can do about a refusal, by the provider adapter's reason word. */
export function adviceFor(reason: string): string {
  return (
    advice[reason] ??
    'The provider refused this mail. Check the address and the text, then send again.'
  );
}
