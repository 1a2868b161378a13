import { Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import type { Config } from '../shared/config.js';
import { ConfigModule } from '../shared/config.module.js';
import { AuthGuard } from '../shared/auth/index.js';
import { DatabaseModule, TransactionInterceptor } from '../shared/database/index.js';
import { HttpErrorFilter } from '../shared/errors/index.js';
import { FilesModule } from '../shared/files/index.js';
import { MailModule } from '../shared/mail/index.js';
import { OutboxModule } from '../shared/outbox/index.js';
import { INTERFACE_ROUTES, PagesController } from '../shared/pages/pages.controller.js';
import { PagesModule, PublicAddresses } from '../shared/pages/index.js';
import { ServingModule } from '../shared/serving.js';
import { TimedWorkModule } from '../shared/timed-work.js';
import { SignedLinksModule } from '../shared/signed-links/index.js';
import { CAPABILITIES } from './capabilities.js';
import { graphqlModule } from './graphql.module.js';
import { HealthController } from './health.controller.js';
import { PUBLIC_PAGES, ROUTES } from './interface-routes.js';
import { ViewersModule } from './viewers.module.js';

/** The whole server. Capabilities are listed in `capabilities.ts`. */
@Module({})
export class AppModule implements OnModuleInit {
  constructor(private readonly addresses: PublicAddresses) {}

  onModuleInit(): void {
    this.addresses.registerList(() => Promise.resolve(PUBLIC_PAGES.map((path) => ({ path }))));
  }

  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config),
        DatabaseModule.with(config),
        ServingModule,
        TimedWorkModule,
        OutboxModule,
        FilesModule,
        MailModule,
        PagesModule,
        SignedLinksModule,
        ViewersModule,
        graphqlModule(),
        ...CAPABILITIES,
      ],
      controllers: [HealthController, PagesController],
      providers: [
        { provide: INTERFACE_ROUTES, useValue: ROUTES },
        { provide: APP_GUARD, useClass: AuthGuard },
        { provide: APP_INTERCEPTOR, useClass: TransactionInterceptor },
        { provide: APP_FILTER, useClass: HttpErrorFilter },
      ],
    };
  }
}
