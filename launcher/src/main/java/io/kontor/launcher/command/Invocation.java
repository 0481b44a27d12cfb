package io.kontor.launcher.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What surrounds one call of {@code ./kontor}.
 *
 * @param root the checkout
 * @param workingFolder where the person stands; relative folders count from here
 * @param environment variables of the person's shell
 * @param out where answers go
 * @param terminal whether a person sees the output while it is written
 * @param columns width of the terminal
 */
public record Invocation(
    Path root,
    Path workingFolder,
    Map<String, String> environment,
    PrintStream out,
    boolean terminal,
    int columns) {

  /** What the script hands over in {@code kontor.*} system properties. */
  public static Invocation ofThisProcess() {
    return new Invocation(
        Path.of(System.getProperty("kontor.root", ".")).toAbsolutePath().normalize(),
        Path.of(System.getProperty("kontor.folder", ".")),
        System.getenv(),
        stream(FileDescriptor.out),
        Boolean.getBoolean("kontor.tty"),
        Integer.getInteger("kontor.columns", 100));
  }

  /** UTF-8 whatever the locale says. */
  static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
