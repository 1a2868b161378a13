import { Global, Module } from '@nestjs/common';
import { VISITOR } from '@samspil/domain/shared';
import { VIEWER_SOURCE, Viewers, type ViewerSource } from '../shared/auth/index.js';

const everyoneIsAVisitor: ViewerSource = { viewerOf: () => Promise.resolve(VISITOR) };

/** Binds the shared question "who is asking?" to the capability that can answer it. */
@Global()
@Module({
  providers: [{ provide: VIEWER_SOURCE, useValue: everyoneIsAVisitor }, Viewers],
  exports: [VIEWER_SOURCE, Viewers],
})
export class ViewersModule {}
