package io.kontor.launcher.command;

import io.kontor.launcher.Main;
import io.kontor.launcher.demo.DemoData;
import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.LauncherPhase;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.Secrets;
import io.kontor.launcher.installation.TextFiles;
import io.kontor.launcher.installation.UserFacingException;
import io.kontor.launcher.jvm.Jvm;
import io.kontor.launcher.network.LocalPorts;
import io.kontor.launcher.platform.Platform;
import io.kontor.launcher.process.ManagedProcess;
import io.kontor.launcher.process.OrphanedProcesses;
import io.kontor.launcher.process.PidFiles;
import io.kontor.launcher.process.ProcessIdentity;
import io.kontor.launcher.process.Processes;
import io.kontor.launcher.process.ProgressDisplay;
import io.kontor.launcher.process.Supervisor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code ./kontor up}: starts the platform and, in the foreground, stays with it until Ctrl-C. */
public final class UpCommand {
  private final Installation installation;
  private final Ports ports;
  private final Options options;
  private final PrintStream out;
  private final PidFiles pids;

  public UpCommand(Installation installation, Ports ports, Options options, PrintStream out) {
    this.installation = installation;
    this.ports = ports;
    this.options = options;
    this.out = out;
    this.pids = new PidFiles(installation.pids());
  }

  public int run() throws IOException, InterruptedException {
    installation.create();
    Optional<ProcessIdentity> other = pids.living(PidFiles.LAUNCHER);
    if (other.isPresent() && !options.has("daemon")) {
      return join(other.get());
    }
    return options.has("detach") ? detach() : supervise();
  }

  /** Another launcher already works on this data folder. */
  private int join(ProcessIdentity launcher) throws InterruptedException {
    out.println(
        "Kontor already runs from " + installation.data() + " (launcher " + launcher.pid() + ").");
    while (LauncherPhase.STARTING.equals(LauncherPhase.read(installation)) && launcher.alive()) {
      Thread.sleep(200);
    }
    Ports inUse =
        LauncherPhase.portBase(installation).map(Integer::valueOf).map(Ports::new).orElse(ports);
    if (inUse.base() != ports.base()) {
      out.println(
          "Its first port is %d, not %d: ./kontor down stops it, --data DIR starts another beside it."
              .formatted(inUse.base(), ports.base()));
    }
    int status = new StatusReport(installation, inUse).print(out, false);
    SignInInstructions.print(out, installation, inUse);
    return status;
  }

