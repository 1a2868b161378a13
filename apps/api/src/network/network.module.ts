import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SearchModule } from '../search/search.module.js';
import { NetworkEntity } from './network.entity.js';
import { NetworkRepository } from './network.repository.js';
import { NetworkResolver } from './network.resolver.js';
import { NetworkService } from './network.service.js';
import { OrganisationIndex } from './organisation-index.js';

@Module({
  imports: [TypeOrmModule.forFeature([NetworkEntity]), SearchModule],
  providers: [NetworkRepository, NetworkResolver, NetworkService, OrganisationIndex],
  exports: [NetworkService],
})
export class NetworkModule {}
