export interface ModelStep {
  readonly id: string;
  readonly text: string;
}

/** A mail that is with the provider or went out. */
export interface ModelMail {
  readonly enrollmentId: string;
  readonly stepId: string;
  readonly emailNumber: number;
  readonly text: string;
  readonly isSent: boolean;
}

interface Person {
  /** Steps of the order in force before this place are passed. */
  place: number;
  readonly had: Set<string>;
  isOver: boolean;
}

/**
 * What an edited sequence owes its contacts, in a few lines: whoever is under way goes on after the last
 * step it has passed, gets what lies there in order and with the text in force, and nothing else. Looked
 * at whenever the order changes, and at the end.
 */
export class SequenceModel {
  readonly faults: string[] = [];
  #order: readonly ModelStep[];
  readonly #people: ReadonlyMap<string, Person>;

  constructor(order: readonly ModelStep[], enrollmentIds: readonly string[]) {
    this.#order = order;
    this.#people = new Map(
      enrollmentIds.map((id) => [id, { place: 0, had: new Set<string>(), isOver: false }]),
    );
  }

  /** @param mails as they stood when `order` took the place of the present one */
  edit(mails: readonly ModelMail[], order: readonly ModelStep[]): void {
    const before = this.#order;
    for (const [id, person] of this.#people) {
      this.#catchUp(id, person, mails);
      const passed = new Set([
        ...person.had,
        ...before.slice(0, person.place).map((step) => step.id),
      ]);
      const last = order.findLastIndex((step) => passed.has(step.id));
      person.place = person.isOver ? order.length : last + 1;
    }
    this.#order = order;
  }

  /** @param mails of the end, when everybody has finished */
  end(mails: readonly ModelMail[]): void {
    for (const [id, person] of this.#people) {
      this.#catchUp(id, person, mails);
      for (const step of this.#ahead(person)) this.faults.push(`${id} missed ${step.text}`);
    }
  }

  #ahead({ place, had }: Person): readonly ModelStep[] {
    return this.#order.slice(place).filter(({ id }) => !had.has(id));
  }

  #catchUp(id: string, person: Person, mails: readonly ModelMail[]): void {
    const own = mails.filter(({ enrollmentId }) => enrollmentId === id);
    const fresh = own
      .filter(({ stepId }) => !person.had.has(stepId))
      .toSorted((a, b) => a.emailNumber - b.emailNumber);
    for (const mail of fresh) {
      const [due] = this.#ahead(person);
      if (due?.id !== mail.stepId || due.text !== mail.text) {
        this.faults.push(`${id} got "${mail.text}", due was "${due?.text ?? 'nothing'}"`);
      }
      person.had.add(mail.stepId);
      person.place = this.#order.findIndex((step) => step.id === mail.stepId) + 1;
    }
    const isSending = own.some(
      ({ isSent, stepId }) => !isSent && this.#order.some((step) => step.id === stepId),
    );
    person.isOver ||= this.#ahead(person).length === 0 && !isSending;
  }
}
