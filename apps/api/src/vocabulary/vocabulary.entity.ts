import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One of the lists of terms. */
@Entity('vocabulary')
export class VocabularyEntity {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  titleDa: string;

  @Column('text')
  titleEn: string;

  @Column('text', { default: '' })
  noteDa: string;

  @Column('text', { default: '' })
  noteEn: string;

  @Column('integer')
  position: number;

  @Column('text', { nullable: true })
  contentHash: string | null;
}
