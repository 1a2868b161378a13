import { screen } from '@testing-library/react';
import { answers, renderPage, unreachable, type Answer } from '../shared/testing';
import { QuestionField } from './question-field';
import { SUGGEST_QUERY, type Suggestion } from './search-queries';

const suggestions: Suggestion[] = [
  { kind: 'term', id: 'tg-stress', url: '/ordliste#tg-stress', title: 'Borgere med stress' },
  { kind: 'knowledge', id: 'a', url: '/viden/a', title: 'Stress og læsning' },
];

function open(prepared: Answer = answers(SUGGEST_QUERY, { suggest: suggestions })) {
  const asked: string[] = [];
  const opened: string[] = [];
  const Screen = () => <QuestionField onAsk={(text) => asked.push(text)} onOpen={({ url }) => opened.push(url)} />;
  const page = renderPage([{ path: '/', Component: Screen }], { at: '/', answers: [prepared] });
  return { ...page, asked, opened };
}

describe('the question field', () => {
  it('asks what is written', async () => {
    const { user, asked } = open();
    await user.type(screen.getByRole('combobox', { name: 'Dit spørgsmål' }), '  kor og depression {Enter}');
    expect(asked).toEqual(['kor og depression']);
  });

  it('suggests while typing, and the keyboard alone can choose', async () => {
    const { user, opened, asked } = open();
    const field = screen.getByRole('combobox');
    await user.type(field, 'stre');
    expect(await screen.findAllByRole('option')).toHaveLength(2);
    expect(field).toHaveAttribute('aria-expanded', 'true');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    const second = screen.getByRole('option', { name: /Stress og læsning/ });
    expect(second).toHaveAttribute('aria-selected', 'true');
    expect(field).toHaveAttribute('aria-activedescendant', second.id);
    await user.keyboard('{Enter}');
    expect(opened).toEqual(['/viden/a']);
    expect(asked).toEqual([]);
  });

  it('closes the suggestions with Escape and keeps the text', async () => {
    const { user } = open();
    await user.type(screen.getByRole('combobox'), 'stre');
    await screen.findAllByRole('option');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    expect(screen.getByRole('combobox')).toHaveValue('stre');
  });

  it('works without suggestions when they cannot be fetched', async () => {
    const { user, asked } = open(unreachable(SUGGEST_QUERY));
    await user.type(screen.getByRole('combobox'), 'stress{Enter}');
    expect(asked).toEqual(['stress']);
  });

  it('clears the field and keeps it in focus', async () => {
    const { user } = open();
    await user.type(screen.getByRole('combobox'), 'x');
    await user.click(screen.getByRole('button', { name: 'Ryd feltet' }));
    expect(screen.getByRole('combobox')).toHaveValue('');
    expect(screen.getByRole('combobox')).toHaveFocus();
  });
});
