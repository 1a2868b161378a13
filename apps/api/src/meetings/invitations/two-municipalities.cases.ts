import type { TestPerson } from '../../testing/people.js';
import { InvitationsUnderTest } from './invitations.cases.js';
import type { ShownParticipant } from './participation.cases.js';

/** Skive and Viborg with everybody they need, a region and a secondary member; who plans, and who speaks for Skive. */
export class TwoMunicipalities {
  private constructor(
    readonly tried: InvitationsUnderTest,
    readonly skive: Awaited<ReturnType<InvitationsUnderTest['municipality']>>,
    readonly coordinator: TestPerson,
    readonly liaison: TestPerson,
  ) {}

  static async start(): Promise<TwoMunicipalities> {
    const tried = await InvitationsUnderTest.start();
    const skive = await tried.municipality('skive');
    await tried.municipality('viborg');
    await tried.organisation('region', 'region');
    await tried.person({ organisationId: 'region', email: 'a@region.example' });
    await tried.organisation('klinik', 'hospital-clinic', 'secondary');
    await tried.person({ organisationId: 'klinik', email: 'a@klinik.example' });
    const coordinator = await tried.signIn(['coordinator']);
    const liaison = await tried.signIn(['liaison'], { personId: skive.liaison });
    return new TwoMunicipalities(tried, skive, coordinator, liaison);
  }

  /** As the coordinator sees the person on the list. */
  async participantOf(meetingId: string, personId: string): Promise<ShownParticipant> {
    const { participants } = await this.tried.seen(meetingId, this.coordinator);
    return participants.find(({ person }) => person.id === personId) as ShownParticipant;
  }

  /** A meeting to which only this person is invited, with the token of the link in the mail. */
  async invited(personId: string, wish: Parameters<InvitationsUnderTest['meeting']>[0] = {}) {
    const meetingId = await this.tried.meeting(wish);
    await this.tried.done('inviteToMeeting', { meetingId, personIds: [personId] }, this.coordinator);
    return { meetingId, token: await this.tried.token(meetingId, personId) };
  }
}
