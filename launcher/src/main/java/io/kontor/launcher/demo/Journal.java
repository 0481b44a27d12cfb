package io.kontor.launcher.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the story has been answered so far, line by line in a file, so that a story that breaks off
 * goes on where it was: told again, it gets the answers of the first time without a call, and makes
 * real calls from the first one that has no answer. This works because the same seed and the same
 * answers give the same story.
 */
public final class Journal {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;
  private final Deque<Line> earlier = new ArrayDeque<>();
  private @Nullable Runnable atFirstCall;

  /**
   * The journal in this file; its lines are told again first. A line that was cut off is dropped.
   */
  public Journal(Path file) {
    this.file = file;
    try {
      if (Files.exists(file)) {
        read();
      } else {
        Files.createFile(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() throws IOException {
    String text = Files.readString(file);
    String ended = text.substring(0, text.lastIndexOf('\n') + 1);
    for (String line : ended.lines().toList()) {
      earlier.add(JSON.readValue(line, Line.class));
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(ended.getBytes(StandardCharsets.UTF_8).length);
    }
  }

  /** Whether answers of an earlier time are left. */
  public boolean isReplaying() {
    return !earlier.isEmpty();
  }

  /** What has to be done before the next real call; done at once when nothing is left to tell. */
  void beforeNextCall(Runnable preparation) {
    if (isReplaying()) {
      atFirstCall = preparation;
    } else {
      atFirstCall = null;
      preparation.run();
    }
  }

  /**
   * The answer to a call, of the earlier time or by making it now. Errors: {@link DemoFailure} when
   * the earlier story took another course.
   */
  String answer(String call, Supplier<String> make) {
    Line line = earlier.poll();
    if (line != null) {
      if (!line.call().equals(call)) {
        throw new DemoFailure(
            "it goes on with " + call + ", but its beginning with " + line.call());
      }
      return line.answer();
    }
    Runnable preparation = atFirstCall;
    if (preparation != null) {
      atFirstCall = null;
      preparation.run();
    }
    String answer = make.get();
    try {
      Files.writeString(
          file, JSON.writeValueAsString(new Line(call, answer)) + "\n", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer;
  }

  private record Line(String call, String answer) {}
}
