package fr.passerelle.catalogue.web;

import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A page as it was read.
 *
 * @param url where it was found, after redirects
 * @param html its text, decoded
 * @param etag the version that its host names, for asking again
 * @param modified when its host says it changed, as in the header
 */
public record Page(URI url, String html, @Nullable String etag, @Nullable String modified) {

  /** The page as a tree, whose links know where they lead. */
  Document document() {
    return Jsoup.parse(html, url.toString());
  }
}
