export { audiencesOf } from './audiences.js';
export { AuthGuard, isPublic, Public } from './auth.guard.js';
export { CurrentViewer, Viewers } from './current-viewer.js';
export type { RequestContext } from './request-context.js';
export { VIEWER_SOURCE, viewerOfRequest, type ViewerSource } from './viewer-source.js';
