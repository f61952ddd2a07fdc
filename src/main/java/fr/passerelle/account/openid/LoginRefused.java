package fr.passerelle.account.openid;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Nobody can be signed in by this attempt. */
public final class LoginRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** The provider does not answer, or not as it should. */
    UNREACHABLE,
    /** This browser has begun no such attempt, or too long ago, or has finished it. */
    ATTEMPT,
    /** The provider, or the person there, says no. */
    DENIED,
    /** What the provider sent does not hold. */
    TOKEN,
    /** The provider does not say that the address was verified. */
    UNVERIFIED,
    /** There is no account, and none can be opened. */
    NO_ACCOUNT;

    /** As in messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Reason reason;

  public LoginRefused(Reason reason, String detail, @Nullable Throwable cause) {
    super(detail, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
