import type { ForecastMailbox } from './forecast-state.ts';
import { SimulatedMailbox, type SharedLimits } from './simulated-mailbox.ts';

/** A mailbox with what a simulation keeps beside its dispatcher. */
export interface MailboxDesk {
  readonly id: string;
  readonly state: ForecastMailbox['state'];
  readonly dispatcher: SimulatedMailbox;
  readonly isConnected: boolean;
  /** A person has to resume it. */
  readonly isHalted: boolean;
  /** Contacts of all campaigns that write from it. */
  load: number;
  /** When it next asks for a slot; null = when somebody joins its queue. */
  wakeAtMs: number | null;
}

export function openDesk(mailbox: ForecastMailbox, shared: SharedLimits): MailboxDesk {
  const { id, state } = mailbox;
  return {
    id,
    state,
    dispatcher: new SimulatedMailbox(mailbox, shared),
    isConnected: state.isConnected,
    isHalted: state.pause !== null || state.isBreakerTripped,
    load: 0,
    wakeAtMs: null,
  };
}
