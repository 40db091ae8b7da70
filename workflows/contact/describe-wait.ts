import type { ContactState } from '#domain/contact/contact-state.ts';

/** One line for the Temporal Web UI; times in UTC, nothing personal. */
export function describeWait({ phase, paused }: ContactState): string {
  if (paused) return 'Paused.';
  switch (phase.kind) {
    case 'waiting':
      return `Waits until ${new Date(phase.untilMs).toISOString()}.`;
    case 'awaitingSlot':
      return `Email \`${phase.emailId}\` waits for a slot of its mailbox.`;
    case 'held':
      return `Waits for a person: ${phase.reason}.`;
    default:
      return '';
  }
}
