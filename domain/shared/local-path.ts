import { z } from 'zod';

/** A path of this site: never `//host` or a URL, so nobody is sent elsewhere after consent. */
export const LocalPath = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[^\\\s]*$/, 'Give a path of this site, such as /mailboxes.');
