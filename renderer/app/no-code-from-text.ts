import * as z from 'zod';

/*
 * The page's policy lets no text become code. The validators can do without; told so before the first of them is made,
 * they do not try.
 */
z.config({ jitless: true });
