package io.kontor.sandbox.acquirer;

import io.kontor.platform.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment at the acquirer.
 *
 * @param pageKey unguessable part of the addresses that the payer sees
 * @param page what the hosted page is like; empty for other payments
 * @param payer who paid by a method without a card, once known
 * @param authorizedDueAt end of an authorization
 * @param released whether an authorization was given up
 */
public record Payment(
    String reference,
    String pageKey,
    Channel channel,
    Kind kind,
    Status status,
    @Nullable String resultCode,
    Money amount,
    SecureMode secureMode,
    boolean challengeNeeded,
    int challengeAttempts,
    @Nullable String cardToken,
    String cardType,
    Page page,
    @Nullable Payer payer,
    @Nullable String returnUrl,
    @Nullable String callbackUrl,
    @Nullable String statementDescriptor,
    @Nullable String culture,
    @Nullable Instant openedAt,
    @Nullable Instant authorizedDueAt,
    boolean released) {

  /** How the payer's card reaches us. */
  public enum Channel {
    API,
    PAGE
  }

  /**
   * What a hosted page offers.
   *
   * @param methods names such as CARD or IDEAL
   * @param bic the bank that is chosen when the page opens
   * @param cancelUrl where a payer who cancels goes; null: as all others
   */
  public record Page(List<String> methods, @Nullable String bic, @Nullable String cancelUrl) {
    static final Page NONE = new Page(List.of(), null, null);

    /** Whether a card can be typed. */
    public boolean takesCards() {
      return methods.contains(PaymentMethod.CARD);
    }

    /** The methods without a card. */
    public List<PaymentMethod> others() {
      return methods.stream()
          .filter(name -> !name.equals(PaymentMethod.CARD))
          .map(PaymentMethod::of)
          .toList();
    }
  }

  /** What is asked for. */
  public enum Kind {
    PAYMENT,
    AUTHORIZATION,
    VALIDATION
  }

  /**
   * PENDING: a page waits for the payer. CHALLENGE: the holder has to authenticate. The others are
   * final.
   */
  public enum Status {
    PENDING,
    CHALLENGE,
    SUCCEEDED,
    FAILED
  }

  /** When the holder has to authenticate. */
  public enum SecureMode {
    DEFAULT,
    FORCE,
    NO_CHOICE
  }

  /** Whether the outcome is still open. */
  public boolean open() {
    return status == Status.PENDING || status == Status.CHALLENGE;
  }
}
