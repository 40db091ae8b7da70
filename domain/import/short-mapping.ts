import { z } from 'zod';
import { columnTargets } from './import-mapping.ts';
import { importLimits } from './import-limits.ts';

const Header = z.string().min(1).max(importLimits.headerCharacters);
const Target = z.enum(columnTargets);

/** `{"name": "Full name", "email": "E-mail"}`: for each field its column. */
const ByField = z.partialRecord(Target, Header);
/** `{"Full name": "name", "E-mail": "email"}`: for each column its field. */
const ByHeader = z.record(Header, Target);

/** How a program may write a mapping that says nothing but which column is what. */
export const ShortMapping = z.union([ByField, ByHeader]);

/** @returns the columns a short mapping names; whatever else it is, as it came */
export function spellOutMapping(given: unknown): unknown {
  const short = ShortMapping.safeParse(given);
  if (!short.success) return given;
  const isByField = ByField.safeParse(given).success;
  return {
    columns: Object.entries(short.data).map(([key, value]) => ({
      header: isByField ? value : key,
      target: isByField ? key : value,
    })),
  };
}
