package io.kontor.sandbox.bank;

import io.kontor.sandbox.acquirer.page.Payers;
import io.kontor.sandbox.bank.Mandate.Status;
import io.kontor.sandbox.support.Problem;
import io.kontor.sandbox.web.PageLocale;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page on which a payer confirms a mandate, and the mandate to read afterwards. It works
 * without scripts; the address holds an unguessable key, so knowing it is the right to act.
 */
@Controller
class MandatePages {

  private static final String REFUSED_BY_PAYER = "001805";
  private static final String REFUSED_BY_BANK = "001803";

  private final Mandates mandates;

  MandatePages(Mandates mandates) {
    this.mandates = mandates;
  }

  @GetMapping("/mandate/{key}")
  ModelAndView page(@PathVariable String key, Model model, HttpServletRequest request) {
    return show(find(key), model, request);
  }

  @PostMapping("/mandate/{key}")
  ModelAndView answer(
      @PathVariable String key,
      @RequestParam(name = "action", defaultValue = "") String action,
      Model model,
      HttpServletRequest request) {
    Mandate mandate = find(key);
    if (mandate.status() != Status.PENDING) {
      return show(mandate, model, request);
    }
    return switch (action) {
      case "confirm" -> leave(mandates.confirm(key));
      case "cancel" -> leave(mandates.endPage(key, REFUSED_BY_PAYER));
      case "fail" -> leave(mandates.endPage(key, REFUSED_BY_BANK));
      default -> show(mandate, model, request);
    };
  }

  @GetMapping("/mandate/{key}/document.pdf")
  ResponseEntity<byte[]> document(@PathVariable String key) {
    Mandate mandate = find(key);
    if (mandate.confirmedAt() == null) {
      throw Problem.notFound("The document");
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header("Content-Disposition", "inline; filename=\"mandate.pdf\"")
        .body(MandateDocument.of(mandate, merchant(mandate)));
  }

  /** A page that never existed: said in HTML, as a payer may see it. */
  @ExceptionHandler
  ModelAndView unknown(Problem problem, HttpServletResponse response) {
    response.setStatus(problem.status().value());
    return new ModelAndView("unknown");
  }

  private Mandate find(String key) {
    return mandates.findByPage(key).orElseThrow(() -> Problem.notFound("The page"));
  }

  private static ModelAndView show(Mandate mandate, Model model, HttpServletRequest request) {
    PageLocale.use(request, mandate.culture());
    model.addAttribute("key", mandate.pageKey());
    model.addAttribute("merchant", merchant(mandate));
    model.addAttribute("name", mandate.debtor().name());
    model.addAttribute("account", mandate.debtor().maskedAccount());
    model.addAttribute("scheme", mandate.scheme().name());
    model.addAttribute("reference", mandate.reference());
    model.addAttribute("returnUrl", mandate.returnUrl());
    model.addAttribute("confirmed", mandate.confirmedAt() != null);
    return new ModelAndView(mandate.status() == Status.PENDING ? "mandate" : "mandate-finished");
  }

  /** Back to the shop. */
  private static ModelAndView leave(Mandate mandate) {
    return Payers.sendTo(mandate.returnUrl());
  }

  private static String merchant(Mandate mandate) {
    return Payers.merchant(null, mandate.returnUrl());
  }
}
