package fr.passerelle.http.need;

import fr.passerelle.catalogue.Opportunities.Wish;
import fr.passerelle.http.route.Parameter;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.opportunity.OpportunityStatus;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which calls a request asks for. */
public final class CallParameters {

  public static final String WORDS = "words";
  public static final String STATUS = "status";
  public static final String PROGRAMME = "programme";
  public static final String ORDER = "order";

  /** By deadline, the soonest first: the order where none is asked for. */
  public static final String SOONEST = "soonest";

  /** By deadline, the latest first. */
  public static final String LATEST = "latest";

  public static final Set<String> NAMES = Set.of(WORDS, STATUS, PROGRAMME, ORDER);
  public static final List<String> STATUSES =
      Stream.of(OpportunityStatus.values()).map(OpportunityStatus::code).toList();
  public static final int LONGEST_WORDS = 200;

  private static final List<String> ORDERS = List.of(SOONEST, LATEST);

  private CallParameters() {}

  /** The parameters as the description of the API tells them. */
  public static List<Parameter> described() {
    return List.of(
        Parameter.query(WORDS, Parameter.Kind.TEXT, "Words that all stand in the call"),
        Parameter.query(
            STATUS,
            Parameter.Kind.TEXT,
            "As it is today; where absent, all that are not closed",
            STATUSES.toArray(String[]::new)),
        Parameter.query(PROGRAMME, Parameter.Kind.TEXT, "Who pays, such as Horizon Europe"),
        Parameter.query(
            ORDER,
            Parameter.Kind.TEXT,
            "By deadline: the soonest first, or the latest",
            ORDERS.toArray(String[]::new)));
  }

  /** Reads the wish, and adds to the errors what cannot be understood. */
  public static Wish read(Parameters asked, List<String> programmes, FieldErrors errors) {
    String words = asked.first(WORDS);
    if (words.length() > LONGEST_WORDS) {
      errors.add(WORDS, "too-long", "most", LONGEST_WORDS, "length", words.length());
    }
    check(asked, STATUS, STATUSES, errors);
    check(asked, PROGRAMME, programmes, errors);
    check(asked, ORDER, ORDERS, errors);
    return new Wish(
        words, status(asked), asked.first(PROGRAMME), asked.first(ORDER).equals(LATEST));
  }

  private static @Nullable OpportunityStatus status(Parameters asked) {
    return OpportunityStatus.of(asked.first(STATUS)).orElse(null);
  }

  private static void check(Parameters asked, String name, List<String> known, FieldErrors errors) {
    String value = asked.first(name);
    if (!value.isEmpty() && !known.contains(value)) {
      errors.unknown(name, value, known);
    }
  }
}
