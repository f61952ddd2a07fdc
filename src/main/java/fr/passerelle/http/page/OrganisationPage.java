package fr.passerelle.http.page;

import fr.passerelle.http.map.DrawnMap;
import fr.passerelle.http.page.ReasonShown.EvidenceShown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an organisation.
 *
 * @param own the name in its country's language; null where that is the name shown
 * @param nameIn in which language the name is; empty where it is the page's, or unknown
 * @param notice that it is no longer what it was; empty where it is
 * @param sensitive what needs an office's word; null where nothing does
 * @param today what became of a cluster; null where it is itself still, and for all others
 * @param predecessors of a cluster, the earliest to leave first
 * @param registerHref the register of clusters; null for all others
 * @param backHref the list it was reached from; null where it was reached otherwise
 * @param whyHref why it answers the need it was reached with; null where there was none
 * @param from where the facts of the head come from
 * @param facts names of facts and what they are
 * @param texts what it does, in the page's language first
 * @param offers the partnering profiles that hold today and offer something
 * @param seeks those that seek something
 * @param ladder which kind of partner comes next for what it publishes; null where no readiness is
 *     told
 * @param tandem who completes it; null where it is neither a firm nor research, or no more
 * @param consortium where one with it is composed; null where it is no more
 * @param evidence all other evidence, the freshest year first
 * @param differences the fields of which sources say different things
 * @param word what it says of itself here
 * @param claimHref where its own people say that it is theirs
 * @param recordsHref where its records can be split, for who may; null for all others
 * @param sheetHref a page to print: why it answers the need it was reached with, if there was one
 * @param cardHref its card for an address book
 * @param actions what a reader may do with it
 */
public record OrganisationPage(
    Frame frame,
    ShownName name,
    @Nullable ShownName own,
    String nameIn,
    String type,
    String place,
    String notice,
    @Nullable SensitiveShown sensitive,
    RegisterPage.@Nullable TodayShown today,
    List<Tie> predecessors,
    @Nullable String registerHref,
    @Nullable String backHref,
    @Nullable String whyHref,
    @Nullable String website,
    String websiteShown,
    HeadSources from,
    List<Fact> facts,
    List<IdentifierShown> identifiers,
    List<Tag> themes,
    List<TextShown> texts,
    List<TextShown> history,
    List<ProfileShown> offers,
    List<ProfileShown> seeks,
    @Nullable LadderShown ladder,
    List<Year> evidence,
    List<Tie> affiliations,
    List<Tie> affiliated,
    List<ResultItem> similar,
    List<ResultItem> partners,
    String morePartners,
    @Nullable Tag tandem,
    @Nullable Tag consortium,
    @Nullable String nearby,
    List<DrawnMap> maps,
    List<SourceShown> sources,
    List<Difference> differences,
    List<CorrectionShown> corrections,
    List<ChangeShown> changes,
    @Nullable String recordsHref,
    String correctionHref,
    OwnWord word,
    String claimHref,
    String sheetHref,
    String cardHref,
    List<Tag> actions) {

  /**
   * The number of a record in the list of sources.
   *
   * @param title the source and the date of the record
   */
  public record SourceTag(int number, String title) {}

  /** A field of which sources say different things; the one that was taken is first. */
  public record Difference(String field, List<Claim> claims) {}

  /** What one source says. */
  public record Claim(String value, boolean isTaken, SourceTag from) {}

  /** The sources of the facts in the head. */
  public record HeadSources(
      List<SourceTag> name,
      List<SourceTag> kind,
      List<SourceTag> place,
      List<SourceTag> website,
      List<SourceTag> themes) {}

  /** A fact, its name and where it comes from. */
  public record Fact(String name, String text, @Nullable String lang, List<SourceTag> from) {

    /** A fact within what tells its source itself. */
    Fact(String name, String text, @Nullable String lang) {
      this(name, text, lang, List.of());
    }
  }

  /** An identifier with the authority's page, where there is one. */
  public record IdentifierShown(
      String scheme, String value, @Nullable String url, List<SourceTag> from) {}

  /** A link with a name. */
  public record Tag(String label, String href) {}

  /** A passage in a language. */
  public record TextShown(
      String text, @Nullable String lang, String language, String source, boolean inReaders) {}

  /** The evidence of a year; its name says where the year is unknown. */
  public record Year(String name, List<EvidenceShown> evidence) {}

  /**
   * A tie to another organisation: what it is, since and until when.
   *
   * @param source the name of the source that tells it; empty where it is told elsewhere
   */
  public record Tie(
      String kind, ShownName name, @Nullable String href, String years, String source) {}

  /** A source's record. */
  public record SourceShown(
      String name,
      String record,
      String date,
      String licence,
      @Nullable String url,
      List<Citation> citations) {}

  /** What a reader corrected and somebody accepted; {@code field} is what part of the entry. */
  public record CorrectionShown(String field, String right, String source, String date) {}

  /** When a source changed what; {@code fields} is a sentence. */
  public record ChangeShown(String date, String source, String fields) {}

  /** What a source cites, with its address where it is one of the web. */
  public record Citation(String text, @Nullable String url) {}
}
