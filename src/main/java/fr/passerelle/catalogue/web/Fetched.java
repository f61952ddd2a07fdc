package fr.passerelle.catalogue.web;

import org.jspecify.annotations.Nullable;

/** What became of asking for a page. */
public sealed interface Fetched {

  /**
   * The page as it is now.
   *
   * @param earlier the page as it was kept before, where it was
   */
  record Read(Page page, @Nullable Page earlier) implements Fetched {}

  /** The page has not changed since it was kept. */
  record NotModified(Page page) implements Fetched {}

  /** We do not ask for it, or not for more of it. */
  record Refused(String reason) implements Fetched {}

  /** It was asked for in vain. */
  record Failed(String reason) implements Fetched {}
}
