import type { InvitationProblemCode } from '@samspil/domain/meetings';
import { defineProblemTexts } from '../../shared/problems';

export const invitationProblemTexts = defineProblemTexts<InvitationProblemCode>(
  {
    'meetings.answer-unknown': 'Vælg ja eller nej.',
    'meetings.answer-not-open': 'Mødet er ikke indkaldt endnu.',
    'meetings.answer-cancelled': 'Mødet er aflyst.',
    'meetings.answer-begun': 'Mødet er begyndt eller slut. Der kan ikke svares længere.',
    'meetings.answer-too-late': 'Fristen for at tilmelde sig er overskredet. Kontakt koordinatoren.',
    'meetings.link-forged': 'Linket virker ikke. Åbn det i mailen igen.',
    'meetings.link-expired': 'Linket er udløbet.',
    'meetings.invite-closed': 'Mødet er begyndt, holdt eller aflyst. Der kan ikke inviteres flere.',
    'meetings.invite-nobody': 'Ingen passer til det, du har valgt. Vælg mindst én, der har en person.',
    'meetings.invite-person-unknown': 'En person findes ikke længere. Find personen igen.',
    'meetings.invite-body-unknown': 'En gruppe findes ikke længere. Vælg en anden.',
    'meetings.invite-not-yours': 'Du kan kun invitere kolleger fra din egen organisation.',
    'meetings.participants-too-many': ({ max }) => `Der er for mange. Der kan være ${max} på listen.`,
    'meetings.participant-unknown': 'Personen står ikke længere på listen. Hent siden igen.',
    'meetings.attendance-too-early': 'Fremmøde kan noteres fra mødets dag.',
    'meetings.liaison-vacant': ({ organisation }) => `${organisation} har ingen tovholder. Tilføj en i personlisten.`,
    'meetings.liaison-reminded-today': ({ organisation }) => `Tovholderen i ${organisation} er allerede mindet i dag.`,
    'meetings.liaison-not-needed': ({ organisation }) => `${organisation} har alle tre forvaltninger tilmeldt.`,
  },
  {
    'meetings.answer-unknown': 'Choose yes or no.',
    'meetings.answer-not-open': 'The meeting has not been announced yet.',
    'meetings.answer-cancelled': 'The meeting has been cancelled.',
    'meetings.answer-begun': 'The meeting has begun or is over. Answers are no longer taken.',
    'meetings.answer-too-late': 'The deadline for registering has passed. Contact the coordinator.',
    'meetings.link-forged': 'The link does not work. Open it in the mail again.',
    'meetings.link-expired': 'The link has expired.',
    'meetings.invite-closed': 'The meeting has begun, was held or was cancelled. Nobody more can be invited.',
    'meetings.invite-nobody': 'Nobody fits what you have chosen. Choose at least one that has a person.',
    'meetings.invite-person-unknown': 'A person is no longer there. Find the person again.',
    'meetings.invite-body-unknown': 'A group is no longer there. Choose another one.',
    'meetings.invite-not-yours': 'You can only invite colleagues from your own organisation.',
    'meetings.participants-too-many': ({ max }) => `There are too many. There can be ${max} on the list.`,
    'meetings.participant-unknown': 'The person is no longer on the list. Load the page again.',
    'meetings.attendance-too-early': 'Attendance can be noted from the day of the meeting.',
    'meetings.liaison-vacant': ({ organisationInEnglish: name }) => `${name} has no liaison. Add one in the directory.`,
    'meetings.liaison-reminded-today': ({ organisationInEnglish: name }) =>
      `The liaison of ${name} has been reminded today already.`,
    'meetings.liaison-not-needed': ({ organisationInEnglish: name }) =>
      `${name} has all three administrations registered.`,
  },
);
