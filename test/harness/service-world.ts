import { randomBytes } from 'node:crypto';
import { createDatabase, type Database } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { newId } from '#db/new-id.ts';
import { ensureOwnWorkspace } from '#db/queries/access/ensure-own-workspace.ts';
import { findMemberships } from '#db/queries/access/find-memberships.ts';
import { auditLog, users } from '#db/schema/index.ts';
import { scopesOfRole, type Role } from '#domain/workspace/access.ts';
import type { Access, ServiceDeps } from '#services/context.ts';
import { createServices, type Services } from '#services/index.ts';
import { createFakeGmailConnector, type FakeGmailConnector } from './fake-gmail-connector.ts';
import { createTestDatabase } from './postgres.ts';
import { createRecordingGateway, type RecordingGateway } from './recording-gateway.ts';
import { createNotionConnector } from '#integrations/notion/notion-connector.ts';
import { createOpenNotion } from '#processes/notion/open-notion.ts';

export type ServiceWorld = {
  db: Database;
  /** PostgreSQL URL of the database's owner. */
  ownerUrl: string;
  services: Services;
  deps: ServiceDeps;
  temporal: RecordingGateway;
  google: FakeGmailConnector;
  /** The clock of all services; moves only when told to. */
  now: { at: Date; advance: (ms: number) => void };
  /** A person with a workspace of their own. */
  newOwner: () => Promise<Access>;
  close: () => Promise<void>;
};

/** Nobody listens there. */
const nowhere = 'http://127.0.0.1:9';

/** All services on a real database of their own, with Temporal and Google played by fakes unless given. */
export async function createServiceWorld(given: Partial<ServiceDeps> = {}): Promise<ServiceWorld> {
  const database = await createTestDatabase();
  const connection = createDatabase(database.url);
  const { db, sql } = connection;
  const temporal = createRecordingGateway();
  const google = createFakeGmailConnector();
  const now = {
    at: new Date(),
    advance: (ms: number) => void (now.at = new Date(now.at.getTime() + ms)),
  };
  const encryptionKeys = [{ id: 'test', key: randomBytes(32) }];
  const notion =
    given.notion ?? createNotionConnector({ client: null, timeoutMs: 1_000, baseUrl: nowhere });
  const deps: ServiceDeps = {
    db,
    sql,
    temporal,
    google,
    notion,
    openNotion: createOpenNotion({ db, notion, keys: encryptionKeys, clock: () => new Date() }),
    encryptionKeys,
    appSecret: 'a secret that is long enough for a test',
    clock: () => now.at,
    appUrl: 'http://localhost:3000',
    temporalUiUrl: 'http://localhost:8233',
    namespace: 'default',
    version: '0.0.0-test',
    writingModel: null,
    ...given,
  };
  return {
    db,
    ownerUrl: database.url,
    services: createServices(deps),
    deps,
    temporal,
    google,
    now,
    newOwner: () => newOwner(db),
    close: async () => {
      await connection.close();
      await database.close();
    },
  };
}

async function newOwner(db: Database): Promise<Access> {
  const id = newId('user');
  await db.insert(users).values({ id, name: 'Ana Alves', email: `${id}@example.com` });
  await ensureOwnWorkspace(db, id);
  const [membership] = await findMemberships(db, id);
  if (!membership) throw new Error('a new user has no workspace');
  const actor = { kind: 'user', userId: id } as const;
  return { ...membership, scopes: scopesOfRole(membership.role), actor };
}

/** The same person with fewer rights. */
export function withRole(access: Access, role: Role): Access {
  return { ...access, role, scopes: scopesOfRole(role) };
}

/** The verbs in a workspace's audit log, oldest first. */
export async function auditedVerbs(db: Database, { workspaceId }: Access): Promise<string[]> {
  const rows = await inWorkspace(db, workspaceId, (tx) =>
    tx.select({ verb: auditLog.verb }).from(auditLog).orderBy(auditLog.id),
  );
  return rows.map(({ verb }) => verb);
}
