import { defineQuery, defineSignal } from '@temporalio/workflow';
import type { ContactState } from '#domain/contact/contact-state.ts';
import { signalNames, type Inbound, type SlotGranted } from '../contract.ts';

export const slotGrantedSignal = defineSignal<[SlotGranted]>(signalNames.slotGranted);
export const inboundSignal = defineSignal<[Inbound]>(signalNames.inbound);
export const pauseSignal = defineSignal(signalNames.pause);
export const resumeSignal = defineSignal(signalNames.resume);
export const stopSignal = defineSignal(signalNames.stop);
export const stateQuery = defineQuery<ContactState>('state');
