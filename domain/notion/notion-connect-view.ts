import { z } from 'zod';
import { NotionConnectionView } from './notion-connection-view.ts';

/** Either is null: a token connects at once, without one the browser goes to the URL. */
export const NotionConnectView = z.object({
  authorizationUrl: z.string().nullable(),
  connection: NotionConnectionView.nullable(),
});
export type NotionConnectView = z.infer<typeof NotionConnectView>;
