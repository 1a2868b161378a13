import type { da } from './messages.da';

export const en = {
  activities: 'Activities',
  log: 'Log an activity',
  optional: 'may be left out',
  kinds: { course: 'Course', event: 'Event', project: 'Project' },
  statuses: { idea: 'Idea', planned: 'Planned', running: 'Running', done: 'Done', stopped: 'Stopped' },
  sharings: { draft: 'Draft', network: 'The network', public: 'Everybody' },
  sharingTexts: {
    draft: 'Only those who may edit it can see it.',
    network: 'The network’s people can see it.',
    public: 'Everybody can see it, also without signing in.',
  },
  linkLevels: {
    separate: 'On its own',
    attached: 'Attached to a course',
    wellbeing: 'Attached to other wellbeing courses',
  },
  senders: {
    municipality: 'The municipality',
    institution: 'A cultural institution',
    'civil-society': 'Civil society',
    peers: 'From participants to participants',
  },
  stages: { 'start-up': 'Starting up', 'further-development': 'Developing further', strategic: 'Strategic' },
  access: { open: 'Open to all', referral: 'By referral', both: 'Both open and by referral' },
  fields: { culture: 'Culture', health: 'Health', employment: 'Employment' },
  partnerRoles: {
    'co-owner': 'Co-owner',
    host: 'Host',
    artistic: 'Artistic',
    referring: 'Refers citizens',
    funding: 'Pays',
    research: 'Researches',
    other: 'Other',
  },
} satisfies typeof da;
