import type { Database, DatabaseConnection } from '#db/client.ts';
import type { NotionConnectionRow } from '#db/queries/notion/find-notion-connection.ts';
import type { EncryptionKeys } from '#db/seal-secret.ts';
import type { ApiScope, Role } from '#domain/workspace/access.ts';
import type { Actor } from '#domain/workspace/actor.ts';
import type { GmailConnector } from '#integrations/mail/gmail/gmail-connector.ts';
import type { NotionConnector } from '#integrations/notion/notion-connector.ts';
import type { NotionProvider } from '#integrations/notion/notion-provider.ts';
import type { SandboxClient } from '#integrations/sandbox/sandbox-client.ts';
import type { TemporalGateway } from './temporal-gateway.ts';

/** Who calls a verb, in which workspace, with which rights: resolved by `auth.resolveAccess`. */
export type Access = {
  workspaceId: string;
  role: Role;
  scopes: readonly ApiScope[];
  actor: Actor;
};

/** What every verb may need; made once by the process that serves. */
export type ServiceDeps = {
  db: Database;
  /** The driver, for LISTEN. */
  sql: DatabaseConnection['sql'];
  temporal: TemporalGateway;
  google: GmailConnector;
  notion: NotionConnector;
  /** Opens a connection; its calls wait for their turn. */
  openNotion: (connection: NotionConnectionRow) => NotionProvider;
  encryptionKeys: EncryptionKeys;
  /** Signs the links in our mails. */
  appSecret: string;
  clock: () => Date;
  /** Public base URL without a slash at its end. */
  appUrl: string;
  temporalUiUrl: string;
  /** Temporal namespace, for links to executions. */
  namespace: string;
  version: string;
  /** Name of the language model; null = none is set up. */
  writingModel: string | null;
  /** Only while the Sandbox plays Google. */
  sandbox?: SandboxClient;
};

/** What a verb gets beside its input. */
export type VerbContext = ServiceDeps & { access: Access };

/** A verb as the doors call it. */
export type Verb<Input, Output> = (access: Access, input: Input) => Promise<Output>;
