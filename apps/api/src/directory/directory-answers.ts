import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  canSeePersonName,
  isAdministrationSector,
  mentionsRole,
  readDirectoryQuestion,
  standInFor,
  type DirectoryQuestion,
} from '@samspil/domain/directory';
import type { DirectAnswer } from '@samspil/domain/search';
import { isSignedIn, organisationOf, type InBothLanguages, type Viewer } from '@samspil/domain/shared';
import { NetworkService } from '../network/network.service.js';
import { DirectAnswers } from '../search/direct-answers.service.js';
import { today } from '../shared/today.js';
import { DirectoryRepository, type HeldWish } from './directory.repository.js';
import { DirectoryService } from './directory.service.js';
import type { NamedOrganisation, PositionRecord } from './person-record.js';
import { ROLE_NAMES, SECTOR_ROLE_NAMES } from './role-names.js';

/** With more, the directory is the better answer. */
const MOST_NAMED = 3;

/** “Who is liaison in Skive”, answered from today’s roles as far as the viewer may know. */
@Injectable()
export class DirectoryAnswers implements OnModuleInit {
  constructor(
    private readonly answers: DirectAnswers,
    private readonly repository: DirectoryRepository,
    private readonly directory: DirectoryService,
    private readonly network: NetworkService,
  ) {}

  onModuleInit(): void {
    this.answers.register((viewer, question) => this.answer(viewer, question));
  }

  private async answer(viewer: Viewer, question: string): Promise<DirectAnswer[]> {
    if (!mentionsRole(question)) return [];
    const organisations = await this.network.allOrganisations();
    const asked = readDirectoryQuestion(question, organisations);
    if (asked === null) return [];
    const answers = await Promise.all(
      (await this.networksOf(viewer)).map((networkId) => this.answerIn(viewer, networkId, asked)),
    );
    return answers.flat();
  }

  /** The own ones; visitors ask about all. */
  private async networksOf(viewer: Viewer): Promise<string[]> {
    if (isSignedIn(viewer)) return viewer.networks.map(({ networkId }) => networkId);
    return (await this.network.networks()).map(({ id }) => id);
  }

  private async answerIn(viewer: Viewer, networkId: string, asked: DirectoryQuestion): Promise<DirectAnswer[]> {
    const organisationId = askedOrganisation(viewer, networkId, asked);
    if (asked.organisation === 'own' && organisationId === null) return [];
    const wish = wishFor(asked, organisationId);
    const held = await this.repository.positionsOn([networkId], wish, 'held');
    if (held.length > MOST_NAMED) return [manyAnswer(networkId, asked, held.length)];
    if (held.length > 0) return held.map((position) => holderAnswer(viewer, position));
    return organisationId === null ? [] : this.vacantAnswer(viewer, networkId, asked, organisationId);
  }

  /** Only what somebody should hold is called vacant. */
  private async vacantAnswer(
    viewer: Viewer,
    networkId: string,
    { role, sector }: DirectoryQuestion,
    organisationId: string,
  ): Promise<DirectAnswer[]> {
    const vacancies = await this.directory.vacancies(networkId);
    const vacant = vacancies.find(
      (one) => one.organisationId === organisationId && one.role === role && one.sector === sector,
    );
    if (vacant === undefined) return [];
    const name = roleName(role, sector);
    const { organisation } = vacant;
    const standIn = await this.standIn(networkId, role, organisationId);
    if (standIn !== null) return [standInAnswer(viewer, name, standIn)];
    return [
      {
        sentence: {
          da: `${organisation.name.da} har ingen ${lower(name.da)} i dag.`,
          en: `${organisation.name.en} has no ${lower(name.en)} today.`,
        },
        ...rolesOf(networkId, organisation),
      },
    ];
  }

  /** Who takes over today while nobody holds the role. */
  private async standIn(
    networkId: string,
    role: DirectoryQuestion['role'],
    organisationId: string,
  ): Promise<PositionRecord | null> {
    const substitute = standInFor(role);
    if (substitute === null) return null;
    const wish = { day: today(), roles: [substitute], organisationIds: [organisationId] };
    return (await this.repository.positionsOn([networkId], wish, 'held'))[0] ?? null;
  }
}

