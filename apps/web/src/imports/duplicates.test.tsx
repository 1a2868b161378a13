import { screen, waitFor, within } from '@testing-library/react';
import { routes } from '.';
import { answers, refuses, renderPage, type Answer } from '../shared/testing';
import {
  DISMISS_DUPLICATE,
  DUPLICATES_QUERY,
  ITEM_MERGES_QUERY,
  MERGE_ITEMS,
  UNMERGE_ITEMS,
  type ShownMerge,
  type ShownPair,
} from './duplicate-queries';
import { aPair } from './imports.cases';
import { importProblemTexts } from './problem-texts';

const noMore = { hasNextPage: false, endCursor: null };
const pairs = (...all: ShownPair[]) =>
  answers(DUPLICATES_QUERY, {
    duplicates: { totalCount: all.length, edges: all.map((node) => ({ node })), pageInfo: noMore },
  });
const merges = (...all: ShownMerge[]) =>
  answers(ITEM_MERGES_QUERY, { itemMerges: { edges: all.map((node) => ({ node })), pageInfo: noMore } });
const open = (...prepared: Answer[]) =>
  renderPage(routes, {
    at: '/import/dubletter',
    answers: prepared,
    roles: ['coordinator'],
    problemTexts: importProblemTexts,
  });

describe('possible duplicates', () => {
  it('are shown side by side with the reason', async () => {
    open(pairs(aPair()), merges());
    const pair = await screen.findByRole('article', { name: 'Sang og trivsel' });
    expect(pair).toHaveTextContent('96 % ens');
    expect(pair).toHaveTextContent('næsten samme titel og samme år');
    expect(within(pair).getByRole('row', { name: /Titel/ })).toHaveTextContent('forskellig');
    expect(within(pair).getByRole('row', { name: /Forfattere/ })).not.toHaveTextContent('forskellig');
  });

  it('are merged with the chosen fields, and the merge can be undone at once', async () => {
    const calls: unknown[] = [];
    const { user } = open(
      pairs(aPair()),
      merges(),
      answers(MERGE_ITEMS, ({ input }) => {
        calls.push(input);
        return { mergeItems: { id: 'm1' } };
      }),
      answers(UNMERGE_ITEMS, ({ input }) => {
        calls.push(input);
        return { unmergeItems: { id: 'm1', undoneAt: '2026-11-20T10:00:00Z' } };
      }),
    );
    await user.click(await screen.findByLabelText('Behold den anden'));
    await user.click(screen.getByLabelText('Titel: hvilken skal bruges? Den første'));
    await user.click(screen.getByRole('button', { name: 'Læg sammen' }));
    await user.click(await screen.findByRole('button', { name: 'Fortryd' }));
    await waitFor(() =>
      expect(calls).toEqual([
        { keptId: 'b', mergedId: 'a', choices: [{ field: 'BIBLIOGRAPHY_TITLE', from: 'MERGED' }] },
        { mergeId: 'm1' },
      ]),
    );
  });

  it('are set as two works', async () => {
    const calls: unknown[] = [];
    const dismissed = answers(DISMISS_DUPLICATE, ({ input }) => {
      calls.push(input);
      return { dismissDuplicate: { id: 'a:b', dismissed: true } };
    });
    const { user } = open(pairs(aPair()), merges(), dismissed);
    await user.click(await screen.findByRole('button', { name: 'De er forskellige' }));
    expect(await screen.findByText('De to poster er sat som forskellige')).toBeInTheDocument();
    expect(calls).toEqual([{ firstId: 'a', secondId: 'b', areDuplicates: false }]);
  });

  it('say why a merge was refused', async () => {
    const problems = [{ code: 'imports.merge-already-merged' }];
    const { user } = open(pairs(aPair()), merges(), refuses(MERGE_ITEMS, 'RULE_VIOLATION', { problems }));
    await user.click(await screen.findByRole('button', { name: 'Læg sammen' }));
    expect(await screen.findByText('Posten er allerede lagt sammen med en anden.')).toBeInTheDocument();
  });

  it('say so when there are none, and what the viewer may not see', async () => {
    open(pairs(), merges());
    expect(await screen.findByRole('heading', { name: 'Ingen mulige dubletter' })).toBeInTheDocument();
  });

  it('are not shown to those who may not', async () => {
    open(refuses(DUPLICATES_QUERY, 'FORBIDDEN'), refuses(ITEM_MERGES_QUERY, 'FORBIDDEN'));
    expect((await screen.findAllByRole('link', { name: /forsiden/i })).length).toBeGreaterThan(0);
  });

  it('that were merged are taken apart again', async () => {
    const calls: unknown[] = [];
    const reference = (title: string) => ({ title });
    const { user } = open(
      pairs(),
      merges({
        id: 'm1',
        mergedAt: '2026-11-20T10:00:00Z',
        undoneAt: null,
        kept: { id: 'a', slug: 'a', reference: reference('Sang') },
        merged: { id: 'b', slug: 'b', reference: reference('Sang 2') },
      }),
      answers(UNMERGE_ITEMS, ({ input }) => {
        calls.push(input);
        return { unmergeItems: { id: 'm1', undoneAt: '2026-11-21T10:00:00Z' } };
      }),
    );
    expect(await screen.findByText('Lagt sammen 20.11.2026')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Skil ad igen' }));
    expect(await screen.findByText('De to poster er skilt ad igen')).toBeInTheDocument();
    expect(calls).toEqual([{ mergeId: 'm1' }]);
  });
});
