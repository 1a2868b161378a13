import { v7 as uuid } from 'uuid';
import { CONTENT, MeetingsUnderTest, NETWORK, problemsOf, type Who } from './meetings.cases.js';

describe('meetings', () => {
  let tried: MeetingsUnderTest;
  beforeAll(async () => {
    tried = await MeetingsUnderTest.start();
  });
  afterAll(() => tried.close());

  it('is planned once however often it is sent, announced, cancelled with a reason and reopened', async () => {
    const input = { id: uuid(), networkId: NETWORK, content: CONTENT };
    const [first, again] = [await tried.done('planMeeting', input), await tried.done('planMeeting', input)];
    expect(again).toEqual(first);
    expect(first).toMatchObject({ state: 'DRAFT', startsAt: '2031-03-12T10:00', endsAt: '2031-03-12T15:00' });
    const announced = await tried.move(first, 'ANNOUNCE');
    const cancelled = await tried.move(announced, 'CANCEL', ' Storm ');
    expect(cancelled).toMatchObject({ state: 'CANCELLED', cancelReason: 'Storm', viewerCan: { edit: false } });
    expect(await tried.move(cancelled, 'REOPEN')).toMatchObject({ state: 'ANNOUNCED', cancelReason: '' });
  });
});
