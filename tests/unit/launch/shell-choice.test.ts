import { describe, expect, test } from 'vitest';
import { chooseShell } from '../../../electron/launch/shell-choice.mjs';

describe('--shell', () => {
  test('is taken out of the arguments, the others stay for the shell', () => {
    expect(chooseShell(['--workspace', 'a b', '--shell=loopback', '-x'])).toEqual({
      shell: 'loopback',
      rest: ['--workspace', 'a b', '-x'],
    });
  });

  test('may have its value in the next argument', () => {
    expect(chooseShell(['--shell', 'electron', 'rest'])).toEqual({ shell: 'electron', rest: ['rest'] });
  });

  test('may be left out', () => {
    expect(chooseShell(['a'])).toEqual({ shell: null, rest: ['a'] });
  });

  test.each([['--shell=tauri'], ['--shell='], ['--shell']])('%s is refused in a sentence', (arg) => {
    expect(() => chooseShell([arg])).toThrow('--shell is electron or loopback, not');
  });
});
