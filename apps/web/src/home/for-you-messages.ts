import { defineMessages } from '../shared/i18n';

export const forYouMessages = defineMessages(
  {
    title: 'For dig',
    meetings: 'Næste møder',
    actions: 'Dine opgaver',
    news: 'Nyt til dig',
    allMeetings: 'Alle møder',
    allActions: 'Alle opgaver',
    allNews: 'Alt nyt',
    moment: (day: string, time: string) => `${day} kl. ${time.replace(':', '.')}`,
    due: (day: string) => `Senest ${day}`,
    overdue: (day: string) => `Skulle være gjort ${day}`,
    cancelled: 'Aflyst',
  },
  {
    title: 'For you',
    meetings: 'Next meetings',
    actions: 'Your actions',
    news: 'News for you',
    allMeetings: 'All meetings',
    allActions: 'All actions',
    allNews: 'All news',
    moment: (day: string, time: string) => `${day} at ${time}`,
    due: (day: string) => `Due ${day}`,
    overdue: (day: string) => `Was due ${day}`,
    cancelled: 'Cancelled',
  },
);
