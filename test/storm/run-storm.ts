import { startFaultProxy } from '#test/harness/fault-proxy/start-fault-proxy.ts';
import { ownPort } from '#test/harness/own-port.ts';
import { removeProduct, setUpProduct, StartedProduct } from '#test/harness/started-product.ts';
import { auditStorm } from './audit-storm.ts';
import { EmulatedMailbox } from './emulated-mailbox.ts';
import { rage } from './rage.ts';
import { seedAccounts } from './seed-accounts.ts';
import type { StormOptions } from './storm-options.ts';
import type { StormReport } from './storm-report.ts';

/**
 * The started product against an emulated Google that fails at random, while its processes are killed
 * at random and recipients answer at random; then the provider's own record against the ledger.
 */
export async function runStorm(options: StormOptions): Promise<StormReport> {
  const sandboxPort = await ownPort();
  const googleUrl = `http://127.0.0.1:${sandboxPort}`;
  const proxy = await startFaultProxy({ target: googleUrl, seed: options.seed });
  const setup = await setUpProduct({
    SANDBOX: 'on',
    SANDBOX_PORT: String(sandboxPort),
    GOOGLE_BASE_URL: proxy.url,
  });
  const accounts = await seedAccounts(setup.dataDir, options.mailboxes);
  const product = new StartedProduct(setup);
  try {
    await product.ready();
    const mailboxes = accounts.map((account) => new EmulatedMailbox(googleUrl, account));
    const scene = { options, product, proxy, mailboxes };
    return await auditStorm(scene, await rage(scene));
  } finally {
    await product.end('SIGTERM');
    await proxy.close();
    await removeProduct(setup);
  }
}
