package io.kontor.sandbox.guide;

import io.kontor.platform.money.Money;
import io.kontor.sandbox.acquirer.MagicValues;
import io.kontor.sandbox.acquirer.PaymentMethod;
import io.kontor.sandbox.acquirer.WalletTokens;
import io.kontor.sandbox.bank.MagicPayouts;
import io.kontor.sandbox.support.MagicRefunds;
import io.kontor.sandbox.support.ResultCodes;
import io.kontor.sandbox.web.MoneyText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Explains the sandbox to people who open it in a browser. */
@Controller
class IndexPage {

  record ForcedAmount(String method, String amount, String code, @Nullable String message) {
    static ForcedAmount of(String method, long amount, String code) {
      return new ForcedAmount(
          method,
          MoneyText.of(new Money("EUR", amount), Locale.ENGLISH),
          code,
          ResultCodes.message(code));
    }
  }

  @GetMapping("/")
  String index(Model model, Locale locale) {
    model.addAttribute("amounts", explained(MagicValues.cardAmounts()));
    model.addAttribute("refundAmounts", explained(MagicRefunds.amounts()));
    model.addAttribute("payoutAmounts", explained(MagicPayouts.amounts()));
    model.addAttribute(
        "methodAmounts",
        PaymentMethod.withAmounts().stream()
            .flatMap(method ->
                method.amounts().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(
                        entry -> ForcedAmount.of(method.label(), entry.getKey(), entry.getValue())))
            .toList());
    model.addAttribute("walletTokens", WalletTokens.explained());
    return "index";
  }

  private static List<ForcedAmount> explained(SequencedMap<Long, String> amounts) {
    return amounts.entrySet().stream()
        .map(entry -> ForcedAmount.of(PaymentMethod.CARD, entry.getKey(), entry.getValue()))
        .toList();
  }
}
