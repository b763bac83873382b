import { useCallback, useEffect, useRef, useState } from 'react';

const PAUSE = 800; // milliseconds without a keystroke after which a text is committed

interface TextCommit {
  readonly text: string;
  readonly problem: string | null;
  readonly type: (text: string) => void;
  /** Commits what was typed, if it differs and nothing is wrong with it. */
  readonly flush: () => void;
}

interface Options {
  /** The value as it is kept. */
  readonly value: string;
  readonly commit: (text: string) => void;
  /** What is wrong with a text; null when it can be kept. */
  readonly check?: ((text: string) => string | null) | undefined;
  /** `pause`: on leaving the field and after a pause. `leave`: on leaving it. `each`: with every keystroke (drafts). */
  readonly when: 'pause' | 'leave' | 'each';
}

/**
 * A text that is typed here and kept elsewhere. A value that changes elsewhere (an undo) shows, unless the analyst is
 * typing; nothing typed is lost when the field goes away.
 */
export function useTextCommit({ value, commit, check, when }: Options): TextCommit {
  const [text, setText] = useState(value);
  const [kept, setKept] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ text, kept, sent: value, commit, check });

  if (value !== kept) {
    setKept(value);
    if (text === kept) setText(value);
  }

  const flush = useCallback((): void => {
    clearTimeout(timer.current);
    const now = latest.current;
    if (now.text === now.kept || now.text === now.sent || (now.check?.(now.text) ?? null) !== null) return;
    now.sent = now.text;
    now.commit(now.text);
  }, []);

  useEffect(() => {
    const { sent, kept: before } = latest.current;
    latest.current = { text, kept: value, sent: before === value ? sent : value, commit, check };
  });
  useEffect(() => {
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  const type = (typed: string): void => {
    setText(typed);
    latest.current = { ...latest.current, text: typed };
    clearTimeout(timer.current);
    if (when === 'each') flush();
    else if (when === 'pause') timer.current = setTimeout(flush, PAUSE);
  };
  const problem = text === value ? null : (check?.(text) ?? null);
  return { text, problem, type, flush };
}
