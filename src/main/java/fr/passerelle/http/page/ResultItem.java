package fr.passerelle.http.page;

import fr.passerelle.http.map.DrawnMap;
import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.matching.RankedPartner;
import fr.passerelle.matching.Signal;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Status;
import fr.passerelle.organisation.Text;
import fr.passerelle.search.Snapshot;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A partner in a list.
 *
 * @param number its place in the whole list, from 1
 * @param addHref where it is added to a list of the reader's
 * @param href its page, which remembers what was asked
 * @param own the name in its country's language; null where that is the name shown
 * @param facts its type and size
 * @param today what it became; null where it is itself still
 * @param place city and country
 * @param distance to the centre asked for; empty where none was
 * @param backNote why nothing is told of the way back; empty where something is
 * @param silent the signals that had nothing to say
 * @param covered ids of the need's concepts that it covers
 */
public record ResultItem(
    int number,
    String id,
    String href,
    String whyHref,
    String addHref,
    ShownName name,
    @Nullable ShownName own,
    String facts,
    @Nullable Today today,
    String place,
    String city,
    String distance,
    List<Badge> badges,
    Bridge bridge,
    List<ReasonShown> reasons,
    String backNote,
    List<Silence> silent,
    Set<String> covered,
    String updated,
    DrawnMap.@Nullable Pin pin) {

  private static final int MOST_BADGES = 4;
  private static final int MOST_BROUGHT = 50;

  /** A cluster or park that it belongs to. */
  public record Badge(ShownName name, String href) {}

  /** A signal that had nothing to say, and the weight that it would have had. */
  public record Silence(String signal, String weight) {}

  /**
   * What an organisation became.
   *
   * @param how that it merged or was renamed, and in which year; empty where no source tells
   */
  public record Today(String label, ShownName name, String href, String how) {}

  public ResultItem {
    badges = List.copyOf(badges);
    reasons = List.copyOf(reasons);
    silent = List.copyOf(silent);
    covered = Set.copyOf(covered);
  }

  /**
   * The two strongest reasons; that nothing is stated of whom each side seeks is none, how fresh
   * the record is stands beside them, and that it is a firm above.
   *
   * @param themes whether those on themes are among them, which some pages tell themselves
   */
  public List<ReasonShown> first(boolean themes) {
    return reasons.stream()
        .filter(reason -> !reason.isOf(Signal.SUPPLY))
        .filter(reason -> !reason.isOf(Signal.FIT) || !reason.evidence().isEmpty())
        .filter(reason -> !reason.isOf(Signal.FRESHNESS))
        .filter(reason -> themes || !reason.isOf(Signal.CONCEPTS))
        .limit(2)
        .toList();
  }

  /** The reasons of the way there: what is asked and they offer. */
  public List<ReasonShown> there() {
    return reasons.stream().filter(reason -> !reason.isBack()).toList();
  }

  /** The reasons of the way back: what they seek. */
  public List<ReasonShown> back() {
    return reasons.stream().filter(ReasonShown::isBack).toList();
  }

  /**
   * A partner as it is shown.
   *
   * @param asked what its page and its why remember
   */
  public static ResultItem of(
      RankedPartner partner, int number, Labels labels, Links links, Parameters asked) {
    var organisation = partner.organisation();
    var wording = labels.wording();
    var language = wording.language();
    String city = Optional.ofNullable(organisation.place().city(language)).orElse("");
    var location = organisation.place().location();
    var distance = partner.distanceInKilometres();
    return new ResultItem(
        number,
        organisation.id(),
        asked.only(Set.of("need")).on(links.organisation(organisation.id())),
        asked.on(links.why(organisation.id())),
        asked
            .only(Set.of(NeedParameters.NEED, NeedParameters.LANGUAGE))
            .with("organisation", organisation.id())
            .on(links.add()),
        ShownName.of(organisation, language),
        ShownName.own(organisation, language).orElse(null),
        facts(organisation, labels),
        today(organisation, labels, links),
        place(organisation, labels),
        city,
        distance == null ? "" : wording.say("distance", "km", Math.round(distance)),
        badges(organisation, labels.snapshot(), links),
        Bridge.of(partner, labels),
        partner.reasons().stream().map(reason -> ReasonShown.of(reason, labels)).toList(),
        backNote(partner, labels, asked),
        partner.silent().stream()
            .map(
                signal ->
                    new Silence(
                        labels.coded("signal", signal.code()),
                        wording.decimal(partner.weights().getOrDefault(signal, 0.0))))
            .toList(),
        Set.copyOf(partner.covered()),
        organisation.day().map(day -> wording.say("updated", "date", day)).orElse(""),
        location == null
            ? null
            : new DrawnMap.Pin(number, labels.name(organisation), city, "#r" + number, location));
  }

  /**
   * A stretch of a list as it is shown.
   *
   * @param before how many of the list stand before it
   */
  static List<ResultItem> list(
      List<RankedPartner> partners, int before, Labels labels, Links links, Parameters asked) {
    return IntStream.range(0, partners.size())
        .mapToObj(i -> of(partners.get(i), before + i + 1, labels, links, asked))
        .toList();
  }

  /** The places of those whose place is known. */
  static List<DrawnMap.Pin> pins(List<ResultItem> items) {
    return items.stream().map(ResultItem::pin).filter(Objects::nonNull).toList();
  }

  private static @Nullable Today today(Organisation organisation, Labels labels, Links links) {
    var today = labels.snapshot().today(organisation);
    if (today.id().equals(organisation.id())) {
      return null;
    }
    var wording = labels.wording();
    String how = Codes.of(organisation.status());
    return new Today(
        wording.say(today.status() == Status.ACTIVE ? "cluster.today" : "cluster.last"),
        ShownName.of(today, wording.language()),
        links.organisation(today.id()),
        organisation
            .succession()
            .map(Affiliation::since)
            .map(since -> wording.say("cluster." + how, "year", wording.year(since)))
            .orElse(""));
  }

  private static String backNote(RankedPartner partner, Labels labels, Parameters asked) {
    if (partner.reasons().stream().anyMatch(reason -> reason.signal() == Signal.RECIPROCITY)) {
      return "";
    }
    boolean offered =
        partner.silent().contains(Signal.RECIPROCITY)
            || !asked.first(NeedParameters.OFFER).isBlank()
            || brings(asked, labels.snapshot());
    return labels.wording().say(offered ? "why.back.silent" : "why.back.unknown");
  }

  /** Whether who asks says in the catalogue what they bring: in an offer, or of themselves. */
  private static boolean brings(Parameters asked, Snapshot snapshot) {
    return Stream.of(NeedParameters.SEEKER, NeedParameters.WITH, TandemRoutes.TANDEM)
        .flatMap(name -> asked.each(name).stream())
        .flatMap(id -> snapshot.find(id).stream())
        .anyMatch(
            asker ->
                asker.texts().stream().anyMatch(text -> text.topic() == Text.Topic.DESCRIPTION)
                    || snapshot.evidenceFor(asker.id(), MOST_BROUGHT).stream()
                        .anyMatch(evidence -> evidence.kind() == Evidence.Kind.OFFER));
  }

  /** The type, and the size; the size alone of a firm, since it says that it is one. */
  public static String facts(Organisation organisation, Labels labels) {
    var size = organisation.size();
    if (size != null && organisation.type() == OrganisationType.COMPANY) {
      return labels.coded("size", size.code());
    }
    String type = labels.coded("type", organisation.type().code());
    return size == null
        ? type
        : labels.wording().say("facts", "type", type, "size", labels.coded("size", size.code()));
  }

  /** City and country, or the country alone. */
  public static String place(Organisation organisation, Labels labels) {
    var wording = labels.wording();
    String country = wording.country(organisation.place().country());
    String city = organisation.place().city(wording.language());
    return city == null ? country : wording.say("place", "city", city, "country", country);
  }

  private static List<Badge> badges(Organisation organisation, Snapshot snapshot, Links links) {
    return organisation.affiliations().stream()
        .filter(
            tie ->
                tie.kind() == Affiliation.Kind.MEMBER_OF
                    || tie.kind() == Affiliation.Kind.TENANT_OF)
        .filter(tie -> tie.until() == null)
        .limit(MOST_BADGES)
        .flatMap(tie -> snapshot.find(tie.organisationId()).stream())
        .map(
            other ->
                new Badge(ShownName.of(other, links.language()), links.organisation(other.id())))
        .toList();
  }
}
