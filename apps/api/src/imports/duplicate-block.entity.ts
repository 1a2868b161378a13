import { Entity, PrimaryColumn } from 'typeorm';

/** Items are compared only with those they share a block with. */
@Entity('duplicate_block')
export class DuplicateBlockEntity {
  @PrimaryColumn('text', { collation: 'C' })
  block: string;

  @PrimaryColumn('uuid')
  itemId: string;
}
