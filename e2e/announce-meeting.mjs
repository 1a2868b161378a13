/** A meeting that everybody may see, with an agenda; `ask` sends a query as somebody who plans. Returns its id. */
export async function announceMeeting(ask) {
  const change = (name, type) => `mutation ($input: ${type}!) { done: ${name}(input: $input) { id lock } }`;
  const times = { startsAt: '2031-03-12T10:00', endsAt: '2031-03-12T15:00' };
  const content = { kind: 'SEMINAR', title: 'Et seminar at se på', place: 'Herning', sharing: 'PUBLIC', ...times };
  const plan = { networkId: 'midtjylland', content };
  const { id, lock } = (await ask(change('planMeeting', 'PlanMeetingInput'), { input: plan })).done;
  const items = [{ id: crypto.randomUUID(), title: 'Velkommen', minutesBudgeted: 15 }];
  const agenda = { meetingId: id, lock, items };
  const saved = (await ask(change('saveAgenda', 'SaveAgendaInput'), { input: agenda })).done;
  const step = { id, lock: saved.lock, step: 'ANNOUNCE' };
  await ask(change('moveMeeting', 'MoveMeetingInput'), { input: step });
  return id;
}
