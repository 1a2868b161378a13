import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A content that is kept once, however many hold it. */
@Entity('file_content')
export class FileContentEntity {
  @PrimaryColumn('text')
  sha256: string;

  @Column('bigint')
  bytes: string;

  @Column('timestamptz', { default: () => 'now()' })
  storedAt: Date;
}
