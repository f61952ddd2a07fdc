package fr.passerelle.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The thesaurus that comes with Passerelle, as its README promises it. */
class ThesaurusDataTest {

  private static Thesaurus thesaurus = new Thesaurus(List.of());

  @BeforeAll
  static void read() {
    thesaurus = Thesaurus.read(Path.of("index-data/thesaurus"));
  }

  private static List<String> idsOf(Predicate<Concept> wrong) {
    return thesaurus.concepts().stream().filter(wrong).map(Concept::id).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FRENCH | inventaire cryptographique, migration et protocoles | migration
          ENGLISH | cryptographic inventory, migration and protocols | migration
          FRENCH | écologie, agronomie, eau et santé : biologie-santé | water-and-health
          FRENCH | stations sous-marines connectées | submarine
          FRENCH | constructeur de navires et de sous-marins | subsea-technology
          ENGLISH | the national economic development zone | economics
          FRENCH | conduite automatique des métros | control-theory
          FRENCH | sûreté des réseaux électriques | physical-security
          FRENCH | sécurité sanitaire des aliments | sanitary-equipment
          ENGLISH | Large dairy processor: milk, yoghurt | microprocessor
          ENGLISH | lasers with short pulses | legumes
          FRENCH | retrait de la lignine | social-policy
          FRENCH | filtres-presses et plateaux | press-and-media
          FRENCH | bibliothèques et outils logiciels | archives-and-libraries
          ENGLISH | surveys of salt caverns, logging | forest-machinery
          FRENCH | conversion des énergies fossiles | palaeontology
          FRENCH | mémoires, encapsulation avancée de puces | microencapsulation
          FRENCH | tournages de films | milling-and-turning
          ENGLISH | Designer and maker of steam systems | industrial-design
          ENGLISH | generic call for projects | generic-drug
          """)
  void aCommonWordIsNotTakenForATheme(Language language, String text, String theme) {
    assertThat(thesaurus.find(text, language))
        .extracting(match -> match.concept().id())
        .doesNotContain(theme);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FRENCH | sociologie des migrations | migration
          FRENCH | stations sous-marines | subsea-technology
          FRENCH | sous-marin nucléaire | submarine
          ENGLISH | a school of economics | economics
          FRENCH | retrait et régimes de retraite | social-policy
          """)
  void aThemeIsFoundInTheWordsThatAreItsOwn(Language language, String text, String theme) {
    assertThat(thesaurus.find(text, language))
        .extracting(match -> match.concept().id())
        .contains(theme);
  }

  @Nested
  class AConcept {

    @Test
    void hasAnIdOfWordsJoinedByHyphens() {
      assertThat(thesaurus.concepts())
          .extracting(Concept::id)
          .allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void reachesAFieldOnEveryWayUp() {
      var lost = new ArrayList<String>();
      for (var concept : thesaurus.concepts()) {
        if (concept.broader().isEmpty() != (concept.kind() == Concept.Kind.FIELD)) {
          lost.add(concept.id());
        }
      }
      assertThat(lost)
          .as("without a broader one, and no field; or a field below another")
          .isEmpty();
    }

    @Test
    void isNotAboveItself() {
      var looped = new ArrayList<String>();
      for (var concept : thesaurus.concepts()) {
        for (String above : concept.broader()) {
          if (above.equals(concept.id()) || thesaurus.ancestors(above).contains(concept.id())) {
            looped.add(concept.id() + " → " + above);
          }
        }
      }
      assertThat(looped).isEmpty();
    }

    @Test
    void isNotPutUnderAConceptTwice() {
      assertThat(thesaurus.concepts())
          .allSatisfy(concept -> assertThat(concept.broader()).doesNotHaveDuplicates());
      var roundabout = new ArrayList<String>();
      for (var concept : thesaurus.concepts()) {
        for (String above : concept.broader()) {
          for (String other : concept.broader()) {
            if (thesaurus.ancestors(other).contains(above)) {
              roundabout.add(concept.id() + ": " + above + " is already above " + other);
            }
          }
        }
      }
      assertThat(roundabout).isEmpty();
    }

    @Test
    void isOneOfAtLeast1500() {
      assertThat(thesaurus.concepts()).hasSizeGreaterThanOrEqualTo(1_500);
      assertThat(thesaurus.concepts().stream().filter(c -> c.kind() == Concept.Kind.FIELD))
          .hasSizeBetween(20, 60);
    }
  }

  @Nested
  class ALabel {

    @Test
    void standsForOneConceptInItsLanguage() {
      var twice = new ArrayList<String>();
      for (var language : Language.values()) {
        var owners = new HashMap<String, String>();
        for (var concept : thesaurus.concepts()) {
          for (String label : concept.labels(language)) {
            String before = owners.putIfAbsent(Folding.fold(label), concept.id());
            if (before != null) {
              twice.add(language.code() + " " + label + ": " + before + ", " + concept.id());
            }
          }
        }
      }
      assertThat(twice).isEmpty();
    }

