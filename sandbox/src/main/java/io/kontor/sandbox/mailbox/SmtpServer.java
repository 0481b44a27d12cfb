package io.kontor.sandbox.mailbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.kontor.sandbox.mailbox.Mails.Mail;
import io.kontor.sandbox.support.Ids;
import io.kontor.sandbox.support.SandboxSettings;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Receives mail over SMTP and stores it in the database before it is accepted, so accepted mail
 * survives a crash. Needs no login and relays nothing.
 */
@Component
public class SmtpServer implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SmtpServer.class);

  private final Mails mails;
  private final SandboxSettings.Mailbox settings;
  private final Clock clock;
  private @Nullable GreenMail server;

  SmtpServer(Mails mails, SandboxSettings settings, Clock clock) {
    this.mails = mails;
    this.settings = settings.sandbox().mailbox();
    this.clock = clock;
  }

  /** The port that is open; -1 while the server is stopped. */
  public int port() {
    GreenMail running = server;
    return running == null ? -1 : running.getSmtp().getPort();
  }

  @Override
  public void start() {
    GreenMail starting =
        new GreenMail(
            new ServerSetup(settings.smtpPort(), settings.smtpHost(), ServerSetup.PROTOCOL_SMTP));
    starting.getUserManager().setMessageDeliveryHandler(this::keep);
    starting.start();
    server = starting;
    log.atInfo().addKeyValue("port", port()).log("SMTP server started");
  }

  @Override
  public void stop() {
    GreenMail running = server;
    if (running != null) {
      running.stop();
      server = null;
    }
  }

  @Override
  public boolean isRunning() {
    return server != null;
  }

  private GreenMailUser keep(MovingMessage moving, MailAddress recipient)
      throws MessagingException {
    MimeMessage message = moving.getMessage();
    Instant now = clock.instant();
    Bodies bodies = new Bodies();
    try {
      bodies.read(message, 0);
    } catch (IOException failure) {
      throw new MessagingException("The body cannot be read.", failure);
    }
    mails.add(
        new Mail(
            Ids.ordered("mail", now),
            recipient.getEmail(),
            message.getFrom() == null || message.getFrom().length == 0
                ? ""
                : message.getFrom()[0].toString(),
            message.getSubject() == null ? "" : message.getSubject(),
            now,
            bodies.text == null ? "" : bodies.text,
            bodies.html));
    log.atInfo().log("Mail received");
    return new DiscardingMailbox(recipient.getEmail());
  }

  /** The first text and the first HTML part of a message. */
  private static final class Bodies {

    private static final int DEPTH_MAX = 10;

    private @Nullable String text;
    private @Nullable String html;

    void read(Part part, int depth) throws MessagingException, IOException {
      if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || depth > DEPTH_MAX) {
        return;
      }
      if (part.isMimeType("text/html")) {
        html = html == null ? clean(part) : html;
      } else if (part.isMimeType("text/*")) {
        text = text == null ? clean(part) : text;
      } else if (part.getContent() instanceof Multipart parts) {
        for (int i = 0; i < parts.getCount(); i++) {
          BodyPart inner = parts.getBodyPart(i);
          read(inner, depth + 1);
        }
      }
    }

    /** PostgreSQL cannot store NUL characters. */
    private static String clean(Part part) throws MessagingException, IOException {
      return part.getContent().toString().replace("\0", "");
    }
  }

  /** GreenMail needs a mailbox in memory; mails are in the database, so this one discards them. */
  private record DiscardingMailbox(String email) implements GreenMailUser {

    @Override
    public String getEmail() {
      return email;
    }

    @Override
    public String getLogin() {
      return email;
    }

    @Override
    public String getQualifiedMailboxName() {
      return email;
    }

    @Override
    public void deliver(MovingMessage message) {}

    @Override
    public void deliver(MimeMessage message) {}

    @Override
    public void create() {}

    @Override
    public void delete() {}

    @Override
    public void authenticate(String password) {}

    @Override
    public String getPassword() {
      return "";
    }

    @Override
    public void setPassword(String password) {}
  }
}
