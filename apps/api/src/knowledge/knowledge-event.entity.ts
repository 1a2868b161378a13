import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One line of an item’s history. */
@Entity('knowledge_event')
export class KnowledgeEventEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  itemId: string;

  @Column('integer')
  versionNumber: number;

  @Column('text')
  kind: string;

  @Column('uuid', { nullable: true })
  byId: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  at: Date;

  @Column('text', { array: true, default: () => `'{}'` })
  fields: string[];

  @Column('text', { nullable: true })
  note: string | null;
}
