/** A meeting to look at, and a template; `ask` sends a query as somebody who plans. */
export async function meetingsToSee(ask) {
  const write = 'mutation ($input: WriteMeetingTemplateInput!) { done: writeMeetingTemplate(input: $input) { id } }';
  const items = [{ title: 'Velkommen', minutesBudgeted: 15 }];
  const content = { kind: 'SEMINAR', name: 'En skabelon at se på', title: 'Seminar, {halvår}', items };
  const { done } = await ask(write, { input: { networkId: 'midtjylland', content } });
  return { meetingId: await announceMeeting(ask), templateId: done.id };
}

/** A meeting that everybody may see, with an agenda. Returns its id. */
async function announceMeeting(ask) {
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
