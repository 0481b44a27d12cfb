package io.kontor.identity.team;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kontor.platform.security.Caller;
import io.kontor.platform.security.Callers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Notes from the tokens of people when they signed in; who has signed in has accepted the
 * invitation. Each sign-in is written once per instance.
 */
@Configuration(proxyBeanMethods = false)
class SignIns implements WebMvcConfigurer, HandlerInterceptor {
  private static final int REMEMBERED_MAX = 10_000;

  private final StaffMembers staff;
  private final Cache<String, Instant> noted =
      Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).build();

  SignIns(StaffMembers staff) {
    this.staff = staff;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof Jwt token) {
      note(token);
    }
    return true;
  }

  private void note(Jwt token) {
    Instant when = token.getClaimAsInstant("auth_time");
    if (when == null || Callers.of(token).actor() != Caller.Actor.STAFF) {
      return;
    }
    String person = String.valueOf(token.getSubject());
    if (!when.equals(noted.getIfPresent(person))) {
      staff.signedIn(person, when);
      noted.put(person, when);
    }
  }
}
