package fr.passerelle.catalogue.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.catalogue.CleanText;
import fr.passerelle.language.Folding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What the markup of a page tells of its organisation.
 *
 * @param stated names that structured data give to the organisation
 * @param shown names that the page bears: its site's name, the parts of its title
 * @param description what it says of itself in a sentence or two; null where it does not
 * @param languages codes of the languages that it says it speaks
 * @param mailboxes addresses of a role
 */
record SiteFacts(
    List<String> stated,
    List<String> shown,
    @Nullable String description,
    List<String> languages,
    List<String> mailboxes) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_NAME = 120;
  private static final int SHORTEST_DESCRIPTION = 20;
  private static final int LONGEST_DESCRIPTION = 1_000;
  private static final Pattern ORGANISATION =
      Pattern.compile(
          ".*(Organization|Corporation|Business|University|Institution|Consortium|Project)");
  private static final Set<String> ROLES =
      Set.of(
          "contact",
          "contacts",
          "info",
          "infos",
          "information",
          "hello",
          "bonjour",
          "accueil",
          "office",
          "mail",
          "sales",
          "commercial",
          "secretariat",
          "communication",
          "marketing",
          "export",
          "partnership",
          "partnerships",
          "partenariat",
          "partenariats",
          "bd",
          "service",
          "support",
          "enquiries",
          "inquiry",
          "international");

  SiteFacts {
    stated = List.copyOf(stated);
    shown = List.copyOf(shown);
    languages = List.copyOf(languages);
    mailboxes = List.copyOf(mailboxes);
  }

  static SiteFacts of(Document page) {
    var stated = new LinkedHashSet<String>();
    var descriptions = new ArrayList<String>();
    for (var script : page.select("script[type=application/ld+json]")) {
      try {
        readStructured(JSON.readTree(script.data()), stated, descriptions, 0);
      } catch (JsonProcessingException _) {
        // broken data of a site tells nothing
      }
    }
    descriptions.add(page.select("meta[name=description]").attr("content"));
    descriptions.add(page.select("meta[property=og:description]").attr("content"));
    var shown = new LinkedHashSet<String>();
    addName(shown, page.select("meta[property=og:site_name]").attr("content"));
    for (String part : page.title().split("\\s[|–—·:-]\\s", -1)) {
      addName(shown, part);
    }
    return new SiteFacts(
        List.copyOf(stated),
        List.copyOf(shown),
        descriptions.stream()
            .map(SiteText::withoutMailboxes)
            .filter(text -> text.length() >= SHORTEST_DESCRIPTION)
            .map(text -> CleanText.excerpt(text, LONGEST_DESCRIPTION))
            .findFirst()
            .orElse(null),
        languages(page),
        mailboxes(page));
  }

  /** The names that speak of an organisation known by others: stated ones, and shown ones alike. */
  List<String> namesOf(List<String> known) {
    var words = new LinkedHashSet<String>();
    known.forEach(name -> words.addAll(Folding.words(name)));
    var names = new LinkedHashSet<>(stated);
    for (String name : shown) {
      if (Folding.words(name).stream()
          .anyMatch(word -> word.length() > 2 && words.contains(word))) {
        names.add(name);
      }
    }
    return List.copyOf(names);
  }

  private static void readStructured(
      JsonNode node, Set<String> names, List<String> descriptions, int depth) {
    if (depth > 4) {
      return;
    }
    if (node.isArray()) {
      node.forEach(each -> readStructured(each, names, descriptions, depth + 1));
      return;
    }
    readStructured(node.path("@graph"), names, descriptions, depth + 1);
    boolean organisation = false;
    for (var type :
        node.path("@type").isArray() ? node.path("@type") : List.of(node.path("@type"))) {
      organisation |= ORGANISATION.matcher(type.asText()).matches();
    }
    if (organisation) {
      for (String field : List.of("name", "legalName", "alternateName")) {
        addName(names, node.path(field).asText());
      }
      descriptions.add(node.path("description").asText());
    } else {
      readStructured(node.path("publisher"), names, descriptions, depth + 1);
    }
  }

  private static void addName(Set<String> names, String text) {
    String name = SiteText.withoutMailboxes(text);
    if (name.length() > 1 && name.length() <= LONGEST_NAME) {
      names.add(name);
    }
  }

  private static List<String> languages(Document page) {
    var codes = new LinkedHashSet<String>();
    var tags = new ArrayList<String>();
    tags.add(page.select("html").attr("lang"));
    page.select("link[rel=alternate][hreflang], a[hreflang]")
        .forEach(link -> tags.add(link.attr("hreflang")));
    for (String tag : tags) {
      String code = tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0].strip();
      if (code.matches("[a-z]{2,3}")) {
        codes.add(code);
      }
    }
    return List.copyOf(codes);
  }

  private static List<String> mailboxes(Document page) {
    var found = new LinkedHashSet<String>();
    String text =
        page.text() + " " + String.join(" ", page.select("a[href^=mailto:]").eachAttr("href"));
    var matcher = SiteText.MAILBOX.matcher(text);
    while (matcher.find()) {
      String mailbox = matcher.group().toLowerCase(Locale.ROOT);
      if (ROLES.contains(mailbox.substring(0, mailbox.indexOf('@')))) {
        found.add(mailbox);
      }
    }
    return List.copyOf(found);
  }
}
