export { DemoBadge, StatusBadge } from './badges';
export { Button, ButtonLink } from './button';
export { Chip, DroppedChip, SuggestedChip } from './chip';
export { ConfirmDialog } from './confirm-dialog';
export { CopyButton } from './copy-button';
export { copyText } from './copy-text';
export { DataTable, type Column } from './data-table';
export { Disclosure } from './disclosure';
export { FieldBadge, FieldIcon, FIELDS, useFieldNames, type Field } from './fields';
export { FilterGroup } from './filter-group';
export { KeyValues } from './key-values';
export { Count, ListTabs } from './list-tabs';
export { OfflineBanner, useOnline } from './offline-banner';
export { Page, Section } from './page';
export { ShowMore } from './show-more';
export { SideSheet } from './side-sheet';
export { Skeleton } from './skeleton';
export {
  EmptyState,
  ErrorState,
  FailureState,
  LoadingState,
  NoAccessState,
  NotFoundState,
  OfflineState,
} from './states';
export { UndoToastProvider, useUndoToast } from './undo-toast';
export { Aside, WithAside } from './with-aside';
