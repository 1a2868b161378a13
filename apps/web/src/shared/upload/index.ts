export { UploadArea } from './upload-area';
export { useFollowedWork } from './use-followed-work';
export { useImportStep } from './use-import-step';
export { WorkProgress } from './work-progress';
