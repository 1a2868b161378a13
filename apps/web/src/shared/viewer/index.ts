export { useViewer, ViewerContext, type CurrentViewer } from './viewer';
