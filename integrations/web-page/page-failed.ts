import type { ResearchFailure } from '#domain/research/research-failure.ts';

/** Ends the reading of a page from anywhere inside it; never leaves this folder. */
export class PageFailed extends Error {
  readonly failure: ResearchFailure;

  constructor(failure: ResearchFailure) {
    super(failure);
    this.failure = failure;
  }
}
