/** A template that can be taken over and made one's own. */
export interface StarterTemplate {
  /** In addresses. */
  readonly key: string;
  readonly name: string;
  /** When one would send it. */
  readonly occasion: string;
  /** What to put in, so that it is no mail that anybody could have sent. */
  readonly advice: string;
  /** null = of a follow-up: the thread's. */
  readonly subject: string | null;
  readonly body: string;
}

/** Short, true of anybody who sends them, and with one question each. */
export const starterTemplates: readonly StarterTemplate[] = [
  {
    key: 'recruiter',
    name: 'First mail to a recruiter',
    occasion: 'You look for a job and know who hires.',
    advice: 'Name the role you want, and one piece of your work that fits this company.',
    subject: 'Who hires for the team at {{company|your company}}?',
    body: `Hi {{firstName|there}},

I am looking for my next role, and {{company|your company}} is one of the few places I am writing to. I would rather show work than describe it, so two short examples are ready to send.

Who looks after hiring for the team at the moment? If that is you, I will send them right away.

{Thank you|Many thanks},
{{sender.name}}`,
  },
  {
    key: 'silence',
    name: 'Follow-up after silence',
    occasion: 'Nobody has answered your first mail.',
    advice: 'Add one thing that is new since your first mail: a reminder alone is easily skipped.',
    subject: null,
    body: `Hi {{firstName|there}},

A short reminder of my note, in case it came on a full day. One line is enough for an answer, and “not now” is a good one, too.

If somebody else at {{company|your company}} looks after this, who would that be?

{Best wishes|Kind regards},
{{sender.name}}`,
  },
  {
    key: 'sales',
    name: 'First mail to a customer',
    occasion: 'You sell something and do not know each other.',
    advice: 'Say in one sentence what you take off people’s hands, and for whom you did it last.',
    subject: 'A question about the week at {{company|your company}}',
    body: `Hi {{firstName|there}},

{{#if role}}As {{role}} you will know this best:{{else}}I hope I am asking the right person:{{/if}} which part of the week at {{company|your company}} would you hand over first, if somebody did it well?

Taking one such thing off people’s hands is what we do. Tell me which it is, and I will answer in five lines with what we would do about it. No call needed.

{{sender.name}}`,
  },
  {
    key: 'agency',
    name: 'An agency’s first idea',
    occasion: 'You have looked at what a company shows, and could make it better.',
    advice: 'Look at the company before you send this, and name one of the two things.',
    subject: 'Two things I noticed at {{company|your company}}',
    body: `Hi {{firstName|there}},

I looked at {{company|your company}} the way a new customer would. Two things would be quick to improve, and I wrote down what each would take.

May I send you the page? It is yours either way, whether we work together or not.

{{sender.name}}`,
  },
  {
    key: 'event',
    name: 'Event invitation',
    occasion: 'You want somebody to come.',
    advice: 'Put in date, place and the names of two guests: that is what people decide by.',
    subject: 'A seat for you, {{firstName|if you like}}',
    body: `Hi {{firstName|there}},

We are bringing a small group together to talk about what works in practice, without a stage and without slides. I would like {{company|your company}} at the table, and I thought of you.

Shall I keep a seat for you? A “yes” is enough, and I will send you the details.

{Best wishes|Kind regards},
{{sender.name}}`,
  },
  {
    key: 'update',
    name: 'Product update',
    occasion: 'Something is there now that somebody asked you for.',
    advice: 'Name the one change that this person asked for, and leave the others out.',
    subject: 'It is there now',
    body: `Hi {{firstName|there}},

When we last spoke, something was missing for you. It is there now, and I wanted you to be among the first to know.

Shall I set it up for {{company|you}}, and you tell me in a week whether it holds up? If it no longer matters, tell me, and I will leave it at this mail.

{{sender.name}}`,
  },
  {
    key: 'again',
    name: 'After a long silence',
    occasion: 'You were in touch, and then nothing happened for months.',
    advice: 'Say what you last spoke about, in the words that were used then.',
    subject: 'Still on your list?',
    body: `Hi {{firstName|there}},

It has been a while since we wrote to each other, and I do not know how things stand at {{company|your company}}. Is the subject still on your list?

If it is, I will send you what is new on our side, in a few lines. If not, one word is enough, and I will close it for good.

{Best wishes|Kind regards},
{{sender.name}}`,
  },
];
