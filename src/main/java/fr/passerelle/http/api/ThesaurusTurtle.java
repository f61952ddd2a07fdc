package fr.passerelle.http.api;

import fr.passerelle.http.need.Cursor;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Concept;
import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The thesaurus as SKOS (W3C, 2009) in Turtle 1.1, for those who want to take it elsewhere.
 *
 * <p>A concept is named by the document's address, a hash and its id. Immutable.
 */
public final class ThesaurusTurtle {

  static final String PATH = "/concepts.ttl";
  private static final String TYPE = "text/turtle; charset=utf-8";
  private static final String LICENCE = "https://www.apache.org/licenses/LICENSE-2.0";

  private final Thesaurus thesaurus;
  private final StringBuilder turtle = new StringBuilder(1 << 21);

  private ThesaurusTurtle(Thesaurus thesaurus) {
    this.thesaurus = thesaurus;
  }

  /**
   * The route of the document, which is written once.
   *
   * @param address where readers reach the server, without a slash at its end
   */
  public static Route route(Parts parts, String address) {
    byte[] bytes = written(parts, address).getBytes(StandardCharsets.UTF_8);
    String etag = "W/\"" + Cursor.digest(new String(bytes, StandardCharsets.UTF_8)) + "\"";
    return Route.page(
        PATH,
        "The thesaurus as SKOS in Turtle",
        asking ->
            asking.knows(etag)
                ? new Answer.Unchanged(etag)
                : new Answer.Document(bytes, TYPE, etag));
  }

  static String written(Parts parts, String address) {
    var writer = new ThesaurusTurtle(parts.thesaurus());
    writer
        .turtle
        .append("@base <")
        .append(address)
        .append(PATH)
        .append("> .\n")
        .append("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n")
        .append("@prefix dct: <http://purl.org/dc/terms/> .\n");
    writer.scheme(parts);
    parts.thesaurus().concepts().forEach(writer::concept);
    return writer.turtle.toString();
  }

  private void scheme(Parts parts) {
    var statements = new ArrayList<String>();
    statements.add("a skos:ConceptScheme");
    for (var language : Language.values()) {
      String title = parts.wording(language).say("concepts.scheme");
      statements.add("dct:title " + literal(title) + "@" + language.tag());
    }
    statements.add("dct:license <" + LICENCE + ">");
    tops().forEach(top -> statements.add("skos:hasTopConcept " + iri(top.id())));
    write("<#>", statements);
  }

  private void concept(Concept concept) {
    var statements = new ArrayList<String>();
    statements.add("a skos:Concept");
    statements.add("skos:inScheme <#>");
    statements.add("skos:notation " + literal(concept.id()));
    if (concept.broader().isEmpty()) {
      statements.add("skos:topConceptOf <#>");
    }
    for (var language : Language.values()) {
      String preferred = concept.label(language);
      statements.add("skos:prefLabel " + literal(preferred) + "@" + language.tag());
      concept.labels(language).stream()
          .distinct()
          .filter(label -> !label.equals(preferred))
          .forEach(
              label -> statements.add("skos:altLabel " + literal(label) + "@" + language.tag()));
    }
    concept.broader().forEach(id -> statements.add("skos:broader " + iri(id)));
    thesaurus.narrower(concept.id()).forEach(id -> statements.add("skos:narrower " + iri(id)));
    write(iri(concept.id()), statements);
  }

  private Stream<Concept> tops() {
    return thesaurus.concepts().stream().filter(concept -> concept.broader().isEmpty());
  }

  private void write(String subject, List<String> statements) {
    turtle.append('\n').append(subject).append(' ');
    turtle.append(String.join(" ;\n  ", statements)).append(" .\n");
  }

  private static String iri(String id) {
    return "<#" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20") + ">";
  }

  /** A string as Turtle's STRING_LITERAL_QUOTE escapes it. */
  static String literal(String text) {
    var literal = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> {
          if (c < ' ') {
            literal.append(String.format(java.util.Locale.ROOT, "\\u%04X", (int) c));
          } else {
            literal.append(c);
          }
        }
      }
    }
    return literal.append('"').toString();
  }
}
