import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Config } from '../config.js';
import { dataSourceOptions } from './data-source-options.js';
import { Database } from './database.js';
import { PreparedStatements } from './prepared-statements.js';

@Global()
@Module({})
export class DatabaseModule {
  static with(config: Config): DynamicModule {
    const connection = TypeOrmModule.forRoot({
      ...dataSourceOptions(config),
      autoLoadEntities: true,
      migrationsRun: true,
      retryAttempts: 0,
    });
    const providers = [Database, PreparedStatements];
    return { module: DatabaseModule, imports: [connection], providers, exports: providers };
  }
}
