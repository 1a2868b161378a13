import type { Config } from '../shared/config.js';
import { createLogger } from '../shared/logging.js';
import { Serving } from '../shared/serving.js';
import { TimedWork } from '../shared/timed-work.js';
import { NotificationsUnderTest } from './notifications.cases.js';
import { NotificationsRepository } from './notifications.repository.js';
import { OldNotifications } from './old-notifications.js';
import { WeeklyDigests } from './weekly-digests.js';
import { WeeklyDigestsService } from './weekly-digests.service.js';

/** Tells how much wants to start with serving. */
class CountedServing extends Serving {
  started = 0;

  override whenServing(start: () => void): void {
    this.started += 1;
    super.whenServing(start);
  }
}

describe('what goes on by itself', () => {
  let tried: NotificationsUnderTest;
  beforeAll(async () => {
    tried = await NotificationsUnderTest.start();
  });
  afterAll(() => tried.close());

  const logger = createLogger('silent');

  it.each([
    ['with a mail server, once it serves', 'smtp://mail.example', 1],
    ['not without one, or they would all be sent when there is one', undefined, 0],
  ])('the server looks for digests: %s', async (_when, smtpUrl, expected) => {
    const serving = new CountedServing();
    const config = { ...(smtpUrl === undefined ? {} : { smtpUrl }) } as Config;
    const timed = new TimedWork(logger, serving);
    new WeeklyDigests(tried.api.app.get(WeeklyDigestsService), config, timed).onModuleInit();
    expect(serving.started).toBe(expected);
    serving.begin();
    await timed.beforeApplicationShutdown();
  });

  it('what is older than a year is deleted, by a server and not by a command beside it', async () => {
    const reader = await tried.member(await tried.network());
    await tried.tell(reader, { title: 'Old' });
    await tried.api.database.query(`UPDATE notification SET created_at = now() - interval '366 days'`);
    await tried.tell(reader, { title: 'New' });
    const repository = tried.api.app.get(NotificationsRepository);
    const serving = new CountedServing();
    new OldNotifications(repository, new TimedWork(logger, serving)).onModuleInit();
    expect(serving.started).toBe(1);
    expect(await tried.titles(reader)).toEqual(['New', 'Old']);
    await repository.forgetOld();
    expect(await tried.titles(reader)).toEqual(['New']);
  });
});
