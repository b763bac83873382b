import type { DeskState } from '../../../shared/api/desk-state.ts';

/**
 * Puts a theme on the page: `data-theme` (light or dark) and `data-contrast` (normal or more) on the root, where
 * tokens.css and contrast.css look. What the theme leaves open follows the system, also when that changes later.
 * @returns a function that stops following
 */
export function applyTheme(
  theme: DeskState['theme'],
  root: HTMLElement = document.documentElement,
): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const more = matchMedia('(prefers-contrast: more)');
  const apply = (): void => {
    const isDark = theme === 'dark' || (theme !== 'light' && dark.matches);
    root.dataset['theme'] = isDark ? 'dark' : 'light';
    root.dataset['contrast'] =
      theme === 'contrast' || (theme === 'system' && more.matches) ? 'more' : 'normal';
    root.style.colorScheme = isDark ? 'dark' : 'light';
  };
  apply();
  dark.addEventListener('change', apply);
  more.addEventListener('change', apply);
  return () => {
    dark.removeEventListener('change', apply);
    more.removeEventListener('change', apply);
  };
}
