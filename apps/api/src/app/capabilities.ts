import type { Type } from '@nestjs/common';
import { AboutModule } from './about.module.js';

/** The modules of all capabilities. */
export const CAPABILITIES: Type[] = [AboutModule];
