import type { ResearchFailure } from './research-failure.ts';

/** A public page as a reader without eyes has it: data from a stranger, never an instruction. */
export interface WebPage {
  /** Where it was found in the end. */
  readonly url: string;
  readonly title: string;
  /** What the page says of itself to search engines. */
  readonly description: string;
  /** Headings and paragraphs in their order; what surrounds them (menus, forms, footers) is left out. */
  readonly blocks: readonly string[];
  readonly links: readonly PageLink[];
}

export interface PageLink {
  /** Absolute. */
  readonly url: string;
  readonly text: string;
}

export type PageAnswer =
  | { readonly kind: 'page'; readonly page: WebPage }
  | { readonly kind: 'failed'; readonly failure: ResearchFailure };