/** Nobody holds the role, and somebody takes over: by name for those who may know it. */
function standInAnswer(viewer: Viewer, vacant: InBothLanguages, standIn: PositionRecord): DirectAnswer {
  const { person, organisation, networkId, role, sector } = standIn;
  const name = roleName(role, sector);
  const isNamed = person !== null && canSeePersonName(viewer, person);
  const who = isNamed
    ? { da: `${person.name} er ${lower(name.da)}`, en: `${person.name} is its ${lower(name.en)}` }
    : { da: `har en ${lower(name.da)}`, en: `has a ${lower(name.en)}` };
  return {
    sentence: {
      da: `${organisation.name.da} har ingen ${lower(vacant.da)} i dag, men ${who.da}.`,
      en: `${organisation.name.en} has no ${lower(vacant.en)} today, but ${who.en}.`,
    },
    ...(isNamed
      ? { url: `/personer/${person.id}`, label: { da: `Se ${person.name}`, en: `See ${person.name}` } }
      : rolesOf(networkId, organisation)),
  };
}

function rolesOf(networkId: string, { id, name }: NamedOrganisation): Pick<DirectAnswer, 'url' | 'label'> {
  return {
    url: directoryUrl(networkId, { organisation: id }),
    label: { da: `Se rollerne i ${name.da}`, en: `See the roles of ${name.en}` },
  };
}

function askedOrganisation(viewer: Viewer, networkId: string, { organisation }: DirectoryQuestion): string | null {
  return organisation === 'own' ? organisationOf(viewer, networkId) : (organisation?.id ?? null);
}

function wishFor({ role, sector }: DirectoryQuestion, organisationId: string | null): HeldWish {
  return {
    day: today(),
    roles: [role],
    ...(sector === null ? {} : { sectors: [sector] }),
    ...(organisationId === null ? {} : { organisationIds: [organisationId] }),
  };
}

function manyAnswer(networkId: string, { role, sector }: DirectoryQuestion, count: number): DirectAnswer {
  const name = roleName(role, sector);
  return {
    sentence: {
      da: `${String(count)} personer har rollen ${lower(name.da)} i dag.`,
      en: `${String(count)} people have the role of ${lower(name.en)} today.`,
    },
    url: directoryUrl(networkId, { rolle: role, ...(sector === null ? {} : { felt: sector }) }),
    label: { da: 'Se dem i personlisten', en: 'See them in the directory' },
  };
}

function holderAnswer(viewer: Viewer, position: PositionRecord): DirectAnswer {
  const { person, organisation, networkId, role, sector } = position;
  const name = roleName(role, sector);
  if (person !== null && canSeePersonName(viewer, person)) {
    return {
      sentence: {
        da: `${name.da} for ${organisation.name.da} er ${person.name}.`,
        en: `${person.name} is ${lower(name.en)} for ${organisation.name.en}.`,
      },
      url: `/personer/${person.id}`,
      label: { da: `Se ${person.name}`, en: `See ${person.name}` },
    };
  }
  return hiddenAnswer(viewer, networkId, name, organisation);
}

/** Honest about what is there and not shown. */
function hiddenAnswer(
  viewer: Viewer,
  networkId: string,
  name: InBothLanguages,
  organisation: NamedOrganisation,
): DirectAnswer {
  const url = directoryUrl(networkId, { organisation: organisation.id });
  const there = {
    da: `${organisation.name.da} har en ${lower(name.da)}.`,
    en: `${organisation.name.en} has a ${lower(name.en)}.`,
  };
  if (isSignedIn(viewer)) {
    return {
      sentence: {
        da: `${there.da} Navnet vises kun for netværkets egne.`,
        en: `${there.en} The name is shown to the network’s own people only.`,
      },
      url,
      label: { da: 'Se rollerne', en: 'See the roles' },
    };
  }
  return {
    sentence: { da: `${there.da} Log ind for at se hvem.`, en: `${there.en} Sign in to see who.` },
    url: `/log-ind?next=${encodeURIComponent(url)}`,
    label: { da: 'Log ind', en: 'Sign in' },
  };
}

function roleName(role: DirectoryQuestion['role'], sector: string | null): InBothLanguages {
  return role === 'administration' && sector !== null && isAdministrationSector(sector)
    ? SECTOR_ROLE_NAMES[sector]
    : ROLE_NAMES[role];
}

function directoryUrl(networkId: string, filters: Readonly<Record<string, string>>): string {
  return `/personer?${new URLSearchParams({ netvaerk: networkId, ...filters }).toString()}`;
}

function lower(name: string): string {
  return name.toLowerCase();
}
