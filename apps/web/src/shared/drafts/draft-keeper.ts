import { forgetText, keepText, keptText } from '../kept-texts';

/** Fields typed in this browser that have not reached the server, and the lock of the thing they were typed on. */
interface KeptDraft<Values> {
  readonly lock: number;
  readonly values: Partial<Values>;
}

/** One person's unsaved fields of one thing. */
export class DraftKeeper<Values extends object> {
  private readonly name: string;

  constructor(
    private readonly userId: string | null,
    thingId: string,
  ) {
    this.name = `draft-${thingId}`;
  }

  kept(): KeptDraft<Values> | null {
    return keptText<KeptDraft<Values>>(this.userId, this.name);
  }

  keep(lock: number, values: Values, fields: readonly (keyof Values)[]): void {
    keepText(this.userId, this.name, {
      lock,
      values: Object.fromEntries(fields.map((field) => [field, values[field]])),
    });
  }

  forget(): void {
    forgetText(this.userId, this.name);
  }
}
