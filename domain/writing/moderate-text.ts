export const moderationRules = [
  'threat',
  'slur',
  'sexual_content',
  'weapons',
  'drugs',
  'credentials_phishing',
] as const;

export type ModerationRule = (typeof moderationRules)[number];

/** The first rule that a text breaks, and the words that break it. */
export function moderateLocally(text: string): { rule: ModerationRule; words: string } | null {
  for (const { rule, pattern } of patterns) {
    const words = pattern.exec(text)?.[0];
    if (words) return { rule, words };
  }
  return null;
}

const patterns: readonly { rule: ModerationRule; pattern: RegExp }[] = [];
