package io.kontor.sandbox;

import static io.kontor.sandbox.SandboxClient.path;
import static io.kontor.sandbox.SandboxClient.reference;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.sandbox.mailbox.SmtpServer;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.http.HttpResponse;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The mailbox, and the pages for people. */
class MailboxIT extends SandboxTest {
  @Autowired private SmtpServer smtp;

  @Test
  void keepsMailReadableForPeopleAndPrograms() throws Exception {
    String recipient = reference() + "@example.com";
    Properties server = new Properties();
    server.put("mail.smtp.host", "localhost");
    server.put("mail.smtp.port", smtp.port());
    MimeMessage message = new MimeMessage(Session.getInstance(server));
    message.setFrom(new InternetAddress("kontor@example.com"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
    message.setSubject("Welcome, Zoë", "UTF-8");
    MimeBodyPart text = new MimeBodyPart();
    text.setText("Open https://example.com/invite?k=1&l=2", "UTF-8");
    MimeBodyPart html = new MimeBodyPart();
    html.setContent(
        "<p>Hi <script>alert(1)</script><a href=\"https://example.com/invite?k=1&amp;l=2\">join</a></p>",
        "text/html; charset=UTF-8");
    message.setContent(new MimeMultipart("alternative", text, html));

    Transport.send(message);
    JsonNode listed = sandbox.open("/mailbox/api/messages?to=" + recipient);
    String id = listed.get(0).get("id").asString();
    JsonNode read = sandbox.open("/mailbox/api/messages/" + id);
    String page = sandbox.get("/mailbox/messages/" + id).body();
    HttpResponse<String> body = sandbox.get("/mailbox/messages/" + id + "/body");

    assertThat(listed).hasSize(1);
    assertThat(read.get("to").asString()).isEqualTo(recipient);
    assertThat(read.get("subject").asString()).isEqualTo("Welcome, Zoë");
    assertThat(read.get("text").asString()).contains("invite?k=1&l=2");
    assertThat(read.get("html").asString()).contains("join");
    assertThat(page)
        .contains(
            "Welcome, Zoë",
            "href=\"https://example.com/invite?k=1&amp;l=2\"",
            "sandbox=\"allow-popups")
        .doesNotContain("<script>alert");
    assertThat(body.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "sandbox");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/mailbox",
        "/mailbox/list",
        "/assets/sandbox.css",
        "/assets/payer.js",
        "/actuator/health/liveness",
        "/actuator/health/readiness",
        "/actuator/prometheus"
      })
  void answersItsPages(String path) {
    assertThat(sandbox.get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void saysPolitelyThatAPageDoesNotExist() {
    HttpResponse<String> answer = sandbox.get("/pay/unknown");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("This page does not exist");
  }
}
