import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { faultAnswer, type HttpAnswer } from './fault-answer.ts';
import type { FaultRule } from './faults.ts';
import { writeAnswer } from './write-answer.ts';

/** Lets a fault strike one answer. @param right what would have been answered */
export async function strike(
  response: ServerResponse,
  rule: FaultRule,
  right: HttpAnswer,
): Promise<void> {
  const seconds = rule.seconds ?? 1;
  const planned = faultAnswer(rule.fault, seconds);
  if (planned) return writeAnswer(response, planned);
  if (rule.fault === 'hang') return;
  if (rule.fault === 'cut') {
    response.socket?.resetAndDestroy();
    return;
  }
  if (rule.fault === 'slow') {
    await delay(seconds * 1000, undefined, { ref: false });
    return writeAnswer(response, right);
  }
  writeAnswer(response, { ...right, body: right.body.slice(0, right.body.length / 2) });
}
