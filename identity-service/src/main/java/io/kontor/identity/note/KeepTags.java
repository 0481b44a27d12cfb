package io.kontor.identity.note;

import io.kontor.identity.audit.AuditTrail;
import io.kontor.identity.user.OpenUsers;
import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.check.Checks;
import io.kontor.platform.security.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives an object its tags, in place of those it had. Tags are kept in lower case. Errors:
 * PARAM_ERROR; RESOURCE_NOT_FOUND.
 */
@Service
class KeepTags {
  static final int TAGS_MAX = 20;

  private static final Pattern TAG =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N} ._#:-]{0,39}");

  private final Notes notes;
  private final Tags tags;
  private final OpenUsers users;
  private final AuditTrail audit;
  private final Clock clock;

  KeepTags(Notes notes, Tags tags, OpenUsers users, AuditTrail audit, Clock clock) {
    this.notes = notes;
    this.tags = tags;
    this.users = users;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  List<String> execute(Noted about, @Nullable List<String> wanted, Caller caller) {
    Set<String> after = checked(wanted);
    about.requireKnown(users);
    notes.hold(about);
    Set<String> before = new TreeSet<>(tags.of(about));
    if (!before.equals(after)) {
      Instant now = clock.instant();
      tags.remove(about, before.stream().filter(tag -> !after.contains(tag)).toList());
      after.stream()
          .filter(tag -> !before.contains(tag))
          .forEach(tag -> tags.add(about, tag, caller, now));
      audit.record(
          about.clientId(),
          AuditAction.TAGS_EDITED,
          about.id(),
          audit.changes(
              TagController.TagsView.of(about, before),
              TagController.TagsView.of(about, after),
              Set.of("Tags")));
    }
    return List.copyOf(after);
  }

  /** A tag as it is kept. */
  static String kept(String tag) {
    return tag.strip().toLowerCase(Locale.ROOT);
  }

  private static Set<String> checked(@Nullable List<String> wanted) {
    Checks checks = new Checks().required("Tags", wanted);
    List<String> texts = wanted == null ? List.of() : wanted;
    checks
        .that(
            "Tags",
            texts.size() <= TAGS_MAX,
            "The field Tags must have at most " + TAGS_MAX + " entries.")
        .that(
            "Tags",
            texts.stream().allMatch(tag -> tag != null && TAG.matcher(tag.strip()).matches()),
            "A tag has 1 to 40 letters, digits, blanks and . _ # : -, and begins with a letter or digit.")
        .throwIfAny();
    return texts.stream().map(KeepTags::kept).collect(Collectors.toCollection(TreeSet::new));
  }
}
