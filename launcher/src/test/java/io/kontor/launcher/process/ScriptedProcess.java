package io.kontor.launcher.process;

import io.kontor.launcher.process.Processes.ProcessSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A part that is a shell script. It is ready as soon as it runs, if it is one that sleeps, and
 * while there is no file {@code broken} in its folder.
 */
public class ScriptedProcess implements ManagedProcess {
  private final String name;
  private final List<String> dependencies;
  private final String script;
  private final Path folder;
  private final PidFiles pids;
  private final List<String> begun;

  /**
   * @param begun takes the name at each start
   */
  public ScriptedProcess(
      String name,
      List<String> dependencies,
      String script,
      Path folder,
      PidFiles pids,
      List<String> begun) {
    this.name = name;
    this.dependencies = dependencies;
    this.script = script;
    this.folder = folder;
    this.pids = pids;
    this.begun = begun;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String address() {
    return "";
  }

  @Override
  public List<Integer> ports() {
    return List.of();
  }

  @Override
  public List<String> dependsOn() {
    return dependencies;
  }

  @Override
  public ProcessSpec launch() {
    begun.add(name);
    return new ProcessSpec(List.of("sh", "-c", "sleep 0.3; " + script), Map.of(), folder);
  }

  @Override
  public boolean ready() {
    return script.contains("sleep")
        && pids.living(name).isPresent()
        && !Files.exists(folder.resolve("broken"));
  }

  @Override
  public int stopPhase() {
    return 1;
  }
}
