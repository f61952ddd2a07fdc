package fr.passerelle.catalogue.web;

import fr.passerelle.catalogue.web.SiteLinks.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one site as they were read at one time.
 *
 * @param pages the home page first
 */
record SiteVisit(List<Seen> pages) {

  /**
   * One page.
   *
   * @param kind null for the home page
   * @param earlier the page as it was at the visit before; null where there was none or it is the
   *     same
   */
  record Seen(@Nullable Kind kind, Page page, Document document, @Nullable Document earlier) {}

  SiteVisit {
    pages = List.copyOf(pages);
  }

  /** Reads the pages that the home page leads to; those that cannot be read are left out. */
  static SiteVisit from(Seen home, PageFetcher fetcher) {
    var pages = new ArrayList<Seen>();
    pages.add(home);
    for (var link : SiteLinks.of(home.document())) {
      var seen = seen(link.kind(), fetcher.fetch(link.url()));
      if (seen != null) {
        pages.add(seen);
      }
    }
    return new SiteVisit(pages);
  }

  /** What was seen of a page; null where it could not be read. */
  static @Nullable Seen seen(@Nullable Kind kind, Fetched fetched) {
    return switch (fetched) {
      case Fetched.Read(Page page, Page earlier) ->
          new Seen(kind, page, page.document(), earlier == null ? null : earlier.document());
      case Fetched.NotModified(Page page) -> new Seen(kind, page, page.document(), null);
      case Fetched.Refused _, Fetched.Failed _ -> null;
    };
  }

  Seen home() {
    return pages.getFirst();
  }

  /** The same for two visits that read the same texts. */
  String digest() {
    var text = new StringBuilder();
    pages.forEach(seen -> text.append(SiteText.passages(seen.document())).append('\n'));
    return PageStore.digest(text.toString());
  }

  /** The sentences that pages have now and had not at the visit before. */
  List<String> news() {
    var news = new LinkedHashSet<String>();
    for (var seen : pages) {
      if (seen.earlier() != null) {
        news.addAll(SiteText.added(seen.earlier(), seen.document()));
      }
    }
    return List.copyOf(news);
  }

  /** Where the site says how to reach the organisation; null where it does not. */
  @Nullable String contactPage() {
    return pages.stream()
        .filter(seen -> seen.kind() == Kind.CONTACT)
        .map(seen -> seen.page().url().toString())
        .findFirst()
        .orElse(null);
  }

  List<String> mailboxes() {
    var found = new LinkedHashSet<String>();
    pages.forEach(seen -> found.addAll(SiteFacts.of(seen.document()).mailboxes()));
    return List.copyOf(found);
  }
}
