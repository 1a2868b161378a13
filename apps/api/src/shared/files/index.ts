export { FileDoors, type DownloadableFile, type FileDoor } from './file-doors.js';
export { FileStore } from './file-store.js';
export { FilesModule } from './files.module.js';
export { receiveFile, type ReceivedFile } from './received-file.js';
export { giveFile, type MadeFile } from './give-file.js';
export { isPictureType } from './pictures/index.js';
export { readableFile, type ReadableFile } from './readable-file.js';
export { receiveUploads, refuseOtherSites, type Upload } from './uploads.js';
