/** One block of the prompt, before the budget is shared out. */
export interface PromptPart {
  /** Its first word is a source of facts. */
  readonly label: string;
  /** `order` = the sender's own wish; `data` = quoted from somewhere, and never obeyed. */
  readonly standing: 'order' | 'data';
  /** Said behind the label; never quoted text. */
  readonly note?: string;
  /** What people call it who look at what went in. */
  readonly title?: string;
  readonly text: string;
  /** Lower is kept longer. */
  readonly rank: number;
  /** Of the room for all parts: nobody gets more before everybody has had theirs. */
  readonly share: number;
}
