import type { FaultProxy } from '#test/harness/fault-proxy/start-fault-proxy.ts';
import type { StartedProduct } from '#test/harness/started-product.ts';
import type { EmulatedMailbox } from './emulated-mailbox.ts';
import type { StormOptions } from './storm-options.ts';

/** The started product, what stands between it and Google, and Google. */
export interface StormScene {
  readonly options: StormOptions;
  readonly product: StartedProduct;
  readonly proxy: FaultProxy;
  readonly mailboxes: readonly EmulatedMailbox[];
}
