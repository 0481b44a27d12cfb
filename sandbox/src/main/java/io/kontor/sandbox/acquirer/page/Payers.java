package io.kontor.sandbox.acquirer.page;

import io.kontor.sandbox.support.Require;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** What all pages for payers have in common. */
public final class Payers {

  private Payers() {}

  /** 303 to an address as it came in, in ASCII: braces are no variables, nothing is appended. */
  public static ModelAndView sendTo(String address) {
    boolean ours = address.startsWith("/");
    RedirectView view = new RedirectView(ours ? address : Require.url(address).ascii());
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExpandUriTemplateVariables(false);
    view.setExposeModelAttributes(false);
    return new ModelAndView(view);
  }

  /** Who the payer deals with: the given name, or the site they come from. */
  public static String merchant(@Nullable String name, @Nullable String returnUrl) {
    if (name != null && !name.isBlank()) {
      return name;
    }
    return returnUrl == null ? "Kontor" : Require.url(returnUrl).givenHost();
  }
}
