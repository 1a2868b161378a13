import type { ImportNoteCode } from '@samspil/domain/imports';
import { defineProblemTexts } from '../shared/problems';

/** What is worth knowing about a record that can go in. */
export const importNoteTexts = defineProblemTexts<ImportNoteCode>(
  {
    'imports.note-encoding-guessed': ({ encoding }) =>
      `Tegnsættet er læst som ${encoding}. Se efter, om æ, ø og å er rigtige.`,
    'imports.note-nul-removed': ({ count }) => `${count} ulæselige tegn er fjernet.`,
    'imports.note-record-not-closed': 'Posten er ikke lukket med ER. Se efter, om alt er med.',
    'imports.note-type-unknown': ({ type }) => `Slagsen “${type}” kendes ikke. Posten er sat til dokument.`,
    'imports.note-parent-missing': ({ key }) =>
      `Posten henviser til ${key}, som ikke er i filen. Det, den deler med den, mangler.`,
    'imports.note-macro-unknown': ({ macro }) =>
      `Forkortelsen “${macro}” er ikke forklaret i filen. Den står, som den er.`,
    'imports.note-year-implausible': ({ year }) => `Året “${year}” kan ikke passe og er udeladt.`,
    'imports.note-doi-malformed': ({ doi }) => `“${doi}” er ikke en DOI og er udeladt.`,
    'imports.note-url-dropped': ({ url }) => `“${url}” er ikke en webadresse og er udeladt.`,
    'imports.note-shortened': ({ max }) => `En tekst var for lang og er kortet af ved ${max} tegn.`,
    'imports.note-title-guessed': 'Titlen er gættet ud fra filen. Ret den, når du koder.',
    'imports.note-year-guessed': ({ year }) => `Året ${year} er det, filen er lavet. Ret det, når du koder.`,
    'imports.note-doi-found-in-text': ({ doi }) =>
      `DOI’en ${doi} er fundet i teksten. Se efter, om det er dokumentets egen.`,
    'imports.note-without-text':
      'Der er ingen tekst i filen (måske er den scannet). Den kan ikke findes på sit indhold.',
    'imports.note-scripts-dropped': 'Scripts og indlejret indhold er ikke taget med.',
  },
  {
    'imports.note-encoding-guessed': ({ encoding }) =>
      `The text was read as ${encoding}. Check that æ, ø and å are right.`,
    'imports.note-nul-removed': ({ count }) => `${count} unreadable characters were removed.`,
    'imports.note-record-not-closed': 'The record is not closed by ER. Check that nothing is missing.',
    'imports.note-type-unknown': ({ type }) => `The kind “${type}” is not known. The record became a document.`,
    'imports.note-parent-missing': ({ key }) =>
      `The record refers to ${key}, which is not in the file. What it shares with it is missing.`,
    'imports.note-macro-unknown': ({ macro }) =>
      `The abbreviation “${macro}” is not defined in the file. It stands as it is.`,
    'imports.note-year-implausible': ({ year }) => `The year “${year}” cannot be right and was left out.`,
    'imports.note-doi-malformed': ({ doi }) => `“${doi}” is not a DOI and was left out.`,
    'imports.note-url-dropped': ({ url }) => `“${url}” is not a web address and was left out.`,
    'imports.note-shortened': ({ max }) => `A text was too long and was cut at ${max} characters.`,
    'imports.note-title-guessed': 'The title is a guess from the file. Correct it when coding.',
    'imports.note-year-guessed': ({ year }) => `The year ${year} is when the file was made. Correct it when coding.`,
    'imports.note-doi-found-in-text': ({ doi }) =>
      `The DOI ${doi} was found in the text. Check that it is the document’s own.`,
    'imports.note-without-text':
      'There is no text in the file (it may be scanned). It cannot be found by what it says.',
    'imports.note-scripts-dropped': 'Scripts and embedded content were left out.',
  },
);
