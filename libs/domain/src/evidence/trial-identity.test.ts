import fc from 'fast-check';
import { countStudies, sharedTrials, trialKey, type ReportedFinding } from './index.js';

const reported = (sourceId: string, trial = ''): ReportedFinding => ({ sourceId, content: { trial } });

describe('the identity of a trial', () => {
  it.each<[string, string | null]>([
    ['', null],
    [' – ', null],
    ['12', null],
    ['x', null],
    ['N/A', null],
    ['Ikke registreret', null],
    ['NCT012345678', 'nct012345678'],
    ['Dance-PD 2019', 'dancepd2019'],
    ['dance pd (2019)', 'dancepd2019'],
    ['Kor på Ærø', 'korpåærø'],
    ['NCT 0123-4567', 'nct01234567'],
    ['Silver Song (ISRCTN62404401)', 'isrctn62404401'],
    ['ACTRN12616000010000, arm B', 'actrn12616000010000'],
  ])('%p is %p', (trial, key) => {
    expect(trialKey(trial)).toBe(key);
  });

  it('is the same however it is spaced and in whatever case', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zæøå0-9]{1,20}$/), fc.nat(20), (name, at) => {
        const written = `${name.slice(0, at)} - ${name.slice(at)}`.toUpperCase();
        expect(trialKey(written)).toBe(trialKey(name));
      }),
    );
  });
});

describe('how many studies sources report', () => {
  it.each<[string, readonly ReportedFinding[], number]>([
    ['nothing', [], 0],
    ['sources that name no trial', [reported('a'), reported('a'), reported('b')], 2],
    ['two sources on one trial', [reported('a', 'NCT01234567'), reported('b', 'nct 01234567')], 1],
    ['a source on two trials', [reported('a', 'X1'), reported('a', 'X2')], 2],
    ['a trial that only one finding of its source names', [reported('a', 'X1'), reported('a'), reported('b', 'X1')], 1],
    ['one trial between two others', [reported('a', 'X1'), reported('b', 'X1'), reported('c'), reported('d', 'X2')], 3],
  ])('%s', (_, findings, studies) => {
    expect(countStudies(findings)).toBe(studies);
  });

  it('are never more than what is named, whatever the order', () => {
    const finding = fc.record({
      sourceId: fc.constantFrom('a', 'b', 'c'),
      content: fc.record({ trial: fc.constantFrom('', 'X1', 'x 1', 'X2') }),
    });
    fc.assert(
      fc.property(fc.array(finding), (findings) => {
        expect(countStudies([...findings].reverse())).toBe(countStudies(findings));
        expect(countStudies([...findings, ...findings])).toBe(countStudies(findings));
      }),
    );
  });

  it('names the trials that several sources report', () => {
    const findings = [
      reported('a', 'X2'),
      reported('b', 'X-2'),
      reported('a', 'X1'),
      reported('a', 'X1'),
      reported('c'),
    ];
    expect(sharedTrials(findings)).toEqual([{ key: 'x2', trial: 'X2', sources: 2, findings: findings.slice(0, 2) }]);
  });
});
