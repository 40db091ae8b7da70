import { openSecret, sealSecret, type EncryptionKeys } from '../../seal-secret.ts';
import type { SealedNotionTokens } from './notion-tokens.ts';

export type NotionTokens = { accessToken: string; refreshToken: string | null };
type Ref = { workspaceId: string; id: string };

const placeOf = ({ workspaceId, id }: Ref, column: 'credentials' | 'refresh_token') => ({
  workspaceId,
  table: 'notion_connections',
  column,
  rowId: id,
});

export function sealNotionTokens(
  keys: EncryptionKeys,
  connection: Ref,
  { accessToken, refreshToken }: NotionTokens,
): SealedNotionTokens {
  return {
    credentials: sealSecret(keys, placeOf(connection, 'credentials'), accessToken),
    refreshToken:
      refreshToken && sealSecret(keys, placeOf(connection, 'refresh_token'), refreshToken),
  };
}

export function openNotionTokens(
  keys: EncryptionKeys,
  connection: Ref,
  { credentials, refreshToken }: SealedNotionTokens,
): NotionTokens {
  return {
    accessToken: openSecret(keys, placeOf(connection, 'credentials'), credentials),
    refreshToken:
      refreshToken && openSecret(keys, placeOf(connection, 'refresh_token'), refreshToken),
  };
}
