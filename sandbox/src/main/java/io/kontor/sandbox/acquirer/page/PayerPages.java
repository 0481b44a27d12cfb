package io.kontor.sandbox.acquirer.page;

import io.kontor.sandbox.acquirer.CardEntry;
import io.kontor.sandbox.acquirer.Payment;
import io.kontor.sandbox.acquirer.Payment.Status;
import io.kontor.sandbox.acquirer.PaymentPages;
import io.kontor.sandbox.acquirer.TokenError;
import io.kontor.sandbox.support.Problem;
import io.kontor.sandbox.web.MoneyText;
import io.kontor.sandbox.web.PageLocale;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
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

/**
 * The hosted payment page and the 3-D Secure challenge.
 *
 * <p>Both work without scripts. The address holds an unguessable key, so knowing it is the right to
 * act. A finished page shows the outcome and the way back, so the browser's back button does no
 * harm.
 */
@Controller
class PayerPages {

  private final PaymentPages payments;
  private final Clock clock;

  PayerPages(PaymentPages payments, Clock clock) {
    this.payments = payments;
    this.clock = clock;
  }

  @GetMapping("/pay/{key}")
  ModelAndView payPage(@PathVariable String key, Model model, HttpServletRequest request) {
    Payment payment = find(key);
    payments.opened(payment);
    return show(payment, null, model, request);
  }

  @PostMapping("/pay/{key}")
  ModelAndView pay(
      @PathVariable String key,
      @RequestParam(name = "action", defaultValue = "pay") String action,
      @RequestParam(name = "method", required = false) @Nullable String method,
      @RequestParam(name = "bank", required = false) @Nullable String bank,
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
      case "fail" -> leave(payments.refuse(key));
      case "cancel" -> leaveCancelled(payments.cancel(key));
      case "confirm" -> {
        Payment after = payments.confirm(key, method, bank);
        // A page that offers no such method stays open.
        yield after.status() == Status.PENDING
            ? show(after, TokenError.NUMBER, model, request)
            : leave(after);
      }
      default -> payByCard(payment, cardNumber, expiry, securityCode, model, request, response);
    };
  }

  private ModelAndView payByCard(
      Payment payment,
      @Nullable String cardNumber,
      @Nullable String expiry,
      @Nullable String securityCode,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    CardEntry entry =
        payment.page().takesCards()
            ? CardEntry.check(cardNumber, expiry, securityCode, clock.instant())
            : new CardEntry.Rejected(TokenError.INTERNAL);
    return switch (entry) {
      case CardEntry.Rejected(TokenError error) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield show(payment, error, model, request);
      }
      case CardEntry.Accepted accepted -> {
        Payment after = payments.payByCard(payment.pageKey(), accepted);
        yield after.status() == Status.CHALLENGE
            ? Payers.sendTo("/3ds/" + after.pageKey())
            : leave(after);
      }
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
    return payments.find(key).orElseThrow(() -> Problem.notFound("The page"));
  }

  private ModelAndView show(
      Payment payment, @Nullable TokenError error, Model model, HttpServletRequest request) {
    Locale locale = PageLocale.use(request, payment.culture());
    model.addAttribute("key", payment.pageKey());
    model.addAttribute("amount", MoneyText.of(payment.amount(), locale));
    model.addAttribute(
        "merchant", Payers.merchant(payment.statementDescriptor(), payment.returnUrl()));
    model.addAttribute("reference", payment.reference());
    model.addAttribute("returnUrl", payment.returnUrl());
    model.addAttribute("alias", readable(payments.aliasOf(payment)));
    model.addAttribute("date", clock.instant());
    model.addAttribute("succeeded", payment.status() == Status.SUCCEEDED);
    model.addAttribute("card", payment.page().takesCards());
    model.addAttribute("methods", payment.page().others());
    model.addAttribute("bic", payment.page().bic());
    model.addAttribute("error", error == null ? null : error.name());
    model.addAttribute("code", PaymentPages.CHALLENGE_CODE);
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
    return Payers.sendTo(returnUrl == null ? "/3ds/" + payment.pageKey() : returnUrl);
  }

  /** A payer who cancels may have a way of their own. */
  private static ModelAndView leaveCancelled(Payment payment) {
    String address = payment.page().cancelUrl();
    return address == null ? leave(payment) : Payers.sendTo(address);
  }

  private static @Nullable String readable(@Nullable String alias) {
    return alias == null ? null : "•••• " + alias.substring(alias.length() - 4);
  }
}
