/** What a model said, whichever way its server wraps it. */
export interface ServerAnswer {
  readonly text: string;
  readonly refusal: string | null;
  readonly isTruncated: boolean;
  readonly model: string | undefined;
  /** Missing with servers that do not count. */
  readonly inputTokens: number | undefined;
  readonly outputTokens: number | undefined;
}
