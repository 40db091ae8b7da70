/** What a colour says. Never the only way it is said: words or a sign stand beside it. */
export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad';
