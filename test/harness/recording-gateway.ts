import type { TemporalCommand, TemporalGateway } from '#services/temporal-gateway.ts';

type OfKind<Kind extends TemporalCommand['kind']> = Extract<TemporalCommand, { kind: Kind }>;

export type RecordingGateway = TemporalGateway & {
  /** What was delivered, in order. */
  readonly delivered: TemporalCommand[];
  /** While false, Temporal is down: nothing is taken. */
  isUp: boolean;
  /** Those of one kind. */
  ofKind: <Kind extends TemporalCommand['kind']>(kind: Kind) => OfKind<Kind>[];
};

/** Temporal as services see it: takes commands, or does not answer. */
export function createRecordingGateway(): RecordingGateway {
  const delivered: TemporalCommand[] = [];
  return {
    delivered,
    isUp: true,
    ofKind: <Kind extends TemporalCommand['kind']>(kind: Kind) =>
      delivered.filter((command): command is OfKind<Kind> => command.kind === kind),
    async deliver(command) {
      if (!this.isUp) throw new Error('Temporal is down');
      delivered.push(command);
    },
    async isHealthy() {
      return this.isUp;
    },
  };
}
