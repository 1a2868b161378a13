import { NO_FILTERS } from '../map/finding-filters.js';
import { readSynthesisAddress, synthesisParameters, type SynthesisAddress } from './synthesis-address.js';

const USUAL: SynthesisAddress = {
  findingIds: [],
  filters: NO_FILTERS,
  method: 'REML',
  test: 'knha',
  subgroups: null,
  moderator: null,
};

const read = (address: Partial<SynthesisAddress>) =>
  readSynthesisAddress(synthesisParameters({ ...USUAL, ...address }));

describe('the address of a synthesis', () => {
  it.each([
    {},
    { findingIds: ['a', 'b'] },
    { filters: { ...NO_FILTERS, outcomes: ['oc-pain'], yearFrom: 2010 } },
    { method: 'DL', test: 'z', subgroups: 'target-group', moderator: 'weeks' } as const,
  ])('says %j and is read as it was written', (address) => {
    expect(read(address)).toEqual({ ...USUAL, ...address });
  });

  it('leaves out what is usual, and is the same for the same findings', () => {
    expect(synthesisParameters({ ...USUAL, findingIds: ['b', 'a'] })).toEqual([['fund', 'a,b']]);
    expect(synthesisParameters(USUAL)).toEqual([]);
  });

  it('takes findings in one parameter or several, each once', () => {
    const pairs: [string, string][] = [
      ['fund', 'a, b,'],
      ['fund', 'b,c'],
    ];
    expect(readSynthesisAddress(pairs).findingIds).toEqual(['a', 'b', 'c']);
  });

  it('leaves out what it cannot mean', () => {
    const pairs: [string, string][] = [
      ['method', 'MAGIC'],
      ['test', ''],
      ['groups', 'colour'],
      ['moderator', 'moon'],
    ];
    expect(readSynthesisAddress(pairs)).toEqual(USUAL);
  });
});
