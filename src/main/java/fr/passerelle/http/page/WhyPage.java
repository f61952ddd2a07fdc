package fr.passerelle.http.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an organisation answers a need: every signal, what it adds, and what it found.
 *
 * @param need as it was asked; empty where none was
 * @param offer what the asker brings, as it was told; empty where it was not
 * @param pairedWith with whom it is to make a tandem, in words; empty where that is not asked
 * @param backHref the list
 * @param whyHref this page, to ask with a need
 * @param sheetHref the same as a page to print
 * @param supportHref which public support this match may have
 * @param sensitive what needs an office's word; null where nothing does
 * @param themes what it is strong in, where no need was asked
 * @param texts what it does, where no need was asked
 * @param sum the sum of the parts
 * @param weights to be moved
 * @param isAsked whether there is anything to judge the organisation against
 * @param answers whether it answers the need at all
 */
public record WhyPage(
    Frame frame,
    String need,
    String offer,
    String pairedWith,
    String backHref,
    String organisationHref,
    String whyHref,
    String sheetHref,
    String supportHref,
    @Nullable SensitiveShown sensitive,
    List<OrganisationPage.Tag> themes,
    List<OrganisationPage.TextShown> texts,
    ResultItem item,
    List<String> covered,
    List<String> missing,
    String sum,
    WeightsForm weights,
    boolean isAsked,
    boolean answers) {
  public WhyPage {
    themes = List.copyOf(themes);
    texts = List.copyOf(texts);
    covered = List.copyOf(covered);
    missing = List.copyOf(missing);
  }
}
