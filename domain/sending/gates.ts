import { batchGate } from './batch-gate.ts';
import {
  campaignDailyCapGate,
  domainCapGate,
  mailboxDailyCapGate,
  newContactCapGate,
  rampGate,
  workspaceQuotaGate,
} from './daily-cap-gates.ts';
import { dueGate } from './due-gate.ts';
import type { Gate } from './gate.ts';
import {
  breakerGate,
  campaignPauseGate,
  connectionGate,
  cooldownGate,
  mailboxPauseGate,
} from './pause-gates.ts';
import { hourlyCapGate, providerCapGate } from './rolling-cap-gates.ts';
import { spacingGate } from './spacing-gate.ts';
import { campaignWindowGate, mailboxWindowGate } from './window-gates.ts';

/** Of several closed gates, the first of this order names the reason. */
export const gates: readonly Gate[] = [
  campaignPauseGate,
  dueGate,
  connectionGate,
  mailboxPauseGate,
  breakerGate,
  cooldownGate,
  rampGate,
  mailboxDailyCapGate,
  providerCapGate,
  workspaceQuotaGate,
  campaignDailyCapGate,
  newContactCapGate,
  domainCapGate,
  mailboxWindowGate,
  campaignWindowGate,
  hourlyCapGate,
  batchGate,
  spacingGate,
];
