import { connect } from '../../../renderer/transport.ts';
import type { Transport } from '../../../shared/api/transport.ts';

declare global {
  interface Window {
    /** What the page under test would use. */
    transport?: Transport;
  }
}

window.transport = connect();
