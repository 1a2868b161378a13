import { Injectable } from '@nestjs/common';

/** A page that everybody may open, as search engines are told of it. */
export interface PublicAddress {
  /** Below the public address, beginning with a slash. */
  readonly path: string;
  readonly changedAt?: Date;
}

/** Public pages of one kind, in an order that stays the same. */
export interface AddressSource {
  count(): Promise<number>;
  some(offset: number, most: number): Promise<readonly PublicAddress[]>;
}

/** Capabilities register which of their pages are public. */
@Injectable()
export class PublicAddresses {
  private readonly sources: AddressSource[] = [];

  register(source: AddressSource): void {
    this.sources.push(source);
  }

  /** For kinds of which there are few. */
  registerList(list: () => Promise<readonly PublicAddress[]>): void {
    this.register({
      count: async () => (await list()).length,
      some: async (offset, most) => (await list()).slice(offset, offset + most),
    });
  }

  async count(): Promise<number> {
    let total = 0;
    for (const source of this.sources) total += await source.count();
    return total;
  }

  /** The addresses of all kinds, one kind after the other: `most` of them from `offset` on. */
  async some(offset: number, most: number): Promise<PublicAddress[]> {
    const found: PublicAddress[] = [];
    let skipped = offset;
    for (const source of this.sources) {
      if (found.length === most) break;
      const count = await source.count();
      if (skipped < count) found.push(...(await source.some(skipped, most - found.length)));
      skipped = Math.max(0, skipped - count);
    }
    return found;
  }
}
