import { Column } from 'typeorm';

/** What every row has that starting content may plant: it is renewed with the content until somebody changes it here. */
export abstract class PlantedEntity {
  @Column('boolean', { default: false })
  isDemonstration: boolean;

  /** Of the content as it was planted last. */
  @Column('text', { nullable: true })
  contentHash: string | null;

  @Column('boolean', { default: false })
  locallyEdited: boolean;

  /** Counts the changes, so that a second writer is told. */
  @Column('integer', { default: 1 })
  version: number;
}
