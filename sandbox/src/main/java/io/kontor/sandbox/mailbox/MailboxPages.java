package io.kontor.sandbox.mailbox;

import io.kontor.sandbox.mailbox.Mails.Mail;
import io.kontor.sandbox.web.SecurityHeaders;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

/** The mailbox for people. */
@Controller
@RequestMapping("/mailbox")
class MailboxPages {

  private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>)\\]]+");
  private static final int LINKS_MAX = 5;

  private final Mails mails;

  MailboxPages(Mails mails) {
    this.mails = mails;
  }

  @GetMapping
  String list(@RequestParam(name = "to", required = false) @Nullable String to, Model model) {
    fill(model, to, null);
    return "mailbox";
  }

  /** The list alone, for the page that keeps itself fresh. */
  @GetMapping("/list")
  String fragment(
      @RequestParam(name = "to", required = false) @Nullable String to,
      @RequestParam(name = "selected", required = false) @Nullable String selected,
      Model model) {
    fill(model, to, selected == null ? null : mails.find(selected).orElse(null));
    return "mailbox :: list";
  }

  @GetMapping("/messages/{id}")
  String message(
      @PathVariable String id,
      @RequestParam(name = "to", required = false) @Nullable String to,
      Model model,
      HttpServletResponse response) {
    Mail mail = mails.find(id).orElse(null);
    if (mail == null) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
    }
    fill(model, to, mail);
    return "mailbox";
  }

  /** The mail itself, shown in a frame without scripts. */
  @GetMapping("/messages/{id}/body")
  ResponseEntity<String> body(@PathVariable String id) {
    return mails
        .find(id)
        .map(Mail::html)
        .map(html ->
            ResponseEntity.ok()
                .header(SecurityHeaders.POLICY, SecurityHeaders.FOREIGN_HTML)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body("<!DOCTYPE html><base target=\"_blank\">" + html))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private void fill(Model model, @Nullable String to, @Nullable Mail selected) {
    model.addAttribute("mails", mails.newest(to));
    model.addAttribute("to", to == null ? "" : to);
    model.addAttribute("mail", selected);
    model.addAttribute("links", selected == null ? List.of() : links(selected));
  }

  private static List<String> links(Mail mail) {
    String source = mail.html() == null ? mail.text() : HtmlUtils.htmlUnescape(mail.html());
    return LINK.matcher(source)
        .results()
        .map(MatchResult::group)
        .distinct()
        .filter(link -> !link.startsWith("http://www.w3.org/"))
        .limit(LINKS_MAX)
        .toList();
  }
}
