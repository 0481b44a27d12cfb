package io.kontor.launcher.platform;

import io.kontor.launcher.archive.Archives;
import io.kontor.launcher.archive.Fingerprint;
import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.UserFacingException;
import io.kontor.launcher.jvm.AotCache;
import io.kontor.launcher.jvm.Jvm;
import io.kontor.launcher.kafka.Kafka;
import io.kontor.launcher.network.LocalHttp;
import io.kontor.launcher.postgres.Postgres;
import io.kontor.launcher.process.ManagedProcess;
import io.kontor.launcher.process.Processes;
import io.kontor.launcher.process.Processes.ProcessSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One of our Spring Boot applications: unpacked from its jar, trained once per build, started
 * small.
 */
final class ServiceProcess implements ManagedProcess {

  /**
   * A line of the plan.
   *
   * @param name name of the process, of its module folder and of its artifact
   * @param portOffset offset from the port base
   * @param database its database
   * @param account its Keycloak service account without {@code svc-}; empty when it makes no calls
   *     with a token
   * @param heapMb largest heap in megabytes
   */
  record Spec(String name, int portOffset, String database, String account, int heapMb) {}

  private final Spec spec;
  private final Installation installation;
  private final Ports ports;
  private final Map<String, String> environment;
  private final boolean plain;

  ServiceProcess(
      Spec spec, Installation installation, Ports ports, Map<String, String> environment) {
    this(spec, installation, ports, environment, Jvm.PLAIN);
  }

  /**
   * A service.
   *
   * @param plain see {@link Jvm#PLAIN}
   */
  ServiceProcess(
      Spec spec,
      Installation installation,
      Ports ports,
      Map<String, String> environment,
      boolean plain) {
    this.spec = spec;
    this.installation = installation;
    this.ports = ports;
    this.environment = environment;
    this.plain = plain;
  }

  /** The jar that the build leaves for this service. */
  static Path jar(Path root, Spec spec) {
    return root.resolve(spec.name())
        .resolve("target")
        .resolve(spec.name() + "-0.1.0-SNAPSHOT-app.jar");
  }

  @Override
  public String name() {
    return spec.name();
  }

  @Override
  public String address() {
    return ports.url(spec.portOffset());
  }

  @Override
  public List<Integer> ports() {
    return List.of(ports.at(spec.portOffset()));
  }

  @Override
  public List<String> dependsOn() {
    return List.of(Postgres.NAME, Kafka.NAME);
  }

  @Override
  public int stopPhase() {
    return spec.portOffset() == Ports.GATEWAY ? 3 : 2;
  }

  private Path folder() {
    try {
      String key =
          new Fingerprint()
              .addJar(jar(installation.root(), spec))
              .add(Jvm.flags(spec.heapMb()))
              .shortName();
      return installation.cache().resolve("run").resolve(spec.name() + "-" + key);
    } catch (IOException e) {
      throw new UserFacingException(
          "The jar of "
              + name()
              + " is damaged; delete "
              + jar(installation.root(), spec)
              + " and run ./kontor up.",
          e);
    }
  }

  @Override
  public void prepare(Consumer<String> detail) throws IOException, InterruptedException {
    if (plain) {
      return;
    }
    Path folder = folder();
    Archives.once(
        folder,
        half -> {
          detail.accept("unpacking its jar");
          Archives.removeOlder(folder, name() + "-[0-9a-f]{16}");
          int exit =
              Processes.run(
                  new ProcessSpec(
                      List.of(
                          Jvm.JAVA,
                          "-XX:TieredStopAtLevel=1",
                          "-XX:+UseSerialGC",
                          "-Djarmode=tools",
                          "-jar",
                          jar(installation.root(), spec).toString(),
                          "extract",
                          "--force",
                          "--destination",
                          half.toString()),
                      Map.of(),
                      half),
                  installation.log(name()),
                  installation);
          if (exit != 0) {
            throw new UserFacingException(
                "The jar of "
                    + name()
                    + " cannot be unpacked; see "
                    + installation.log(name())
                    + ".");
          }
        });
    AotCache.train(
        name(),
        folder.resolve("app.aot"),
        flags -> command(folder, flags),
        this::ready,
        installation,
        detail);
  }

  @Override
  public ProcessSpec launch() {
    Path jar = jar(installation.root(), spec);
    if (plain) {
      return command(List.of("-Xmx" + spec.heapMb() + "m"), jar);
    }
    Path folder = folder();
    return command(folder, AotCache.flag(folder.resolve("app.aot")));
  }

  private ProcessSpec command(Path folder, List<String> flags) {
    List<String> all = new ArrayList<>(Jvm.flags(spec.heapMb()));
    all.addAll(flags);
    return command(all, folder.resolve(jar(installation.root(), spec).getFileName()));
  }

  private ProcessSpec command(List<String> flags, Path jar) {
    List<String> command = new ArrayList<>();
    command.add(Jvm.JAVA);
    command.addAll(flags);
    command.add("-jar");
    command.add(jar.toString());
    Map<String, String> all = new HashMap<>(environment);
    all.put("SERVER_PORT", Integer.toString(ports.at(spec.portOffset())));
    all.put("SERVER_ADDRESS", "127.0.0.1");
    all.put("SPRING_MAIN_BANNER_MODE", "off");
    all.put("MALLOC_ARENA_MAX", "2");
    return new ProcessSpec(command, all, installation.data());
  }

  @Override
  public boolean ready() {
    return LocalHttp.ok(address() + "/actuator/health/readiness");
  }
}
