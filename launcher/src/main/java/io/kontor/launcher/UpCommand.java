package io.kontor.launcher;

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
final class UpCommand {
  private final Home home;
  private final Ports ports;
  private final Options options;
  private final PrintStream out;
  private final PidFiles pids;

  UpCommand(Home home, Ports ports, Options options, PrintStream out) {
    this.home = home;
    this.ports = ports;
    this.options = options;
    this.out = out;
    this.pids = new PidFiles(home.pids());
  }

  int run() throws IOException, InterruptedException {
    home.create();
    Optional<ProcessIdentity> other = pids.living(PidFiles.LAUNCHER);
    if (other.isPresent() && !options.has("daemon")) {
      return join(other.get());
    }
    return options.has("detach") ? detach() : supervise();
  }

  /** Another launcher already works on this data folder. */
  private int join(ProcessIdentity launcher) throws InterruptedException {
    out.println("Kontor already runs from " + home.data() + " (launcher " + launcher.pid() + ").");
    while (PhaseFile.STARTING.equals(PhaseFile.read(home)) && launcher.alive()) {
      Thread.sleep(200);
    }
    Ports inUse = PhaseFile.portBase(home).map(Integer::valueOf).map(Ports::new).orElse(ports);
    if (inUse.base() != ports.base()) {
      out.println(
          "Its first port is %d, not %d: ./kontor down stops it, --data DIR starts another beside it."
              .formatted(inUse.base(), ports.base()));
    }
    int status = new Status(home, inUse).print(out, false);
    SignIn.print(out, home, inUse);
    return status;
  }

  /** Starts the launcher in the background, shows what it tells, and returns when it is ready. */
  private int detach() throws IOException, InterruptedException {
    Path log = home.log(PidFiles.LAUNCHER);
    keepEarlier(log);
    Files.writeString(log, "");
    PhaseFile.write(home, PhaseFile.STARTING);
    List<String> command = new ArrayList<>();
    command.add(Jvm.JAVA);
    command.addAll(java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("-Dkontor.tty=false", Main.class.getName(), "up", "--daemon"));
    command.addAll(
        List.of("--data", home.data().toString(), "--port-base", Integer.toString(ports.base())));
    if (options.has("empty")) {
      command.add("--empty");
    }
    Process daemon = Processes.startDaemon(command, log);
    long shown = 0;
    while (PhaseFile.STARTING.equals(PhaseFile.read(home)) && daemon.isAlive()) {
      shown = relay(log, shown);
      Thread.sleep(100);
    }
    Thread.sleep(100);
    relay(log, shown);
    if (!PhaseFile.READY.equals(PhaseFile.read(home))) {
      return 1;
    }
    int status = new Status(home, ports).print(out, false);
    SignIn.print(out, home, ports);
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
            home.data().resolve("launcher.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)) {
      FileLock lock = lockFile.tryLock();
      if (lock == null) {
        throw new Trouble("Another ./kontor up is just starting from " + home.data() + ".");
      }
      return superviseAlone();
    }
  }

  private int superviseAlone() throws IOException, InterruptedException {
    boolean live = Boolean.getBoolean("kontor.tty");
    Progress progress = new Progress(out, live, Integer.getInteger("kontor.columns", 100));
    Platform platform = new Platform(home, ports, new Secrets(home.secrets()));
    List<Part> parts = platform.parts();
    ProcessIdentity.of(ProcessHandle.current().pid())
        .ifPresent(self -> pids.write(PidFiles.LAUNCHER, self));
    PhaseFile.write(home, PhaseFile.STARTING);
    try {
      clearLeftovers(parts, progress);
      checkPorts(parts);
      PhaseFile.writePortBase(home, ports);
      keepEarlierLogs(parts);
    } catch (Trouble e) {
      PhaseFile.write(home, PhaseFile.FAILED);
      pids.remove(PidFiles.LAUNCHER);
      throw e;
    }
    if (!platform.missing().isEmpty()) {
      progress.say("Not built, so left out: " + String.join(", ", platform.missing()) + ".");
    }
    Supervisor supervisor =
        new Supervisor(
            home, parts, progress, Math.max(2, Runtime.getRuntime().availableProcessors()));
    AtomicBoolean stopped = new AtomicBoolean();
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(() -> shutDown(supervisor, progress, stopped, PhaseFile.STOPPED)));
    progress.open(parts.stream().map(Part::name).toList());
    try {
      supervisor.start();
    } catch (Trouble failure) {
      progress.close();
      out.println();
      out.println("kontor: " + failure.getMessage());
      out.println("Stopping what was started.");
      shutDown(supervisor, progress, stopped, PhaseFile.FAILED);
      return 1;
    }
    progress.close();
    long millis = progress.elapsed().toMillis();
    Home.write(home.state().resolve("start-millis"), Long.toString(millis));
    if (!options.has("empty")) {
      demo(platform, parts, progress);
    }
    PhaseFile.write(home, PhaseFile.READY);
    if (!options.has("daemon")) {
      new Status(home, ports).print(out, false);
      SignIn.print(out, home, ports);
      out.println("Ctrl-C stops everything.");
    }
    new CountDownLatch(1).await();
    return 0;
  }

  private void demo(Platform platform, List<Part> parts, Progress progress) {
    if (parts.stream().noneMatch(part -> part.name().equals("identity-service"))) {
      return;
    }
    try {
      new DemoData(home, platform, progress).create();
    } catch (Trouble e) {
      progress.say("The demo data could not be made: " + e.getMessage());
    }
  }

  private void shutDown(
      Supervisor supervisor, Progress progress, AtomicBoolean stopped, String phase) {
    if (!stopped.compareAndSet(false, true)) {
      return;
    }
    try {
      progress.close();
      if (!PhaseFile.FAILED.equals(phase)) {
        progress.say("Stopping.");
      }
      supervisor.stop();
      progress.say("Everything is stopped; the data stays in " + home.data() + ".");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      PhaseFile.write(home, phase);
      pids.remove(PidFiles.LAUNCHER);
    }
  }

  private void clearLeftovers(List<Part> parts, Progress progress)
      throws IOException, InterruptedException {
    List<String> names = Leftovers.names(home);
    if (!names.isEmpty() || !Processes.marked(home.data()).isEmpty()) {
      progress.say(
          "An earlier launcher was killed; stopping what it left behind: "
              + String.join(", ", names)
              + ".");
      Leftovers.stop(home, parts, progress);
    }
    try (Stream<Path> markers = Files.list(home.state())) {
      for (Path marker : markers.filter(file -> file.toString().endsWith(".stopped")).toList()) {
        Files.delete(marker);
      }
    }
  }

  private void checkPorts(List<Part> parts) {
    for (Part part : parts) {
      for (int port : part.ports()) {
        if (PortOwner.taken(port)) {
          throw new Trouble(
              String.format(
                  Locale.ROOT,
                  "Port %d, which %s needs, is taken by %s. End that, or choose other ports: ./kontor up --port-base %d",
                  port,
                  part.name(),
                  PortOwner.of(port).orElse("a process of another user"),
                  ports.base() < 60000 ? ports.base() + 100 : Ports.DEFAULT_BASE));
        }
      }
    }
  }

  private void keepEarlierLogs(List<Part> parts) throws IOException {
    for (Part part : parts) {
      keepEarlier(home.log(part.name()));
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
