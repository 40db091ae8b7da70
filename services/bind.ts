import type { Verb, VerbContext } from './context.ts';

/** Hands a verb what it needs, so that doors only say who calls and with what. */
export type Bind = <Input, Output>(
  run: (call: { ctx: VerbContext; input: Input }) => Promise<Output>,
) => Verb<Input, Output>;
