import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mayAskAboutBody, readBodyQuestion, seatsOn, type BodyQuestionAspect } from '@samspil/domain/bodies';
import type { DirectAnswer } from '@samspil/domain/search';
import type { InBothLanguages, InterfaceLanguage, Viewer } from '@samspil/domain/shared';
import { DirectoryService } from '../directory/directory.service.js';
import { DirectAnswers } from '../search/direct-answers.service.js';
import { today } from '../shared/today.js';
import { BodiesService } from './bodies.service.js';
import type { BodyRecord, SeatedBody, SeatRecord } from './body-record.js';
import { CompositionService } from './composition.service.js';

/** Several networks may have a steering group; more answers than this help nobody. */
const MOST_ANSWERS = 3;

interface WhoTexts {
  readonly who: Readonly<Record<Exclude<BodyQuestionAspect, 'composition'>, (body: string, names: string) => string>>;
  readonly nobody: Readonly<Record<Exclude<BodyQuestionAspect, 'composition'>, (body: string) => string>>;
  readonly notShown: (count: number) => string;
  readonly and: string;
  readonly see: (body: string) => string;
}

const TEXTS: Readonly<Record<InterfaceLanguage, WhoTexts>> = {
  da: {
    who: {
      seats: (body, names) => `I gruppen ${body} sidder ${names}.`,
      chair: (body, names) => `Formand for ${body} er ${names}.`,
      'project-owner': (body, names) => `Projektejer i ${body} er ${names}.`,
    },
    nobody: {
      seats: (body) => `Ingen sidder i gruppen ${body} i dag.`,
      chair: (body) => `${body} har ingen formand i dag.`,
      'project-owner': (body) => `${body} har ingen projektejer i dag.`,
    },
    notShown: (count) =>
      count === 1 ? '1 person, hvis navn du ikke kan se' : `${String(count)} personer, hvis navne du ikke kan se`,
    and: 'og',
    see: (body) => `Se ${body}`,
  },
  en: {
    who: {
      seats: (body, names) => `These sit in ${body}: ${names}.`,
      chair: (body, names) => `The chair of ${body} is ${names}.`,
      'project-owner': (body, names) => `The project owner in ${body} is ${names}.`,
    },
    nobody: {
      seats: (body) => `Nobody sits in ${body} today.`,
      chair: (body) => `${body} has no chair today.`,
      'project-owner': (body) => `${body} has no project owner today.`,
    },
    notShown: (count) =>
      count === 1 ? '1 person whose name you cannot see' : `${String(count)} people whose names you cannot see`,
    and: 'and',
    see: (body) => `See ${body}`,
  },
};

/** Answers “hvem sidder i styregruppen” and “holder styregruppens sammensætning”, own networks first. */
@Injectable()
export class BodyAnswers implements OnModuleInit {
  constructor(
    private readonly answers: DirectAnswers,
    private readonly bodies: BodiesService,
    private readonly compositions: CompositionService,
    private readonly directory: DirectoryService,
  ) {}

  onModuleInit(): void {
    this.answers.register((viewer, question) => this.answer(viewer, question));
  }

  private async answer(viewer: Viewer, question: string): Promise<DirectAnswer[]> {
    if (!mayAskAboutBody(question)) return [];
    const known = (await this.bodies.bodies(viewer, null)).filter(({ state }) => state === 'active');
    const asked = readBodyQuestion(question, known);
    if (asked === null) return [];
    const own = new Set(viewer.networks.map(({ networkId }) => networkId));
    const meant = known.filter(({ id }) => asked.bodyIds.includes(id));
    const theirs = meant.filter(({ networkId }) => own.has(networkId));
    const bodies = (theirs.length > 0 ? theirs : meant).slice(0, MOST_ANSWERS);
    const seated = await this.bodies.seated(bodies.map(({ id }) => id));
    const sentences =
      asked.aspect === 'composition'
        ? await this.holding(viewer, bodies, seated)
        : await this.sitting(viewer, asked.aspect, bodies, seated);
    return bodies.map((body, place) => ({
      sentence: sentences[place] ?? { da: '', en: '' },
      url: `/grupper/${body.id}`,
      label: { da: TEXTS.da.see(body.name.da), en: TEXTS.en.see(body.name.en) },
    }));
  }

  private async holding(
    viewer: Viewer,
    bodies: readonly BodyRecord[],
    seated: readonly SeatedBody[],
  ): Promise<InBothLanguages[]> {
    const told = await this.compositions.compositionsOf(viewer, bodies, seated);
    return bodies.map(({ id, name }) => {
      const { da = '', en = '' } = told.get(id)?.summary ?? {};
      return { da: `${name.da}: ${da}`, en: `${name.en}: ${en}` };
    });
  }

  private async sitting(
    viewer: Viewer,
    aspect: Exclude<BodyQuestionAspect, 'composition'>,
    bodies: readonly BodyRecord[],
    seated: readonly SeatedBody[],
  ): Promise<InBothLanguages[]> {
    const meant = bodies.map(({ id, name }) => ({
      name,
      ids: holders(
        aspect,
        seated.find((one) => one.id === id),
      ),
    }));
    const persons = await this.directory.personsByIds(
      viewer,
      meant.flatMap(({ ids }) => ids),
    );
    const inLanguage = (language: InterfaceLanguage, name: string, ids: readonly string[]): string => {
      const { who, nobody, notShown, and } = TEXTS[language];
      if (ids.length === 0) return nobody[aspect](name);
      const names = ids.flatMap((id) => persons.get(id)?.name ?? []);
      const hidden = ids.length - names.length;
      return who[aspect](name, listOf(hidden === 0 ? names : [...names, notShown(hidden)], and));
    };
    return meant.map(({ name, ids }) => ({
      da: inLanguage('da', name.da, ids),
      en: inLanguage('en', name.en, ids),
    }));
  }
}

/** Chair first; each person once. */
function holders(aspect: BodyQuestionAspect, body: SeatedBody | undefined): string[] {
  const isMeant = ({ role, isProjectOwner }: SeatRecord): boolean =>
    aspect === 'seats' || (aspect === 'chair' ? role === 'chair' : isProjectOwner);
  const seats = seatsOn(today(), body?.seats ?? []).filter(isMeant);
  return [...new Set(seats.flatMap(({ personId }) => personId ?? []))];
}

function listOf(items: readonly string[], and: string): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${and} ${last}`;
}
