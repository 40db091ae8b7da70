/** Lower case without accents, so that one spelling of a word matches all: `Février` is `fevrier`. */
export function foldText(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}
