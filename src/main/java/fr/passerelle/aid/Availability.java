package fr.passerelle.aid;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a scheme takes applications on a day. */
public sealed interface Availability {

  /** As addresses and the API write it, such as {@code to-check}. */
  String code();

  /**
   * It does.
   *
   * @param until the last day of the call, or of the scheme; null where no end is known
   */
  record Open(@Nullable LocalDate until) implements Availability {
    @Override
    public String code() {
      return "open";
    }
  }

  /** It will, from a day on. */
  record Forthcoming(LocalDate from) implements Availability {
    @Override
    public String code() {
      return "forthcoming";
    }
  }

  /**
   * Nobody can say without asking the operator.
   *
   * @param last the last day of the last call known; null where none is
   * @param months in which calls came so far
   */
  record ToCheck(@Nullable LocalDate last, List<Month> months) implements Availability {
    public ToCheck {
      months = List.copyOf(months);
    }

    @Override
    public String code() {
      return "to-check";
    }
  }

  /**
   * It does no more.
   *
   * @param since its last day; null where unknown
   */
  record Closed(@Nullable LocalDate since) implements Availability {
    @Override
    public String code() {
      return "closed";
    }
  }
}
