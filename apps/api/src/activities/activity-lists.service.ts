import { Injectable } from '@nestjs/common';
import { canSeeActivity, isUsableDay, type ActivityProblemCode } from '@samspil/domain/activities';
import { problem, type SharedProblemCode, type Viewer } from '@samspil/domain/shared';
import { validate } from 'uuid';
import { SearchService, type Answer, type Sought } from '../search/search.service.js';
import { ensure } from '../shared/errors/index.js';
import { decodeCursor, encodeCursor } from '../shared/pagination/index.js';
import { ActivitiesRepository } from './activities.repository.js';
import type { ActivityRecord } from './activity-record.js';
import type { ActivityPlace, ActivitySort, ActivityWish } from './activity-wish.js';

/** A list that somebody asks for, in words or by filters. */
export interface AskedActivities extends ActivityWish {
  readonly question: string;
  readonly dropped: readonly string[];
  readonly sort: ActivitySort;
}

/** One page of it; what is not wanted is not counted. */
export interface ActivityPageWish {
  readonly size: number;
  readonly after: string | null;
  readonly wantsTotal: boolean;
  readonly wantsSearch: boolean;
}

export interface ActivityPage {
  readonly records: readonly { readonly record: ActivityRecord; readonly cursor: string }[];
  readonly hasNextPage: boolean;
  readonly total: number;
  readonly approximate: boolean;
  /** Facets and how the question was understood; null for lists that the index knows nothing of. */
  readonly answer: Answer | null;
}

type Counted = Pick<ActivityPage, 'total' | 'approximate' | 'answer'>;

/** Lists: from the table when nobody asks in words, else through the search index. */
@Injectable()
export class ActivityListsService {
  constructor(
    private readonly repository: ActivitiesRepository,
    private readonly search: SearchService,
  ) {}

  async page(viewer: Viewer, asked: AskedActivities, wish: ActivityPageWish): Promise<ActivityPage> {
    ensure(problemsWithAsked(asked));
    if (asked.question.trim() !== '' && asked.sort === 'relevance' && !isOfOwn(asked)) {
      return this.ranked(viewer, asked, wish);
    }
    const narrowed = await this.narrowed(viewer, asked);
    const after = wish.after === null ? null : placeIn(wish.after, asked.sort);
    const rows = await this.repository.list(viewer, narrowed, { sort: asked.sort, size: wish.size, after });
    return {
      records: rows.slice(0, wish.size).map((record) => ({ record, cursor: cursorOf(record, asked.sort) })),
      hasNextPage: rows.length > wish.size,
      ...(await this.counted(viewer, asked, narrowed, wish)),
    };
  }

  /** The ids of everything that the viewer may see of it, for exports; best first where there is a question. */
  async narrowed(viewer: Viewer, asked: AskedActivities): Promise<ActivityWish> {
    const words = asked.question.trim();
    if (words === '') return asked;
    if (isOfOwn(asked)) return { ...asked, words };
    const found = await this.search.findAll(viewer, soughtOf({ ...asked, filters: [] }));
    const ids = asked.ids === null ? found : found.filter((id) => asked.ids?.includes(id));
    return { ...asked, ids };
  }

  private async ranked(viewer: Viewer, asked: AskedActivities, wish: ActivityPageWish): Promise<ActivityPage> {
    const [rank = 0, document = 0] = wish.after === null ? [] : decodeCursor(wish.after, 2).map(wholeNumber);
    const after = wish.after === null ? null : { rank, document };
    const answer = await this.search.search(viewer, {
      ...soughtOf(asked),
      ...{ first: wish.size, after, snippetsPerHit: 0 },
    });
    const { hits, hasNextPage, total, approximate } = answer.page;
    const records = new Map(
      (await this.repository.byIds(hits.map(({ id }) => id))).map((record) => [record.id, record]),
    );
    return {
      records: hits.flatMap(({ id, place }) => {
        const record = records.get(id);
        if (record === undefined || record.isDeleted || !canSeeActivity(viewer, record)) return [];
        return [{ record, cursor: encodeCursor([place.rank, place.document]) }];
      }),
      ...{ hasNextPage, total, approximate, answer },
    };
  }

  private async counted(
    viewer: Viewer,
    asked: AskedActivities,
    narrowed: ActivityWish,
    { wantsTotal, wantsSearch }: ActivityPageWish,
  ): Promise<Counted> {
    const isIndexed = !isOfOwn(asked) && asked.ids === null && asked.changedSince === null;
    if (isIndexed && (wantsSearch || wantsTotal)) {
      const answer = await this.search.search(viewer, { ...soughtOf(asked), first: 1, after: null, snippetsPerHit: 0 });
      return { total: answer.page.total, approximate: answer.page.approximate, answer };
    }
    const total = wantsTotal ? await this.repository.count(viewer, narrowed) : 0;
    return { total, approximate: false, answer: null };
  }
}

function isOfOwn({ own, deleted }: Pick<ActivityWish, 'own' | 'deleted'>): boolean {
  return own || deleted;
}

function soughtOf({ question, dropped, filters, networkId }: AskedActivities): Sought {
  const ofNetwork = networkId === null ? [] : [{ facet: 'network', values: [networkId] }];
  return {
    question,
    dropped,
    filters: [...filters, ...ofNetwork],
    kinds: ['activity'],
    sort: 'relevance',
    typing: false,
  };
}

const MOST_IDS = 500;

function problemsWithAsked({ ids, changedSince }: AskedActivities) {
  const tooMany = ids !== null && ids.length > MOST_IDS;
  const isNoTime = changedSince !== null && !isInstant(changedSince);
  return [
    ...(tooMany ? [problem<ActivityProblemCode>('activities.too-many', 'input.ids', { max: MOST_IDS })] : []),
    ...(isNoTime ? [problem<ActivityProblemCode>('activities.date-invalid', 'input.changedSince')] : []),
  ];
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;

function isInstant(text: string): boolean {
  const day = INSTANT.exec(text)?.[1];
  return day !== undefined && isUsableDay(day) && !Number.isNaN(Date.parse(text));
}

/** Those without a first day come last. */
const NO_START = '0001-01-01';

/** Where an activity stands in a list: what comes after it is the rest. */
export function placeOf({ changedKey, startsOn, title, id }: ActivityRecord, sort: ActivitySort): ActivityPlace {
  const values: Readonly<Record<ActivitySort, string>> = {
    changed: changedKey,
    relevance: changedKey,
    starts: startsOn ?? NO_START,
    title,
  };
  return { value: values[sort], id };
}

function cursorOf(record: ActivityRecord, sort: ActivitySort): string {
  const { value, id } = placeOf(record, sort);
  return encodeCursor([value, id]);
}

/** A place somebody made up is the caller's problem. */
function placeIn(cursor: string, sort: ActivitySort): ActivityPlace {
  const [value = '', id = ''] = decodeCursor(cursor, 2).map(String);
  const isValue: Readonly<Record<ActivitySort, boolean>> = {
    changed: isInstant(value),
    relevance: isInstant(value),
    starts: value === NO_START || isUsableDay(value),
    title: !value.includes('\0'),
  };
  ensure(validate(id) && isValue[sort] ? [] : [problem<SharedProblemCode>('shared.cursor-invalid', 'after')]);
  return { value, id };
}

/** A cursor somebody made up leads nowhere, but is no error of ours. */
function wholeNumber(value: string | number | null): number {
  const number = Number(value);
  return Number.isSafeInteger(number) ? Math.min(Math.max(0, number), 2 ** 31 - 1) : 0;
}
