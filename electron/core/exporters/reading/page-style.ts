/** How a reading copy looks: the desk's own marks, light and dark, on paper too. No `style` attribute and no other file. */
export const pageCss = `
:root, :host {
  color-scheme: light dark;
  --paper: light-dark(#fbfaf6, #1b1a18); --raise: light-dark(#fff, #242320); --ink: light-dark(#22201c, #e9e6df);
  --ink-2: light-dark(#5d5850, #b3ada1); --line: light-dark(#dedad0, #3b3933); --accent: light-dark(#2a5b8c, #8fc0f0);
  --actor: light-dark(#5b4bb0, #b3a8ff); --actor-wash: light-dark(#5b4bb01a, #b3a8ff29);
  --for: light-dark(#0b7a69, #62cfbb); --for-wash: light-dark(#0b7a6926, #62cfbb33);
  --against: light-dark(#b0450f, #f19a6f); --against-wash: light-dark(#b0450f24, #f19a6f33);
  --neutral: light-dark(#6e6a62, #b5b0a6); --neutral-wash: light-dark(#6e6a6224, #b5b0a633);
  --bias: light-dark(#a06f00, #e4b84a); --bias-wash: light-dark(#f2c84b33, #e4b84a26);
  --note: light-dark(#2f6486, #94c4e2);
}
body { margin: 0; background: var(--paper); }
.copy { color: var(--ink); background: var(--paper); font: 16px/1.5 system-ui, sans-serif; }
.copy .bar { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; align-items: center; gap: 6px 14px;
  padding: 10px 24px; border-bottom: 1px solid var(--line); background: var(--raise); font-size: 14px; }
.copy .bar label { display: inline-flex; align-items: center; gap: 5px; }
.copy .bar select, .copy .bar input { font: inherit; color: inherit; accent-color: var(--accent); }
.copy .bar select { padding: 3px 6px; border: 1px solid var(--line); border-radius: 5px; background: var(--paper); }
.copy .desk { display: grid; grid-template-columns: minmax(0, 42rem) minmax(16rem, 22rem); justify-content: center;
  gap: 40px; padding: 32px 24px 64px; }
.copy article { font: 18px/1.7 'Source Serif 4', 'Noto Serif', Georgia, 'Noto Naskh Arabic', 'Noto Serif SC', serif;
  overflow-wrap: break-word; }
.copy h1 { margin: 0 0 4px; font-size: 30px; line-height: 1.2; letter-spacing: -0.01em; text-wrap: balance; }
.copy h2 { margin: 1.4em 0 0.4em; font-size: 20px; line-height: 1.3; }
.copy aside h2 { margin: 0 0 10px; font-size: 15px; }
.copy p, .copy blockquote, .copy li { margin: 0 0 1em; white-space: pre-line; }
.copy blockquote { padding-inline-start: 1em; border-inline-start: 3px solid var(--line); }
.copy ul.item { margin: 0; padding-inline-start: 1.2em; }
.copy .facts { margin: 0 0 1.6em; color: var(--ink-2); font: 14px/1.5 system-ui, sans-serif; }
.copy mark { background: none; color: inherit; border-radius: 2px; padding: 1px 0; }
.copy mark[data-look~=actor] { text-decoration: underline solid var(--actor) 2px; text-underline-offset: 4px; background: var(--actor-wash); }
.copy mark[data-look~=note] { border-bottom: 2px dotted var(--note); }
.copy mark[data-look~=bias] { text-decoration: underline wavy var(--bias) 1.5px; text-underline-offset: 4px; background: var(--bias-wash); }
.copy mark[data-look~=neutral] { background: var(--neutral-wash); }
.copy mark[data-look~=against] { background: var(--against-wash); }
.copy mark[data-look~=for] { background: var(--for-wash); }
.copy mark.lit { outline: 2px solid var(--accent); outline-offset: 1px; }
.copy sup { font: 11px/0 system-ui, sans-serif; }
.copy sup a, .copy li a { color: var(--accent); text-decoration: none; }
.copy sup a { padding: 4px 1px; }
.copy a:hover { text-decoration: underline; }
.copy :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
.copy aside { font-size: 14px; }
.copy ol { display: grid; gap: 8px; margin: 0 0 24px; padding: 0; list-style: none; }
.copy ol > li { margin: 0; padding: 9px 12px; border: 1px solid var(--line); border-inline-start: 4px solid var(--tone);
  border-radius: 6px; background: var(--raise); scroll-margin-top: 70px; }
.copy ol > li[data-look=actor] { --tone: var(--actor); } .copy ol > li[data-look=for] { --tone: var(--for); }
.copy ol > li[data-look=against] { --tone: var(--against); } .copy ol > li[data-look=neutral] { --tone: var(--neutral); }
.copy ol > li[data-look=bias] { --tone: var(--bias); } .copy ol > li[data-look=note] { --tone: var(--note); }
.copy ol > li:target, .copy ol > li.lit { outline: 2px solid var(--accent); }
.copy [hidden] { display: none !important; }
.copy .kind { color: var(--ink-2); font-size: 12px; }
.copy .says { font-weight: 600; }
.copy .quote, .copy .detail, .copy .analyst { color: var(--ink-2); }
.copy .quote { font-family: Georgia, serif; font-style: italic; }
.copy .note { white-space: pre-line; }
.copy footer { padding: 0 24px 32px; color: var(--ink-2); font-size: 13px; text-align: center; }
@media (width < 900px) { .copy .desk { grid-template-columns: minmax(0, 42rem); gap: 24px; } }
@media print {
  .copy .bar { display: none; }
  .copy .desk { display: block; padding: 0; }
  .copy article { font-size: 11pt; line-height: 1.5; }
  .copy aside { margin-top: 2em; font-size: 9pt; }
  .copy ol > li { break-inside: avoid; }
  .copy mark { print-color-adjust: exact; }
}
`;
