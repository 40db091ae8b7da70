/** A brief to begin with: what a person would tell a colleague who writes for them. */
export interface BriefExample {
  readonly label: string;
  readonly brief: string;
}

const firstExamples: readonly BriefExample[] = [
  {
    label: 'Job application',
    brief:
      'I want to work in their platform team. Name the one of my projects that is closest to what the company does, and say in one sentence why. Ask whether they are the right person to talk to about open roles.',
  },
  {
    label: 'Sales, first call',
    brief:
      'We take over on-call for small teams. Begin with something true about their company, then say how we cut night alerts by half for a team of the same size. Ask for 15 minutes next week.',
  },
  {
    label: 'Introduction',
    brief:
      'I would like to get to know people who do the same work as I do. Say what we have in common, ask one honest question about their work, and ask for nothing else.',
  },
];

const followUpExamples: readonly BriefExample[] = [
  {
    label: 'A new thought',
    brief:
      'Refer to my first mail in half a sentence, then add one thing it did not say: another of my projects that fits their company. Ask the same question in other words.',
  },
  {
    label: 'Another person',
    brief:
      'Ask kindly whether somebody else at the company looks after this. Two or three sentences.',
  },
  {
    label: 'Goodbye',
    brief:
      'Say that this is my last mail and that a single word is enough if it suits another time.',
  },
];

export const briefExamples = (isFirst: boolean): readonly BriefExample[] =>
  isFirst ? firstExamples : followUpExamples;
