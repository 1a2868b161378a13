import { defineMessages } from '../i18n';

export const formMessages = defineMessages(
  {
    optional: 'kan udelades',
    entry: (name: string, place: number) => `${name} ${place}`,
    moveUp: (entry: string) => `Flyt ${entry} op`,
    moveDown: (entry: string) => `Flyt ${entry} ned`,
    remove: (entry: string) => `Fjern ${entry}`,
    removed: (entry: string) => `${entry} er fjernet.`,
    moved: (entry: string, place: number) => `${entry} er nu nummer ${place}.`,
    findTerm: (field: string) => `Find ${field.toLowerCase()}`,
    noTerm: 'Intet emne begynder sådan.',
    termsFound: (count: number) => `${count} forslag`,
  },
  {
    optional: 'can be left out',
    entry: (name: string, place: number) => `${name} ${place}`,
    moveUp: (entry: string) => `Move ${entry} up`,
    moveDown: (entry: string) => `Move ${entry} down`,
    remove: (entry: string) => `Remove ${entry}`,
    removed: (entry: string) => `${entry} is removed.`,
    moved: (entry: string, place: number) => `${entry} is now number ${place}.`,
    findTerm: (field: string) => `Find ${field.toLowerCase()}`,
    noTerm: 'No topic begins like that.',
    termsFound: (count: number) => `${count} suggestions`,
  },
);
