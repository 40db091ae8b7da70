import { sampleInputs } from '#test/harness/writing-samples.ts';

/** What the mails below may draw from. */
export const naturalInputs = sampleInputs({
  brief:
    'Ask whether they need help with payouts. Mention our work at Northwind. Offer a short call. We also use AI to sort failures.',
});

/**
 * Mails as models and people write them, with the turns of phrase that a lint by patterns is most likely
 * to trip over. Each answers `naturalInputs` and nothing is wrong with any.
 */
export const naturalMails: readonly string[] = [
  `Hi Ana,

Congratulations on the new office in Porto! I'm a backend engineer, and I've spent the last few years on payouts that fail quietly. At Northwind we cut them by 40%.

I'd love to hear how Acme's payments team handles this today. Would you be open to a 20-minute call next week? If it's not a fit, I won't write again.`,
  `Hi Ana,

Selling anvils in 12 countries must mean a lot of payout rails. Which one gives you the most trouble?

I ask because I've been building durable workflows (Temporal, PostgreSQL) at Northwind since 2021, and failed payouts went down by 40 percent. Happy to share what worked, and what didn't. Does Tuesday or Thursday suit you?`,
  `Hi Ana,

I saw that you opened an office in Porto in March. When we execute payouts across borders, the "last mile" is where things break: a bank is down, a file is late, and nobody notices.

I'm an AI-friendly engineer, but what I offer is plain: workflows that can't lose a payout. Could we talk for 15 or 20 minutes?`,
  `Hello Ana,

Two quick questions, if I may:

1. How do you find out today that a payout has failed?
2. Who gets to fix it?

At Northwind the answers were "by email" and "whoever is awake". We cut failures by 40 percent after changing both. I'd be glad to tell you how. If someone else at Acme Anvils is the right person, could you point me their way?`,
  `Dear Ana,

I'll keep this short. I help payments teams sleep: durable workflows took failed payouts down by 40 percent at Northwind, where I'm a senior engineer.

You're Head of Payments at a company that sells in 12 countries, so I thought you might care. If you do, my calendar is here: https://cal.example/jo. If you don't, no hard feelings.`,
  `Hi Ana,

My name is Jo Li and I'm a backend engineer. I've been following Acme Anvils since the news about Porto (https://acme.example/news).

Most teams I talk to, from Customer Success to Finance, only hear about a failed payout when a partner complains. We changed that at Northwind, e.g. by retrying for days rather than minutes. Worth a short chat?`,
  `Hi Ana,

What happens at Acme Anvils when a bank is down for two days? At Northwind, payouts used to fail; now they simply wait — and 40 percent fewer end up on someone's desk.

I'd be happy to walk you through it: 30 minutes, no slides, no sales pitch. You could bring whoever runs Engineering.

P.S. If it's easier, just reply with a "yes" and I'll send two time slots.`,
  `Hi Ana,

opening in Porto, selling in 12 countries: it sounds like a year of growth for Acme Anvils. Growth is also when payouts start to hurt.

I work on exactly that. Our original approach at Northwind was a queue and a prayer; with Temporal we cut failed payouts by 40 percent. As an engineer, I'd find it interesting to compare notes. Are you around next Wednesday?`,
  `Hi Ana,

quick one: is anyone at Acme Anvils working on failed payouts right now?

If so, I may be able to save them some time. At Northwind we use AI to sort failures and durable workflows to retry them, which brought the number down by 40 percent. I wrote most of it, so I can answer nearly any question about it 24/7 (well, almost).`,
  `Hi Ana,

I read about your office in Porto, and I also noticed how many countries you sell to: 12. That's a lot of bank holidays!

We've learned at Northwind that most failed payouts aren't errors at all, they're just early or late. Treating them as long-running workflows brought failures down by 40 percent. Shall I send you a one-page summary? It's a 5-minute read.`,
];
