import { Global, Injectable, Module } from '@nestjs/common';

/**
 * Whether this process serves people. Work that goes on by itself (mail, imports) starts with serving: a command that uses
 * the same modules beside a server must not take that work and leave it half done.
 */
@Injectable()
export class Serving {
  private readonly starts: (() => void)[] = [];
  private serving = false;

  get isServing(): boolean {
    return this.serving;
  }

  /** `start` is called when the process begins to serve. */
  whenServing(start: () => void): void {
    this.starts.push(start);
  }

  /** Called once, when the server listens. */
  begin(): void {
    this.serving = true;
    for (const start of this.starts.splice(0)) start();
  }
}

@Global()
@Module({ providers: [Serving], exports: [Serving] })
export class ServingModule {}
