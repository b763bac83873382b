import type { ReactNode } from 'react';
import { useWords } from '../words/words.ts';

interface ScrolledPaneProps {
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** What is scrolled must take the focus, or nobody without a mouse gets to its end (WCAG 2.1.1). */
const focusable = { tabIndex: 0 };

/** The file that a preview shows, to scroll in. */
export function ScrolledPane({ className, children }: ScrolledPaneProps): ReactNode {
  const { preview } = useWords().exporting;
  return (
    <div className={className} role="group" aria-label={preview.file} {...focusable}>
      {children}
    </div>
  );
}
