package io.kontor.sandbox.web;

import io.kontor.sandbox.acquirer.MagicValues;
import io.kontor.sandbox.world.Money;
import io.kontor.sandbox.world.ResultCodes;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Explains the sandbox to whoever opens it in a browser. */
@Controller
class IndexPage {

  record ForcedAmount(String amount, String code, @Nullable String message) {}

  @GetMapping("/")
  String index(Model model, Locale locale) {
    List<ForcedAmount> amounts =
        MagicValues.cardAmounts().entrySet().stream()
            .map(entry ->
                new ForcedAmount(
                    MoneyText.of(new Money("EUR", entry.getKey()), Locale.ENGLISH),
                    entry.getValue(),
                    ResultCodes.message(entry.getValue())))
            .toList();
    model.addAttribute("amounts", amounts);
    return "index";
  }
}
