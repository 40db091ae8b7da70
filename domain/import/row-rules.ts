import type { CustomFieldType } from '../custom-field/custom-field-type.ts';
import type { AddressFlag } from '../email-address/address-flag.ts';

/** What a row is judged by besides its mapping. */
export type RowRules = {
  /** What is doubtful about an address. */
  judgeAddress: (address: { localPart: string; domain: string }) => AddressFlag[];
  /** Custom fields whose values have a type, by their name in lower case. */
  customTypes: ReadonlyMap<string, CustomFieldType>;
};

/** Every value goes, no address is doubted. */
export const noRules: RowRules = { judgeAddress: () => [], customTypes: new Map() };
