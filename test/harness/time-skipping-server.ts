import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Work } from '#processes/machine/work.ts';
import { downloadThroughSdk } from '#processes/temporal/download-through-sdk.ts';

const version = '1.31.0';
const programName = 'time-skipping-server';

const project = `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>followthrough</groupId>
  <artifactId>time-skipping-server</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>io.temporal</groupId>
      <artifactId>temporal-test-server</artifactId>
      <version>${version}</version>
    </dependency>
    <dependency>
      <groupId>org.slf4j</groupId>
      <artifactId>slf4j-nop</artifactId>
      <version>1.7.36</version>
    </dependency>
  </dependencies>
</project>
`;

/** Starts faster than the server JVM default, and stays small beside the other test servers. */
const script = `#!/bin/sh
exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m \\
  -cp "$(dirname "$0")/lib/*" io.temporal.testserver.TestServer "$@"
`;

/**
 * Temporal's time-skipping test server, got once into the cache: by the SDK's download where that
 * network is to be had, else its Java build from Maven Central.
 * @returns the path of a program that takes the port as its argument
 */
export async function getTimeSkippingServer(cacheDir: string, work: Work): Promise<string> {
  const folder = join(cacheDir, `time-skipping-server-${version}`);
  const program = join(folder, programName);
  if (existsSync(program)) return program;
  mkdirSync(cacheDir, { recursive: true });
  const workshop = mkdtempSync(join(cacheDir, 'time-skipping-server-unfinished-'));
  try {
    work.report('getting the time-skipping Temporal server');
    const got = await downloadThroughSdk({
      server: 'createTimeSkipping',
      version: 'default',
      folder: workshop,
      work,
    });
    if (got) renameSync(got, join(workshop, programName));
    else assembleFromMavenCentral(workshop);
    renameSync(workshop, folder);
  } catch (error) {
    rmSync(workshop, { recursive: true, force: true });
    if (!existsSync(program)) throw error;
  }
  return program;
}

function assembleFromMavenCentral(folder: string): void {
  writeFileSync(join(folder, 'pom.xml'), project);
  const maven = spawnSync(
    'mvn',
    ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=lib', '-DincludeScope=runtime'],
    { cwd: folder, encoding: 'utf8' },
  );
  if (maven.status !== 0) {
    throw new Error(
      'The time-skipping Temporal server needs its download or else Java and Maven. ' +
        (maven.error?.message ?? `${maven.stdout}${maven.stderr}`.trim()),
    );
  }
  writeFileSync(join(folder, programName), script, { mode: 0o755 });
}
