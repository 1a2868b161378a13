import { FULL } from '../page/activity.cases';
import { contentOf, countOf, editValues, problemsWithValues } from './edit-values';

describe('a number as it is typed', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['12', 12],
    [' 1 200 ', 1200],
    ['1.200', 1200],
    ['1.234.567', 1234567],
    ['1.234,5', 1234.5],
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['-3', -3],
    ['mange', NaN],
    ['12 timer', NaN],
  ])('%j is %p', (text, count) => {
    expect(countOf(text)).toBe(count);
  });
});

describe('the form of an activity', () => {
  it('holds what is written, and nothing else is saved', () => {
    const values = editValues(FULL);
    expect(contentOf(values)).toMatchObject({
      ...{ costDkk: 38000, registered: 11, linkLevel: 'attached', sender: 'civil-society' },
      payers: [{ name: 'Jobcentret', amountDkk: 20000 }],
      partners: [
        { organisationId: 'org-2', name: '', role: 'co-owner' },
        { organisationId: null, name: 'Koret', role: 'artistic' },
      ],
    });
    expect(contentOf(values)).not.toHaveProperty('sharing');
    expect(problemsWithValues(values)).toEqual([]);
  });

  it('tells of partners at their own place, whatever blank rows stand before', () => {
    const blank = { organisationId: null, name: ' ', role: 'other' as const };
    const [first, second] = editValues(FULL).partners;
    const partners = [blank, ...(first ? [first] : []), blank, ...(second ? [second, second] : [])];
    const values = { ...editValues(FULL), partners };
    expect(problemsWithValues(values)).toMatchObject([{ code: 'activities.partner-repeated', field: 'partners.4' }]);
  });
});
