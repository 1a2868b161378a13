import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file of the starting content as it was last loaded. */
@Entity('loaded_content')
export class LoadedContentEntity {
  @PrimaryColumn('text')
  file: string;

  @Column('text')
  hash: string;

  @Column('timestamptz', { default: () => 'now()' })
  loadedAt: Date;
}
