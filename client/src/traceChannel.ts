/**
 * The output channel as the language client's trace sees it: on when the setting `whence.trace.server` says so. The
 * library alone would ask for the channel's log level too, which the setting's readers cannot know.
 */
import { EventEmitter, LogLevel, workspace } from 'vscode';
import type { Disposable, LogOutputChannel } from 'vscode';

export function traceChannel(channel: LogOutputChannel, disposables: Disposable[]): LogOutputChannel {
  const levelChanged = new EventEmitter<LogLevel>();
  disposables.push(
    levelChanged,
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('whence.trace.server')) levelChanged.fire(level());
    }),
  );
  return {
    name: channel.name,
    get logLevel() {
      return level();
    },
    onDidChangeLogLevel: levelChanged.event,
    trace: (message, ...rest) => channel.info(message, ...rest),
    debug: (message, ...rest) => channel.debug(message, ...rest),
    info: (message, ...rest) => channel.info(message, ...rest),
    warn: (message, ...rest) => channel.warn(message, ...rest),
    error: (message, ...rest) => channel.error(message, ...rest),
    append: (value) => channel.append(value),
    appendLine: (value) => channel.appendLine(value),
    replace: (value) => channel.replace(value),
    clear: () => channel.clear(),
    show: () => channel.show(),
    hide: () => channel.hide(),
    dispose: () => undefined,
  };
}

function level(): LogLevel {
  const setting = workspace.getConfiguration('whence').get('trace.server', 'off');
  return setting === 'off' ? LogLevel.Info : LogLevel.Trace;
}
