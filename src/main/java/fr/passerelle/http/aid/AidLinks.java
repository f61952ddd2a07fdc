package fr.passerelle.http.aid;

import fr.passerelle.http.page.Links;
import fr.passerelle.language.Language;

/** The addresses of the pages about support schemes in one language. */
public record AidLinks(Language language) {

  public AidLinks(Links links) {
    this(links.language());
  }

  /** The list. */
  public String all() {
    return new Links(language).support();
  }

  /** A scheme; with {@code {id}} the path of the route. */
  public String scheme(String id) {
    return all() + "/" + id;
  }

  /** The answers for a pair. */
  public String eligibility() {
    return new Links(language).eligibility();
  }

  /** All deadlines, for a calendar. */
  public String calendar() {
    return all() + "/ics";
  }

  /** A scheme's deadlines; with {@code {id}} the path of the route. */
  public String calendar(String id) {
    return scheme(id) + "/ics";
  }
}
