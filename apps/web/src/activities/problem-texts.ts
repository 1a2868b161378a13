import type { ActivityProblemCode } from '@samspil/domain/activities';
import { defineProblemTexts } from '../shared/problems';
import { en } from './problem-texts.en';

export const activityProblemTexts = defineProblemTexts<ActivityProblemCode>(
  {
    'activities.title-missing': 'Giv aktiviteten en titel.',
    'activities.text-too-long': ({ max }) => `Teksten er for lang. Der er plads til ${max} tegn.`,
    'activities.text-unreadable': 'Teksten har tegn, som ikke kan læses. Slet dem, eller skriv teksten igen.',
    'activities.art-form-missing': 'Vælg mindst én slags aktivitet.',
    'activities.target-group-missing': 'Vælg mindst én målgruppe.',
    'activities.term-unknown': ({ term }) => `Netværket bruger ikke emnet ${term}. Fjern det.`,
    'activities.too-many': ({ max }) => `Der er for mange. Der kan være ${max}.`,
    'activities.value-unknown': 'Vælg en af mulighederne.',
    'activities.date-invalid': 'Datoen findes ikke. Skriv den som dd.mm.åååå.',
    'activities.ends-before-start': 'Den slutter, før den begynder. Ret en af datoerne.',
    'activities.stopped-reason-missing': 'Skriv, hvorfor aktiviteten stoppede.',
    'activities.count-negative': 'Tallet kan ikke være under 0.',
    'activities.count-not-whole': 'Skriv et helt tal.',
    'activities.count-too-large': ({ max }) => `Tallet er for stort. Det kan højst være ${max}.`,
    'activities.completed-above-registered': 'Flere har gennemført, end der var tilmeldt. Ret et af tallene.',
    'activities.attendance-above-registered': ({ registered }) =>
      `Der er kun ${registered} tilmeldte. Ret fremmødet eller antallet af tilmeldte.`,
    'activities.payers-above-cost': ({ cost, paid }) =>
      `Betalerne giver ${paid} kr., men aktiviteten koster ${cost} kr. Ret et af tallene.`,
    'activities.payer-missing': 'Skriv, hvem der betaler.',
    'activities.municipality-unknown': ({ code }) => `Vi kender ingen kommune, der hedder »${code}«.`,
    'activities.organisation-unknown': 'Organisationen findes ikke i netværket. Vælg en anden.',
    'activities.partner-missing': 'Vælg en organisation, eller skriv dens navn.',
    'activities.partner-repeated': 'Organisationen står der to gange. Fjern den ene.',
    'activities.field-repeated': 'Feltet står der to gange. Fjern det ene.',
    'activities.goal-unknown': 'Netværket har ikke det mål længere. Fjern det.',
    'activities.session-date-missing': 'Vælg, hvilken dag I mødtes.',
    'activities.session-in-future': 'Dagen er ikke kommet endnu. Vælg i dag eller tidligere.',
    'activities.session-outside-period': ({ startsOn, endsOn }) => outside(startsOn, endsOn),
    'activities.changed-meanwhile': 'En anden har ændret aktiviteten imens. Se ændringen, og prøv igen.',
    'activities.id-malformed': 'Det kunne ikke gemmes. Hent siden igen, og prøv en gang til.',
    'activities.id-taken': 'Det kunne ikke gemmes. Hent siden igen, og prøv en gang til.',
    'activities.not-undoable': 'Det kan ikke fortrydes længere. Der er sket noget andet siden.',
    'activities.file-too-large': ({ max }) => `Filen er for stor. Den kan højst fylde ${megabytes(max)} MB.`,
    'activities.file-type': 'Den slags fil kan ikke bruges her.',
    'activities.too-many-files': ({ max }) => `Der er for mange filer. Der kan være ${max}.`,
    'activities.column-missing': ({ column }) => `Vælg, hvilken kolonne der er ${column}.`,
    'activities.column-repeated': ({ column }) => `To kolonner er valgt som ${column}. Vælg kun den ene.`,
    'activities.import-busy': 'Importen er i gang. Vent, til den er færdig.',
    'activities.import-nothing': 'Der er ingen rækker, som kan komme ind. Ret dem, eller vælg andre.',
    'activities.row-is-in': 'Rækken er blevet til en aktivitet. Ret den på aktivitetens side.',
    'activities.import-stopped': 'Importen stoppede, før alt var inde. Begynd igen, så fortsætter den.',
    'activities.note-encoding': ({ encoding }) => `Filen er læst som ${encoding}. Se efter, om æ, ø og å er rigtige.`,
    'activities.nothing-chosen': 'Vælg mindst én aktivitet og én ændring.',
    'activities.not-found': 'Aktiviteten findes ikke længere.',
    'activities.not-yours': 'Du må ikke rette i denne aktivitet.',
    'activities.give-back-at-home': 'Aktiviteten foregår i hjemkommunen. Så skyldes der ingen modydelse.',
    'activities.give-back-dropped-without-reason': 'Skriv, hvorfor modydelsen ikke bliver til noget.',
    'activities.give-back-done-in-future': 'Dagen er ikke kommet endnu. Vælg i dag eller tidligere.',
    'activities.file-unreadable': 'Filen kan ikke læses. Gem den som CSV eller Excel, og prøv igen.',
    'activities.file-empty': 'Der er ingen rækker i filen.',
    'activities.too-many-rows': ({ max }) => `Der er for mange rækker. Del filen op, højst ${max} ad gangen.`,
    'activities.value-not-understood': ({ value }) => `Vi forstår ikke „${value ?? ''}“. Ret det i filen eller her.`,
    'activities.filter-name-missing': 'Giv filteret et navn.',
    'activities.filter-name-taken': 'Du har allerede et filter med det navn.',
    'activities.give-back-what-missing': 'Skriv, hvad modydelsen er.',
    'activities.give-back-done-without-day': 'Vælg, hvilken dag modydelsen blev givet.',
    'activities.give-back-organisation-missing': 'Vælg, hvem der giver modydelsen.',
  },
  en,
);

type Value = string | number | boolean | null | undefined;

function outside(startsOn: Value, endsOn: Value): string {
  if (startsOn) return `Aktiviteten begynder først ${day(startsOn)}. Ret dagen.`;
  return endsOn ? `Aktiviteten sluttede ${day(endsOn)}. Ret dagen.` : 'Dagen ligger uden for aktivitetens periode.';
}

/** yyyy-mm-dd as dd.mm.yyyy. */
const day = (value: Value): string => String(value).split('-').reverse().join('.');

const megabytes = (bytes: Value): string => String(Math.floor(Number(bytes) / 1_000_000));
