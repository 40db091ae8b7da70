import { z } from 'zod';
import { printable } from '../import/printable.ts';

/** Text that PostgreSQL takes, also inside JSON: no control characters, no half of a surrogate pair. */
export const storableText = () => z.string().overwrite(printable);
