import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an item is compared by. */
@Entity('duplicate_key')
export class DuplicateKeyEntity {
  @PrimaryColumn('uuid')
  itemId: string;

  @Column('text')
  networkId: string;

  /** The item’s lock when the key was made: when it differs, the key is out of date. */
  @Column('integer')
  lock: number;

  @Column('text')
  doi: string;

  @Column({ type: 'text', collation: 'C' })
  title: string;

  @Column('integer', { nullable: true })
  year: number | null;

  @Column('text')
  firstAuthor: string;
}
