import type { ArgumentsHost } from '@nestjs/common';
import { pino } from 'pino';
import { HttpErrorFilter } from './http-error.filter.js';

describe('the filter of errors of HTTP routes', () => {
  const told = (error: unknown, destroyed: boolean) => {
    const logged: string[] = [];
    const sent: unknown[] = [];
    const reply = {
      raw: { destroyed },
      status: () => reply,
      send: (body: unknown) => sent.push(body),
    };
    const host = { getType: () => 'http', switchToHttp: () => ({ getResponse: () => reply }) };
    new HttpErrorFilter(pino({}, { write: (line: string) => logged.push(line) })).catch(
      error,
      host as unknown as ArgumentsHost,
    );
    return { logged: logged.length, sent: sent.length };
  };
  const premature = Object.assign(new Error('Premature close'), { code: 'ERR_STREAM_PREMATURE_CLOSE' });

  it.each([
    ['somebody who left during a download is no error', premature, true, { logged: 0, sent: 0 }],
    ['what broke off on our side is one', premature, false, { logged: 1, sent: 1 }],
    ['another error is one also when somebody left', new Error('no'), true, { logged: 1, sent: 1 }],
  ])('%s', (_, error, destroyed, expected) => expect(told(error, destroyed)).toEqual(expected));
});
