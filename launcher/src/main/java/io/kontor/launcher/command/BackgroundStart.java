package io.kontor.launcher.command;

import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.LauncherPhase;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.jvm.Jvm;
import io.kontor.launcher.process.PidFiles;
import io.kontor.launcher.process.Polling;
import io.kontor.launcher.process.Processes;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Starts the launcher in the background, shows what it tells, and returns when it is ready. */
final class BackgroundStart {
  private static final String MAIN_CLASS = "io.kontor.launcher.Main";
  private static final Duration INTERVAL = Duration.ofMillis(100);
  private final Installation installation;
  private final Ports ports;
  private final PrintStream out;

  BackgroundStart(Installation installation, Ports ports, PrintStream out) {
    this.installation = installation;
    this.ports = ports;
    this.out = out;
  }

  /** Exit value 0 when all is ready. */
  int run(boolean empty) throws IOException, InterruptedException {
    Path log = installation.log(PidFiles.LAUNCHER);
    installation.keepEarlierLog(PidFiles.LAUNCHER);
    Files.writeString(log, "");
    LauncherPhase.write(installation, LauncherPhase.STARTING);
    Process daemon = Processes.startDaemon(command(empty), log);
    long shown = 0;
    while (LauncherPhase.STARTING.equals(LauncherPhase.read(installation)) && daemon.isAlive()) {
      shown = relay(log, shown);
      Polling.pause(INTERVAL);
    }
    Polling.pause(INTERVAL);
    relay(log, shown);
    if (!LauncherPhase.READY.equals(LauncherPhase.read(installation))) {
      return 1;
    }
    int status = new StatusReport(installation, ports).print(out, false);
    SignInInstructions.print(out, installation, ports);
    out.println("It runs in the background; ./kontor down stops it.");
    return status;
  }

  private List<String> command(boolean empty) {
    List<String> command = new ArrayList<>();
    command.add(Jvm.JAVA);
    command.addAll(java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("-Dkontor.tty=false", MAIN_CLASS, "up", "--daemon"));
    command.addAll(List.of("--data", installation.data().toString()));
    command.addAll(List.of("--port-base", Integer.toString(ports.base())));
    if (empty) {
      command.add("--empty");
    }
    return command;
  }

  private long relay(Path log, long shown) throws IOException {
    try (FileChannel file = FileChannel.open(log, StandardOpenOption.READ)) {
      byte[] fresh = new byte[(int) Math.max(0, file.size() - shown)];
      file.read(java.nio.ByteBuffer.wrap(fresh), shown);
      out.write(fresh, 0, fresh.length);
      out.flush();
      return shown + fresh.length;
    }
  }
}
