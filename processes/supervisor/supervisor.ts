import type { Report } from '../machine/work.ts';
import type { ChildPlan } from './child-plan.ts';
import { SupervisedChild } from './supervised-child.ts';

/** Keeps the processes of one installation running and ends them in the reverse of their order. */
export class Supervisor {
  readonly #dataDir: string;
  readonly #announce: Report;
  #isStopping = false;
  readonly #children: { readonly name: string; readonly child: SupervisedChild }[] = [];

  constructor(dataDir: string, announce: Report) {
    this.#dataDir = dataDir;
    this.#announce = announce;
  }

  /** Resolves when the child is ready; from then on it is restarted whenever it ends. */
  async start(plan: ChildPlan): Promise<void> {
    if (this.#isStopping) throw new Error(`${plan.name} is not started: everything is stopping.`);
    const child = new SupervisedChild(plan, this.#dataDir, this.#announce);
    this.#children.push({ name: plan.name, child });
    await child.start();
  }

  /** Ends every child, the one started last first. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    for (const { name, child } of this.#children.toReversed()) {
      this.#announce(`stopping ${name}`);
      await child.stop();
    }
  }

  /** Ends every child at once; what they were doing is recovered at the next start. */
  kill(): void {
    for (const { child } of this.#children) child.kill();
  }
}
