/** A request that Google answers with an error, in the words of its error bodies. */
export class GoogleRefusal extends Error {
  readonly status: number;
  readonly reason: string;

  constructor(status: number, reason: string, message: string) {
    super(message);
    this.status = status;
    this.reason = reason;
  }
}

export const notFound = () => new GoogleRefusal(404, 'notFound', 'Requested entity was not found.');

export const invalidArgument = (message: string) =>
  new GoogleRefusal(400, 'invalidArgument', message);
