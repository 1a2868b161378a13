import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface CaughtMail {
  readonly to: string;
  /** Headers and text as sent, quoted-printable undone. */
  readonly raw: string;
  readonly messageId: string;
}

/** What the mail server does with the next message instead of taking it. */
export type Fault = 'refuse for now' | 'refuse for good' | 'drop before the answer' | 'take and drop' | 'stall';

export interface MailCatcher {
  readonly url: string;
  readonly mails: CaughtMail[];
  /** Faults for the next messages, in order; after them messages are taken. */
  readonly faults: Fault[];
  /** Answers nobody until the function it gives is called. */
  hold(): () => void;
  close(): Promise<void>;
}

const readable = (raw: string): string =>
  Buffer.from(
    raw
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_match, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

/** Greets at once: the library waits a tenth of a second for clients that talk before they are greeted. */
class PromptServer extends SMTPServer {
  override connect(...given: Parameters<SMTPServer['connect']>): void {
    super.connect(...given);
    const connection = [...this.connections].at(-1);
    if (connection === undefined) return;
    connection.connectionReady();
    connection.connectionReady = () => undefined;
  }
}

const refused = (code: number): Error => Object.assign(new Error('Not now'), { responseCode: code });

/** A real mail server, on a free port unless one is given, that keeps what it is given, or misbehaves as told. */
export async function startMailCatcher(options: SMTPServerOptions = {}, port = 0): Promise<MailCatcher> {
  const mails: CaughtMail[] = [];
  const faults: Fault[] = [];
  let held: Promise<void> = Promise.resolve();
  const server: SMTPServer = new PromptServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    ...options,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        await held;
        const fault = faults.shift();
        const drop = (): void => server.connections.forEach((connection) => connection.close());
        if (fault === 'refuse for now') return done(refused(451));
        if (fault === 'refuse for good') return done(refused(550));
        if (fault === 'stall') return undefined;
        if (fault === 'drop before the answer') return drop();
        const sent = Buffer.concat(chunks).toString('latin1');
        const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
        mails.push({ to, raw: readable(sent), messageId: /^Message-ID:\s*(<[^>]+>)/im.exec(sent)?.[1] ?? 'none' });
        return fault === 'take and drop' ? drop() : done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: taken } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${taken}`,
    mails,
    faults,
    hold: () => {
      let release = (): void => undefined;
      held = new Promise((resolve) => (release = resolve));
      return release;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
