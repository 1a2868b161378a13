import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FileChunkEntity } from './file-chunk.entity.js';
import { FileContentEntity } from './file-content.entity.js';
import { FileHoldEntity } from './file-hold.entity.js';
import { FileDoors } from './file-doors.js';
import { FileStore } from './file-store.js';
import { FilesController } from './files.controller.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([FileChunkEntity, FileContentEntity, FileHoldEntity])],
  controllers: [FilesController],
  providers: [FileDoors, FileStore],
  exports: [FileDoors, FileStore],
})
export class FilesModule {}
