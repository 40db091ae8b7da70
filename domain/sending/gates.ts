import { campaignDailyCapGate, mailboxDailyCapGate, newContactCapGate } from './daily-cap-gates.ts';
import { dueGate } from './due-gate.ts';
import type { Gate } from './gate.ts';
import {
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
  cooldownGate,
  mailboxDailyCapGate,
  providerCapGate,
  campaignDailyCapGate,
  newContactCapGate,
  mailboxWindowGate,
  campaignWindowGate,
  hourlyCapGate,
  spacingGate,
];
