package io.kontor.platform.workflow;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The transitions between states that an object allows, each with its cause; also draws their
 * diagram for the docs.
 *
 * <p>Errors: {@link IllegalStateException} for a transition that is not allowed, a programming
 * error.
 */
public final class StateMachine<S extends Enum<S>> {
  private final String object;
  private final Set<S> starts;
  private final Map<S, Map<S, String>> causes;

  private StateMachine(String object, Set<S> starts, Map<S, Map<S, String>> causes) {
    this.object = object;
    this.starts = starts;
    this.causes = causes;
  }

  /** A state machine for the named object, with its initial states. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public static <S extends Enum<S>> StateMachine<S> of(String object, S start, S... starts) {
    return new StateMachine<>(
        object, EnumSet.of(start, starts), new EnumMap<>(start.getDeclaringClass()));
  }

  /**
   * Allows a transition.
   *
   * @param cause what has happened, as the arrow of the diagram says it
   */
  public StateMachine<S> allow(S from, S to, String cause) {
    String before =
        causes
            .computeIfAbsent(from, state -> new EnumMap<>(state.getDeclaringClass()))
            .putIfAbsent(to, cause);
    if (before != null) {
      throw new IllegalStateException(object + " has two arrows from " + from + " to " + to);
    }
    return this;
  }

  /** Whether the transition is allowed. Staying is none. */
  public boolean allows(S from, S to) {
    return causes.getOrDefault(from, Map.of()).containsKey(to);
  }

  /** Checks a transition and returns its target. */
  public S advance(S from, S to) {
    if (!allows(from, to)) {
      throw new IllegalStateException(object + " cannot go from " + from + " to " + to);
    }
    return to;
  }

  /** Checks a transition, or that the state stays as it is, and returns the target. */
  public S change(S from, S to) {
    return from == to ? to : advance(from, to);
  }

  /** Checks and returns an initial state. */
  public S start(S state) {
    if (!starts.contains(state)) {
      throw new IllegalStateException(object + " cannot start as " + state);
    }
    return state;
  }

  /** Name of the document: {@code pay-in}. */
  public String fileName() {
    return object
        .replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  /** The transitions as a document with a Mermaid diagram. */
  public String document() {
    StringBuilder text = new StringBuilder();
    text.append("# States of a ").append(object).append("\n\n");
    text.append("Written by a test from the state machine; do not edit.\n\n");
    text.append("```mermaid\nstateDiagram-v2\n");
    starts.forEach(state -> text.append("  [*] --> ").append(state).append('\n'));
    causes.forEach((from, targets) ->
        targets.forEach(
            (to, cause) -> text.append("  %s --> %s: %s\n".formatted(from, to, cause))));
    for (S state : starts.iterator().next().getDeclaringClass().getEnumConstants()) {
      if (isReached(state) && !causes.containsKey(state)) {
        text.append("  ").append(state).append(" --> [*]\n");
      }
    }
    return text.append("```\n").toString();
  }

  private boolean isReached(S state) {
    return starts.contains(state)
        || causes.values().stream().anyMatch(targets -> targets.containsKey(state));
  }
}
