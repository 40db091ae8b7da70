import { describePortHolder } from '../machine/describe-port-holder.ts';
import { PidFile } from './pid-file.ts';

/**
 * Makes this process the one supervisor of a data folder.
 * @returns how to give it back
 * @throws when another supervisor is alive on it, saying who it is and who holds the port
 */
export function lockInstallation(dataDir: string, port: number): () => void {
  const pidFile = new PidFile(dataDir, 'supervisor');
  const running = pidFile.living();
  if (running !== undefined) {
    throw new Error(
      `Followthrough already runs on ${dataDir} (supervisor pid ${running}); ` +
        `port ${port} is held by ${describePortHolder(port)}. ` +
        `Stop it with Ctrl-C or \`kill ${running}\`, or set PORT and DATA_DIR for a second one.`,
    );
  }
  pidFile.write(process.pid);
  return () => pidFile.remove();
}
