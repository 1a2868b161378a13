import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { POSITION_ROLES, type PositionRole } from '@samspil/domain/directory';
import type { InterfaceLanguage } from '@samspil/domain/shared';
import { BothLanguages } from '../shared/graphql/both-languages.graphql.js';
import { named } from '../shared/graphql/named.js';
import { Connection } from '../shared/pagination/index.js';
import type { PersonRecord } from './person-record.js';

export const PositionRoles: Record<string, PositionRole> = named(POSITION_ROLES);
registerEnumType(PositionRoles, {
  name: 'PositionRole',
  description: 'LIAISON: one for each municipality. ADMINISTRATION: somebody of one of its three fields.',
});

@ObjectType()
export class DirectoryOrganisation {
  @Field(() => ID)
  id: string;

  @Field(() => BothLanguages)
  name: BothLanguages;
}

@ObjectType({ description: 'A field of the vocabulary of sectors.' })
export class DirectorySector {
  @Field(() => ID)
  id: string;

  @Field(() => BothLanguages)
  label: BothLanguages;
}

@ObjectType({ description: 'Who holds a role. Mail and phone are null where the viewer may not know them.' })
export class DirectoryHolder {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true, description: 'Null where the viewer may not know it.' })
  name: string | null;

  @Field(() => String, { nullable: true })
  email: string | null;

  @Field(() => String, { nullable: true })
  phone: string | null;

  @Field(() => Boolean, { description: 'Invented, for trying the platform.' })
  isDemonstration: boolean;
}

@ObjectType()
export class DirectoryPositionViewerCan {
  @Field(() => Boolean, { description: 'Change it, end it, remove it.' })
  keep: boolean;
}

@ObjectType({ description: 'A role at an organisation in a network. Days are `yyyy-mm-dd`, both inclusive.' })
export class DirectoryPosition {
  /** Code of the field; not a field of its own. */
  sectorId: string | null;

  @Field(() => ID)
  id: string;

  @Field(() => ID)
  networkId: string;

  @Field(() => DirectoryOrganisation)
  organisation: DirectoryOrganisation;

  @Field(() => PositionRoles)
  role: PositionRole;

  @Field(() => String, { description: 'What the person is called at work.' })
  title: string;

  @Field(() => String)
  validFrom: string;

  @Field(() => String, { nullable: true })
  validTo: string | null;

  @Field(() => Boolean, { description: 'Held today.' })
  isCurrent: boolean;

  @Field(() => DirectoryHolder, { nullable: true, description: 'Null where nobody holds it.' })
  person: DirectoryHolder | null;

  @Field(() => DirectoryPositionViewerCan)
  viewerCan: DirectoryPositionViewerCan;
}

@ObjectType()
export class DirectoryPositionConnection extends Connection(DirectoryPosition) {}

@ObjectType({ description: 'A role that nobody holds today.' })
export class DirectoryVacancy {
  /** Code of the field; not a field of its own. */
  sectorId: string | null;

  @Field(() => DirectoryOrganisation)
  organisation: DirectoryOrganisation;

  @Field(() => PositionRoles)
  role: PositionRole;

  @Field(() => Boolean, { description: 'The viewer may register who holds it.' })
  canFill: boolean;
}

@ObjectType({ description: 'What the viewer may do with the directory of the network.' })
export class DirectoryViewerCan {
  @Field(() => Boolean)
  register: boolean;

  @Field(() => Boolean, { description: 'Take it away as a file, with mail and phone.' })
  export: boolean;

  @Field(() => Boolean, { description: 'See every name.' })
  seeNames: boolean;
}

@ObjectType()
export class DirectoryPersonViewerCan {
  @Field(() => Boolean)
  edit: boolean;

  @Field(() => Boolean, { description: 'Say that the address is the person’s.' })
  confirmAddress: boolean;

  @Field(() => Boolean)
  remove: boolean;

  @Field(() => Boolean, { description: 'See mail and phone, where there are any.' })
  seeContact: boolean;
}

@ObjectType({ description: 'Somebody with a role. What is kept and for how long only for those who may change it.' })
export class DirectoryPerson {
  /** What the field resolvers work with; not a field. */
  record: PersonRecord;

  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { nullable: true })
  email: string | null;

  @Field(() => String, { nullable: true })
  phone: string | null;

  @Field(() => String, { description: 'Language of mails: da or en.' })
  language: InterfaceLanguage;

  @Field(() => String)
  contactPurpose: string;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`' })
  consentOn: string | null;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`: the day mail and phone are removed.' })
  deleteOn: string | null;

  @Field(() => Boolean)
  isNamePublic: boolean;

  @Field(() => Boolean, {
    description: 'Nobody has confirmed the address yet: who signs in with it does not become the person.',
  })
  isAddressOpen: boolean;

  @Field(() => Boolean, { description: 'The viewer.' })
  isOwn: boolean;

  @Field(() => Boolean, { description: 'Invented, for trying the platform.' })
  isDemonstration: boolean;

  @Field(() => Int, { description: 'Send it back with every change.' })
  lock: number;

  @Field(() => DirectoryPersonViewerCan)
  viewerCan: DirectoryPersonViewerCan;
}

@ObjectType({ description: 'Somebody whose address is the viewer’s, and who may be the viewer.' })
export class PersonWithOwnAddress {
  @Field(() => DirectoryPerson)
  person: DirectoryPerson;

  @Field(() => Boolean, { description: 'Say so; otherwise the coordinator does.' })
  canClaim: boolean;
}

@InputType({ description: 'What is left out stays as it is; null empties. Without mail and phone nothing is kept.' })
export class PersonContentInput {
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true })
  email?: string | null;

  @Field(() => String, { nullable: true })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'da or en.' })
  language?: string | null;

  @Field(() => String, { nullable: true })
  contactPurpose?: string | null;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`' })
  consentOn?: string | null;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`' })
  deleteOn?: string | null;

  @Field(() => Boolean, { nullable: true })
  isNamePublic?: boolean | null;
}

@InputType()
export class PositionInput {
  @Field(() => ID, { nullable: true, description: 'Of a role that stands already.' })
  id?: string | null;

  @Field(() => ID)
  networkId: string;

  @Field(() => ID)
  organisationId: string;

  @Field(() => PositionRoles)
  role: PositionRole;

  @Field(() => ID, { nullable: true })
  sector?: string | null;

  @Field(() => String, { defaultValue: '' })
  title: string;

  @Field(() => String, { description: '`yyyy-mm-dd`' })
  validFrom: string;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`' })
  validTo?: string | null;
}

@InputType()
export class RegisterPersonInput {
  @Field(() => ID, { nullable: true, description: 'A UUID of the sender’s own: sent twice, it is there once.' })
  id?: string | null;

  @Field(() => PersonContentInput)
  content: PersonContentInput;

  @Field(() => [PositionInput])
  positions: PositionInput[];
}

@InputType()
export class SavePersonInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The one that was seen.' })
  lock: number;

  @Field(() => PersonContentInput)
  content: PersonContentInput;

  @Field(() => [PositionInput], { nullable: true, description: 'All roles; left out they stay as they are.' })
  positions?: PositionInput[] | null;
}

@InputType({ description: 'A person as seen.' })
export class PersonSeenInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The one that was seen.' })
  lock: number;
}

@InputType()
export class RemovePersonInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The one that was seen.' })
  lock: number;
}
