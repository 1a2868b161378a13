import type { InvitationsUnderTest } from './invitations.cases.js';
import { fromNow } from './invitations.cases.js';
import { TwoMunicipalities } from './two-municipalities.cases.js';

describe('the page of the link in an invitation, without scripts', () => {
  let places: TwoMunicipalities;
  let tried: InvitationsUnderTest;
  beforeAll(async () => {
    places = await TwoMunicipalities.start();
    ({ tried } = places);
  });
  afterAll(() => tried.close());

  const shown = async (path: string): Promise<string> => {
    const html = await (await tried.api.fetch(path)).text();
    return /<noscript>(.*?)<\/noscript>/su.exec(html)?.[1] ?? '';
  };
  /** Sends the form as a browser does, and opens where it leads. */
  const sent = async (token: string, fields: Readonly<Record<string, string>>, lang = ''): Promise<string> => {
    const answer = await tried.api.fetch(`/moeder/svar?t=${token}${lang}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
      redirect: 'manual',
    });
    expect(answer.status).toBe(303);
    return shown(answer.headers.get('location') ?? '');
  };

  it('takes a yes and a no, and says what stands', async () => {
    const { meetingId, token } = await places.invited(places.skive.liaison);
    expect(await shown(`/moeder/svar?t=${token}`)).toContain('Du har ikke svaret endnu.');
    expect(await sent(token, { answer: 'yes', remark: 'Uden <kaffe>' })).toContain('Du er tilmeldt.');
    expect(await sent(token, { answer: 'no', remark: 'Uden <kaffe>' })).toContain('Du har meldt afbud.');
    expect(await places.participantOf(meetingId, places.skive.liaison)).toMatchObject({
      answer: 'NO',
      remark: 'Uden <kaffe>',
    });
    expect(await shown(`/moeder/svar?t=${token}`)).toContain('Uden &lt;kaffe&gt;</textarea>');
  });

  it('says what is wrong: nothing chosen, too late, a link that is no good', async () => {
    const { token } = await places.invited(places.skive.liaison, { respondBy: fromNow(0, -60) });
    expect(await sent(token, {})).toContain('Vælg ja eller nej.');
    expect(await sent(token, { answer: 'yes' }, '&lang=en')).toContain('The deadline for registering is over.');
    expect(await sent(token, { answer: 'no' })).toContain('Du har meldt afbud.');
    expect(await sent('forged', { answer: 'yes' })).toContain('Der kan ikke svares med dette link.');
    expect(await shown('/moeder/svar')).not.toContain('<form');
  });

  it('says that a remark is too long or unreadable, and takes as much as the field does', async () => {
    const { meetingId, token } = await places.invited(places.skive.liaison);
    expect(await shown(`/moeder/svar?t=${token}`)).toContain('maxlength="500"');
    const tooLong = await sent(token, { answer: 'yes', remark: 'x'.repeat(501) });
    expect(tooLong).toContain('Bemærkningen er for lang. Skriv højst 500 tegn.');
    expect(tooLong).not.toContain('dette link');
    expect(await sent(token, { answer: 'yes', remark: 'a\u0000b' }, '&lang=en')).toContain('cannot be read');
    expect(await sent(token, { answer: 'yes', remark: `${'x'.repeat(498)}\r\nx` })).toContain('Du er tilmeldt.');
    expect((await places.participantOf(meetingId, places.skive.liaison)).remark).toHaveLength(500);
  });

  it('takes no word that every object knows for a problem or for an answer', async () => {
    const { token } = await places.invited(places.skive.liaison);
    for (const word of ['toString', '__proto__', 'constructor']) {
      expect((await tried.api.fetch(`/moeder/svar?t=${token}&fejl=${word}`)).status).toBe(200);
      expect(await shown(`/moeder/svar?t=${token}&fejl=${word}`)).toContain('role="alert"');
      expect(await sent(token, { answer: word })).toContain('Vælg ja eller nej.');
    }
  });

  it('says of a cancelled meeting that it is off, and lets nothing in from the address', async () => {
    const { token } = await places.invited(places.skive.liaison, {});
    await tried.api.database.query(
      `UPDATE meeting SET state = 'cancelled', cancel_reason = 'Sne' WHERE state = 'announced'`,
    );
    const page = await shown(`/moeder/svar?t=${token}&fejl=%3Cscript%3E`);
    expect(page).toContain('Mødet er aflyst.');
    expect(page).not.toMatch(/<form|<script/u);
  });
});
