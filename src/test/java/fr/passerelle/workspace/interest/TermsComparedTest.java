package fr.passerelle.workspace.interest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.workspace.interest.TermsCompared.Verdict;
import fr.passerelle.workspace.profile.IpTerms;
import fr.passerelle.workspace.profile.IpTerms.Background;
import fr.passerelle.workspace.profile.IpTerms.Exclusivity;
import fr.passerelle.workspace.profile.IpTerms.Foreground;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** How the wishes of two sides for intellectual property go together. */
@NullMarked
class TermsComparedTest {

  private static List<Verdict> verdicts(IpTerms one, IpTerms other) {
    var compared = TermsCompared.of(one, other);
    var back = TermsCompared.of(other, one);
    var verdicts = compared.lines().stream().map(TermsCompared.Line::verdict).toList();
    assertThat(back.lines()).extracting(TermsCompared.Line::verdict).isEqualTo(verdicts);
    return verdicts;
  }

  @Test
  void whoeverBothWantToOwnTheResultsContradictsTheOther() {
    var ours = new IpTerms(Background.KEPT, Foreground.AUTHOR, Exclusivity.FULL);
    assertThat(verdicts(ours, ours))
        .containsExactly(Verdict.AGREE, Verdict.CONTRADICT, Verdict.CONTRADICT);
    assertThat(TermsCompared.of(ours, ours).contradict()).isTrue();
  }

  @Test
  void whatOneKeepsTheOtherTakesAgrees() {
    var ours = new IpTerms(Background.FOR_THE_PROJECT, Foreground.AUTHOR, Exclusivity.NONE);
    var theirs = new IpTerms(Background.FOR_THE_PROJECT, Foreground.PARTNER, Exclusivity.NONE);
    assertThat(verdicts(ours, theirs)).containsOnly(Verdict.AGREE);
  }

  @Test
  void openKnowledgeIsTalkedOverWithAllButThoseWhoKeepTheirs() {
    var open = new IpTerms(Background.OPEN, Foreground.JOINT, Exclusivity.BY_FIELD);
    var used = new IpTerms(Background.FOR_THE_RESULTS, Foreground.WHO_MAKES_IT, Exclusivity.NONE);
    var kept = new IpTerms(Background.KEPT, Foreground.PARTNER, Exclusivity.FULL);
    assertThat(verdicts(open, used))
        .containsExactly(Verdict.TO_BE_TALKED_OVER, Verdict.CONTRADICT, Verdict.TO_BE_TALKED_OVER);
    assertThat(verdicts(open, kept))
        .containsExactly(Verdict.CONTRADICT, Verdict.CONTRADICT, Verdict.TO_BE_TALKED_OVER);
    assertThat(verdicts(kept, kept))
        .containsExactly(Verdict.AGREE, Verdict.TO_BE_TALKED_OVER, Verdict.CONTRADICT);
  }

  @Test
  void whatIsNotToldContradictsNothing() {
    var told = new IpTerms(Background.KEPT, Foreground.AUTHOR, Exclusivity.NONE);
    assertThat(verdicts(told, IpTerms.UNTOLD)).containsOnly(Verdict.UNTOLD);
  }
}
