package fr.passerelle.http.page;

import fr.passerelle.account.Asker;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.language.Language;
import fr.passerelle.matching.Need;
import fr.passerelle.matching.RankedPartner;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.sensitive.Mention;
import fr.passerelle.sensitive.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * That an office may have to agree before what is sought, or found, crosses a border.
 *
 * @param lead when that is
 * @param topics those of the need, then those of the other side
 * @param more how many more there are; empty where none
 * @param href the page that lists all topics
 */
public record SensitiveShown(String lead, List<TopicShown> topics, String more, String href) {

  private static final int MOST = 4;

  /**
   * A topic.
   *
   * @param words by which it was found; empty where nobody said them
   * @param acts that may apply, with the entries of their lists
   * @param href its place on the page of all topics
   */
  public record TopicShown(
      String id,
      String label,
      String words,
      String reason,
      List<ActShown> acts,
      List<OfficeShown> offices,
      String href) {

    /** A topic as a reader of a language sees it. */
    public static TopicShown of(Topic topic, String words, Wording wording) {
      var language = wording.language();
      return new TopicShown(
          topic.id(),
          topic.label(language),
          words,
          topic.reason(language),
          topic.rules().stream()
              .map(
                  rule ->
                      new ActShown(
                          rule.regime().name(language),
                          wording.list(rule.entries()),
                          rule.regime().url()))
              .toList(),
          topic.offices().stream()
              .map(
                  office ->
                      new OfficeShown(
                          office.name(language), wording.country(office.country()), office.url()))
              .toList(),
          new Links(language).sensitive() + "#" + topic.id());
    }
  }

  /** Whom to ask about these topics, each once. */
  public List<OfficeShown> offices() {
    return topics.stream().flatMap(topic -> topic.offices().stream()).distinct().toList();
  }

  /** An act, its entries that list the topic, and where it can be read. */
  public record ActShown(String name, String entries, String url) {}

  /** Whom to ask in a country, and its public page. */
  public record OfficeShown(String name, String country, String url) {}

  /** What a need and an offer speak of; null where that is nothing sensitive. */
  public static @Nullable SensitiveShown of(
      Need need, Language read, Parts parts, Wording wording) {
    return shown(in(need, read, parts), "sensitive.need", wording);
  }

  /**
   * What a need speaks of, and, where it is in another country than who asks, what speaks for the
   * organisation; null where nothing is sensitive.
   *
   * @param evidence what speaks for it
   * @param country of who asks; null where that is not known: then it may be another one
   */
  public static @Nullable SensitiveShown between(
      @Nullable Need need,
      Organisation organisation,
      List<Evidence> evidence,
      @Nullable String country,
      Parts parts,
      Wording wording) {
    var asked = need == null ? List.<Mention>of() : in(need, wording.language(), parts);
    String there = organisation.place().country();
    boolean crosses = country == null || !country.equals(there);
    var theirs = crosses ? theirs(organisation, evidence, parts, wording) : List.<Mention>of();
    var all = new ArrayList<>(asked);
    var known = new HashSet<Topic>();
    asked.forEach(mention -> known.add(mention.topic()));
    theirs.stream().filter(mention -> known.add(mention.topic())).forEach(all::add);
    return shown(all, asked.isEmpty() ? "sensitive.organisation" : "sensitive.need", wording);
  }

  /** The country of the first team of who asks that speaks for an organisation; null if unknown. */
  static @Nullable String country(Asker asker, @Nullable String seeker, Labels labels) {
    return Stream.concat(
            Stream.ofNullable(seeker),
            asker.memberships().stream()
                .map(membership -> membership.team().organisation())
                .filter(Objects::nonNull))
        .flatMap(id -> labels.snapshot().find(id).stream())
        .map(organisation -> organisation.place().country())
        .filter(country -> !country.isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** The evidence that the reasons for a partner point at. */
  public static List<Evidence> evidence(RankedPartner partner) {
    return partner.reasons().stream().flatMap(reason -> reason.evidence().stream()).toList();
  }

  private static List<Mention> in(Need need, Language read, Parts parts) {
    return parts.sensitive().in(need.text() + "\n" + need.offer(), read);
  }

  private static List<Mention> theirs(
      Organisation organisation, List<Evidence> evidence, Parts parts, Wording wording) {
    var said = new StringBuilder();
    organisation.texts().forEach(text -> said.append(text.text()).append(".\n"));
    organisation.themes().stream()
        .flatMap(id -> parts.thesaurus().concept(id).stream())
        .forEach(theme -> said.append(theme.label(wording.language())).append(".\n"));
    evidence.forEach(
        one -> said.append(one.title()).append(".\n").append(one.text()).append(".\n"));
    return parts.sensitive().in(said.toString(), wording.language());
  }

  private static @Nullable SensitiveShown shown(
      List<Mention> mentions, String lead, Wording wording) {
    return mentions.isEmpty()
        ? null
        : new SensitiveShown(
            wording.say(lead),
            mentions.stream()
                .limit(MOST)
                .map(mention -> TopicShown.of(mention.topic(), mention.words(), wording))
                .toList(),
            mentions.size() <= MOST ? "" : wording.count("sensitive.more", mentions.size() - MOST),
            new Links(wording.language()).sensitive());
  }
}
