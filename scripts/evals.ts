import { readEnv } from '#config/env.ts';
import { createLlmClient } from '#integrations/llm/create-llm-client.ts';
import { evalCases } from '#test/evals/eval-cases.ts';
import { recordedAnswers } from '#test/evals/recorded-answers.ts';
import { scoreAnswer } from '#test/evals/score-answer.ts';
import { scoreTable, type ScoredCase } from '#test/evals/score-table.ts';
import { writeOnline } from '#test/evals/write-online.ts';

/**
 * `npm run evals`: how well mails are written. Scores the recorded answers, and, with OPENAI_API_KEY or
 * OPENAI_BASE_URL set, what that model writes now, which costs a few cents.
 */
const recorded = evalCases.map((evalCase): ScoredCase => {
  const { good, bad = [] } = recordedAnswers[evalCase.name] ?? {};
  const caught = bad.filter(({ answer }) => scoreAnswer(evalCase, answer).errors.length > 0).length;
  return {
    name: evalCase.name,
    score: good ? scoreAnswer(evalCase, good) : null,
    note: `${caught} of ${bad.length} bad answers noticed`,
  };
});
console.log(`Recorded answers\n\n${scoreTable(recorded)}`);

const llm = createLlmClient(readEnv());
if (llm) {
  const written: ScoredCase[] = [];
  for (const evalCase of evalCases) {
    process.stderr.write(`\r${written.length} of ${evalCases.length} written`);
    written.push(await writeOnline(llm, evalCase));
  }
  console.log(`\n\n${llm.model}\n\n${scoreTable(written)}`);
  if (written.some(({ score }) => score?.isObedient)) process.exitCode = 1;
}
