package io.kontor.platform.security;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.token.KeyClientName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** The {@link Caller} of the running request; also hands it to controllers. */
public final class Callers implements HandlerMethodArgumentResolver {
  /** Claim in tokens of keys that were made since personal data has a permission of its own. */
  public static final String RIGHTS = "kontor_rights";

  /** The caller. Errors: NOT_AUTHORIZED when the request carries no verified token. */
  public static Caller current() {
    return find().orElseThrow(() -> ApiException.of(ErrorCode.NOT_AUTHORIZED));
  }

  /** The caller; empty where no token was verified: in callbacks, and outside of requests. */
  public static Optional<Caller> find() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Jwt token
        ? Optional.of(of(token))
        : Optional.empty();
  }

  /** The caller that the verified token names; the decoder took none of an unknown kind. */
  public static Caller of(Jwt token) {
    List<String> scopes = token.getClaimAsStringList("kontor_scopes");
    Caller.Actor actor = Caller.Actor.of(token.getClaimAsString("kontor_actor"));
    return new Caller(
        actor,
        id(actor, token),
        token.getClaimAsString("kontor_client"),
        token.getClaimAsString("name"),
        permissions(token, actor),
        scopes == null ? Set.of() : Set.copyOf(scopes));
  }

  private static String id(Caller.Actor actor, Jwt token) {
    String subject = String.valueOf(token.getSubject());
    return actor == Caller.Actor.KEY
        ? KeyClientName.keyId(token.getClaimAsString("azp")).orElse(subject)
        : subject;
  }

  /** A key whose token is older than the right to personal data keeps seeing what it saw. */
  private static Set<String> permissions(Jwt token, Caller.Actor actor) {
    List<String> said = token.getClaimAsStringList("kontor_permissions");
    if (actor != Caller.Actor.KEY || token.hasClaim(RIGHTS)) {
      return said == null ? Set.of() : Set.copyOf(said);
    }
    Set<String> all = new HashSet<>(said == null ? List.of() : said);
    all.add(PersonalDataRight.PERMISSION);
    return all;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return current();
  }
}
