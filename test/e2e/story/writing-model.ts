import { startStrictLlm, type StrictLlm } from '#test/harness/strict-llm/start-strict-llm.ts';

/** A model that writes the same good email to everybody, by name, and says so when it was asked to change it. */
export async function startWritingModel(names: readonly string[]): Promise<StrictLlm> {
  const llm = await startStrictLlm();
  llm.mock.onModerate(/./, { flagged: false, categories: {} });
  llm.mock.on({ endpoint: 'chat' }, ({ messages }) => {
    const prompt = JSON.stringify(messages);
    const name = names.find((each) => prompt.includes(each)) ?? 'nobody';
    const isRewrite = prompt.includes('ORDER instruction');
    return { content: JSON.stringify(writtenFor(name.split(' ')[0] ?? name, isRewrite)) };
  });
  return llm;
}

function writtenFor(firstName: string, isRewrite: boolean) {
  const opening = isRewrite ? 'A short question for you.' : 'I build payment systems.';
  return {
    subject: `A question about payouts, ${firstName}`,
    body: `Hi ${firstName},

${opening} At Northwind I cut failed payouts by 40 percent with durable workflows, and I would like to hear how you and your team deal with failed payouts today.

Would a short call next week suit you?`,
    facts: [{ text: 'Cut failed payouts by 40 percent with durable workflows.', source: 'sender' }],
    confidence: 0.9,
  };
}
