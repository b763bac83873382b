const { contextBridge, ipcRenderer } = require('electron');

class Shape {
  side = 2;
  area() {
    return 4;
  }
}

const refusals = {};
for (const name of ['node:fs', 'child_process']) {
  try {
    require(name);
  } catch (error) {
    refusals[name] = error.message;
  }
}

contextBridge.exposeInMainWorld('bridge', {
  ask: (question, value) => ipcRenderer.invoke('ask', question, value),
  listen: (listener) => {
    const hear = (_event, ...args) => listener(...args);
    ipcRenderer.on('pushed', hear);
    return () => ipcRenderer.off('pushed', hear);
  },
  twice: (callback) => callback(1) + callback(2),
  throws: () => {
    throw new TypeError('thrown in the preload');
  },
  later: async () => ({ at: 'once' }),
  shape: new Shape(),
  refusals,
  seesPage: () => typeof globalThis.atStart,
  missing: () => ipcRenderer.sendSync('ask'),
});
