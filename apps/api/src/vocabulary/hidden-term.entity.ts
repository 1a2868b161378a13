import { Entity, PrimaryColumn } from 'typeorm';

/** A shared term that a network does not use. */
@Entity('hidden_term')
export class HiddenTermEntity {
  @PrimaryColumn('text')
  networkId: string;

  @PrimaryColumn('text')
  termId: string;
}
