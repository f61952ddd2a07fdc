package fr.passerelle.catalogue.web;

import fr.passerelle.language.Folding;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Finds, among the links of a home page, the few pages that tell most of an organisation. */
final class SiteLinks {

  /** What a page is about, by its link; in the order in which pages are taken. */
  enum Kind {
    CONTACT("contact", "contacts", "contact us", "nous contacter", "contactez", "联系"),
    ABOUT(
        "about",
        "qui sommes nous",
        "a propos",
        "presentation",
        "company",
        "entreprise",
        "关于",
        "简介",
        "概况"),
    OFFER(
        "product",
        "products",
        "produit",
        "produits",
        "solutions",
        "technology",
        "technologies",
        "services",
        "expertise",
        "expertises",
        "savoir faire",
        "产品",
        "技术",
        "解决方案"),
    RESEARCH(
        "research",
        "recherche",
        "recherches",
        "innovation",
        "r d",
        "projects",
        "projets",
        "研究",
        "科研",
        "研发"),
    NEWS("news", "actualites", "actualite", "新闻", "动态");

    private final String words;

    Kind(String... words) {
      this.words = String.join("|", words);
    }
  }

  /** A link worth following. */
  record Link(Kind kind, String url) {}

  private static final int PAGES = 6;

  private SiteLinks() {}

  /** At most six pages of the same site: first one of each kind, then more of what it does. */
  static List<Link> of(Document home) {
    Map<Kind, List<Link>> found = new EnumMap<>(Kind.class);
    var seen = new HashSet<String>();
    String site = site(URI.create(home.location()));
    seen.add(home.location());
    for (var anchor : home.select("a[href]")) {
      String url = anchor.absUrl("href").replaceFirst("#.*", "");
      var kind = kind(anchor.text(), url);
      if (kind != null && site.equals(siteOf(url)) && seen.add(url)) {
        found.computeIfAbsent(kind, same -> new ArrayList<>()).add(new Link(kind, url));
      }
    }
    var chosen = new ArrayList<Link>();
    found.values().forEach(links -> chosen.add(links.removeFirst()));
    for (var kind : List.of(Kind.OFFER, Kind.RESEARCH)) {
      chosen.addAll(found.getOrDefault(kind, List.of()));
    }
    return List.copyOf(chosen.subList(0, Math.min(PAGES, chosen.size())));
  }

  private static @Nullable Kind kind(String text, String url) {
    String words = " " + Folding.fold(text) + " ";
    String path = " " + Folding.fold(lastPart(url)) + " ";
    for (var kind : Kind.values()) {
      if (text.length() <= 60 && holds(words, kind.words)) {
        return kind;
      }
    }
    for (var kind : Kind.values()) {
      if (holds(path, kind.words)) {
        return kind;
      }
    }
    return null;
  }

  private static boolean holds(String text, String words) {
    return Stream.of(words.split("\\|", -1))
        .anyMatch(
            word -> Folding.hasHan(word) ? text.contains(word) : text.contains(" " + word + " "));
  }

  private static String lastPart(String url) {
    String bare = url.replaceFirst("[?].*", "").replaceFirst("/$", "");
    return bare.substring(bare.lastIndexOf('/') + 1).replaceFirst("\\.\\w{2,5}$", "");
  }

  private static String siteOf(String url) {
    try {
      return site(URI.create(url));
    } catch (IllegalArgumentException _) {
      return "";
    }
  }

  private static String site(URI address) {
    String host = address.getHost() == null ? "" : address.getHost();
    return host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
  }
}
