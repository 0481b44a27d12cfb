package io.kontor.launcher.keycloak;

import io.kontor.launcher.archive.Fingerprint;
import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.Secrets;
import io.kontor.launcher.installation.TextFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives a realm that an earlier release imported the rules of signing in that the realm file says
 * today: passwords, locks after wrong tries, passkeys, mails about what happened. The file is
 * imported only once.
 */
final class RealmSignInRules {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The members of the realm that are such rules. */
  private static final Pattern RULES =
      Pattern.compile(
          "passwordPolicy|bruteForce.*|permanentLockout|failureFactor|waitIncrementSeconds"
              + "|maxFailureWaitSeconds|minimumQuickLoginWaitSeconds|quickLoginCheckMilliSeconds"
              + "|maxDeltaTimeSeconds|webAuthnPolicy.*|eventsListeners");

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::([^}]*))?}");
  private final Path file;
  private final Path note;
  private final Ports ports;
  private final Secrets secrets;
  private final Map<String, String> values;

  /**
   * @param values what the realm file may ask for as {@code ${NAME}}
   */
  RealmSignInRules(
      Installation installation, Ports ports, Secrets secrets, Map<String, String> values) {
    this.file = installation.root().resolve("keycloak/realm/kontor-realm.json");
    this.note = installation.data().resolve("data").resolve("realm-sign-in");
    this.ports = ports;
    this.secrets = secrets;
    this.values = values;
  }

  /** Changes the realm if it was not told yet, and notes what it was told. */
  void provision() {
    String rules = rules();
    String print = new Fingerprint().add(rules).shortName();
    if (rules.equals("{}") || TextFiles.read(note).equals(Optional.of(print))) {
      return;
    }
    new RealmAdmin(ports, secrets).put("", rules);
    TextFiles.write(note, print);
  }

  private String rules() {
    ObjectNode rules = JSON.createObjectNode();
    for (Map.Entry<String, JsonNode> member : realm().properties()) {
      if (RULES.matcher(member.getKey()).matches()) {
        rules.set(member.getKey(), filled(member.getValue()));
      }
    }
    return rules.toString();
  }

  private JsonNode filled(JsonNode value) {
    if (!value.isString()) {
      return value;
    }
    return JSON.getNodeFactory()
        .stringNode(
            VARIABLE
                .matcher(value.stringValue())
                .replaceAll(name ->
                    Matcher.quoteReplacement(
                        values.getOrDefault(
                            name.group(1), name.group(2) == null ? "" : name.group(2)))));
  }

  private JsonNode realm() {
    try {
      return Files.exists(file) ? JSON.readTree(Files.readString(file)) : JSON.createObjectNode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
