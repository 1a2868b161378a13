import { Injectable } from '@nestjs/common';
import type { Viewer } from '@samspil/domain/shared';

/** What is needed to hand out one file. */
export interface DownloadableFile {
  /** SHA-256 of its content in the file store. */
  readonly storedAs: string;
  readonly name: string;
  readonly mediaType: string;
}

/** Finds a file for a viewer; null when it is not this capability's file, or the viewer may not have it. */
export type FileDoor = (fileId: string, viewer: Viewer) => Promise<DownloadableFile | null>;

/** The capabilities that own files say who may have them; a file that nobody opens is not found. */
@Injectable()
export class FileDoors {
  private readonly doors: FileDoor[] = [];

  register(door: FileDoor): void {
    this.doors.push(door);
  }

  async open(fileId: string, viewer: Viewer): Promise<DownloadableFile | null> {
    for (const door of this.doors) {
      const file = await door(fileId, viewer);
      if (file !== null) return file;
    }
    return null;
  }
}
