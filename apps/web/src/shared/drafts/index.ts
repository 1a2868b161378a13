export { DraftKeeper } from './draft-keeper';
export { changedValues, DraftStore, type DraftForm, type DraftSnapshot } from './draft-store';
