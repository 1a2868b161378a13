import { randomUUID } from 'node:crypto';
import { signInAs } from '../../testing/people.js';
import { MinutesUnderTest, type Exchange, type MinutesPerson, type PlantedMeeting } from './minutes.cases.js';

describe('minutes', () => {
  let tried: MinutesUnderTest;
  let coordinator: MinutesPerson;
  let colleague: MinutesPerson;
  let member: MinutesPerson;
  beforeAll(async () => {
    tried = await MinutesUnderTest.start();
    ({ coordinator, colleague, member } = await tried.people());
  });
  afterAll(() => tried.close());

  const textAt = async ({ id, items }: PlantedMeeting, as = coordinator): Promise<string | undefined> =>
    (await tried.read(id, as)).sections.find((section) => section.id === items[0])?.text;
  const approved = async (meeting: PlantedMeeting): Promise<Awaited<ReturnType<MinutesUnderTest['read']>>> => {
    const { lock } = await tried.sent(meeting, colleague);
    return tried.done('moveMinutes', { meetingId: meeting.id, lock, step: 'APPROVE' }, coordinator);
  };

  describe('written', () => {
    it('by two at once over HTTP lose nothing, at the same place and at others', async () => {
      const meeting = await tried.meeting();
      const [first = ''] = meeting.items;
      const writers = [tried.writer(meeting.id, coordinator), tried.writer(meeting.id, colleague)];
      for (let round = 0; round < 10; round++) {
        writers.forEach((writer, index) => writer.text(first).insert(0, `[${index}-${round}]`));
        writers[1]?.text('general').insert(0, `(${round})`);
        await Promise.all(writers.map((writer) => writer.exchange()));
      }
      for (const writer of [...writers, ...writers]) await writer.exchange();
      const [one, other] = writers.map((writer) => writer.text(first).toString());
      expect(one).toBe(other);
      expect(await textAt(meeting)).toBe(one);
      for (let round = 0; round < 10; round++) {
        expect(one).toContain(`[0-${round}]`);
        expect(one).toContain(`[1-${round}]`);
      }
      expect((await tried.read(meeting.id, coordinator)).sections.at(-1)).toMatchObject({
        id: 'general',
        text: '(9)(8)(7)(6)(5)(4)(3)(2)(1)(0)',
      });
    });

    it('are the same when a change is sent again, as after a lost answer', async () => {
      const meeting = await tried.meeting();
      const writer = tried.writer(meeting.id, coordinator);
      writer.text(meeting.items[0] ?? '').insert(0, 'Én gang');
      const input = writer.input();
      const answers = await Promise.all([1, 2, 3].map(() => tried.done<Exchange>('writeMinutes', input, coordinator)));
      expect(new Set(answers.map(({ seen }) => seen))).toEqual(new Set([1]));
      expect(await textAt(meeting)).toBe('Én gang');
    });

    it('answer with nothing when nothing is new, and tell who else writes where', async () => {
      const meeting = await tried.meeting();
      const [first = ''] = meeting.items;
      const [mine, theirs] = [tried.writer(meeting.id, coordinator), tried.writer(meeting.id, colleague)];
      mine.text(first).insert(0, 'Hej');
      await mine.exchange(first);
      const seen = await theirs.exchange('general');
      expect(seen.others).toEqual([{ name: `Person ${coordinator.id}`, place: first }]);
      expect(theirs.text(first).toString()).toBe('Hej');
      expect(await theirs.exchange('general')).toMatchObject({ update: null, stateVector: null });
    });

    it.each([
      ['no base64', { update: 'æ', stateVector: 'AA==' }],
      ['no update', { update: Buffer.from('nonsense').toString('base64'), stateVector: 'AA==' }],
      ['no state vector', { update: 'AAA=', stateVector: '////////' }],
    ])('refuse what is %s, and stay as they were', async (_case, wrong) => {
      const meeting = await tried.meeting();
      await tried.sent(meeting, colleague, 'Før');
      const answer = await tried.call('writeMinutes', { meetingId: meeting.id, ...wrong }, coordinator);
      expect(answer.problems).toMatchObject([{ code: 'meetings.minutes-update-unusable' }]);
      expect(await textAt(meeting)).toBe('Før');
    });

    it('refuse a change that builds on one that never came', async () => {
      const meeting = await tried.meeting();
      const writer = tried.writer(meeting.id, coordinator);
      const text = writer.text(meeting.items[0] ?? '');
      text.insert(0, 'Et');
      const updates: Uint8Array[] = [];
      writer.doc.on('update', (update: Uint8Array) => updates.push(update));
      text.insert(2, ' to');
      const update = Buffer.from(updates[0] ?? []).toString('base64');
      const answer = await tried.call('writeMinutes', { ...writer.input(), update }, coordinator);
      expect(answer.problems).toMatchObject([{ code: 'meetings.minutes-update-unusable', field: 'update' }]);
      await writer.exchange();
      expect(await textAt(meeting)).toBe('Et to');
    });

    it('have a longest length', async () => {
      const meeting = await tried.meeting();
      const writer = tried.writer(meeting.id, coordinator);
      writer.text('general').insert(0, 'a'.repeat(200_001));
      const answer = await tried.call('writeMinutes', writer.input(), coordinator);
      expect(answer.problems).toMatchObject([{ code: 'meetings.minutes-too-long', params: { max: 200_000 } }]);
    });

    it('keep the notes of an item that has left the agenda', async () => {
      const meeting = await tried.meeting();
      await tried.sent(meeting, colleague, 'Det blev sagt');
      await tried.api.database.query('DELETE FROM agenda_item WHERE id = $1', [meeting.items[0]]);
      expect(await textAt(meeting)).toBe('Det blev sagt');
    });

    it('are written by those who take minutes only', async () => {
      const meeting = await tried.meeting();
      const writer = tried.writer(meeting.id, member);
      expect((await tried.call('writeMinutes', writer.input(), member)).code).toBe('FORBIDDEN');
      expect((await tried.call('writeMinutes', writer.input())).code).toBe('UNAUTHENTICATED');
    });
  });

  describe('approved', () => {
    it('go from draft by comments to a version that is frozen, with who and when', async () => {
      const meeting = await tried.meeting();
      expect((await tried.readAnswer(meeting.id, member)).code).toBe('NOT_FOUND');
      const sent = await tried.sent(meeting, colleague);
      expect(sent).toMatchObject({ state: 'COMMENTS', viewerCan: { comment: true, approve: false } });
      expect(await tried.read(meeting.id, member)).toMatchObject({ viewerCan: { comment: true, write: false } });
      const comment = { meetingId: meeting.id, agendaItemId: meeting.items[0], text: 'Husk lokalet.' };
      const commented = await tried.done('commentOnMinutes', comment, member);
      expect(commented.comments).toMatchObject([{ text: 'Husk lokalet.', isSettled: false }]);
      const settle = { id: commented.comments[0]?.id };
      expect((await tried.call('settleMinutesComment', settle, member)).code).toBe('FORBIDDEN');
      const settled = await tried.done('settleMinutesComment', settle, colleague);
      expect(settled.comments).toMatchObject([{ isSettled: true }]);
      const done = await tried.done(
        'moveMinutes',
        { meetingId: meeting.id, lock: settled.lock, step: 'APPROVE' },
        coordinator,
      );
      expect(done).toMatchObject({
        state: 'APPROVED',
        version: 1,
        versions: [{ version: 1, approvedByName: `Person ${coordinator.id}`, changes: [] }],
        viewerCan: { write: false, correct: true },
      });
    });

    it('are approved by nobody who alone wrote in them', async () => {
      const meeting = await tried.meeting();
      const { lock, isOnlyWriter } = await tried.sent(meeting, coordinator);
      expect(isOnlyWriter).toBe(true);
      const input = { meetingId: meeting.id, lock, step: 'APPROVE' };
      expect((await tried.call('moveMinutes', input, coordinator)).code).toBe('FORBIDDEN');
      expect((await tried.call('moveMinutes', input, colleague)).code).toBe('FORBIDDEN');
      const second = tried.writer(meeting.id, colleague);
      await second.exchange();
      second.text(meeting.items[0] ?? '').insert(0, 'Rettet: ');
      await second.exchange();
      expect(await tried.done('moveMinutes', input, coordinator)).toMatchObject({ state: 'APPROVED' });
    });

    it('take each step for those who may, and for nobody else', async () => {
      const steps = [
        ['SEND', colleague],
        ['REOPEN', colleague],
        ['SEND', colleague],
        ['APPROVE', coordinator],
        ['CORRECT', colleague],
      ] as const;
      const meeting = await tried.meeting();
      await tried.decide(meeting, 'Vi fortsætter', colleague);
      const liaison = await tried.person(['liaison']);
      const elsewhere = await signInAs(tried.api, ['coordinator', 'administrator'], 'elsewhere');
      for (const [step, as] of steps) {
        const { lock } = await tried.read(meeting.id, coordinator);
        const input = { meetingId: meeting.id, lock, step, reason: 'Navnet var forkert' };
        const refused = step === 'APPROVE' ? [member, liaison, colleague] : [member, liaison];
        for (const one of refused) {
          expect((await tried.call('moveMinutes', input, one)).code).toBe('FORBIDDEN');
        }
        expect((await tried.call('moveMinutes', input, elsewhere)).code).toBe('NOT_FOUND');
        expect((await tried.call('moveMinutes', input)).code).toBe('UNAUTHENTICATED');
        await tried.done('moveMinutes', input, as);
      }
      expect(await tried.read(meeting.id, coordinator)).toMatchObject({ state: 'DRAFT', version: 1 });
    });

    it('of a body are approved by its chair', async () => {
      const bodyId = await tried.body();
      const meeting = await tried.meeting({ bodyId });
      const seat = await tried.person(['member'], { bodyIds: [bodyId] });
      const chair = await tried.person(['member'], { bodyIds: [bodyId], seat: 'chair' });
      const { lock } = await tried.sent(meeting, seat);
      const other = await tried.person(['member'], { bodyIds: [bodyId] });
      const input = { meetingId: meeting.id, lock, step: 'APPROVE' };
      expect((await tried.call('moveMinutes', input, other)).code).toBe('FORBIDDEN');
      expect(await tried.done('moveMinutes', input, chair)).toMatchObject({ state: 'APPROVED' });
    });

    it('are frozen: nothing is written or entered any more, whatever becomes of the agenda', async () => {
      const meeting = await tried.meeting();
      await tried.decide(meeting, 'Vi fortsætter', colleague);
      await tried.assign(meeting, { ownerOrganisationId: 'viborg', dueOn: '2031-01-31' }, colleague);
      await approved(meeting);
      const writer = tried.writer(meeting.id, colleague);
      writer.text('general').insert(0, 'For sent');
      const frozen = [{ code: 'meetings.minutes-frozen' }];
      expect((await tried.call('writeMinutes', writer.input(), colleague)).problems).toMatchObject(frozen);
      const entry = { meetingId: meeting.id, agendaItemId: null, text: 'For sent' };
      expect((await tried.call('recordDecision', entry, colleague)).problems).toMatchObject(frozen);
      const action = { ...entry, ownerOrganisationId: 'skive' };
      expect((await tried.call('assignAction', action, colleague)).problems).toMatchObject(frozen);
      const item = { meetingId: meeting.id, agendaItemId: meeting.items[0], isFinished: true };
      expect((await tried.call('concludeAgendaItem', item, colleague)).problems).toMatchObject(frozen);
      const late = await tried.call('commentOnMinutes', entry, colleague);
      expect(late.problems).toMatchObject([{ code: 'meetings.minutes-state' }]);
      await tried.api.database.query('DELETE FROM agenda_item WHERE meeting_id = $1', [meeting.id]);
      const [first, second] = meeting.items;
      expect(await tried.read(meeting.id, member)).toMatchObject({
        sections: [
          { id: first, title: 'Punkt 1', text: 'Vi drøftede planen.' },
          { id: second, title: 'Punkt 2', text: '' },
          { id: 'general', text: '' },
        ],
        decisions: [{ text: 'Vi fortsætter', agendaItemId: second }],
        actions: [{ text: 'Ring rundt', agendaItemId: first, itemTitle: 'Punkt 1', dueOn: '2031-01-31', doneAt: null }],
      });
    });

    it('are corrected in a new version that says what changed; the old one stands meanwhile', async () => {
      const meeting = await tried.meeting();
      const { lock } = await approved(meeting);
      const input = { meetingId: meeting.id, lock, step: 'CORRECT' };
      const silent = await tried.call('moveMinutes', input, coordinator);
      expect(silent.problems).toMatchObject([{ code: 'meetings.minutes-reason-missing', field: 'reason' }]);
      await tried.done('moveMinutes', { ...input, reason: 'Forkert dato' }, coordinator);
      const writer = tried.writer(meeting.id, coordinator);
      await writer.exchange();
      writer.text(meeting.items[0] ?? '').insert(0, 'Den 3. maj: ');
      await writer.exchange();
      const text = 'Vi mødes igen.';
      await tried.done('recordDecision', { meetingId: meeting.id, agendaItemId: meeting.items[1], text }, colleague);
      expect(await textAt(meeting, member)).toBe('Vi drøftede planen.');
      expect(await tried.read(meeting.id, member)).toMatchObject({ isBeingWritten: false, version: 1, decisions: [] });
      const step = { meetingId: meeting.id, lock: lock + 1, step: 'SEND' };
      const sent = await tried.done('moveMinutes', step, coordinator);
      const again = { ...step, lock: sent.lock, step: 'APPROVE' };
      expect((await tried.done('moveMinutes', again, coordinator)).versions).toMatchObject([
        {
          version: 2,
          reason: 'Forkert dato',
          changes: [
            { kind: 'text', title: 'Punkt 1', before: 'Vi drøftede planen.', after: 'Den 3. maj: Vi drøftede planen.' },
            { kind: 'decision', title: 'Punkt 2', before: null, after: text },
          ],
        },
        { version: 1 },
      ]);
    });

    it('take no step from where they no longer stand, and none with nothing in them', async () => {
      const meeting = await tried.meeting();
      const empty = { meetingId: meeting.id, lock: 1, step: 'SEND' };
      const nothing = await tried.call('moveMinutes', empty, coordinator);
      expect(nothing.problems).toMatchObject([{ code: 'meetings.minutes-empty' }]);
      await tried.sent(meeting, colleague);
      const late = await tried.call('moveMinutes', empty, coordinator);
      expect(late.problems).toMatchObject([{ code: 'meetings.minutes-changed-meanwhile' }]);
      const twice = await tried.call('moveMinutes', { ...empty, lock: 2 }, coordinator);
      expect(twice.problems).toMatchObject([{ code: 'meetings.minutes-state' }]);
    });
  });

  it('of a closed body do not exist for others', async () => {
    const bodyId = await tried.body();
    const meeting = await tried.meeting({ bodyId });
    const seat = await tried.person(['member'], { bodyIds: [bodyId] });
    const elsewhere = await tried.person(['administrator'], { organisationId: 'viborg' });
    await tried.sent(meeting, seat);
    expect((await tried.readAnswer(meeting.id, elsewhere)).data).not.toBeNull();
    for (const as of [member, colleague]) {
      expect((await tried.readAnswer(meeting.id, as)).code).toBe('NOT_FOUND');
      const writer = tried.writer(meeting.id, as);
      expect((await tried.call('writeMinutes', writer.input(), as)).code).toBe('NOT_FOUND');
      const entry = { meetingId: meeting.id, text: 'Nej', id: randomUUID() };
      expect((await tried.call('recordDecision', entry, as)).code).toBe('NOT_FOUND');
      const step = { meetingId: meeting.id, lock: 2, step: 'APPROVE' };
      expect((await tried.call('moveMinutes', step, as)).code).toBe('NOT_FOUND');
    }
    expect((await tried.readAnswer(meeting.id)).code).toBe('UNAUTHENTICATED');
  });
});
