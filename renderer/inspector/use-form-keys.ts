import type { KeyboardEvent } from 'react';

interface FormKeys {
  readonly onKeyDownCapture: (event: KeyboardEvent<HTMLElement>) => void;
}

/**
 * Enter accepts a form and Escape leaves it, from any of its fields; an open list of choices has them first, and
 * Shift Enter begins a line where there are several.
 */
export function useFormKeys(accept: () => void, leave: () => void): FormKeys {
  return {
    onKeyDownCapture: (event) => {
      const { target, key } = event;
      if (!(target instanceof HTMLElement) || event.nativeEvent.isComposing) return;
      if (target.getAttribute('aria-expanded') === 'true') return;
      // A list of choices that opened elsewhere in the page is drawn below this form, but is not in it.
      if (!event.currentTarget.contains(target)) return;
      if (key === 'Escape') leave();
      else if (key === 'Enter' && !event.shiftKey && takesEnter(target)) accept();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

function takesEnter(target: HTMLElement): boolean {
  if (target.dataset['ownEnter'] !== undefined) return false;
  return target.matches('input, textarea, [role="radio"]');
}
