import { Entity, PrimaryColumn } from 'typeorm';

/** A term that a finding is counted under. */
@Entity('finding_code')
export class FindingCodeEntity {
  @PrimaryColumn('uuid')
  findingId: string;

  @PrimaryColumn('text')
  role: string;

  @PrimaryColumn('text')
  termId: string;
}
