package fr.passerelle.aid;

/** Whether somebody fulfils a rule, or all rules of a scheme. */
public sealed interface Eligibility {

  /** As messages and the API write it: {@code yes}, {@code no} or {@code unknown}. */
  String code();

  /** It is fulfilled. */
  record Yes() implements Eligibility {
    @Override
    public String code() {
      return "yes";
    }
  }

  /** It is not. */
  record No() implements Eligibility {
    @Override
    public String code() {
      return "no";
    }
  }

  /** Nobody can say before this is answered. */
  record Unknown(Question question) implements Eligibility {
    @Override
    public String code() {
      return "unknown";
    }
  }

  Eligibility YES = new Yes();
  Eligibility NO = new No();

  /** Yes or no. */
  static Eligibility of(boolean isFulfilled) {
    return isFulfilled ? YES : NO;
  }
}
