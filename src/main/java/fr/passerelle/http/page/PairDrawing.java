package fr.passerelle.http.page;

import fr.passerelle.catalogue.Claims;
import fr.passerelle.catalogue.DoubtfulPair;
import fr.passerelle.catalogue.DoubtfulPair.PairedRecord;
import fr.passerelle.catalogue.PairJudgement;
import fr.passerelle.http.page.DuplicatesPage.PairShown;
import fr.passerelle.http.page.DuplicatesPage.RowShown;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.organisation.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A doubtful pair as it is shown. Valid as long as its labels are. */
record PairDrawing(DoubtfulPair pair, Labels labels) {

  /** What stands between the two sides of a detail. */
  private static final String UNLIKE = " ≠ ";

  PairShown shown() {
    var rows = new ArrayList<RowShown>();
    row(rows, "name", side -> claims(side).names().getFirst().text(), same());
    row(rows, "names", side -> others(claims(side)), same());
    row(rows, "type", side -> labels.coded("type", claims(side).type().code()), same());
    row(rows, "town", side -> town(claims(side)), same());
    row(rows, "website", side -> claims(side).website(), PairDrawing::website);
    row(rows, "established", side -> year(claims(side).established()), same());
    row(rows, "identifiers", side -> identifiers(claims(side)), same());
    row(rows, "source", this::source, same());
    return new PairShown(
        pair.one().ownId(),
        pair.other().ownId(),
        wording().say("duplicates.score", "score", wording().decimal(pair.judgement().score(), 2)),
        rows,
        reasons(true),
        reasons(false));
  }

  private Wording wording() {
    return labels.wording();
  }

  private static UnaryOperator<String> same() {
    return UnaryOperator.identity();
  }

  /** An address as far as it tells two websites apart. */
  private static String website(String address) {
    return Web.shown(address.strip()).toLowerCase(Locale.ROOT);
  }

  /**
   * A row of both sides.
   *
   * @param compared what of a value tells whether the sides differ
   */
  private void row(
      List<RowShown> rows,
      String field,
      Function<PairedRecord, @Nullable String> value,
      UnaryOperator<String> compared) {
    String one = Objects.requireNonNullElse(value.apply(pair.one()), "");
    String other = Objects.requireNonNullElse(value.apply(pair.other()), "");
    if (!one.isEmpty() || !other.isEmpty()) {
      boolean differs =
          !one.isEmpty() && !other.isEmpty() && !compared.apply(one).equals(compared.apply(other));
      rows.add(new RowShown(wording().say("duplicates." + field), one, other, differs));
    }
  }

  private List<String> reasons(boolean isFor) {
    return pair.judgement().reasons(isFor).stream()
        .map(
            found ->
                wording()
                    .list(
                        Stream.of(
                                wording().say("pair-reason." + found.reason().code()),
                                detail(found),
                                wording().decimal(found.reason().weight(), 1))
                            .filter(part -> !part.isEmpty())
                            .toList()))
        .toList();
  }

  /** What was found, its codes in the reader's language. */
  private String detail(PairJudgement.Found found) {
    return switch (found.reason()) {
      case SAME_COUNTRY, DIFFERENT_COUNTRIES -> each(found.detail(), wording()::country);
      case SAME_TYPE, TYPE_AGAINST -> each(found.detail(), code -> labels.coded("type", code));
      case SAME_IDENTIFIER, DIFFERENT_IDENTIFIERS -> each(found.detail(), this::identifier);
      default -> found.detail();
    };
  }

  private static String each(String detail, UnaryOperator<String> shown) {
    return Stream.of(detail.split(UNLIKE, -1)).map(shown).collect(Collectors.joining(UNLIKE));
  }

  private String identifier(String key) {
    int colon = key.indexOf(':');
    return colon < 0
        ? key
        : labels.coded("identifier", key.substring(0, colon)) + " " + key.substring(colon + 1);
  }

  private static Claims claims(PairedRecord side) {
    return Objects.requireNonNull(side.record().claims());
  }

  private static String others(Claims claims) {
    return claims.names().stream().skip(1).map(Name::text).collect(Collectors.joining(" · "));
  }

  private String town(Claims claims) {
    var parts = new ArrayList<String>();
    String city = claims.place().city(wording().language());
    if (city != null) {
      parts.add(city);
    }
    if (!claims.place().country().isEmpty()) {
      parts.add(wording().country(claims.place().country()));
    }
    return wording().list(parts);
  }

  private @Nullable String year(@Nullable Integer year) {
    return year == null ? null : wording().year(year);
  }

  private String identifiers(Claims claims) {
    return claims.identifiers().stream()
        .map(id -> identifier(id.key()))
        .collect(Collectors.joining(" · "));
  }

  private String source(PairedRecord side) {
    var mark = side.record().mark();
    return wording()
        .list(
            List.of(
                    labels.source(mark.source()),
                    mark.record(),
                    mark.day().map(wording()::date).orElse(""))
                .stream()
                .filter(part -> !part.isEmpty())
                .toList());
  }
}
