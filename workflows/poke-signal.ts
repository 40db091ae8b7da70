import { defineSignal } from '@temporalio/workflow';
import { signalNames } from './contract.ts';

/** Look again now. */
export const pokeSignal = defineSignal(signalNames.poke);
