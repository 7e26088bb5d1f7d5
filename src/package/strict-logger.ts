/** A logger for which a warning ends the build. */

import { createLogger, type LogLevel, type Logger } from 'vite';

export function strictLogger(level: LogLevel = 'info'): Logger {
  const logger = createLogger(level);
  const refuse = (message: string): never => {
    throw new Error(`The build warns, and a warning fails it: ${message}`);
  };
  return { ...logger, warn: refuse, warnOnce: refuse };
}
