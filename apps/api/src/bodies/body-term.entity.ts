import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The years that a body is appointed for. */
@Entity('body_term')
export class BodyTermEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  bodyId: string;

  @Column('date')
  startsOn: string;

  @Column('date', { nullable: true })
  endsOn: string | null;

  @Column('boolean', { default: false })
  isDemonstration: boolean;
}
