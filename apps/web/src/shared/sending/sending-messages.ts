import { defineMessages } from '../i18n';

export const sendingMessages = defineMessages(
  {
    offline: 'Der er ingen forbindelse. Det, du har skrevet, er gemt her. Prøv igen, når der er net.',
    failed: 'Det gik ikke. Det, du har skrevet, er gemt her. Prøv igen om lidt.',
    conflictTitle: 'En anden har rettet imens',
    conflictFields: (fields: string) => `Det er ændret: ${fields}.`,
    conflictText: 'Intet er overskrevet. Vælg, hvad der skal gælde.',
    saveOnTop: 'Gem mit',
    takeTheirs: 'Brug den andens',
    leave: 'Fortryd rettelser',
    left: 'Rettelserne er fjernet.',
    close: 'Luk uden at gemme',
    cancel: 'Annuller',
  },
  {
    offline: 'There is no connection. What you have written is kept here. Try again when you are online.',
    failed: 'It did not work. What you have written is kept here. Try again in a moment.',
    conflictTitle: 'Somebody else has edited it meanwhile',
    conflictFields: (fields: string) => `This has changed: ${fields}.`,
    conflictText: 'Nothing is overwritten. Choose what is to stand.',
    saveOnTop: 'Save mine',
    takeTheirs: 'Use the other one',
    leave: 'Undo edits',
    left: 'The edits are removed.',
    close: 'Close without saving',
    cancel: 'Cancel',
  },
);
