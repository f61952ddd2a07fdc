package fr.passerelle.matching;

import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Filter.Dimension;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What kind of actor a tandem or a consortium may need beside those it has. */
public enum Actor {
  COMPANY,
  /** A company of which it is known that it is micro, small or medium. */
  SME,
  /** A laboratory, university, research institute or hospital. */
  RESEARCH,
  /** Who uses the result, or buys for the public: a public body or hospital. */
  USER,
  /** Somebody of another country than all others. */
  FOREIGN;

  /** The name in the API, such as {@code research}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind that makes a tandem with an organisation: research with all but research itself. */
  public static Actor besides(Organisation organisation) {
    return RESEARCH.types().contains(organisation.type()) ? COMPANY : RESEARCH;
  }

  /** Whether one of the members is of this kind. */
  public boolean isAmong(Collection<Organisation> members) {
    return switch (this) {
      case COMPANY, RESEARCH, USER ->
          members.stream().anyMatch(member -> types().contains(member.type()));
      case SME ->
          members.stream()
              .filter(member -> types().contains(member.type()))
              .flatMap(member -> Stream.ofNullable(member.size()))
              .anyMatch(size -> size.isSme());
      case FOREIGN -> countries(members).size() > 1;
    };
  }

  /** What lets actors of this kind pass; those of all countries, also where foreign. */
  public Filter narrowing(Filter filter) {
    var typed =
        types().isEmpty()
            ? filter
            : filter.with(Dimension.TYPE, types().stream().map(OrganisationType::code).toList());
    return this == SME ? typed.with(Dimension.SIZE, List.of("micro", "small", "medium")) : typed;
  }

  /** The countries that members are known to be in. */
  static List<String> countries(Collection<Organisation> members) {
    return members.stream()
        .map(member -> member.place().country())
        .filter(country -> !country.isEmpty())
        .distinct()
        .toList();
  }

  private List<OrganisationType> types() {
    return switch (this) {
      case COMPANY, SME -> List.of(OrganisationType.COMPANY);
      case RESEARCH ->
          List.of(
              OrganisationType.LABORATORY,
              OrganisationType.UNIVERSITY,
              OrganisationType.RESEARCH_INSTITUTE,
              OrganisationType.HOSPITAL);
      case USER -> List.of(OrganisationType.PUBLIC_BODY, OrganisationType.HOSPITAL);
      case FOREIGN -> List.of();
    };
  }
}
