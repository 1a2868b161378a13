import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { answers, refuses, renderPage, unreachable, type Answer } from '../../shared/testing';
import { activityProblemTexts } from '../problem-texts';
import { today } from '../../shared/today';
import { serverWith } from './log.cases';
import { DELETE_SESSION, HELD_DAYS_QUERY, LOG_SESSION } from './log-queries';
import { SessionEntry } from './session-entry';

const CHOIR = { id: 'choir', title: 'Kor', startsOn: '2026-01-01', endsOn: null, registered: 12 };

function open(server: readonly Answer[], language: 'da' | 'en' = 'da') {
  const onClose = jest.fn();
  const Sheet = () => <SessionEntry activity={CHOIR} opened onClose={onClose} />;
  const view = renderPage([{ path: '/', Component: Sheet }], {
    at: '/',
    roles: ['liaison'],
    language,
    problemTexts: activityProblemTexts,
    answers: serverWith(...server),
  });
  return { ...view, onClose };
}

function accepting() {
  const sent: object[] = [];
  const answer = answers(LOG_SESSION, ({ input }) => {
    sent.push(input);
    return { logSession: { id: input.id, lock: 1 } };
  });
  return { sent, answer };
}

const attendance = () => screen.findByRole('textbox', { name: /Hvor mange kom/ });
const save = () => screen.getByRole('button', { name: 'Gem mødegang' });

describe('a session', () => {
  it('is of today, unless said otherwise', async () => {
    const { sent, answer } = accepting();
    const { user, onClose } = open([answer]);
    await user.type(await attendance(), '9');
    await user.type(screen.getByRole('textbox', { name: /En linje/ }), ' Vi sang ');
    await user.click(save());
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(sent).toMatchObject([{ activityId: 'choir', heldOn: today(), attendance: 9, note: 'Vi sang' }]);
    expect(screen.getByText('Mødegangen er gemt.')).toBeVisible();
  });

  it('is taken back', async () => {
    const gone: object[] = [];
    const undone = answers(DELETE_SESSION, ({ input }) => {
      gone.push(input);
      return { deleteSession: { id: input.id, isDeleted: true } };
    });
    const { user } = open([accepting().answer, undone]);
    await user.type(await attendance(), '9');
    await user.click(save());
    await user.click(await screen.findByRole('button', { name: 'Fortryd' }));
    await waitFor(() => expect(gone).toHaveLength(1));
  });

  it.each([
    ['ni', 'Skriv et helt tal.'],
    ['2,5', 'Skriv et helt tal.'],
    ['-1', 'Tallet kan ikke være under 0.'],
    ['13', 'Der er kun 12 tilmeldte. Ret fremmødet eller antallet af tilmeldte.'],
  ])('with %s says what is wrong at the field', async (typed, text) => {
    const { user, onClose } = open([]);
    await user.type(await attendance(), typed);
    await user.click(save());
    expect(await screen.findByText(text)).toBeVisible();
    expect(await attendance()).toHaveFocus();
    expect(onClose).not.toHaveBeenCalled();
  });

  it.each(['da', 'en'] as const)(
    'says when there is one on that day already, and hinders nobody (%s)',
    async (language) => {
      const held = (id: string, heldOn: string, isDeleted: boolean) => ({ node: { id, heldOn, isDeleted } });
      const edges = [held('s-1', today(), false), held('s-2', '2026-02-01', true)];
      const days = answers(HELD_DAYS_QUERY, { activity: { id: 'choir', sessions: { edges } } });
      const { user, onClose } = open([accepting().answer, days], language);
      const told =
        language === 'da' ? 'Der er allerede en mødegang den dag.' : 'There is a session on that day already.';
      expect(await screen.findByText(told)).toHaveAttribute('role', 'status');
      const day = screen.getByLabelText(language === 'da' ? /Dato/ : /Date/);
      fireEvent.change(day, { target: { value: '2026-02-01' } });
      expect(screen.queryByText(told)).not.toBeInTheDocument();
      fireEvent.change(day, { target: { value: today() } });
      expect(screen.getByText(told)).toBeVisible();
      await user.click(screen.getByRole('button', { name: language === 'da' ? 'Gem mødegang' : 'Save session' }));
      await waitFor(() => expect(onClose).toHaveBeenCalled());
    },
  );

  it('counts those that wait on the device, too', async () => {
    const Twice = () => {
      const [round, setRound] = useState(0);
      return <SessionEntry key={round} activity={CHOIR} opened onClose={() => setRound(round + 1)} />;
    };
    const { user } = renderPage([{ path: '/', Component: Twice }], {
      ...{ at: '/', roles: ['liaison'], problemTexts: activityProblemTexts },
      answers: serverWith(unreachable(LOG_SESSION)),
    });
    await attendance();
    expect(screen.queryByText(/allerede en mødegang/)).not.toBeInTheDocument();
    await user.click(save());
    expect(await screen.findByText(/allerede en mødegang/)).toBeVisible();
  });

  it('waits on the device without a network', async () => {
    const { user, onClose } = open([unreachable(LOG_SESSION)]);
    await user.type(await attendance(), '9');
    await user.click(save());
    expect(await screen.findByText(/gemt på denne enhed/)).toBeVisible();
    expect(onClose).toHaveBeenCalled();
  });

  it('says so when the activity is gone', async () => {
    const { user, onClose } = open([refuses(LOG_SESSION, 'NOT_FOUND')]);
    await user.click(await screen.findByRole('button', { name: 'Gem mødegang' }));
    expect(await screen.findByText(/Aktiviteten kan være slettet/)).toBeVisible();
    expect(onClose).not.toHaveBeenCalled();
  });
});
