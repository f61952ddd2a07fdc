package fr.passerelle.catalogue;

import fr.passerelle.language.Language;
import fr.passerelle.organisation.FieldSource;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells which record each field of an organisation was taken from. */
final class Provenance {

  private final List<Member> members;
  private final List<FieldSource> fields = new ArrayList<>();

  private Provenance(List<Member> members) {
    this.members = members.stream().sorted(Member.STRONGEST_CLAIMS_FIRST).toList();
  }

  /**
   * What each record said of the organisation that {@link Composition} made of these.
   *
   * @param members those of the composition, in any order
   */
  static List<FieldSource> of(Organisation organisation, List<Member> members) {
    var provenance = new Provenance(members);
    provenance.tell(organisation);
    return List.copyOf(provenance.fields);
  }

  private void tell(Organisation it) {
    add("type", it.type().code(), claims -> claims.type() == it.type());
    add("status", code(it.status()), claims -> claims.status() == it.status());
    it.names().forEach(n -> put("name" + suffix(n.language()), n.text(), n.source()));
    place(it);
    add("size", it.size() == null ? null : it.size().code(), claims -> claims.size() == it.size());
    add("established", text(it.established()), claims -> claims.established() != null);
    add("website", it.website(), claims -> claims.website() != null);
    it.identifiers()
        .forEach(
            one ->
                add(
                    "identifier." + one.scheme(),
                    one.value(),
                    claims -> claims.identifiers().contains(one)));
    it.themes().forEach(one -> add("theme", one, claims -> claims.themes().contains(one)));
    it.affiliations()
        .forEach(tie -> put("tie." + tie.kind().code(), tie.organisationId(), tie.source()));
    it.texts()
        .forEach(t -> put("text." + code(t.topic()) + suffix(t.language()), t.text(), t.source()));
    var cluster = it.cluster();
    add("cluster", cluster == null ? null : code(cluster.scale()), c -> c.cluster() != null);
  }

  private void place(Organisation it) {
    var place = it.place();
    String country = place.country();
    add("country", country.isEmpty() ? null : country, c -> c.place().country().equals(country));
    add("region", place.region(), c -> inCountry(c, country) && c.place().region() != null);
    add(
        "department",
        place.department(),
        c -> inCountry(c, country) && c.place().department() != null);
    add("city", place.city(), c -> inCountry(c, country) && c.place().city() != null);
    var location = place.location();
    add(
        "location",
        location == null ? null : location.latitude() + "," + location.longitude(),
        claims -> location != null && location.equals(claims.place().location()));
  }

  private static boolean inCountry(Claims claims, String country) {
    return claims.place().country().equals(country);
  }

  /** The strongest record that says it; an unknown type is nobody's word. */
  private void add(String field, @Nullable String value, Predicate<Claims> says) {
    if (value != null && !value.equals(OrganisationType.UNKNOWN.code())) {
      members.stream()
          .filter(member -> says.test(member.claims()))
          .findFirst()
          .ifPresent(member -> put(field, value, member.source()));
    }
  }

  private void put(String field, String value, String source) {
    fields.add(new FieldSource(field, value, source));
  }

  private static String suffix(@Nullable Language language) {
    return language == null ? "" : "." + language.code();
  }

  private static @Nullable String text(@Nullable Integer number) {
    return number == null ? null : number.toString();
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
