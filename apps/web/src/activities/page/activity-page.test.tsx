import { act, screen, waitFor, within } from '@testing-library/react';
import { activityRoutes } from '..';
import { answers, neverAnswers, refuses, renderPage, unreachable, type Answer } from '../../shared/testing';
import { activityProblemTexts } from '../problem-texts';
import type { ShownActivity } from './activity-fragments';
import { BARE, FULL, ID, KEEPER, SESSION, surroundings } from './activity.cases';
import {
  ACTIVITY_QUERY,
  DELETE_ACTIVITY,
  DELETE_SESSION,
  REMOVE_FILE,
  RESTORE_ACTIVITY,
  RESTORE_FILE,
  RESTORE_SESSION,
  SAVE_SESSION,
  SHARE_ACTIVITY,
} from './page-queries';

const AT = `/aktiviteter/${ID}`;
const NEXT = `${AT}/rediger`;

/** The page with an activity that steps can change. */
function open(activity: ShownActivity, more: readonly Answer[] = [], language: 'da' | 'en' = 'da') {
  const roles = activity.viewerCan.edit ? (['liaison'] as const) : undefined;
  const page = answers(ACTIVITY_QUERY, () => ({ activity }));
  return renderPage(activityRoutes, {
    ...{ at: AT, language, problemTexts: activityProblemTexts },
    ...(roles ? { roles } : {}),
    answers: [page, ...more, ...surroundings()],
  });
}

