import type { ListedMeeting, ShownMeeting } from './meeting-queries';
import type { ShownTemplate } from './template-queries';

const NOTHING_ALLOWED = {
  edit: false,
  delete: false,
  announce: false,
  cancel: false,
  hold: false,
  reopen: false,
  readPapers: true,
  takeMinutes: false,
};

export const LISTED: ListedMeeting = {
  __typename: 'Meeting',
  id: 'm1',
  networkId: 'network',
  kind: 'NETWORK_MEETING',
  title: 'Netværksmøde, efterår 2026',
  startsAt: '2026-10-27T10:00',
  endsAt: '2026-10-27T15:00',
  place: 'Herning',
  state: 'ANNOUNCED',
  sharing: 'NETWORK',
  isClosed: false,
  isDemonstration: false,
  sectors: ['se-culture'],
  body: null,
  host: { id: 'org-a', name: { da: 'A Kommune', en: 'Municipality A' } },
};

export const MEETING: ShownMeeting = {
  ...LISTED,
  summary: 'Alle mødes.',
  onlineUrl: '',
  cancelReason: '',
  seriesId: null,
  capacity: null,
  respondBy: null,
  lock: 3,
  agenda: [
    {
      __typename: 'AgendaItem',
      ...{ id: 'i1', title: 'Velkommen', text: '', kind: 'INFORMATION', minutesBudgeted: 30 },
      ...{ carriedFromId: null, isFinished: false, ownerPersonId: null, owner: null },
    },
    {
      __typename: 'AgendaItem',
      ...{ id: 'i2', title: 'Fælles mål', text: '', kind: 'DECISION', minutesBudgeted: 60 },
      ...{ carriedFromId: 'x', isFinished: false, ownerPersonId: 'p', owner: { id: 'p', name: null } },
    },
  ],
  papers: [],
  viewerCan: NOTHING_ALLOWED,
};

/** As one who plans sees it. */
export const PLANNED: ShownMeeting = {
  ...MEETING,
  state: 'DRAFT',
  viewerCan: { ...NOTHING_ALLOWED, edit: true, delete: true, announce: true },
};

export const TEMPLATE: ShownTemplate = {
  __typename: 'MeetingTemplate',
  id: 't1',
  networkId: 'network',
  name: 'Netværksmøde',
  kind: 'NETWORK_MEETING',
  bodyId: null,
  title: 'Netværksmøde, {halvår}',
  summary: '',
  startsAt: '10:00',
  durationMinutes: 300,
  place: 'Herning',
  onlineUrl: '',
  sectors: [],
  sharing: 'NETWORK',
  capacity: null,
  isDemonstration: false,
  lock: 2,
  items: [{ title: 'Velkommen', text: '', kind: 'INFORMATION', minutesBudgeted: 15 }],
};
