import { useEffect, useRef, useState, type ReactNode } from 'react';
import { EmptyState } from '../app/parts/EmptyState.tsx';
import { useWords } from '../words/words.ts';
import { openPdf, type DrawnPdf } from './draw-pdf.ts';
import pane from './PreviewPane.module.css';
import styles from './PreviewPdf.module.css';
import { ScrolledPane } from './ScrolledPane.tsx';

interface PreviewPdfProps {
  readonly base64: string;
  /** It is of the first pages of a long article. */
  readonly cut: boolean;
}

/** As many pages as are drawn: enough to judge by. */
const MOST = 20;

/** A PDF, page below page, as a reader program would show it. */
export function PreviewPdf({ base64, cut }: PreviewPdfProps): ReactNode {
  const { preview: words } = useWords().exporting;
  const [pdf, setPdf] = useState<DrawnPdf | 'failed' | null>(null);
  useEffect(() => {
    let wanted = true;
    const opening = openPdf(Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0)));
    opening.then(
      (opened) => (wanted ? setPdf(opened) : undefined),
      () => (wanted ? setPdf('failed') : undefined),
    );
    return () => {
      wanted = false;
      setPdf(null);
      void opening.then(
        (opened) => opened.close(),
        () => undefined, // it was never open
      );
    };
  }, [base64]);
  if (pdf === null) return <p className={pane.loading}>{words.loading}</p>;
  if (pdf === 'failed') return <EmptyState icon="warning" title={words.failed} text={words.notDrawn} />;
  const numbers = Array.from({ length: Math.min(MOST, pdf.pageCount) }, (_, index) => index + 1);
  return (
    <ScrolledPane className={styles.pages}>
      {numbers.map((number) => (
        <Page key={number} pdf={pdf} number={number} />
      ))}
      {cut ? <p className={pane.note}>{words.beginning}</p> : null}
    </ScrolledPane>
  );
}

/** One page; drawn when it comes near the view, for as wide as it is shown. */
function Page({ pdf, number }: { readonly pdf: DrawnPdf; readonly number: number }): ReactNode {
  const { preview: words } = useWords().exporting;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    const { current } = canvas;
    if (current === null) return;
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        near.disconnect();
        void pdf
          .draw(number, current, current.clientWidth)
          .then((done) => (done ? setDrawn(true) : undefined));
      },
      { rootMargin: '100%' },
    );
    near.observe(current);
    return () => near.disconnect();
  }, [pdf, number]);
  const name = words.page(number, pdf.pageCount);
  return (
    <figure className={styles.sheet}>
      <canvas ref={canvas} className={styles.page} role="img" aria-label={name} data-drawn={drawn} />
      <figcaption className={styles.number} aria-hidden>
        {name}
      </figcaption>
    </figure>
  );
}
