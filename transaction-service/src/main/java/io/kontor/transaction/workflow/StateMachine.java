package io.kontor.transaction.workflow;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The transitions between phases that an object allows; also draws their diagram for the docs.
 *
 * <p>Errors: {@link IllegalStateException} for a transition that is not allowed, a programming
 * error.
 */
public final class StateMachine<P extends Enum<P>> {
  private final String object;
  private final Set<P> starts;
  private final Map<P, Set<P>> allowed;

  private StateMachine(String object, Set<P> starts, Map<P, Set<P>> allowed) {
    this.object = object;
    this.starts = starts;
    this.allowed = allowed;
  }

  /** A state machine for the named object, with its initial phases. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public static <P extends Enum<P>> StateMachine<P> of(String object, P start, P... starts) {
    return new StateMachine<>(
        object, EnumSet.of(start, starts), new EnumMap<>(start.getDeclaringClass()));
  }

  /** Allows the transitions from one phase to the others. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final StateMachine<P> allow(P from, P to, P... others) {
    allowed
        .computeIfAbsent(from, phase -> EnumSet.noneOf(phase.getDeclaringClass()))
        .addAll(EnumSet.of(to, others));
    return this;
  }

  /** Checks a transition and returns its target. Staying is always allowed. */
  public P change(P from, P to) {
    if (from != to && !allowed.getOrDefault(from, Set.of()).contains(to)) {
      throw new IllegalStateException(object + " cannot go from " + from + " to " + to);
    }
    return to;
  }

  /** Checks and returns an initial phase. */
  public P start(P phase) {
    if (!starts.contains(phase)) {
      throw new IllegalStateException(object + " cannot start as " + phase);
    }
    return phase;
  }

  /** Name of the document: {@code pay-in}. */
  public String fileName() {
    return object.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** The transitions as a document with a Mermaid diagram. */
  public String document() {
    StringBuilder text = new StringBuilder();
    text.append("# Phases of a ").append(object).append("\n\n");
    text.append("Written by a test from the transition table; do not edit.\n\n");
    text.append("```mermaid\nstateDiagram-v2\n");
    starts.forEach(phase -> text.append("  [*] --> ").append(phase).append('\n'));
    allowed.forEach((from, targets) ->
        targets.forEach(
            to -> text.append("  ").append(from).append(" --> ").append(to).append('\n')));
    return text.append("```\n").toString();
  }
}
