import type { ComponentType } from 'react';
import type { EditField } from './edit-values';
import type { FieldsProps } from './fields-props';
import type { editMessages } from './messages';
import { PartnersFields, ThreeFieldsFields, WayInFields } from './people-fields';
import { BasicFields, LearningFields, PlaceFields, WhomFields } from './text-fields';
import { CostFields, GoalFields, SharingFields, SizeFields } from './size-fields';

interface FormPart {
  readonly id: keyof (typeof editMessages)['da']['sections'];
  /** What is written in it, to tell where something is wrong. */
  readonly holds: readonly EditField[];
  readonly Fields: ComponentType<FieldsProps>;
}

/** The parts of the form in their order. */
export const SECTIONS: readonly FormPart[] = [
  {
    id: 'det-vigtigste',
    holds: ['title', 'description', 'kind', 'status', 'stoppedReason', 'startsOn', 'endsOn'],
    Fields: BasicFields,
  },
  { id: 'for-hvem', holds: ['targetGroups', 'artForms'], Fields: WhomFields },
  {
    id: 'sted',
    holds: ['municipalityCodes', 'place', 'settings', 'linkLevel', 'courseLevels'],
    Fields: PlaceFields,
  },
  { id: 'felter', holds: ['fields'], Fields: ThreeFieldsFields },
  { id: 'hvem', holds: ['partners', 'orgForms', 'stage'], Fields: PartnersFields },
  { id: 'vejen-ind', holds: ['sender', 'access', 'recruitment'], Fields: WayInFields },
  {
    id: 'omfang',
    holds: ['weeks', 'sessionsPlanned', 'groupSize', 'registered', 'completed', 'artists', 'volunteers', 'staffHours'],
    Fields: SizeFields,
  },
  { id: 'udgifter', holds: ['costDkk', 'payers'], Fields: CostFields },
  { id: 'maal', holds: ['goalIds'], Fields: GoalFields },
  { id: 'laering', holds: ['wouldRepeat', 'wouldChange'], Fields: LearningFields },
  { id: 'deling', holds: ['sharing'], Fields: SharingFields },
];
