import type { Gate } from './gate.ts';

export const dueGate: Gate = ({ candidate }, atMs) =>
  candidate.isSendNow || candidate.dueAtMs <= atMs
    ? null
    : { code: 'waiting_delay', inputs: {}, recheckAtMs: candidate.dueAtMs };
