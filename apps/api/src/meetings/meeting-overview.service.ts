import { Injectable } from '@nestjs/common';
import {
  canPlanMeeting,
  halfYearOf,
  hostsInTurn,
  meetingNetworks,
  networkMeetingsByTerm,
  takesTurnsHosting,
  termsOf,
  type HostTurn,
  type TermMeetings,
} from '@samspil/domain/meetings';
import { lastDayOf } from '@samspil/domain/network';
import type { InBothLanguages, Viewer } from '@samspil/domain/shared';
import { NetworkService } from '../network/network.service.js';
import { allow } from '../shared/errors/index.js';
import { danishClock, today } from '../shared/today.js';
import { MeetingOverviewRepository } from './meeting-overview.repository.js';

/** The network meetings that a network has agreed on, term by term. */
export interface NetworkMeetingTerms {
  readonly networkId: string;
  readonly perYear: number;
  readonly terms: readonly TermMeetings[];
}

/** Whose turn it is to host. */
export interface NamedHostTurn extends HostTurn {
  readonly name: InBothLanguages;
}

/** What is seen over many meetings: whether there are as many as agreed, and who hosts next. */
@Injectable()
export class MeetingOverviewService {
  constructor(
    private readonly repository: MeetingOverviewRepository,
    private readonly networks: NetworkService,
  ) {}

  /**
   * For the viewer's networks that agreed on a number of network meetings a year: each term of the network's period up
   * to the half-year after this one, with what it wants and has.
   */
  async terms(viewer: Viewer): Promise<NetworkMeetingTerms[]> {
    const ids = meetingNetworks(viewer);
    const networks = ids.length === 0 ? [] : await this.networks.networks();
    const counted = networks.filter(({ id, networkMeetingsPerYear }) => ids.includes(id) && networkMeetingsPerYear);
    if (counted.length === 0) return [];
    const meetings = await this.repository.networkMeetings(
      counted.map(({ id }) => id),
      danishClock(),
    );
    return counted.map((network) => {
      const perYear = network.networkMeetingsPerYear ?? 0;
      const last = endOfNextHalfYear(today());
      const lastDay = lastDayOf(network);
      const to = lastDay !== null && lastDay < last ? lastDay : last;
      const terms = termsOf(network.startsOn ?? today(), to, perYear);
      const own = meetings.filter(({ networkId }) => networkId === network.id);
      return { networkId: network.id, perYear, terms: networkMeetingsByTerm(terms, own) };
    });
  }

  /** The member organisations, whose turn it is first, then those who take no turns; for those who plan. */
  async hosts(viewer: Viewer, networkId: string): Promise<NamedHostTurn[]> {
    allow(canPlanMeeting(viewer, { networkId }));
    const members = await this.networks.memberOrganisations(networkId, today());
    const last = await this.repository.lastHosted(
      networkId,
      members.map(({ id }) => id),
    );
    return hostsInTurn(
      members.map((member) => ({
        ...{ organisationId: member.id, name: member.name, lastHostedAt: last.get(member.id) ?? null },
        takesTurns: takesTurnsHosting(member),
      })),
    );
  }
}

function endOfNextHalfYear(day: string): string {
  const { year, half } = halfYearOf(day);
  return half === 1 ? `${year}-12-31` : `${year + 1}-06-30`;
}
