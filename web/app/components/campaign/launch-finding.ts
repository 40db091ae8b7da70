export interface LaunchFinding {
  /** block: cannot start · warn: can start, somebody should look. */
  readonly verdict: 'ok' | 'warn' | 'block';
  readonly text: string;
  readonly mend?: { readonly to: string; readonly label: string } | undefined;
}
