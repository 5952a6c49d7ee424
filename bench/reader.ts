/**
 * One contender in a process of its own: told to read, it reads so many articles and answers how long that took. A process
 * each, so that none pays for what another leaves lying about, and none has its compiled code thrown out while it waits.
 */
import { articlesToRead } from './articles.ts';
import { CONTENDERS } from './contenders.ts';

const load = CONTENDERS[process.argv[2] ?? ''];
if (!load) throw new Error(`there is no contender «${process.argv[2]}»`);
const read = await load();
const articles = articlesToRead().articles.slice(0, Number(process.argv[3]));

process.on('message', () => process.send?.(timeToRead()));

/** Milliseconds of processor time, of all threads (the collector's too): a busy machine cannot bend it much. */
function timeToRead(): number {
  const begin = process.cpuUsage();
  let something = 0;
  for (const article of articles) something += read(article);
  const { user, system } = process.cpuUsage(begin);
  if (something === 0) throw new Error('nothing was read');
  return (user + system) / 1000;
}
