import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A seat in a body, with its days. */
@Entity('body_seat')
export class BodySeatEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  bodyId: string;

  /** Without a person the seat is vacant. */
  @Column('uuid', { nullable: true })
  personId: string | null;

  @Column('text', { nullable: true })
  organisationId: string | null;

  @Column('text', { default: 'member' })
  role: string;

  /** Elected from among the members. */
  @Column('boolean', { default: false })
  isProjectOwner: boolean;

  /** Code of the vocabulary of sectors (se-culture) that the seat speaks for. */
  @Column('text', { nullable: true })
  sector: string | null;

  /** Sits here because of another office: the chair of that body. */
  @Column('boolean', { default: false })
  isExOfficio: boolean;

  @Column('uuid', { nullable: true })
  becauseOfBodyId: string | null;

  @Column('date')
  startsOn: string;

  @Column('date', { nullable: true })
  endsOn: string | null;

  @Column('boolean', { default: false })
  isDemonstration: boolean;
}
