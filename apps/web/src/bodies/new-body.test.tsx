import { screen, waitFor, within } from '@testing-library/react';
import { answers, unreachable } from '../shared/testing';
import { COORDINATOR, HOLDING, MANAGES, openBodies, shown } from './bodies.cases';
import { BODY_NAMES_QUERY } from './body-choices';
import { SET_UP_BODY } from './body-mutations';
import { DOCUMENTS_TO_SHARE_QUERY } from './documents/sharing-queries';

describe('a new body', () => {
  afterEach(() => window.localStorage.clear());

  it('is set up by those who may, with a name in both languages', async () => {
    const made = { ...HOLDING, id: 'b2', viewerCan: MANAGES };
    const more = [answers(SET_UP_BODY, { setUpBody: made }), shown(made)];
    const { user } = openBodies('/grupper/ny', more, COORDINATOR);
    await user.click(await screen.findByRole('button', { name: 'Opret gruppen' }));
    expect((await screen.findAllByText('Skriv, hvad gruppen hedder.')).length).toBeGreaterThan(0);
    await user.type(screen.getByLabelText(/^Navn på dansk/u), 'Styregruppen');
    await user.type(screen.getByLabelText(/^Navn på engelsk/u), 'Steering group');
    expect(screen.getByRole('group', { name: 'Regel 1' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Opret gruppen' }));
    expect(await screen.findByText('Gruppen er oprettet som kladde.')).toBeVisible();
  });

  it('begins with the rules that its kind usually has, until somebody changes them', async () => {
    const { user } = openBodies('/grupper/ny', [], COORDINATOR);
    const rules = () => screen.getAllByLabelText('Hvad skal gælde?').map((field) => (field as HTMLSelectElement).value);
    const kind = await screen.findByLabelText('Slags');
    expect(rules()).toEqual(['size', 'cover', 'chair', 'chair-sits-in']);
    await user.selectOptions(kind, 'Tematisk netværk');
    expect(rules()).toEqual(['chair']);
    await user.click(screen.getByRole('button', { name: 'Tilføj en regel' }));
    await user.selectOptions(kind, 'Styregruppe');
    expect(rules()).toEqual(['chair', 'chair']);
    await user.click(screen.getByRole('button', { name: 'Sæt de sædvanlige regler ind' }));
    expect(rules()).toContain('project-owner');
  });

  it('shares what others work by from the beginning; what its kind usually shares stands first', async () => {
    const sent: unknown[] = [];
    const made = { ...HOLDING, id: 'b2', viewerCan: MANAGES };
    const setUp = answers(SET_UP_BODY, ({ input }) => {
      sent.push(input.documentIds);
      return { setUpBody: made };
    });
    const { user } = openBodies('/grupper/ny', [setUp, shown(made)], COORDINATOR);
    const offered = within(await screen.findByRole('group', { name: /^Dokumenter, som gruppen deler/u }));
    const [first, second] = offered.getAllByRole('checkbox');
    expect(first).toHaveAccessibleName('Fælles kommissorium Forslag Kommissorium · Styregruppen');
    await user.click(first as HTMLElement);
    await user.click(second as HTMLElement);
    await user.click(second as HTMLElement);
    expect(screen.queryByText(/^Gruppen er åben/u)).not.toBeInTheDocument();
    await user.click(screen.getByLabelText(/^Papirer, referater og samtaler/u));
    expect(screen.getByText(/^Gruppen er åben/u)).toBeVisible();
    await user.type(screen.getByLabelText(/^Navn på dansk/u), 'Ny');
    await user.type(screen.getByLabelText(/^Navn på engelsk/u), 'New');
    await user.click(screen.getByRole('button', { name: 'Opret gruppen' }));
    expect(await screen.findByText('Gruppen er oprettet som kladde.')).toBeVisible();
    expect(sent).toEqual([['d1']]);
  });

  it.each([
    ['the other bodies', unreachable(BODY_NAMES_QUERY)],
    ['what can be shared', unreachable(DOCUMENTS_TO_SHARE_QUERY)],
  ])('says so when it does not reach %s', async (_what, answer) => {
    openBodies('/grupper/ny', [answer], COORDINATOR);
    expect(await screen.findByText(/forbindelse/u)).toBeVisible();
  });

  it('is set up by nobody else', async () => {
    openBodies('/grupper/ny', [], { roles: ['member'] });
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Opret gruppen' })).not.toBeInTheDocument());
  });
});