    @Test
    void isFoundInATextAsItsConcept() {
      var lost = new ArrayList<String>();
      for (var concept : thesaurus.concepts()) {
        for (var language : Language.values()) {
          for (String label : concept.labels(language)) {
            var found = thesaurus.find(label, language);
            if (found.size() != 1 || !found.getFirst().concept().id().equals(concept.id())) {
              lost.add(
                  language.code()
                      + " «"
                      + label
                      + "» of "
                      + concept.id()
                      + " is found as "
                      + found.stream().map(match -> match.concept().id()).toList());
            }
          }
        }
      }
      assertThat(lost).as("labels that another concept takes").isEmpty();
    }

    @Test
    void isFoundByLookUpInItsFolding() {
      var lost = new ArrayList<String>();
      for (var concept : thesaurus.concepts()) {
        for (var language : Language.values()) {
          for (String label : concept.labels(language)) {
            if (thesaurus.labelled(label).isEmpty()) {
              lost.add(label);
            }
          }
        }
      }
      assertThat(lost).isEmpty();
    }

    @Test
    void inChineseIsWrittenInSimplifiedHanziWithoutSpacesAround() {
      var wrong = new ArrayList<String>();
      for (var concept : thesaurus.concepts()) {
        for (String label : concept.labels(Language.CHINESE)) {
          boolean spaced = label.matches(".*(\\p{IsHan}\\s|\\s\\p{IsHan}).*");
          // 著 has a simplified form, 着, but not in 著作, a work.
          String simplified = Folding.simplify(label).replace("着作", "著作");
          if (spaced || !simplified.equals(label)) {
            wrong.add(concept.id() + " " + label + " → " + simplified);
          }
        }
      }
      assertThat(wrong).isEmpty();
    }

    @Test
    void inFrenchAndEnglishHasNoHanzi() {
      for (var language : List.of(Language.FRENCH, Language.ENGLISH)) {
        assertThat(idsOf(concept -> concept.labels(language).stream().anyMatch(Folding::hasHan)))
            .isEmpty();
      }
    }

    @Test
    void isCleanText() {
      Set<String> wrong = new HashSet<>();
      for (var concept : thesaurus.concepts()) {
        for (var language : Language.values()) {
          for (String label : concept.labels(language)) {
            if (label.isBlank()
                || Folding.fold(label).isEmpty()
                || !label.equals(label.strip())
                || label.contains("  ")
                || label.chars().anyMatch(Character::isISOControl)) {
              wrong.add(concept.id() + " «" + label + "»");
            }
          }
        }
      }
      assertThat(wrong).isEmpty();
    }
  }

  @Nested
  class AWordOfTheTrade {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            FRENCH  | recyclage des pales d'éoliennes | wind-blade-recycling
            ENGLISH | wind blade recycling            | wind-blade-recycling
            CHINESE | 风电叶片回收                    | wind-blade-recycling
            FRENCH  | recyclage des panneaux solaires | photovoltaic-recycling
            FRENCH  | désherbage mécanique            | mechanical-weeding
            ENGLISH | robotic weeding                 | mechanical-weeding
            FRENCH  | désherbant                      | herbicide
            FRENCH  | supervision SCADA               | supervisory-control
            FRENCH  | chanvre                         | hemp
            FRENCH  | fibres de lin                   | flax
            FRENCH  | avion sans pilote               | drone
            FRENCH  | biotech                         | biotechnology
            ENGLISH | biotech                         | biotechnology
            FRENCH  | électrolyseurs PEM              | pem-electrolysis
            ENGLISH | PEM electrolyzers               | pem-electrolysis
            ENGLISH | vine disease                    | vine-disease
            FRENCH  | mildiou de la vigne             | vine-disease
            FRENCH  | mildiou                         | plant-pathology
            FRENCH  | frein                           | brake
            CHINESE | 人工智慧                        | artificial-intelligence
            FRENCH  | véhicules hors d'usage          | end-of-life-vehicle
            FRENCH  | cathéter                        | catheter
            """)
    void meansItsOwnConceptAndNotANeighbour(Language language, String word, String concept) {
      assertThat(thesaurus.find(word, language))
          .extracting(match -> match.concept().id())
          .containsOnlyOnce(concept);
    }

    @ParameterizedTest
    @CsvSource({
      "wind-blade-recycling, recycling",
      "wind-blade-recycling, wind-energy",
      "mechanical-weeding, weed-control",
      "herbicide, crop-protection",
      "vine-disease, viticulture",
      "hemp, natural-fibre"
    })
    void isFoundByThoseWhoAskMoreBroadly(String concept, String broader) {
      assertThat(thesaurus.ancestors(concept)).contains(broader);
    }
  }
}
