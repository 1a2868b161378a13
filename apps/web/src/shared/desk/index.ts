export { ShortcutsDialog } from './shortcuts-dialog';
export { termsMatching, type CodingTerm } from './terms-matching';
export { useDeskKeys, useKeysSwitch } from './use-desk-keys';
