import type { TypedField } from '../custom-field/typed-field.ts';
import type { AddressFlag } from '../email-address/address-flag.ts';

/** What a row is judged by besides its mapping. */
export type RowRules = {
  /** What is doubtful about an address. */
  judgeAddress: (address: { localPart: string; domain: string }) => AddressFlag[];
  /** Custom fields with a definition, by their name in lower case. */
  typedFields: ReadonlyMap<string, TypedField>;
};

/** Every value goes, no address is doubted. */
export const noRules: RowRules = { judgeAddress: () => [], typedFields: new Map() };
