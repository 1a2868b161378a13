import type { ActivityProblemCode } from '@samspil/domain/activities';
import type { ProblemTexts } from '../shared/problems';

export const en: ProblemTexts<ActivityProblemCode>['en'] = {
  'activities.title-missing': 'Give the activity a title.',
  'activities.text-too-long': ({ max }) => `The text is too long. There is room for ${max} characters.`,
  'activities.text-unreadable': 'The text has characters that cannot be read. Delete them, or write the text again.',
  'activities.art-form-missing': 'Choose at least one kind of activity.',
  'activities.target-group-missing': 'Choose at least one target group.',
  'activities.term-unknown': ({ term }) => `The network does not use the topic ${term}. Remove it.`,
  'activities.too-many': ({ max }) => `There are too many. There can be ${max}.`,
  'activities.value-unknown': 'Choose one of the options.',
  'activities.date-invalid': 'There is no such date.',
  'activities.ends-before-start': 'It ends before it begins. Correct one of the dates.',
  'activities.stopped-reason-missing': 'Write why the activity was stopped.',
  'activities.count-negative': 'The number cannot be below 0.',
  'activities.count-not-whole': 'Write a whole number.',
  'activities.count-too-large': ({ max }) => `The number is too large. It can be ${max} at most.`,
  'activities.completed-above-registered': 'More have completed than were registered. Correct one of the numbers.',
  'activities.attendance-above-registered': ({ registered }) =>
    `Only ${registered} are registered. Correct the attendance or the number of registered.`,
  'activities.payers-above-cost': ({ cost, paid }) =>
    `The payers give DKK ${paid}, but the activity costs DKK ${cost}. Correct one of the numbers.`,
  'activities.payer-missing': 'Write who pays.',
  'activities.municipality-unknown': ({ code }) => `We know no municipality called “${code}”.`,
  'activities.organisation-unknown': 'The organisation is not in the network. Choose another.',
  'activities.partner-missing': 'Choose an organisation, or write its name.',
  'activities.partner-repeated': 'The organisation is there twice. Remove one.',
  'activities.field-repeated': 'The field is there twice. Remove one.',
  'activities.goal-unknown': 'The network no longer has that goal. Remove it.',
  'activities.session-date-missing': 'Choose the day you met.',
  'activities.session-in-future': 'That day has not come yet. Choose today or earlier.',
  'activities.session-outside-period': ({ startsOn, endsOn }) => outside(startsOn, endsOn),
  'activities.changed-meanwhile':
    'Somebody else has changed the activity meanwhile. Look at the change, and try again.',
  'activities.id-malformed': 'It could not be saved. Load the page again, and try once more.',
  'activities.id-taken': 'It could not be saved. Load the page again, and try once more.',
  'activities.not-undoable': 'It can no longer be undone. Something else has happened since.',
  'activities.file-too-large': ({ max }) => `The file is too large. It can be ${megabytes(max)} MB at most.`,
  'activities.file-type': 'That kind of file cannot be used here.',
  'activities.too-many-files': ({ max }) => `There are too many files. There can be ${max}.`,
  'activities.column-missing': ({ column }) => `Choose which column is ${column}.`,
  'activities.column-repeated': ({ column }) => `Two columns are chosen as ${column}. Choose one only.`,
  'activities.import-busy': 'The import is under way. Wait until it is done.',
  'activities.import-nothing': 'There are no rows that can go in. Correct them, or choose others.',
  'activities.row-is-in': 'The row has become an activity. Edit it on the page of the activity.',
  'activities.import-stopped': 'The import stopped before everything was in. Start again, and it goes on.',
  'activities.note-encoding': ({ encoding }) => `The file was read as ${encoding}. See whether æ, ø and å are right.`,
  'activities.nothing-chosen': 'Choose at least one activity and one change.',
  'activities.not-found': 'The activity is no longer there.',
  'activities.not-yours': 'You may not edit this activity.',
  'activities.give-back-at-home': 'The activity takes place in the home municipality. Nothing is owed then.',
  'activities.give-back-dropped-without-reason': 'Write why nothing will be given back.',
  'activities.give-back-done-in-future': 'That day has not come yet. Choose today or earlier.',
  'activities.file-unreadable': 'The file cannot be read. Save it as CSV or Excel, and try again.',
  'activities.file-empty': 'There are no rows in the file.',
  'activities.too-many-rows': ({ max }) => `There are too many rows. Divide the file, ${max} at a time at most.`,
  'activities.value-not-understood': ({ value }) =>
    `We do not understand “${value ?? ''}”. Correct it in the file or here.`,
  'activities.filter-name-missing': 'Give the filter a name.',
  'activities.filter-name-taken': 'You already have a filter of that name.',
  'activities.give-back-what-missing': 'Write what is given back.',
  'activities.give-back-done-without-day': 'Choose the day it was given back.',
  'activities.give-back-organisation-missing': 'Choose who gives back.',
};

type Value = string | number | boolean | null | undefined;

function outside(startsOn: Value, endsOn: Value): string {
  if (startsOn) return `The activity does not begin before ${day(startsOn)}. Correct the day.`;
  return endsOn
    ? `The activity ended on ${day(endsOn)}. Correct the day.`
    : 'The day is outside the activity’s period.';
}

/** yyyy-mm-dd as dd/mm/yyyy. */
const day = (value: Value): string => String(value).split('-').reverse().join('/');

const megabytes = (bytes: Value): string => String(Math.floor(Number(bytes) / 1_000_000));
