import { forgetText, keepText, keptText } from '../shared/kept-texts';
import type { DraftField, DraftValues } from './draft-values';

/** Fields typed in this browser that have not reached the server, and the lock of the item they were typed on. */
interface KeptDraft {
  readonly lock: number;
  readonly values: Partial<DraftValues>;
}

/** One person's unsaved fields of one item. */
export class DraftKeeper {
  private readonly name: string;

  constructor(
    private readonly userId: string | null,
    itemId: string,
  ) {
    this.name = `draft-${itemId}`;
  }

  kept(): KeptDraft | null {
    return keptText<KeptDraft>(this.userId, this.name);
  }

  keep(lock: number, values: DraftValues, fields: readonly DraftField[]): void {
    const kept: KeptDraft = { lock, values: Object.fromEntries(fields.map((field) => [field, values[field]])) };
    keepText(this.userId, this.name, kept);
  }

  forget(): void {
    forgetText(this.userId, this.name);
  }
}
