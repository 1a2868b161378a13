import { Global, Module } from '@nestjs/common';
import { FileDoors } from './file-doors.js';
import { FileStore } from './file-store.js';
import { FilesController } from './files.controller.js';

@Global()
@Module({ controllers: [FilesController], providers: [FileDoors, FileStore], exports: [FileDoors, FileStore] })
export class FilesModule {}
