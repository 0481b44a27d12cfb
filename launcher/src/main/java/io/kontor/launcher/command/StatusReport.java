package io.kontor.launcher.command;

import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.LauncherPhase;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.Secrets;
import io.kontor.launcher.installation.TextFiles;
import io.kontor.launcher.platform.Platform;
import io.kontor.launcher.process.ManagedProcess;
import io.kontor.launcher.process.PidFiles;
import io.kontor.launcher.process.ProcessIdentity;
import io.kontor.launcher.process.ProcessState;
import io.kontor.launcher.process.Processes;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code ./kontor status}: what runs, where, how it feels and what it costs. */
final class StatusReport {
  private static final int ALL_READY = 0;
  private static final int SOME_NOT = 1;
  private static final int NOTHING_RUNS = 3;

  /** One line; memory in bytes, pid 0 when there is no process. */
  record Row(String name, String address, long pid, String status, long memory) {}

  private final Installation installation;
  private final Ports ports;

  StatusReport(Installation installation, Ports ports) {
    this.installation = installation;
    this.ports = ports;
  }

  /**
   * Prints the table or JSON. Returns 0 when all is ready, 1 when something is not, 3 when nothing
   * runs.
   */
  int print(PrintStream out, boolean json) {
    List<Row> rows = rows();
    int exit = exit(rows);
    if (json) {
      out.println(json(rows, exit == ALL_READY));
      return exit;
    }
    if (exit == NOTHING_RUNS) {
      out.println("Nothing runs from " + installation.data() + "; ./kontor up starts it.");
      return exit;
    }
    table(rows).forEach(out::println);
    return exit;
  }

  static int exit(List<Row> rows) {
    if (rows.stream().allMatch(row -> row.pid() == 0)) {
      return NOTHING_RUNS;
    }
    return rows.stream().allMatch(row -> ProcessState.READY.word().equals(row.status()))
        ? ALL_READY
        : SOME_NOT;
  }

  private List<Row> rows() {
    if (!Files.exists(installation.secrets())) {
      return List.of();
    }
    PidFiles pids = new PidFiles(installation.pids());
    Platform platform = new Platform(installation, ports, new Secrets(installation.secrets()));
    boolean supervised = pids.living(PidFiles.LAUNCHER).isPresent();
    List<Row> rows = atOnce(platform.parts(), part -> row(part, pids, supervised));
    pids.living(PidFiles.LAUNCHER)
        .ifPresent(launcher ->
            rows.add(
                new Row(
                    PidFiles.LAUNCHER,
                    "",
                    launcher.pid(),
                    LauncherPhase.read(installation),
                    ownMemory(launcher.pid()))));
    return rows;
  }

  private Row row(ManagedProcess part, PidFiles pids, boolean supervised) {
    Optional<ProcessIdentity> process = pids.living(part.name());
    String status;
    if (process.isPresent()) {
      status = (part.ready() ? ProcessState.READY : ProcessState.STARTING).word();
    } else if (supervised && !Files.exists(installation.stopMarker(part.name()))) {
      status = ProcessState.RESTARTING.word();
    } else {
      status = ProcessState.STOPPED.word();
    }
    long pid = process.map(ProcessIdentity::pid).orElse(0L);
    return new Row(part.name(), part.address(), pid, status, pid == 0 ? 0 : Processes.memory(pid));
  }

  /**
   * One answer per part, in their order: a part that is slow to answer does not hold up the others.
   */
  private static List<Row> atOnce(List<ManagedProcess> parts, Function<ManagedProcess, Row> ask) {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<Row>> asked =
          parts.stream()
              .map(part -> CompletableFuture.supplyAsync(() -> ask.apply(part), executor))
              .toList();
      return new ArrayList<>(asked.stream().map(CompletableFuture::join).toList());
    }
  }

  /** The launcher alone, without the parts that are its children. */
  private static long ownMemory(long pid) {
    return Processes.memoryOfOne(pid);
  }

  private List<String> table(List<Row> rows) {
    List<String> lines = new ArrayList<>();
    String format = "  %-20s %-24s %8s  %-10s %8s";
    lines.add("");
    lines.add(String.format(Locale.ROOT, format, "NAME", "ADDRESS", "PID", "STATUS", "MEMORY"));
    for (Row row : rows) {
      lines.add(
          String.format(
              Locale.ROOT,
              format,
              row.name(),
              row.address(),
              row.pid() == 0 ? "-" : Long.toString(row.pid()),
              row.status(),
              megabytes(row.memory())));
    }
    long sum = rows.stream().mapToLong(Row::memory).sum();
    String started =
        TextFiles.read(installation.state().resolve("start-millis"))
            .map(millis ->
                String.format(Locale.ROOT, "started in %.1f s, ", Long.parseLong(millis) / 1000.0))
            .orElse("");
    lines.add("  " + started + megabytes(sum) + " of memory (proportional set size) in all");
    return lines;
  }

  static String megabytes(long bytes) {
    return bytes == 0 ? "-" : (bytes + 524_288) / 1_048_576 + " MB";
  }

  private String json(List<Row> rows, boolean ready) {
    JsonMapper mapper = JsonMapper.builder().build();
    ObjectNode root = mapper.createObjectNode();
    root.put("data", installation.data().toString());
    root.put("portBase", ports.base());
    root.put("ready", ready);
    ArrayNode parts = root.putArray("parts");
    for (Row row : rows) {
      parts
          .addObject()
          .put("name", row.name())
          .put("address", row.address())
          .put("pid", row.pid())
          .put("status", row.status())
          .put("memoryBytes", row.memory());
    }
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }
}
