import { act, renderHook } from '@testing-library/react';
import { useKeptFields } from './use-kept-fields';

const open = (initial: { da: string; en: string }) => renderHook(() => useKeptFields('term-1', initial)).result;

describe('fields kept in the browser', () => {
  afterEach(() => window.localStorage.clear());

  it('come back, and other fields show the newest', () => {
    const first = open({ da: 'stress', en: 'stress' });
    act(() => first.current.change({ da: 'Stress' }));
    const next = open({ da: 'stress', en: 'strain' }).current;
    expect(next.fields).toEqual({ da: 'Stress', en: 'strain' });
    expect([next.restored, next.outdated]).toEqual([true, false]);
  });

  it('tell when somebody else changed the same field since', () => {
    const first = open({ da: 'stress', en: 'stress' });
    act(() => first.current.change({ da: 'Stress' }));
    const next = open({ da: 'pres', en: 'stress' });
    expect(next.current.outdated).toBe(true);
    act(() => next.current.discard());
    expect(next.current.fields.da).toBe('pres');
    expect(next.current.outdated).toBe(false);
  });
});
