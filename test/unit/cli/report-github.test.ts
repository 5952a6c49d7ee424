import { describe, expect, it } from 'vitest';
import { githubReporter } from '../../../server/src/cli/report-github.ts';
import { printed, reportOf, type Given } from './reported.ts';

const HEARSAY = 'The lock keeper is said to have left the gates open.\n';

const commands = (given: Given, show: 'warning' | 'hint' = 'hint'): readonly string[] =>
  printed(githubReporter({ show }), [reportOf(given)])
    .split('\n')
    .filter((line) => line !== '');

describe('workflow commands', () => {
  it('name the file, the line, the columns and the rule', () => {
    const [command] = commands({ path: 'desk/a.txt', text: `🙂 One.\r\n🙂 ${HEARSAY}` });
    expect(command).toMatch(
      /^::warning file=desk\/a\.txt,line=2,endLine=2,col=20,endColumn=27,title=Whence%3A hearsay::\S/,
    );
  });

  it('leave out what is less than asked', () => {
    const given = { path: 'a.txt', text: 'The mayor claimed that the fund was empty.\n' };
    expect(commands(given)).toEqual([expect.stringMatching(/^::notice .*loaded-verb/)]);
    expect(commands(given, 'warning')).toEqual([]);
  });

  it('have no columns where words run over lines', () => {
    const report = reportOf({ path: 'a.txt', text: `One line.\n${HEARSAY}` });
    const findings = report.inspected.findings.map((finding) => ({ ...finding, start: 0 }));
    const stretched = { ...report, inspected: { ...report.inspected, findings } };
    expect(
      printed(githubReporter({ show: 'hint' }), [stretched])
        .trimEnd()
        .split('\n'),
    ).toEqual([expect.stringMatching(/,line=1,endLine=2,title=/)]);
  });

  it('escape what would end a property or a command', () => {
    const text = 'The plant has closed.\n\nMost read in News\n';
    const [command] = commands({ path: 'a,b:c%\n.txt', text });
    expect(command).toContain(' file=a%2Cb%3Ac%25%0A.txt,line=3,');
  });

  it('are one line each, whatever the draft says', () => {
    const text = 'Most read in 100%\u2028::error::boo\n::error file=x::boo\n\nThe plant has closed.\n';
    for (const line of commands({ path: 'a.txt', text })) expect(line).toMatch(/^::\w+ file=a\.txt,/);
  });

  it('say that a draft is not English', () => {
    const dutch =
      'De burgemeester zei maandag dat de brug over de rivier tot het einde van het jaar gesloten blijft voor al het verkeer.\n';
    expect(commands({ path: 'a.txt', text: dutch + dutch })).toEqual([
      expect.stringMatching(/^::notice file=a\.txt::Not checked: .*Dutch/),
    ]);
  });
});
