/** What contacts carry and people may name anew: it is kept by its name, except for lists. */
export type Label =
  | { readonly kind: 'tag'; readonly name: string }
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'list'; readonly id: string };

/** Names of tags and fields are the same in any letter case. */
export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
