/** `npm start`: builds the desk if need be, then opens the sample week. */
import { buildWeb } from './build-web.ts';

if (buildWeb()) {
  process.argv.splice(2, 0, 'start');
  await import('../src/main.ts');
} else process.exitCode = 3;
