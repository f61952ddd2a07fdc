package fr.passerelle.http.interest;

import fr.passerelle.account.Asker;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.http.shortlist.Acts;
import fr.passerelle.language.Language;
import fr.passerelle.workspace.interest.Contact;
import fr.passerelle.workspace.interest.ContactDetails;
import fr.passerelle.workspace.interest.Interests;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What all pages about interests need. Safe for use by many threads at once. */
record InterestDesk(Pages pages, ErrorPages errors, ProfileDesk profiles) {

  static final String DONE = "done";
  static final String WORDS = "words";
  static final String NAME = "name";
  static final String EMAIL = "email";

  Interests interests() {
    return pages.parts().stores().interests();
  }

  Wording wording(Language language) {
    return pages.parts().wording(language);
  }

  /** Shows something as long as one state of the catalogue is open. */
  Answer drawn(Language language, Function<InterestDrawing, Answer> answer) {
    try (var snapshot = pages.parts().engine().snapshot()) {
      return answer.apply(new InterestDrawing(pages.parts().labels(language, snapshot)));
    }
  }

  /** Adds what is wrong with a text that the other side reads. */
  static void check(FieldErrors wrong, String field, String text, int most) {
    if (text.length() > most) {
      wrong.add(field, "too-long", "most", most, "length", text.length());
    }
    var found = ContactDetails.in(text);
    if (!found.isEmpty()) {
      wrong.add(field, "contact-details", "found", found.getFirst());
    }
  }

  /** The contact that a form gives; null where it is wrong, which is added. */
  static @Nullable Contact contact(FieldErrors wrong, Parameters form) {
    String name = form.first(NAME);
    String email = form.first(EMAIL);
    if (name.isEmpty()) {
      wrong.add(NAME, "missing");
    } else if (name.length() > Contact.LONGEST) {
      wrong.add(NAME, "too-long", "most", Contact.LONGEST, "length", name.length());
    }
    if (!Contact.isAddress(email)) {
      wrong.add(EMAIL, "email");
    }
    return wrong.isEmpty() ? new Contact(name, email) : null;
  }

  /** The contact of the other side, of which the audit log tells who read it, once a day. */
  Optional<Contact> otherContact(Asking asking, String interest) {
    var act = Acts.of(asking);
    var contact = interests().contacts().ofOther(act.team(), interest);
    if (contact.isPresent()) {
      pages
          .parts()
          .stores()
          .audit()
          .noteOnceADay(
              Objects.requireNonNullElse(act.account(), ""),
              act.team(),
              "interest.contact-read",
              interest,
              asking.asker() instanceof Asker.Program program ? "key " + program.key().id() : "");
    }
    return contact;
  }

  /** A way on after a form; it says what was done. */
  static Answer done(String path, String what) {
    return new Answer.Moved(Parameters.NONE.with(DONE, what).on(path), 303);
  }

  /** What came of the last form, in words; empty for nothing or what is not known. */
  String told(Asking asking, Language language) {
    String key = "interest.done." + asking.parameters().first(DONE);
    return pages.parts().messages().has(key) ? wording(language).say(key) : "";
  }

  /** The routes of a form, one a language. */
  static List<Route> forms(
      Function<InterestLinks, String> path, String summary, Pages.InLanguage handler) {
    return Pages.formInEachLanguage(
        links -> path.apply(new InterestLinks(links.language())), summary, handler);
  }

  /** The routes of a page, one a language. */
  static List<Route> pages(
      Function<InterestLinks, String> path, String summary, Pages.InLanguage handler) {
    return Pages.inEachLanguage(
        links -> path.apply(new InterestLinks(links.language())), summary, handler);
  }
}