  /** Starts the launcher in the background, shows what it tells, and returns when it is ready. */
  private int detach() throws IOException, InterruptedException {
    Path log = installation.log(PidFiles.LAUNCHER);
    keepEarlier(log);
    Files.writeString(log, "");
    LauncherPhase.write(installation, LauncherPhase.STARTING);
    List<String> command = new ArrayList<>();
    command.add(Jvm.JAVA);
    command.addAll(java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("-Dkontor.tty=false", Main.class.getName(), "up", "--daemon"));
    command.addAll(
        List.of(
            "--data",
            installation.data().toString(),
            "--port-base",
            Integer.toString(ports.base())));
    if (options.has("empty")) {
      command.add("--empty");
    }
    Process daemon = Processes.startDaemon(command, log);
    long shown = 0;
    while (LauncherPhase.STARTING.equals(LauncherPhase.read(installation)) && daemon.isAlive()) {
      shown = relay(log, shown);
      Thread.sleep(100);
    }
    Thread.sleep(100);
    relay(log, shown);
    if (!LauncherPhase.READY.equals(LauncherPhase.read(installation))) {
      return 1;
    }
    int status = new StatusReport(installation, ports).print(out, false);
    SignInInstructions.print(out, installation, ports);
    out.println("It runs in the background; ./kontor down stops it.");
    return status;
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

  private int supervise() throws IOException, InterruptedException {
    try (FileChannel lockFile =
        FileChannel.open(
            installation.data().resolve("launcher.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)) {
      FileLock lock = lockFile.tryLock();
      if (lock == null) {
        throw new UserFacingException(
            "Another ./kontor up is just starting from " + installation.data() + ".");
      }
      return superviseAlone();
    }
  }

  private int superviseAlone() throws IOException, InterruptedException {
    boolean live = Boolean.getBoolean("kontor.tty");
    ProgressDisplay progress =
        new ProgressDisplay(out, live, Integer.getInteger("kontor.columns", 100));
    Platform platform = new Platform(installation, ports, new Secrets(installation.secrets()));
    List<ManagedProcess> parts = platform.parts();
    ProcessIdentity.of(ProcessHandle.current().pid())
        .ifPresent(self -> pids.write(PidFiles.LAUNCHER, self));
    LauncherPhase.write(installation, LauncherPhase.STARTING);
    try {
      clearLeftovers(parts, progress);
      checkPorts(parts);
      LauncherPhase.writePortBase(installation, ports);
      keepEarlierLogs(parts);
    } catch (UserFacingException e) {
      LauncherPhase.write(installation, LauncherPhase.FAILED);
      pids.remove(PidFiles.LAUNCHER);
      throw e;
    }
    if (!platform.missing().isEmpty()) {
      progress.say("Not built, so left out: " + String.join(", ", platform.missing()) + ".");
    }
    Supervisor supervisor =
        new Supervisor(
            installation, parts, progress, Math.max(2, Runtime.getRuntime().availableProcessors()));
    AtomicBoolean stopped = new AtomicBoolean();
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(() -> shutDown(supervisor, progress, stopped, LauncherPhase.STOPPED)));
    progress.open(parts.stream().map(ManagedProcess::name).toList());
    try {
      supervisor.start();
    } catch (UserFacingException failure) {
      progress.close();
      out.println();
      out.println("kontor: " + failure.getMessage());
      out.println("Stopping what was started.");
      shutDown(supervisor, progress, stopped, LauncherPhase.FAILED);
      return 1;
    }
    progress.close();
    long millis = progress.elapsed().toMillis();
    TextFiles.write(installation.state().resolve("start-millis"), Long.toString(millis));
    if (!options.has("empty")) {
      demo(platform, parts, progress);
    }
    LauncherPhase.write(installation, LauncherPhase.READY);
    if (!options.has("daemon")) {
      new StatusReport(installation, ports).print(out, false);
      SignInInstructions.print(out, installation, ports);
      out.println("Ctrl-C stops everything.");
    }
    new CountDownLatch(1).await();
    return 0;
  }

  private void demo(Platform platform, List<ManagedProcess> parts, ProgressDisplay progress) {
    if (parts.stream().noneMatch(part -> part.name().equals("identity-service"))) {
      return;
    }
    try {
      new DemoData(installation, platform, progress).create();
    } catch (UserFacingException e) {
      progress.say("The demo data could not be made: " + e.getMessage());
    }
  }

  private void shutDown(
      Supervisor supervisor, ProgressDisplay progress, AtomicBoolean stopped, String phase) {
    if (!stopped.compareAndSet(false, true)) {
      return;
    }
    try {
      progress.close();
      if (!LauncherPhase.FAILED.equals(phase)) {
        progress.say("Stopping.");
      }
      supervisor.stop();
      progress.say("Everything is stopped; the data stays in " + installation.data() + ".");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      LauncherPhase.write(installation, phase);
      pids.remove(PidFiles.LAUNCHER);
    }
  }

  private void clearLeftovers(List<ManagedProcess> parts, ProgressDisplay progress)
      throws IOException, InterruptedException {
    List<String> names = OrphanedProcesses.names(installation);
    if (!names.isEmpty() || !Processes.marked(installation.data()).isEmpty()) {
      progress.say(
          "An earlier launcher was killed; stopping what it left behind: "
              + String.join(", ", names)
              + ".");
      OrphanedProcesses.stop(installation, parts, progress);
    }
    try (Stream<Path> markers = Files.list(installation.state())) {
      for (Path marker : markers.filter(file -> file.toString().endsWith(".stopped")).toList()) {
        Files.delete(marker);
      }
    }
  }

  private void checkPorts(List<ManagedProcess> parts) {
    for (ManagedProcess part : parts) {
      for (int port : part.ports()) {
        if (LocalPorts.isTaken(port)) {
          throw new UserFacingException(
              String.format(
                  Locale.ROOT,
                  "Port %d, which %s needs, is taken by %s. End that, or choose other ports: ./kontor up --port-base %d",
                  port,
                  part.name(),
                  LocalPorts.ownerOf(port).orElse("a process of another user"),
                  ports.base() < 60000 ? ports.base() + 100 : Ports.DEFAULT_BASE));
        }
      }
    }
  }

  private void keepEarlierLogs(List<ManagedProcess> parts) throws IOException {
    for (ManagedProcess part : parts) {
      keepEarlier(installation.log(part.name()));
    }
  }

  /** The log of the run before stays as NAME.1.log. */
  private static void keepEarlier(Path log) throws IOException {
    if (Files.exists(log)) {
      @Nullable Path name = log.getFileName();
      Files.move(
          log,
          log.resolveSibling(String.valueOf(name).replace(".log", ".1.log")),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
