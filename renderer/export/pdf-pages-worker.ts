// pdf.js takes a file apart in a thread of its own; this is that thread.
import 'pdfjs-dist/build/pdf.worker.mjs';
