export { ShortcutsButton } from './shortcuts-button';
export { ShortcutsDialog } from './shortcuts-dialog';
export { termsMatching, type CodingTerm } from './terms-matching';
export { useDeskKeys } from './use-desk-keys';
export { useShortcutsHelp } from './use-shortcuts-help';
