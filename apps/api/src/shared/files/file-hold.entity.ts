import { Entity, PrimaryColumn } from 'typeorm';

/** Who needs a content. */
@Entity('file_hold')
export class FileHoldEntity {
  @PrimaryColumn('text')
  sha256: string;

  @PrimaryColumn('text')
  holder: string;
}
