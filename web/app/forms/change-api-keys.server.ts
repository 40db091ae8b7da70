import { apiScopes } from '#domain/workspace/access.ts';
import type { CreatedApiKeyView } from '#domain/workspace/api-key-view.ts';
import type { Access } from '#services/context.ts';
import type { Services } from '#services/index.ts';
import { attempt, type Outcome } from '../errors/attempt.ts';
import { formText } from './form-text.ts';

/** Makes or revokes a key. @returns the new key, or the sentence that confirms the revocation */
export async function changeApiKeys(
  { apiKeys }: Services,
  access: Access,
  form: FormData,
): Promise<Outcome<CreatedApiKeyView | string>> {
  if (form.get('intent') === 'revoke') {
    const apiKeyId = formText(form, 'apiKeyId');
    return attempt<CreatedApiKeyView | string>(
      apiKeys.revoke(access, { apiKeyId }).then(() => 'Revoked'),
    );
  }
  const wanted = form.getAll('scope');
  return attempt<CreatedApiKeyView | string>(
    apiKeys.create(access, {
      name: formText(form, 'name'),
      scopes: apiScopes.filter((scope) => wanted.includes(scope)),
    }),
  );
}