describe('an activity that is read', () => {
  it('says for whom on three axes, who takes part, what it took and what was learned', async () => {
    open(FULL);
    expect(await screen.findByRole('heading', { level: 1, name: FULL.title })).toBeInTheDocument();
    const whom = screen.getByRole('region', { name: 'For hvem' });
    expect(within(whom).getByText('Tilstand').nextSibling).toHaveTextContent('Borgere med stress');
    expect(within(whom).getByText('Livssituation').nextSibling).toHaveTextContent('Unge');
    expect(within(whom).getByText('Forsørgelse').nextSibling).toHaveTextContent('Sygemeldte');
    const fields = screen.getByRole('region', { name: 'De tre felter' });
    expect(within(fields).getByText('Beskæftigelse er ikke med endnu')).toBeInTheDocument();
    expect(within(fields).getByText('Biblioteket')).toBeInTheDocument();
    const facts = screen.getByRole('complementary');
    for (const text of ['Store sal', '(medejer)', '12 uger, 1 mødegang', '38.000 kr.', 'Koblet på et forløb']) {
      expect(within(facts).getByText(text, { exact: false })).toBeInTheDocument();
    }
    expect(await within(facts).findByText('Flere er med')).toBeInTheDocument();
    expect(screen.getByText('Kaffe først.')).toBeInTheDocument();
    expect(screen.getByRole('img', { name: 'En sal med stole' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Syng sammen' })).toHaveAttribute('href', '/koncepter/syng-sammen');
  });

  it('spells out why others are like it, and leads on', async () => {
    open(FULL);
    expect(await screen.findByText('Samme slags aktivitet: Fællessang')).toBeInTheDocument();
    expect(screen.getByText('Nær målgruppe: Borgere med stress og Lettere psykiske lidelser')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Hvad ved forskningen?' })).toHaveAttribute(
      'href',
      expect.stringContaining('/hvad-virker?f.targetGroups=tg-stress&f.targetGroups=tg-sickleave'),
    );
    expect(screen.getByRole('link', { name: 'Skriv til Holstebro Kommune' })).toHaveAttribute(
      'href',
      `/udveksling/kontakt?aktivitet=${ID}`,
    );
    expect(screen.queryByRole('link', { name: 'Ret' })).toBeNull();
    expect(screen.queryByRole('group', { name: 'Hvem må se den?' })).toBeNull();
  });

  it('does not show small counts, and says so', async () => {
    const counts = { registered: 11, completed: null, sessionsHeld: 3, averageAttendance: null, isSuppressed: true };
    open({ ...FULL, counts });
    expect(await screen.findByText('Tal, der kunne vise færre end 5 mennesker, vises ikke.')).toBeInTheDocument();
    expect(screen.queryByText('gennemførte')).toBeNull();
    expect(screen.getByText('tilmeldte')).toBeInTheDocument();
  });

  it('leaves out what says nothing', async () => {
    open(BARE);
    expect(await screen.findByText('Der står ikke mere om den endnu.')).toBeInTheDocument();
    for (const name of ['Deltagere', 'Vejen ind', 'Det lærte vi', 'Billeder og filer', 'Ikke udfyldt endnu']) {
      expect(screen.queryByRole('heading', { name })).toBeNull();
    }
    expect(screen.queryByText('Pris')).toBeNull();
  });

  it('says why it stopped, and shows what was written as plain text', async () => {
    open({ ...FULL, status: 'STOPPED', stoppedReason: '<script>alert(1)</script> Ingen tid' });
    const told = await screen.findByRole('region', { name: 'Hvorfor det stoppede' });
    expect(told).toHaveTextContent('<script>alert(1)</script> Ingen tid');
  });

  it('speaks English', async () => {
    open(FULL, [], 'en');
    expect(await screen.findByText('Employment does not take part yet')).toBeInTheDocument();
    expect(screen.getByText('Same type of activity: Fællessang')).toBeInTheDocument();
  });
});

describe('a file that is there', () => {
  it('is taken away at once, and can be put back', async () => {
    const steps: string[] = [];
    const kept = { ...FULL, viewerCan: KEEPER };
    const { user } = open(kept, [
      answers(REMOVE_FILE, ({ input }) => {
        steps.push(`remove ${input.id}`);
        return { removeActivityFile: { ...kept, files: [] } };
      }),
      answers(RESTORE_FILE, ({ input }) => {
        steps.push(`restore ${input.id}`);
        return { restoreActivityFile: kept };
      }),
    ]);
    const [file] = FULL.files;
    await user.click(await screen.findByRole('button', { name: `Fjern ${file?.name}` }));
    expect(await screen.findByText('Filen er fjernet.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Fortryd' }));
    await waitFor(() => expect(steps).toEqual([`remove ${file?.id}`, `restore ${file?.id}`]));
  });
});

describe('a file that was chosen', () => {
  it.each([
    ['da', 'Gå uden at gemme filerne?', 'Annuller', 'Gå uden at gemme'],
    ['en', 'Leave without saving the files?', 'Cancel', 'Leave without saving'],
  ] as const)('is not lost unasked when one goes on (%s)', async (language, title, stay, leave) => {
    const { user, router, container } = open({ ...FULL, viewerCan: KEEPER }, [], language);
    await waitFor(() => expect(container.querySelector('input[type=file]')).toBeInTheDocument());
    const input = container.querySelector('input[type=file]') as HTMLInputElement;
    await user.upload(input, new File(['Kaffe'], 'plan.txt', { type: 'text/plain' }));
    expect(await screen.findByText(/plan[.]txt/)).toBeInTheDocument();
    await act(() => router.navigate(NEXT));
    const question = await screen.findByRole('dialog', { name: title });
    await user.click(within(question).getByRole('button', { name: stay }));
    expect(router.state.location.pathname).toBe(AT);
    expect(screen.getByText(/plan[.]txt/)).toBeInTheDocument();
    await act(() => router.navigate(NEXT));
    await user.click(within(await screen.findByRole('dialog', { name: title })).getByRole('button', { name: leave }));
    await waitFor(() => expect(router.state.location.pathname).toBe(NEXT));
  });

  it('does not keep one who chose none', async () => {
    const { router } = open({ ...FULL, viewerCan: KEEPER });
    await screen.findByRole('heading', { level: 2, name: 'Tilføj eller fjern filer' });
    await act(() => router.navigate(NEXT));
    await waitFor(() => expect(router.state.location.pathname).toBe(NEXT));
  });
});

describe('the states of the page', () => {
  it.each([
    ['is on its way', neverAnswers(ACTIVITY_QUERY), 'Henter …'],
    ['is not there, or not for the reader', refuses(ACTIVITY_QUERY, 'NOT_FOUND'), 'Siden findes ikke'],
    ['needs signing in', refuses(ACTIVITY_QUERY, 'UNAUTHENTICATED'), 'Log ind for at se siden'],
    ['cannot be reached', unreachable(ACTIVITY_QUERY), 'Der er ingen forbindelse'],
    ['failed', refuses(ACTIVITY_QUERY, 'INTERNAL', { correlationId: 'abc' }), 'Det gik ikke, som det skulle'],
  ])('%s', async (_, answer, text) => {
    renderPage(activityRoutes, { at: AT, answers: [answer, ...surroundings()] });
    expect(await screen.findByText(text)).toBeInTheDocument();
  });
});

describe('an activity that is kept', () => {
  const own = { ...FULL, viewerCan: KEEPER };

  it('offers what is missing, with the part of the form where it is written', async () => {
    open({ ...BARE, viewerCan: KEEPER });
    expect(await screen.findByRole('link', { name: 'Tilføj udgift' })).toHaveAttribute(
      'href',
      `${AT}/rediger#udgifter`,
    );
    expect(screen.getByRole('link', { name: 'Ret' })).toHaveAttribute('href', `${AT}/rediger`);
  });

  it('is shared wider and back', async () => {
    const sent: unknown[] = [];
    const share = answers(SHARE_ACTIVITY, ({ input }) => {
      sent.push(input);
      return { saveActivity: { ...own, sharing: input.sharing ?? 'DRAFT', lock: input.lock + 1 } };
    });
    const { user } = open({ ...own, sharing: 'DRAFT' }, [share]);
    await user.click(await screen.findByRole('radio', { name: 'Netværket' }));
    await user.click(await screen.findByRole('button', { name: 'Fortryd' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent).toEqual([
      { id: ID, lock: 3, content: {}, sharing: 'NETWORK' },
      { id: ID, lock: 4, content: {}, sharing: 'DRAFT' },
    ]);
  });

  it('says what stands in the way of sharing', async () => {
    const problems = [{ code: 'activities.art-form-missing', field: 'artForms' }];
    const { user } = open({ ...own, sharing: 'DRAFT' }, [refuses(SHARE_ACTIVITY, 'RULE_VIOLATION', { problems })]);
    await user.click(await screen.findByRole('radio', { name: 'Alle' }));
    expect(await screen.findByText('Vælg mindst én slags aktivitet.')).toBeInTheDocument();
  });

  it('is deleted at once, and brought back with undo', async () => {
    const deleted = answers(DELETE_ACTIVITY, { deleteActivity: { ...own, isDeleted: true } });
    const restored = jest.fn();
    const restore = answers(RESTORE_ACTIVITY, () => {
      restored();
      return { restoreActivity: own };
    });
    const { user } = open(own, [deleted, restore]);
    await user.click(await screen.findByRole('button', { name: 'Slet' }));
    await user.click(await screen.findByRole('button', { name: 'Fortryd' }));
    await waitFor(() => expect(restored).toHaveBeenCalled());
  });

  it('when deleted says so, and offers to bring it back', async () => {
    open({ ...own, isDeleted: true, viewerCan: { ...KEEPER, edit: true, restore: true, delete: false } });
    expect(await screen.findByRole('heading', { name: 'Aktiviteten er slettet' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Hent den tilbage' })).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Ret' })).toBeNull();
  });

  it('lists who changed what', async () => {
    open(own);
    expect(await screen.findByText(': Titel og Pris')).toBeInTheDocument();
    expect(screen.getByText(/Navnet er ikke gemt/)).toBeInTheDocument();
  });

  it('takes a session away, and brings it back', async () => {
    const restored = jest.fn();
    const { user } = open(own, [
      answers(DELETE_SESSION, { deleteSession: { ...SESSION, isDeleted: true } }),
      answers(RESTORE_SESSION, () => {
        restored();
        return { restoreSession: SESSION };
      }),
    ]);
    await user.click(await screen.findByRole('button', { name: 'Slet mødegangen 10.02.2026' }));
    await user.click(await screen.findByRole('button', { name: 'Fortryd' }));
    await waitFor(() => expect(restored).toHaveBeenCalled());
  });

  it('corrects a session by the rules, and tells who is second', async () => {
    const late = { code: 'activities.changed-meanwhile', params: { fields: 'note', lock: 2 } };
    const { user } = open(own, [refuses(SAVE_SESSION, 'RULE_VIOLATION', { problems: [late] })]);
    await user.click(await screen.findByRole('button', { name: 'Ret mødegangen 10.02.2026' }));
    const count = await screen.findByRole('textbox', { name: 'Hvor mange kom?' });
    await user.clear(count);
    await user.type(count, '12');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText(/Der er kun 11 tilmeldte/)).toBeInTheDocument();
    await user.clear(count);
    await user.type(count, '10');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText('En anden har rettet mødegangen imens:')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Gem mit alligevel' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Tag deres' }));
    expect(count).toHaveValue('9');
  });
});
