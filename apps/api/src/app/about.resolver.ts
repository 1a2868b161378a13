import { Inject } from '@nestjs/common';
import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Public } from '../shared/auth/index.js';
import type { Config } from '../shared/config.js';
import { CONFIG } from '../shared/config.module.js';

/** How this installation is set up, as far as the interface must know. */
@ObjectType()
export class Installation {
  @Field(() => Boolean, { description: 'Anyone may sign in as a demo persona.' })
  demoMode: boolean;

  @Field(() => Boolean, { description: 'DOIs can be looked up on the network.' })
  doiLookup: boolean;
}

@Resolver(() => Installation)
export class AboutResolver {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Public()
  @Query(() => Installation)
  installation(): Installation {
    return { demoMode: this.config.demoMode, doiLookup: this.config.doiLookup };
  }
}
