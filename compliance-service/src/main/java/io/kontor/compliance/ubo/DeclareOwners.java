package io.kontor.compliance.ubo;

import io.kontor.compliance.user.PlatformUser;
import io.kontor.compliance.user.PlatformUsers;
import io.kontor.platform.audit.AuditRecorder;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.id.Ids;
import io.kontor.platform.idempotency.IdempotencyKeys;
import io.kontor.platform.outbox.Outbox;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How a company declares its owners: open a declaration, add and edit owners, submit it.
 *
 * <p>Errors: RESOURCE_NOT_FOUND; PARAM_ERROR for a user who is closed, a payer (002703) or no
 * company of a kind that has owners, for a second declaration beside an undecided one, for owners
 * that are at fault or too many, and when the declaration's state does not allow it. Source:
 * contract "UBO declarations".
 */
@Service
class DeclareOwners {
  /** Owners who count. Source: contract "UboDeclaration", Ubos. */
  static final int ACTIVE_MAX = 4;

  /** Owners of one declaration, those who are no longer owners too. */
  static final int UBOS_MAX = 20;

  private static final Set<String> WITH_OWNERS = Set.of("BUSINESS", "PARTNERSHIP");

  private final PlatformUsers users;
  private final UboDeclarations declarations;
  private final UboForm form;
  private final Outbox outbox;
  private final IdempotencyKeys idempotencyKeys;
  private final AuditRecorder audit;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;

  DeclareOwners(
      PlatformUsers users,
      UboDeclarations declarations,
      UboForm form,
      Outbox outbox,
      IdempotencyKeys idempotencyKeys,
      AuditRecorder audit,
      TransactionTemplate transaction,
      Ids ids,
      Clock clock) {
    this.users = users;
    this.declarations = declarations;
    this.form = form;
    this.outbox = outbox;
    this.idempotencyKeys = idempotencyKeys;
    this.audit = audit;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  UboDeclaration open(String clientId, String userId, @Nullable String tag) {
    if (!users.ensure(clientId, userId)) {
      throw ApiException.notFound("User", userId);
    }
    return transaction.execute(_ -> {
      // Held, so that two at once do not both find no other declaration.
      requireCompany(users.lock(userId));
      if (declarations.hasUndecided(userId)) {
        throw ApiException.invalid(
            "UserId", "The user has a declaration that is not decided yet; one at a time.");
      }
      UboDeclaration declaration =
          UboDeclaration.opened(ids.next("ubodec"), clientId, userId, tag, clock.instant());
      declarations.add(declaration);
      outbox.append(UboDeclarationEventData.of(declaration).toEvent());
      return declaration;
    });
  }

  Ubo add(String clientId, String userId, String declarationId, UboRequest request) {
    return transaction.execute(_ -> {
      UboDeclaration declaration = editable(clientId, userId, declarationId);
      Ubo ubo = form.added(request, ids.next("ubo"), declarationId);
      if (declaration.ubos().size() >= UBOS_MAX) {
        throw ApiException.invalid(
            "Ubos", "A declaration has at most " + UBOS_MAX + " owners, former ones included.");
      }
      checkRoom(ubo.active() ? declaration.active() + 1 : declaration.active());
      declarations.add(ubo);
      idempotencyKeys.bindCurrent(ubo.id());
      audit.record(ubo.id());
      return ubo;
    });
  }

  Ubo edit(String clientId, String userId, String declarationId, String uboId, UboRequest request) {
    return transaction.execute(_ -> {
      UboDeclaration declaration = editable(clientId, userId, declarationId);
      Ubo before = require(declaration, uboId);
      Ubo after = form.edited(request, before);
      long others = declaration.active() - (before.active() ? 1 : 0);
      checkRoom(after.active() ? others + 1 : others);
      declarations.update(after);
      audit.record(uboId);
      return after;
    });
  }

  UboDeclaration submit(
      String clientId,
      String userId,
      String declarationId,
      @Nullable UboStatus wish,
      @Nullable String tag) {
    return transaction.execute(_ -> {
      UboDeclaration before = hold(clientId, userId, declarationId);
      UboDeclaration after = before.tagged(tag);
      // SDKs send the whole object back, so the present status is not a wish.
      if (wish == UboStatus.VALIDATION_ASKED) {
        requireEditable(before);
        if (before.active() == 0) {
          throw ApiException.invalid("Ubos", "The declaration has no owner yet.");
        }
        after = after.asked(clock.instant());
        outbox.append(UboDeclarationEventData.of(after).toEvent());
      } else if (wish != null && wish != before.status()) {
        throw ApiException.invalid("Status", "Only VALIDATION_ASKED can be asked for.");
      }
      declarations.update(after);
      return after;
    });
  }

  /** The user's declaration. */
  UboDeclaration read(String clientId, String userId, String declarationId) {
    return declarations
        .find(clientId, declarationId)
        .filter(found -> found.userId().equals(userId))
        .orElseThrow(() -> ApiException.notFound("UboDeclaration", declarationId));
  }

  /** The declaration's owner. */
  static Ubo require(UboDeclaration declaration, String uboId) {
    return declaration.ubos().stream()
        .filter(ubo -> ubo.id().equals(uboId))
        .findFirst()
        .orElseThrow(() -> ApiException.notFound("Ubo", uboId));
  }

  private UboDeclaration hold(String clientId, String userId, String declarationId) {
    return declarations
        .lock(clientId, declarationId)
        .filter(found -> found.userId().equals(userId))
        .orElseThrow(() -> ApiException.notFound("UboDeclaration", declarationId));
  }

  private UboDeclaration editable(String clientId, String userId, String declarationId) {
    UboDeclaration declaration = hold(clientId, userId, declarationId);
    requireEditable(declaration);
    return declaration;
  }

  private static void requireEditable(UboDeclaration declaration) {
    if (!declaration.status().isEditable()) {
      throw ApiException.invalid(
          "Status",
          "The declaration is "
              + declaration.status()
              + "; only CREATED and INCOMPLETE ones change.");
    }
  }

  private static void checkRoom(long active) {
    if (active > ACTIVE_MAX) {
      throw ApiException.invalid("Ubos", "A declaration has at most " + ACTIVE_MAX + " owners.");
    }
  }

  private static void requireCompany(PlatformUser user) {
    if (user.isClosed()) {
      throw ApiException.invalid("UserId", "The user is closed (002601).");
    }
    if (user.isPayer()) {
      throw ApiException.invalid("UserId", "A payer cannot declare owners (002703).");
    }
    if (user.legalPersonType() == null || !WITH_OWNERS.contains(user.legalPersonType())) {
      throw ApiException.invalid(
          "UserId", "Only legal users of the type BUSINESS or PARTNERSHIP declare owners.");
    }
  }
}
