package fr.passerelle.http.account;

import fr.passerelle.account.EmailAddress;
import fr.passerelle.account.Passwords;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Parameters;

/** What forms about accounts have in common. */
final class Forms {

  static final int LONGEST_NAME = 100;

  private Forms() {}

  static FormPage.Field email(Wording wording, String value) {
    return new FormPage.Field(
        "email", "email", wording.say("account.email"), value, "email", "", EmailAddress.LONGEST);
  }

  static FormPage.Field password(Wording wording, String name, String autocomplete, String hint) {
    return new FormPage.Field(
        name,
        "password",
        wording.say("account." + name),
        "",
        autocomplete,
        hint,
        Passwords.LONGEST);
  }

  static FormPage.Field name(Wording wording, String name, String value, String autocomplete) {
    return new FormPage.Field(
        name, "text", wording.say("account." + name), value, autocomplete, "", LONGEST_NAME);
  }

  /** A password as it was typed: spaces around it are part of it. */
  static String password(Parameters form, String name) {
    return form.all(name).isEmpty() ? "" : form.all(name).getFirst();
  }

  /** Adds what is wrong with a password that somebody chooses. */
  static void check(FieldErrors wrong, String field, String password, String email) {
    Passwords.weakness(password, email)
        .ifPresent(
            weakness ->
                wrong.add(
                    field,
                    "password." + weakness.code(),
                    "least",
                    Passwords.SHORTEST,
                    "most",
                    Passwords.LONGEST));
  }

  /** Adds what is wrong with a name. */
  static void checkName(FieldErrors wrong, String field, String name) {
    if (name.isEmpty()) {
      wrong.add(field, "missing");
    } else if (name.length() > LONGEST_NAME) {
      wrong.add(field, "too-long", "most", LONGEST_NAME, "length", name.length());
    }
  }
}
