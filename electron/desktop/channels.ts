/** The only two names that IPC knows: a call goes up and is answered, events come down. */
export const callChannel = 'slantwise:call';
export const eventChannel = 'slantwise:event';
