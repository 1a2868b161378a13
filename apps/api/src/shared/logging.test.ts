import { QueryFailedError } from 'typeorm';
import { PermanentFailure } from './outbox/index.js';
import { createLogger } from './logging.js';

function logged(error: unknown): string {
  const lines: string[] = [];
  createLogger('warn', { write: (line) => void lines.push(line) }).warn({ err: error }, 'Failed');
  return lines.join('');
}

const ADDRESS = 'bo.hansen@kommune.example';
const TOKEN = 'Zk3uT9qLx2';

describe('the log', () => {
  it('holds no values of a statement that failed', () => {
    const driverError = Object.assign(new Error('duplicate key value violates unique constraint "app_user_email"'), {
      code: '23505',
      detail: `Key (email)=(${ADDRESS}) already exists.`,
    });
    const line = logged(
      new QueryFailedError('INSERT INTO app_user (email) VALUES ($1)', [ADDRESS, TOKEN], driverError),
    );
    expect(line).not.toContain(ADDRESS);
    expect(line).not.toContain(TOKEN);
    expect(JSON.parse(line)).toMatchObject({
      msg: 'Failed',
      err: { type: 'QueryFailedError', code: '23505', message: expect.stringContaining('app_user_email') as string },
    });
  });

  it('holds no address of a mail that was refused, and says what the mail server answered', () => {
    const refused = Object.assign(new Error(`Can't send mail: 550 <${ADDRESS}>: no such mailbox, token=${TOKEN}`), {
      responseCode: 550,
      rejected: [ADDRESS],
      envelope: { to: [ADDRESS] },
    });
    const line = logged(new PermanentFailure('The mail server refused the message', { cause: refused }));
    expect(line).not.toContain(ADDRESS);
    expect(line).not.toContain(TOKEN);
    expect(JSON.parse(line)).toMatchObject({
      err: { type: 'PermanentFailure', cause: { code: 550, message: expect.stringContaining('[address]') as string } },
    });
  });

  it('says that something was thrown that is no error, and not what', () => {
    expect(logged(ADDRESS)).not.toContain(ADDRESS);
  });
});
