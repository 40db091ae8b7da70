import { firstMails } from './cases/first-mails.ts';
import { hostileTexts } from './cases/hostile-texts.ts';
import { laterMails } from './cases/later-mails.ts';
import type { EvalCase } from './eval-case.ts';

export const evalCases: readonly EvalCase[] = [...firstMails, ...laterMails, ...hostileTexts];
