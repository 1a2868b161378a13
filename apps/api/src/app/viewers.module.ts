import { Global, Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { ViewerSourceService } from '../identity/viewer-source.service.js';
import { VIEWER_SOURCE, Viewers } from '../shared/auth/index.js';

/** Binds the shared question "who is asking?" to the capability that can answer it. */
@Global()
@Module({
  imports: [IdentityModule],
  providers: [{ provide: VIEWER_SOURCE, useExisting: ViewerSourceService }, Viewers],
  exports: [VIEWER_SOURCE, Viewers],
})
export class ViewersModule {}
