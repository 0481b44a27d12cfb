package io.kontor.sandbox.acquirer.page;

import io.kontor.sandbox.acquirer.CardEntry;
import io.kontor.sandbox.acquirer.Payment;
import io.kontor.sandbox.acquirer.Payment.Status;
import io.kontor.sandbox.acquirer.Payments;
import io.kontor.sandbox.acquirer.TokenError;
import io.kontor.sandbox.web.MoneyText;
import io.kontor.sandbox.web.PageLocale;
import io.kontor.sandbox.world.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The hosted payment page and the 3-D Secure challenge.
 *
 * <p>Both work without scripts. The address holds an unguessable key, so knowing it is the right to
 * act. A finished page shows the outcome and the way back, so the browser's back button does no
 * harm.
 */
@Controller
class PayerPages {

  /** What the page answers when somebody plays the refusing bank. */
  private static final String REFUSED = "101101";

  private static final String CANCELLED = "001031";

  /** Names that are not written in capitals; others are shown as they are. */
  private static final Map<String, String> METHOD_NAMES =
      Map.of(
          "IDEAL", "iDEAL",
          "PAYPAL", "PayPal",
          "GIROPAY", "giropay",
          "SOFORT", "Sofort",
          "KLARNA", "Klarna",
          "P24", "Przelewy24");

  private final Payments payments;
  private final Clock clock;

  PayerPages(Payments payments, Clock clock) {
    this.payments = payments;
    this.clock = clock;
  }

  @GetMapping("/pay/{key}")
  ModelAndView payPage(@PathVariable String key, Model model, HttpServletRequest request) {
    Payment payment = find(key);
    payments.pageOpened(payment);
    return show(payment, null, model, request);
  }

  @PostMapping("/pay/{key}")
  ModelAndView pay(
      @PathVariable String key,
      @RequestParam(name = "action", defaultValue = "pay") String action,
      @RequestParam(name = "cardNumber", required = false) @Nullable String cardNumber,
      @RequestParam(name = "expiry", required = false) @Nullable String expiry,
      @RequestParam(name = "cvc", required = false) @Nullable String securityCode,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Payment payment = find(key);
    if (payment.status() != Status.PENDING) {
      return show(payment, null, model, request);
    }
    return switch (action) {
      case "fail" -> leave(payments.endPage(key, REFUSED));
      case "cancel" -> leave(payments.endPage(key, CANCELLED));
      case "confirm" -> {
        // Only a page that offers something without a card can be paid without one.
        boolean offered = payment.methods().stream().anyMatch(method -> !method.equals("CARD"));
        yield offered
            ? leave(payments.payWithoutCard(key))
            : show(payment, TokenError.NUMBER, model, request);
      }
      default ->
          switch (CardEntry.check(cardNumber, expiry, securityCode, clock.instant())) {
            case CardEntry.Rejected(TokenError error) -> {
              response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
              yield show(payment, error, model, request);
            }
            case CardEntry.Accepted accepted -> {
              Payment after = payments.payOnPage(key, accepted);
              yield after.status() == Status.CHALLENGE ? redirect("/3ds/" + key) : leave(after);
            }
          };
    };
  }

  @GetMapping("/3ds/{key}")
  ModelAndView challengePage(@PathVariable String key, Model model, HttpServletRequest request) {
    return show(find(key), null, model, request);
  }

  @PostMapping("/3ds/{key}")
  ModelAndView answerChallenge(
      @PathVariable String key,
      @RequestParam(name = "action", defaultValue = "code") String action,
      @RequestParam(name = "code", required = false) @Nullable String code,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Payment payment = find(key);
    if (payment.status() != Status.CHALLENGE) {
      return show(payment, null, model, request);
    }
    Payment after =
        switch (action) {
          case "pass" -> payments.endChallenge(key, true);
          case "fail" -> payments.endChallenge(key, false);
          default -> payments.enterChallengeCode(key, code);
        };
    if (after.status() == Status.CHALLENGE) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("wrongCode", true);
      return show(after, null, model, request);
    }
    return leave(after);
  }

  /** A page that never existed: said in HTML, as a payer may see it. */
  @ExceptionHandler
  ModelAndView unknown(Problem problem, HttpServletResponse response) {
    response.setStatus(problem.status().value());
    return new ModelAndView("unknown");
  }

  private Payment find(String key) {
    return payments.findByPage(key).orElseThrow(() -> Problem.notFound("The page"));
  }

  private ModelAndView show(
      Payment payment, @Nullable TokenError error, Model model, HttpServletRequest request) {
    Locale locale = PageLocale.use(request, payment.culture());
    model.addAttribute("key", payment.pageKey());
    model.addAttribute("amount", MoneyText.of(payment.amount(), locale));
    model.addAttribute("merchant", merchant(payment));
    model.addAttribute("reference", payment.reference());
    model.addAttribute("returnUrl", payment.returnUrl());
    model.addAttribute("alias", readable(payments.aliasOf(payment)));
    model.addAttribute("date", clock.instant());
    model.addAttribute("succeeded", payment.status() == Status.SUCCEEDED);
    model.addAttribute("card", payment.methods().contains("CARD"));
    model.addAttribute(
        "otherMethods",
        payment.methods().stream()
            .filter(method -> !method.equals("CARD"))
            .map(method -> METHOD_NAMES.getOrDefault(method, method))
            .toList());
    model.addAttribute("error", error == null ? null : error.name());
    model.addAttribute("code", Payments.CHALLENGE_CODE);
    return new ModelAndView(
        switch (payment.status()) {
          case PENDING -> "pay";
          case CHALLENGE -> "challenge";
          case SUCCEEDED, FAILED -> "finished";
        });
  }

  /** Back to the shop; a payment without a way back ends on its own page. */
  private static ModelAndView leave(Payment payment) {
    String returnUrl = payment.returnUrl();
    return redirect(returnUrl == null ? "/3ds/" + payment.pageKey() : returnUrl);
  }

  /** The address goes out as it came in: braces are no variables and nothing is appended. */
  private static ModelAndView redirect(String address) {
    RedirectView view = new RedirectView(address);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExpandUriTemplateVariables(false);
    view.setExposeModelAttributes(false);
    return new ModelAndView(view);
  }

  /** The name on the statement, or the site the payer comes from. */
  private static String merchant(Payment payment) {
    String name = payment.statementDescriptor();
    if (name != null && !name.isBlank()) {
      return name;
    }
    String host = payment.returnUrl() == null ? null : URI.create(payment.returnUrl()).getHost();
    return host == null ? "Kontor" : host;
  }

  private static @Nullable String readable(@Nullable String alias) {
    return alias == null ? null : "•••• " + alias.substring(alias.length() - 4);
  }
}
