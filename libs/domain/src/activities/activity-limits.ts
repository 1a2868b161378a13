/** What an activity can hold. Lengths in UTF-16 units; money in whole kroner. */
export const ACTIVITY_LIMITS = {
  title: 200,
  /** Description, reasons and learning. */
  text: 5_000,
  /** Names of places, teams, partners and payers. */
  name: 200,
  terms: 30,
  municipalities: 98,
  partners: 40,
  payers: 20,
  goals: 30,
  fields: 3,
  count: 1_000_000,
  amountDkk: 2_000_000_000,
  note: 1_000,
  files: 20,
  fileBytes: 15 * 1024 * 1024,
  /** Edited, put in or taken out in one step. */
  batch: 500,
} as const;
