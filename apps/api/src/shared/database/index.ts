export { Database } from './database.js';
export { DatabaseModule } from './database.module.js';
export { PreparedStatements, type NamedStatement } from './prepared-statements.js';
export { dataSourceOptions, type DatabaseAddress } from './data-source-options.js';
export { TransactionInterceptor } from './transaction.interceptor.js';
export { PlantedEntity } from './planted.entity.js';
