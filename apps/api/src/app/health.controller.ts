import { Controller, Get } from '@nestjs/common';
import { Public } from '../shared/auth/index.js';
import { Database } from '../shared/database/index.js';

@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  /** 200 when the server and its database answer. */
  @Public()
  @Get()
  async health(): Promise<{ status: 'ok' }> {
    await this.database.query('SELECT 1');
    return { status: 'ok' };
  }
}
