/** A step that the model writes from this. */
export const writtenStep = {
  kind: 'email',
  delay: 'PT0S',
  writer: 'ai',
  brief: 'Ask for a short call about their hiring of data engineers.',
} as const;

/** The body of a first mail that nobody would complain about, and of a follow-up to it. */
export const storyBodies = {
  first: `Your team is hiring data engineers, and that is the work I have done for years.

Would a short call on how you plan to grow the team be of use to you?`,
  second: `I wrote to you about your data engineers and the call I proposed.

If somebody else decides about that, a name would help me a lot.`,
} as const;

/** What the model answers. */
export const storyAnswer = (body: string, confidence = 0.9) => ({
  value: { subject: 'Your data engineers', body, facts: [], confidence },
});

/** A mail as it goes out: by the mailbox's name, for want of a signature. */
export const signed = (body: string): string => `${body}\n\nAna`;
