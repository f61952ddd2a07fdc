package fr.passerelle.catalogue;

import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.FieldSource;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells which record each field of an organisation was taken from. */
final class Provenance {

  /** For these an organisation's own word comes first, as in {@link Composition}. */
  private static final Set<String> OF_ITSELF =
      Set.of("size", "established", "website", "theme", "cluster");

  private final List<Member> members;
  private final List<Member> ownFirst;
  private final List<FieldSource> fields = new ArrayList<>();
  private final List<FieldOrigin> origins = new ArrayList<>();

  private Provenance(Organisation organisation, List<Member> members) {
    this.members = members.stream().sorted(Member.STRONGEST_CLAIMS_FIRST).toList();
    this.ownFirst = members.stream().sorted(Member.OWN_WORD_FIRST).toList();
    tell(organisation);
  }

  /**
   * What each record said of the organisation that {@link Composition} made of these.
   *
   * @param members those of the composition, in any order
   */
  static List<FieldSource> of(Organisation organisation, List<Member> members) {
    return List.copyOf(new Provenance(organisation, members).fields);
  }

  /**
   * The records that the fields come from which do not tell it themselves, as names, texts and
   * affiliations do.
   *
   * @param members those of the composition, in any order
   */
  static List<FieldOrigin> origins(Organisation organisation, List<Member> members) {
    return List.copyOf(new Provenance(organisation, members).origins);
  }

  private void tell(Organisation it) {
    one("type", known(it.type()), claims -> known(claims.type()), Provenance::alike);
    one("status", code(it.status()), claims -> code(claims.status()), Provenance::alike);
    it.names().forEach(n -> put("name" + suffix(n.language()), n.text(), n.source()));
    place(it.place());
    one(
        "size",
        it.size() == null ? null : it.size().code(),
        claims -> claims.size() == null ? null : claims.size().code(),
        Provenance::alike);
    one(
        "established",
        text(it.established()),
        claims -> text(claims.established()),
        Provenance::alike);
    one("website", it.website(), Claims::website, Provenance::alikeAddresses);
    it.identifiers()
        .forEach(
            id ->
                one(
                    "identifier." + id.scheme(),
                    id.value(),
                    claims -> claims.identifiers().contains(id) ? id.value() : null,
                    Provenance::alike));
    it.themes()
        .forEach(
            theme ->
                one(
                    "theme",
                    theme,
                    claims -> claims.themes().contains(theme) ? theme : null,
                    Provenance::alike));
    it.affiliations()
        .forEach(tie -> put("tie." + tie.kind().code(), tie.organisationId(), tie.source()));
    it.texts()
        .forEach(t -> put("text." + code(t.topic()) + suffix(t.language()), t.text(), t.source()));
    var cluster = it.cluster();
    one(
        "cluster",
        cluster == null ? null : code(cluster.scale()),
        claims -> claims.cluster() == null ? null : code(claims.cluster().scale()),
        Provenance::alike);
  }

  private void place(Place place) {
    String country = place.country();
    one("country", filled(country), c -> filled(c.place().country()), Provenance::alike);
    Predicate<Claims> here = claims -> claims.place().country().equals(country);
    placed("region", place.region(), here, Place::region);
    placed("department", place.department(), here, Place::department);
    var forms = Towns.of(place);
    one(
        "city",
        place.city(),
        c -> c.place().city(),
        here,
        (won, claims) -> Towns.areOne(forms, Towns.of(claims.place())));
    one("location", at(place), claims -> at(claims.place()), here, (won, claims) -> true);
  }

  private void placed(
      String field,
      @Nullable String value,
      Predicate<Claims> here,
      Function<Place, @Nullable String> part) {
    one(
        field,
        value,
        claims -> part.apply(claims.place()),
        here,
        (won, claims) -> alike(won, String.valueOf(part.apply(claims.place()))));
  }

  private void one(
      String field,
      @Nullable String value,
      Function<Claims, @Nullable String> says,
      BiPredicate<String, String> isSame) {
    one(
        field,
        value,
        says,
        claims -> true,
        (won, claims) -> isSame.test(won, String.valueOf(says.apply(claims))));
  }

  /**
   * The strongest record that says it, and those that say something else.
   *
   * @param may whether a record may have been the one that it was taken from
   */
  private void one(
      String field,
      @Nullable String value,
      Function<Claims, @Nullable String> says,
      Predicate<Claims> may,
      BiPredicate<String, Claims> isSame) {
    if (value == null) {
      return;
    }
    var ordered = OF_ITSELF.contains(field) ? ownFirst : members;
    var winner =
        ordered.stream()
            .filter(member -> may.test(member.claims()))
            .filter(member -> value.equals(says.apply(member.claims())))
            .findFirst();
    if (winner.isEmpty()) {
      return;
    }
    put(field, value, winner.get().source());
    var others = new ArrayList<FieldOrigin.Said>();
    for (var member : ordered) {
      String said = says.apply(member.claims());
      if (said != null && !isSame.test(value, member.claims())) {
        others.add(new FieldOrigin.Said(said, member.mark()));
      }
    }
    origins.add(new FieldOrigin(field, value, winner.get().mark(), others));
  }

  private void put(String field, String value, String source) {
    fields.add(new FieldSource(field, value, source));
  }

  private static boolean alike(String one, String other) {
    return one.equals(other) || Folding.fold(one).equals(Folding.fold(other));
  }

  /** The same but for the scheme, {@code www.} and a slash at the end. */
  private static boolean alikeAddresses(String one, String other) {
    return Compared.address(one).equals(Compared.address(other));
  }

  private static @Nullable String at(Place place) {
    var location = place.location();
    return location == null ? null : location.latitude() + "," + location.longitude();
  }

  /** An unknown type is nobody's word. */
  private static @Nullable String known(OrganisationType type) {
    return type == OrganisationType.UNKNOWN ? null : type.code();
  }

  private static @Nullable String filled(String text) {
    return text.isEmpty() ? null : text;
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
