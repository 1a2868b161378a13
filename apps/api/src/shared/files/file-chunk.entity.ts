import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A piece of a content. */
@Entity('file_chunk')
export class FileChunkEntity {
  @PrimaryColumn('text')
  sha256: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('bytea')
  data: Buffer;
}
