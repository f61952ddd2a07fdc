package fr.passerelle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How well pairs are told apart: the figures of the labelled sample are printed. */
class LikenessTest {

  private static final double SURE_RECALL = 0.85;
  private static final double ASKED_RECALL = 0.95;

  private record Labelled(boolean same, String one, String other, PairJudgement judgement) {}

  /** What becomes of a sample's pairs. */
  private record Figures(
      int same, int sure, int asked, int falselyAsked, List<String> falselySure) {

    static Figures of(String name, List<Labelled> pairs) {
      int same = 0;
      int sure = 0;
      int asked = 0;
      int falselyAsked = 0;
      var falselySure = new ArrayList<String>();
      for (var pair : pairs) {
        var judgement = pair.judgement();
        if (pair.same()) {
          same++;
          sure += judgement.isSure() ? 1 : 0;
          asked += judgement.isDoubtful() ? 1 : 0;
        } else {
          falselyAsked += judgement.isDoubtful() ? 1 : 0;
          if (judgement.isSure()) {
            falselySure.add(pair.one() + " = " + pair.other());
          }
        }
        if (Boolean.getBoolean("resolution.pairs") && judgement.isSure() != pair.same()) {
          System.out.printf("%s %.3f %s%n", pair.same() ? "ONE" : "TWO", judgement.score(), pair);
        }
      }
      var figures = new Figures(same, sure, asked, falselyAsked, falselySure);
      System.out.printf(
          "%s: %d pairs, %d of one organisation. Sure: precision %.3f, recall %.3f."
              + " Sure or asked: precision %.3f, recall %.3f.%n",
          name,
          pairs.size(),
          same,
          (double) sure / (sure + falselySure.size()),
          figures.sureRecall(),
          (double) (sure + asked) / (sure + asked + falselyAsked + falselySure.size()),
          figures.askedRecall());
      return figures;
    }

    double sureRecall() {
      return (double) sure / same;
    }

    double askedRecall() {
      return (double) (sure + asked) / same;
    }
  }

  @Test
  void noPairOfTwoIsSureAndMostPairsOfOneAreFound() throws IOException {
    var pairs = sample("pairs.tsv");
    assertThat(pairs).hasSizeGreaterThanOrEqualTo(300);
    var figures = Figures.of("sample", pairs);
    assertThat(figures.falselySure()).isEmpty();
    assertThat(figures.sureRecall()).isGreaterThanOrEqualTo(SURE_RECALL);
    assertThat(figures.askedRecall()).isGreaterThanOrEqualTo(ASKED_RECALL);
  }

  /** Nothing was set on these: the figures are printed apart. */
  @Test
  void noPairOfTwoThatWasHeldOutIsSure() throws IOException {
    var pairs = sample("held-out.tsv");
    assertThat(pairs).hasSizeGreaterThanOrEqualTo(20);
    assertThat(Figures.of("held out", pairs).falselySure()).isEmpty();
  }

  @Test
  void theOrderOfTheTwoDoesNotMatter() throws IOException {
    for (var pair : sample("pairs.tsv")) {
      var turned = Likeness.judge(side(pair.other()), side(pair.one()), true);
      assertThat(turned.score()).as(pair.one()).isEqualTo(pair.judgement().score());
    }
  }

  @Test
  void numberedSiblingsAreTwoAndSayWhy() {
    var judgement =
        Likeness.judge(
            side("UMR 5510 @ Villeurbanne FR laboratory"),
            side("UMR 5259 @ Villeurbanne FR laboratory"),
            true);
    assertThat(judgement.isDoubtful()).isFalse();
    assertThat(judgement.reasons(false))
        .extracting(PairJudgement.Found::reason)
        .contains(PairReason.NUMBERED_SIBLINGS);
  }

  private static List<Labelled> sample(String file) throws IOException {
    var pairs = new ArrayList<Labelled>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/resolution", file))) {
      if (!line.startsWith("#")) {
        String[] columns = line.split("\t", -1);
        pairs.add(
            new Labelled(
                columns[0].equals("same"),
                columns[1],
                columns[2],
                Likeness.judge(side(columns[1]), side(columns[2]), true)));
      }
    }
    return pairs;
  }

  /** Reads {@code name; ~acronym; <former @ Town COUNTRY type domain scheme:value}. */
  private static Compared side(String text) {
    int at = text.lastIndexOf(" @ ");
    var names = new ArrayList<Name>();
    for (String part : text.substring(0, at).split(";", -1)) {
      String name = part.strip();
      var kind =
          switch (name.charAt(0)) {
            case '~' -> Name.Kind.ACRONYM;
            case '<' -> Name.Kind.FORMER;
            default -> names.isEmpty() ? Name.Kind.PREFERRED : Name.Kind.ALIAS;
          };
      names.add(new Name(name.replaceFirst("^[~<]", ""), null, kind, "sample"));
    }
    String[] facts = text.substring(at + 3).split(" ", -1);
    @Nullable String town = facts[0].equals("-") ? null : facts[0].replace('_', ' ');
    var type = OrganisationType.UNKNOWN;
    @Nullable String website = null;
    var identifiers = new ArrayList<Identifier>();
    for (int i = 2; i < facts.length; i++) {
      var known = OrganisationType.of(facts[i]);
      if (known.isPresent()) {
        type = known.get();
      } else if (facts[i].contains(":")) {
        identifiers.add(Identifier.parse(facts[i]).orElseThrow());
      } else {
        website = facts[i];
      }
    }
    return Compared.of(
        new Claims(
            type,
            Status.ACTIVE,
            names,
            new Place(facts[1], null, null, town, Map.of(), null),
            null,
            null,
            website,
            identifiers,
            List.of(),
            List.of(),
            List.of(),
            null));
  }
}
