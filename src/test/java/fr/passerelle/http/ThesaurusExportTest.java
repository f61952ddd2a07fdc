package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.language.Concept;
import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads the thesaurus back from Turtle with as much of its grammar as is written. */
class ThesaurusExportTest {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(<[^<>\"{}|^`\\\\\\s]*>|\"(?:[^\"\\\\\n\r]|\\\\[tnr\"\\\\]|\\\\u[0-9A-F]{4})*\""
              + "(?:@[a-zA-Z]+(?:-[a-zA-Z]+)*)?|@base|@prefix|[a-z]+:[a-zA-Z]*|a|[;.])(?=\\s|$))");

  private record Statement(String predicate, String object) {}

  private static final Map<String, List<Statement>> SUBJECTS = new LinkedHashMap<>();
  private static final Thesaurus THESAURUS = Thesaurus.read(Path.of("index-data/thesaurus"));

  @BeforeAll
  static void read() {
    var tokens = tokens(Asked.get("/concepts.ttl").body());
    int at = 0;
    while (at < tokens.size()) {
      if (tokens.get(at).startsWith("@")) {
        at = tokens.subList(at, tokens.size()).indexOf(".") + at + 1;
        continue;
      }
      var statements = new ArrayList<Statement>();
      String subject = tokens.get(at++);
      String end;
      do {
        statements.add(new Statement(tokens.get(at), tokens.get(at + 1)));
        end = tokens.get(at + 2);
        at += 3;
      } while (end.equals(";"));
      assertThat(end).as(subject).isEqualTo(".");
      assertThat(SUBJECTS.put(subject, statements)).as(subject + " twice").isNull();
    }
  }

  private static List<String> tokens(String turtle) {
    var tokens = new ArrayList<String>();
    var token = TOKEN.matcher(turtle.stripTrailing());
    int end = 0;
    while (token.lookingAt()) {
      tokens.add(token.group(1));
      end = token.end();
      token.region(end, turtle.stripTrailing().length());
    }
    assertThat(turtle.substring(end)).as("what is no Turtle").isBlank();
    return tokens;
  }

  private static List<String> objects(String subject, String predicate) {
    return SUBJECTS.getOrDefault(subject, List.of()).stream()
        .filter(statement -> statement.predicate().equals(predicate))
        .map(Statement::object)
        .toList();
  }

  @Test
  void holdsEveryConceptOnceWithALabelInEachLanguage() {
    assertThat(SUBJECTS).hasSize(THESAURUS.concepts().size() + 1);
    for (var concept : THESAURUS.concepts()) {
      String subject = "<#" + concept.id() + ">";
      assertThat(objects(subject, "a")).as(subject).containsExactly("skos:Concept");
      assertThat(objects(subject, "skos:prefLabel"))
          .as(subject)
          .containsExactlyElementsOf(
              Stream.of(Language.values()).map(in -> label(concept, in)).toList());
      assertThat(objects(subject, "skos:altLabel"))
          .as(subject)
          .doesNotHaveDuplicates()
          .doesNotContainAnyElementsOf(objects(subject, "skos:prefLabel"));
    }
  }

  private static String label(Concept concept, Language in) {
    return "\"" + concept.label(in).replace("\"", "\\\"") + "\"@" + in.tag();
  }

  @Test
  void leadsUpAndDownByTheSameSteps() {
    SUBJECTS.forEach(
        (subject, statements) -> {
          for (String broader : objects(subject, "skos:broader")) {
            assertThat(objects(broader, "skos:narrower")).as(broader).contains(subject);
          }
          for (String narrower : objects(subject, "skos:narrower")) {
            assertThat(objects(narrower, "skos:broader")).as(narrower).contains(subject);
          }
          boolean top = !objects(subject, "skos:topConceptOf").isEmpty();
          assertThat(objects("<#>", "skos:hasTopConcept").contains(subject)).isEqualTo(top);
        });
  }

  @Test
  void namesItselfAndItsLicence() {
    assertThat(objects("<#>", "a")).containsExactly("skos:ConceptScheme");
    assertThat(objects("<#>", "dct:title"))
        .containsExactlyInAnyOrder(
            "\"Thésaurus de Passerelle\"@fr",
            "\"Thesaurus of Passerelle\"@en",
            "\"Passerelle 词表\"@zh-Hans");
    assertThat(objects("<#>", "dct:license"))
        .containsExactly("<https://www.apache.org/licenses/LICENSE-2.0>");
  }

  @Test
  void isNotSentAgainToWhoHasIt() {
    var first = Asked.get("/concepts.ttl");
    assertThat(first.headers().firstValue("Content-Type").orElse("")).startsWith("text/turtle");
    String etag = first.headers().firstValue("ETag").orElseThrow();
    var again = Asked.get("/concepts.ttl", "If-None-Match", etag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }
}
