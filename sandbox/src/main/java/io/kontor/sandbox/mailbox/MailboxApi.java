package io.kontor.sandbox.mailbox;

import io.kontor.sandbox.mailbox.Mails.Mail;
import io.kontor.sandbox.support.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The mailbox for programs. Lists are newest first, at most 100. */
@RestController
@RequestMapping("/mailbox/api/messages")
class MailboxApi {

  private final Mails mails;

  MailboxApi(Mails mails) {
    this.mails = mails;
  }

  @GetMapping
  List<Mail> messages(@RequestParam(name = "to", required = false) @Nullable String to) {
    return mails.newest(to);
  }

  @GetMapping("/{id}")
  Mail message(@PathVariable String id) {
    return mails.find(id).orElseThrow(() -> Problem.notFound("The message"));
  }
}
