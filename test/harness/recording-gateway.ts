import type { TemporalCommand, TemporalGateway } from '#services/temporal-gateway.ts';

export type RecordingGateway = TemporalGateway & {
  /** What was delivered, in order. */
  readonly delivered: TemporalCommand[];
  /** While false, Temporal is down: nothing is taken. */
  isUp: boolean;
  /** Those of one kind. */
  ofKind: (kind: TemporalCommand['kind']) => TemporalCommand[];
};

/** Temporal as services see it: takes commands, or does not answer. */
export function createRecordingGateway(): RecordingGateway {
  const delivered: TemporalCommand[] = [];
  return {
    delivered,
    isUp: true,
    ofKind: (kind) => delivered.filter((command) => command.kind === kind),
    async deliver(command) {
      if (!this.isUp) throw new Error('Temporal is down');
      delivered.push(command);
    },
    async isHealthy() {
      return this.isUp;
    },
  };
}
