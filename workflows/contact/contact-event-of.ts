import type { ContactEvent } from '#domain/contact/contact-event.ts';
import { signalNames, type Inbound, type PauseTold, type SlotGranted } from '../contract.ts';

/** What a signal tells a contact's workflow; null for one of another workflow. */
export function contactEventOf(name: string, payload: unknown, nowMs: number): ContactEvent | null {
  switch (name) {
    case signalNames.slotGranted:
      // The contract says what is sent under this name.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return { kind: 'slotGranted', ...(payload as SlotGranted) };
    case signalNames.inbound: {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const inbound = payload as Inbound;
      return inbound.kind === 'ended' ? inbound : { kind: 'outOfOffice', untilMs: inbound.untilMs };
    }
    case signalNames.pause:
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return { kind: 'paused', ...(payload as PauseTold | undefined) };
    case signalNames.resume:
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return { kind: 'resumed', ...(payload as PauseTold | undefined) };
    case signalNames.stop:
      return { kind: 'ended', ending: 'stopped' };
    case signalNames.poke:
      return { kind: 'rescheduled', atMs: nowMs };
    default:
      return null;
  }
}
