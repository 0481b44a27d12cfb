package io.kontor.identity.key;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontor.platform.net.AddressRange;
import io.kontor.platform.security.ShownOnce;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An API key on the merchant API; Kontor's own object.
 *
 * @param active whether it can be used; once false, it stays false
 * @param readOnly whether it can only look
 * @param expiresAt when it ends by itself, in Unix seconds
 * @param ipAllowList addresses and ranges (CIDR) that it may be used from; empty for all
 * @param warnings what is allowed and probably not meant, such as a very wide range
 * @param lastUsedDate when it was last used, in Unix seconds, to the minute
 * @param lastUsedFrom network of the last use: the /24 of an IPv4 address, the /48 of an IPv6
 *     address
 * @param revokedDate when it was revoked or ended by itself, in Unix seconds
 * @param rotatedDate when its secret was last replaced, in Unix seconds
 * @param previousSecretExpirationDate until when the secret before that still works, in Unix
 *     seconds; null when it does not
 * @param apiKey the secret; only in the answer that creates it
 */
record KeyView(
    String id,
    @Nullable String tag,
    Instant creationDate,
    String name,
    List<String> permissions,
    boolean readOnly,
    boolean active,
    @Nullable Instant expiresAt,
    List<String> ipAllowList,
    List<String> warnings,
    @Nullable Instant lastUsedDate,
    @Nullable String lastUsedFrom,
    @Nullable Instant revokedDate,
    @Nullable Instant rotatedDate,
    @Nullable Instant previousSecretExpirationDate,
    @ShownOnce @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String apiKey) {

  static KeyView of(ApiKey key, @Nullable String secret) {
    Instant now = Instant.now(); // keys end in real time
    ApiKey.PreviousSecret previous = key.previous();
    return new KeyView(
        key.id(),
        key.tag(),
        key.creationDate(),
        key.name(),
        key.permissions().stream().sorted().toList(),
        key.permissions().stream().allMatch(permission -> permission.endsWith(":read")),
        key.isActive(now),
        key.bounds().expiresAt(),
        key.bounds().addresses().texts(),
        key.bounds().addresses().ranges().stream()
            .filter(AddressRange::isWide)
            .map(range -> "IpAllowList: " + range + " is so wide that it keeps hardly anybody out.")
            .toList(),
        key.lastUsedDate(),
        key.lastUsedFrom(),
        key.revokedDate(),
        key.rotatedDate(),
        previous != null && key.isActive(now) && now.isBefore(previous.until())
            ? previous.until()
            : null,
        secret);
  }

  @Override
  public String toString() {
    return "KeyView[id=" + id + "]";
  }
}
