package fr.passerelle.http.page;

import fr.passerelle.http.page.OrganisationPage.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call.
 *
 * @param notice what its status leaves open; empty where nothing
 * @param partners the search of partners with the call as the need
 * @param official its page at the source; null where there is none
 * @param paragraphs its text; empty where the source gives none
 * @param source the source's name, day and licence, and whose it is
 */
public record CallPage(
    Frame frame,
    CallsPage.Line call,
    String notice,
    String partners,
    @Nullable String official,
    List<Fact> facts,
    List<String> paragraphs,
    String source) {
  public CallPage {
    facts = List.copyOf(facts);
    paragraphs = List.copyOf(paragraphs);
  }
}
