export interface SandboxAccount {
  readonly address: string;
  readonly name: string;
  /** Access token with which the Sandbox page reads this account; good on this machine only. */
  readonly pageToken: string;
}

const account = (address: string, name: string): SandboxAccount => ({
  address,
  name,
  pageToken: `sandbox-page:${address}`,
});

/** The senders' accounts at the emulated Google, as its account chooser offers them. */
export const sandboxAccounts: readonly SandboxAccount[] = [
  account('you@sandbox.test', 'You Yourself'),
  account('sam.sales@sandbox.test', 'Sam Sales'),
  account('tina.team@sandbox.test', 'Tina Team'),
];
