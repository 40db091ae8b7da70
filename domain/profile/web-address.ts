import { z } from 'zod';
import { storableText } from './storable-text.ts';

/** What a person may give as a link in their mails. */
export const WebAddress = storableText()
  .trim()
  .max(2_000)
  .pipe(z.url({ protocol: /^https?$/, error: 'expected an address such as https://example.org' }));
